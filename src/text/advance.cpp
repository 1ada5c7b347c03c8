#include "collabgraph/text/advance.hpp"

#include <unicode/uchar.h>

#include "collabgraph/text/utf8.hpp"
#include "text/advance_table.hpp"

namespace collabgraph::text {

namespace {

bool takes_no_room(UChar32 c) {
    switch (u_charType(c)) {
        case U_CONTROL_CHAR:
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR:
        case U_FORMAT_CHAR:
            return true;
        default:
            return false;
    }
}

/// The few characters of these fonts that are longer than an em.
bool is_extra_wide(char32_t c) {
    return c == U'Љ' || c == U'Њ' || c == U'Ш' || c == U'Щ' || c == U'Ю' || c == U'№' || c == U'₧';
}

}  // namespace

double advance(char32_t c, bool bold) {
    if (c >= 0x20 && c < 0x7F) return (bold ? ascii_bold : ascii_regular)[c - 0x20] / 100.0;
    if (c == 0xAD) return 0;
    if (c >= 0xA0 && c < 0x180) return (bold ? latin_bold : latin_regular)[c - 0xA0] / 100.0;
    if (c >= 0xFF61 && c <= 0xFF9F) return 0.5;
    if ((c >= 0x3041 && c <= 0x3096) || (c >= 0x30A0 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF)) return 1;
    const auto code = static_cast<UChar32>(c);
    if (takes_no_room(code)) return 0;
    if (is_extra_wide(c)) return 1.12;
    return u_hasBinaryProperty(code, UCHAR_EMOJI_PRESENTATION) != 0 ? 1.25 : 1;
}

double advance(std::string_view utf8, bool bold) {
    double sum = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        const CodePoint c = code_point_at(utf8, i);
        sum += advance(c.value, bold);
        i += c.length;
    }
    return sum;
}

}  // namespace collabgraph::text
