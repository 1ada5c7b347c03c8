#include "diagram/fonts.hpp"

#ifdef COLLABGRAPH_GRAPHVIZ
#include <fontconfig/fontconfig.h>

#include <memory>

#include "collabgraph/text/utf8.hpp"

namespace collabgraph::diagram {

namespace {

template <auto destroy>
struct Destroy {
    template <typename T>
    void operator()(T* pointer) const {
        destroy(pointer);
    }
};

}  // namespace

std::string first_character_without_font(std::string_view text) {
    const std::unique_ptr<FcConfig, Destroy<&FcConfigDestroy>> config(FcInitLoadConfigAndFonts());
    const std::unique_ptr<FcCharSet, Destroy<&FcCharSetDestroy>> covered(FcCharSetCreate());
    if (config) {
        for (const FcSetName name : {FcSetSystem, FcSetApplication}) {
            const FcFontSet* fonts = FcConfigGetFonts(config.get(), name);
            for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
                FcCharSet* characters = nullptr;
                if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &characters) == FcResultMatch)
                    FcCharSetMerge(covered.get(), characters, nullptr);
            }
        }
    }
    for (std::size_t i = 0; i < text.size();) {
        const text::CodePoint c = text::code_point_at(text, i);
        const bool counts = c.value > 0x20 && c.value != 0x3000 && (c.value < 0x2400 || c.value > 0x2426);
        if (counts && !FcCharSetHasChar(covered.get(), c.value)) return std::string(text.substr(i, c.length));
        i += c.length;
    }
    return {};
}

}  // namespace collabgraph::diagram
#endif
