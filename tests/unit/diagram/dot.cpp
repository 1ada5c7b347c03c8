#include "collabgraph/diagram/dot.hpp"

#include <catch2/catch.hpp>
#include <clocale>

#include "collabgraph/chance/random.hpp"
#include "collabgraph/diagram/render.hpp"
#include "unit/diagram/sample_page.hpp"

using namespace collabgraph;
using namespace collabgraph::diagram;
using Catch::Matchers::Contains;
using tests::sample_box;
using tests::sample_page;

namespace {

std::string escaped_xml(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

/// SVG writes some characters as numbers (' and -); their meaning is the same.
std::string without_numbers(std::string svg) {
    for (const auto& [entity, plain] : {std::pair{"&#39;", "'"}, std::pair{"&#45;", "-"}}) {
        for (std::size_t i = svg.find(entity); i != std::string::npos; i = svg.find(entity)) svg.replace(i, 5, plain);
    }
    return svg;
}

struct Hostile {
    std::string name, shown;
};

const std::vector<Hostile>& hostile_names() {
    static const std::vector<Hostile> names = {
        {"a \"quoted\" name", "a \"quoted\" name"},
        {"ends with a backslash\\", "ends with a backslash\\"},
        {"two\\\\", "two\\\\"},
        {"\\N \\G \\E \\T \\n \\l", "\\N \\G \\E \\T \\n \\l"},
        {"<script>alert(1)</script>", "<script>alert(1)</script>"},
        {"<<B>bold</B>>", "<<B>bold</B>>"},
        {"&lt; stays &amp;amp;", "&lt; stays &amp;amp;"},
        {"line\nbreak", "line␊break"},
        {std::string("nul\0byte", 8), "nul␀byte"},
        {"bell\a escape\x1b[31m", "bell␇ escape␛[31m"},
        {"-- > -> {rank=same} // /* */ #", "-- > -> {rank=same} // /* */ #"},
        {"𠮷野家 🏥", "𠮷野家 🏥"},
        {"node", "node"},
        {"\"];evil[label=\"", "\"];evil[label=\""},
        {"no UTF-8: \xff\xc0", "no UTF-8: ��"},
        {"turned \xe2\x80\xae round", "turned � round"},
        {"'single' = ;", "'single' = ;"},
        {"日本医師会（公社）", "日本医師会（公社）"},
    };
    return names;
}

}  // namespace

TEST_CASE("A page is written as DOT with its positions in points and the y axis turned") {
    const std::string dot = write_dot(sample_page());
    CHECK_THAT(dot, Contains("digraph \"sample\""));
    CHECK_THAT(dot, Contains("page [style=invis, pos=\"421,297.5\", width=11.6944, height=8.2639]"));
    CHECK_THAT(dot, Contains("\"o1\" [pos=\"200,395\""));
    CHECK_THAT(dot, Contains("kind=\"organization\", name=\"One\""));
    CHECK_THAT(dot, Contains("\"o1\" -> \"o2\" [pos=\"e,"));
    CHECK_THAT(dot, Contains("tie=\"proposes_with\", weight=2"));
}

TEST_CASE("The same page gives the same text") {
    CHECK(write_dot(sample_page()) == write_dot(sample_page()));
}

TEST_CASE("Hidden boxes and lines stand in the DOT so that the whole view can be edited") {
    Page page = sample_page();
    page.boxes.push_back(sample_box("o3", {"Named once"}, {200, 200}));
    page.boxes.back().hidden = true;
    Line tie = page.lines.back();
    tie.to = "o3";
    tie.hidden = true;
    tie.path.clear();
    page.lines.push_back(tie);
    const std::string dot = write_dot(page);
    CHECK_THAT(dot, Contains("\"o3\" [pos=\"200,395\""));
    CHECK_THAT(dot, Contains("\"o1\" -> \"o3\" [pos=\"200,395 200,395 200,395 200,395\""));
    if (can_render()) CHECK_THAT(render_svg(dot, "t", "en"), !Contains("Named once"));
}

TEST_CASE("Hostile names are data: Graphviz accepts the page and the picture shows them") {
    if (!can_render()) {
        WARN("[skipped] built without Graphviz");
        return;
    }
    for (const Hostile& hostile : hostile_names()) {
        CAPTURE(hostile.name);
        for (const bool cells : {false, true}) {
            Page page = sample_page();
            page.title = hostile.name;
            page.name = hostile.name;
            page.boxes[0].label = {hostile.name};
            page.boxes[0].name = hostile.name;
            page.boxes[0].tooltip = hostile.name;
            page.lines.back().tooltip = hostile.name;
            if (cells) page.boxes[0].badge = "7";
            page.texts.push_back(text_at({100, 300}, "T:" + hostile.name, 9, cells));
            const std::string svg = without_numbers(render_svg(write_dot(page), hostile.name, "ja"));
            CHECK_THAT(svg, Contains(">" + escaped_xml(hostile.shown) + "</text>"));
            CHECK_THAT(svg, Contains(">T:" + escaped_xml(hostile.shown) + "</text>"));
            CHECK_THAT(svg, Contains("<title>" + escaped_xml(hostile.shown) + "</title>"));
            CHECK_THAT(svg, !Contains("<script"));
        }
    }
}

TEST_CASE("Names made of random bytes never break the DOT") {
    if (!can_render()) return;
    chance::Random random(1);
    static constexpr std::string_view spice = "\"\\<>&;{}[]\n\r\t\0\x7f|-lrnNGET/*#%日本";
    for (int round = 0; round < 40; ++round) {
        Page page = sample_page();
        std::string name;
        for (std::uint32_t i = random.below(30); i > 0; --i) {
            name += random.below(3) == 0 ? static_cast<char>(random.below(256))
                                         : spice[random.below(static_cast<std::uint32_t>(spice.size()))];
        }
        CAPTURE(round, name);
        page.boxes[0].name = page.boxes[0].tooltip = name;
        page.boxes[0].label = {name};
        page.boxes[1].label = {name, name};
        page.texts.push_back(text_at({100, 300}, name, 9));
        std::string svg;
        REQUIRE_NOTHROW(svg = render_svg(write_dot(page), name, "en"));
        CHECK_THAT(svg, Contains("</svg>"));
    }
}
