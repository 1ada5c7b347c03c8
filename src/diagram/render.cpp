#include "collabgraph/diagram/render.hpp"

#ifdef COLLABGRAPH_GRAPHVIZ
#include <fmt/format.h>
#include <graphviz/gvc.h>

#include <charconv>
#include <cstdlib>
#include <map>
#include <vector>

#include "diagram/fonts.hpp"
#include "diagram/svg_clean.hpp"

namespace collabgraph::diagram {

namespace {

/// Graphviz talks to stderr unless told where to; what it says about type sizes is no news (our widths decide).
std::string& complaints() {
    static thread_local std::string text;
    return text;
}

int collect(char* message) {
    complaints() += message;
    return 0;
}

std::string text_of(void* object, const char* name) {
    // agget takes char*, and changes nothing.
    const char* value = agget(object, const_cast<char*>(name));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
    return value == nullptr ? std::string() : std::string(value);
}

/// Numbers separated by commas or spaces; what is no number ends the list.
std::vector<double> numbers(const std::string& text) {
    std::vector<double> result;
    const char *at = text.data(), *end = text.data() + text.size();
    while (at < end) {
        double value = 0;
        const auto [next, fault] = std::from_chars(at, end, value);
        if (fault != std::errc{}) break;
        result.push_back(value);
        at = next < end ? next + 1 : next;
    }
    return result;
}

/// One context for the whole process, never freed: Graphviz's text layout remembers the name of the last font by its
/// address, which would be gone with the context it came from.
GVC_t* shared_context() {
    static GVC_t* const context = gvContext();
    return context;
}

class Drawing {
 public:
    explicit Drawing(const std::string& dot) : m_context(shared_context()) {
        agseterrf(&collect);
        agseterr(AGERR);
        complaints().clear();
        m_graph = agmemread(dot.c_str());
        if (m_graph == nullptr) throw_complaints("Graphviz cannot read the page");
    }
    Drawing(const Drawing&) = delete;
    Drawing& operator=(const Drawing&) = delete;
    ~Drawing() {
        if (m_laid_out) gvFreeLayout(m_context, m_graph);
        if (m_graph != nullptr) agclose(m_graph);
        agseterrf(nullptr);
    }

    void set(const char* name, const std::string& value) {
        std::string key = name, copy = value, empty;
        agsafeset(m_graph, key.data(), copy.data(), empty.data());
    }

    std::string attribute(const char* name) const { return text_of(m_graph, name); }

    /// What a reader will see of the nodes.
    std::string labels() const {
        std::string text;
        for (Agnode_t* node = agfstnode(m_graph); node != nullptr; node = agnxtnode(m_graph, node)) {
            if (text_of(node, "style") != "invis") text += text_of(node, "label");
        }
        return text;
    }

    /// What clean_svg puts right, read before Graphviz rounds it. y grows downwards from minus the page's height there.
    std::map<std::string, DrawnNode> nodes() const {
        std::map<std::string, DrawnNode> result;
        for (Agnode_t* node = agfstnode(m_graph); node != nullptr; node = agnxtnode(m_graph, node)) {
            const std::vector<double> middle = numbers(text_of(node, "pos")), offsets = numbers(text_of(node, "lines"));
            const std::vector<double> width = numbers(text_of(node, "width")),
                                      height = numbers(text_of(node, "height"));
            if (middle.size() < 2 || width.empty() || height.empty()) continue;
            DrawnNode& drawn = result[agnameof(node)];
            drawn.centre = {middle[0], -middle[1]};
            drawn.width = width[0] * 72;
            drawn.height = height[0] * 72;
            const std::string anchors = text_of(node, "anchors");
            for (std::size_t i = 0; i + 1 < offsets.size(); i += 2) {
                const char anchor = i / 2 < anchors.size() ? anchors[i / 2] : 'm';
                drawn.spots.push_back({{middle[0] + offsets[i], -middle[1] + offsets[i + 1]}, anchor});
            }
        }
        return result;
    }

    std::string draw(const char* format) {
        // Positions are taken as they are (neato's -n2).
        set("overlap", "true");
        if (gvLayout(m_context, m_graph, "nop2") != 0) throw_complaints("Graphviz cannot lay out the page");
        m_laid_out = true;
        char* data = nullptr;
        unsigned int length = 0;
        if (gvRenderData(m_context, m_graph, format, &data, &length) != 0 || data == nullptr)
            throw_complaints(fmt::format("Graphviz cannot draw {}", format));
        std::string result(data, length);
        gvFreeRenderData(data);
        return result;
    }

 private:
    [[noreturn]] static void throw_complaints(const std::string& what) {
        throw CannotRender(complaints().empty() ? what : what + ": " + complaints());
    }

    GVC_t* m_context = nullptr;
    Agraph_t* m_graph = nullptr;
    bool m_laid_out = false;
};

/// Cairo stamps PDF files with the clock; the digits are overwritten in place, so that offsets stay right.
void fix_creation_date(std::string& pdf) {
    const std::size_t begin = pdf.find("/CreationDate (D:");
    if (begin == std::string::npos || std::getenv("SOURCE_DATE_EPOCH") != nullptr) return;
    static constexpr std::string_view fixed = "20000101000000";
    const std::size_t start = begin + std::string_view("/CreationDate (D:").size();
    if (start + fixed.size() > pdf.size()) return;
    pdf.replace(start, fixed.size(), fixed);
    for (std::size_t i = start + fixed.size(); i < pdf.size() && pdf[i] != ')'; ++i) {
        if (pdf[i] >= '0' && pdf[i] <= '9') pdf[i] = '0';
        if (pdf[i] == '-') pdf[i] = '+';
    }
}

}  // namespace

bool can_render() {
    return true;
}

std::string render_svg(const std::string& dot, const std::string& title, const std::string& language) {
    Drawing drawing(dot);
    const std::string description =
        language == "ja"
            ? fmt::format("線で示したつながり{}、「+数」で示したつながり{}、合計{}。提案であり連携の実績ではない。",
                          drawing.attribute("ties_drawn"), drawing.attribute("ties_folded"),
                          drawing.attribute("ties_total"))
            : fmt::format("Ties drawn {}, folded into “+n” {}, in all {}. Proposals, not proven collaborations.",
                          drawing.attribute("ties_drawn"), drawing.attribute("ties_folded"),
                          drawing.attribute("ties_total"));
    const std::map<std::string, DrawnNode> nodes = drawing.nodes();
    return clean_svg(drawing.draw("svg"), {title, description, language, nodes});
}

std::string render_binary(const std::string& dot, const std::string& format) {
    if (format != "pdf" && format != "png") throw CannotRender("cannot draw " + format + ": use svg, pdf, png or dot");
    Drawing drawing(dot);
    const std::string missing = first_character_without_font(drawing.labels());
    if (!missing.empty()) {
        throw CannotRender(
            fmt::format("no installed font has the character “{}”: install a font that covers the text, for example "
                        "Debian's package "
                        "fonts-noto-cjk, or write SVG",
                        missing));
    }
    drawing.set("bgcolor", "#FFFFFF");
    if (format == "png") drawing.set("dpi", "200");
    std::string data = drawing.draw(format.c_str());
    if (format == "pdf") fix_creation_date(data);
    return data;
}

}  // namespace collabgraph::diagram

#else

namespace collabgraph::diagram {

namespace {
[[noreturn]] void no_graphviz() {
    throw CannotRender(
        "this collabgraph was built without Graphviz: write DOT (-T dot) and draw it with `neato -n2 -Tsvg`, or build "
        "with "
        "-DCOLLABGRAPH_GRAPHVIZ=ON");
}
}  // namespace

bool can_render() {
    return false;
}
std::string render_svg(const std::string&, const std::string&, const std::string&) {
    no_graphviz();
}
std::string render_binary(const std::string&, const std::string&) {
    no_graphviz();
}

}  // namespace collabgraph::diagram
#endif
