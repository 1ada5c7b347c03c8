#include "diagram/dot_escape.hpp"

#include "collabgraph/text/utf8.hpp"

namespace collabgraph::diagram {

namespace {

/// Calls plain(text piece) for every character that can stand in a file, made visible where it is a control character.
template <typename Use>
void each_character(std::string_view text, Use use) {
    for (std::size_t i = 0; i < text.size();) {
        const text::CodePoint c = text::code_point_at(text, i);
        const bool c1 = c.value >= 0x80 && c.value < 0xA0;
        // Direction overrides and the like would turn what stands behind them.
        const bool format = (c.value >= 0x202A && c.value <= 0x202E) || (c.value >= 0x2066 && c.value <= 0x2069) ||
                            c.value == 0x2028 || c.value == 0x2029 || c.value == 0xFEFF;
        if (!c.valid || c1 || format || (c.value & 0xFFFE) == 0xFFFE) {
            use(std::string_view("\uFFFD"));
        } else if (c.value < 0x20) {
            const char picture[] = {'\xE2', '\x90', static_cast<char>(0x80 + c.value)};
            use(std::string_view(picture, 3));
        } else if (c.value == 0x7F) {
            use(std::string_view("\u2421"));
        } else {
            use(text.substr(i, c.length));
        }
        i += c.length;
    }
}

}  // namespace

std::string dot_label(std::string_view text, std::string_view ending) {
    std::string out = "\"";
    each_character(text, [&](std::string_view c) {
        if (c == "\\")
            out += "\\\\";
        else if (c == "\"")
            out += "\\\"";
        else if (c == "&")
            out += "&amp;";
        else
            out += c;
    });
    out += ending;
    return out += '"';
}

std::string dot_string(std::string_view text) {
    std::string out = "\"";
    each_character(text, [&](std::string_view c) {
        if (c == "\\" || c == "\"") out += '\\';
        out += c;
    });
    return out += '"';
}

std::string dot_tooltip(std::string_view text) {
    // Graphviz reads escapes twice here.
    std::string once;
    for (const char c : text) {
        if (c == '\\') once += '\\';
        once += c;
    }
    return dot_label(once);
}

std::string html_text(std::string_view text) {
    std::string out;
    for (const char c : xml_text(text)) {
        if (c == '\\') out += '\\';  // Graphviz reads \N and its like here too
        out += c;
    }
    return out;
}

std::string xml_text(std::string_view text) {
    std::string out;
    each_character(text, [&](std::string_view c) {
        if (c == "&")
            out += "&amp;";
        else if (c == "<")
            out += "&lt;";
        else if (c == ">")
            out += "&gt;";
        else if (c == "\"")
            out += "&quot;";
        else
            out += c;
    });
    return out;
}

}  // namespace collabgraph::diagram
