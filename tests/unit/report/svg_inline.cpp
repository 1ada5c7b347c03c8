#include "report/svg_inline.hpp"

#include <catch2/catch.hpp>

using Catch::Matchers::Contains;
using collabgraph::report::inline_svg;

namespace {

std::string subject(std::string_view id) {
    if (id == "a") return "o5";
    if (id == "b") return "c3";
    if (id == "m1") return "o5 c3";
    return {};
}

}  // namespace

TEST_CASE("A drawing keeps its shapes, texts and tooltips, and loses its own ids and titles", "[svg_inline]") {
    const std::string svg =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 842 595\" "
        "width=\"297mm\">"
        "<title id=\"page-title\">whole</title><desc>d</desc><!-- <g> --><g id=\"boxes\" class=\"layer\"><g "
        "class=\"graph\" "
        "transform=\"translate(0 595)\"><title>G</title>"
        "<g id=\"a\" class=\"node\"><title>tip &amp; top</title><polygon fill=\"#fff\" points=\"0,0 1,1\"/>"
        "<text x=\"1\" font-family=\"f\">A &lt; B</text></g>"
        "<g id=\"x\" class=\"node\"><path d=\"M0,0\"/></g>"
        "<g class=\"edge\" data-from=\"a\" data-to=\"b\"><path d=\"M0,0\"/></g></g></g></svg>";
    CHECK(inline_svg(svg, "a \"title\"", subject) ==
          "<svg viewBox=\"0 0 842 595\" role=\"group\" aria-label=\"a &quot;title&quot;\"><g><g "
          "transform=\"translate(0 595)\">"
          "<g data-o=\"5\"><title>tip &amp; top</title><polygon fill=\"#fff\" points=\"0,0 1,1\"/>"
          "<text x=\"1\">A &lt; B</text></g><g><path d=\"M0,0\"/></g>"
          "<g data-a=\"o5\" data-b=\"c3\"><path d=\"M0,0\"/></g></g></g></svg>");
}

TEST_CASE("A drawing brings no script, style, link, handler or reference into the page", "[svg_inline]") {
    const std::string svg =
        "<svg viewBox=\"0 0 1 1\" "
        "onload=\"x()\"><script>alert(1)</script><style>*{}</style><foreignObject><g>in</g></foreignObject>"
        "<a xlink:href=\"javascript:x\"><rect onclick='y()' width=\"1\" style=\"fill:url(http://x)\" fill=\"a<b\"/></a>"
        "<image href=\"http://x\"/><use href=\"#a\"/><text>t</text></svg><p>after</p>";
    CHECK(inline_svg(svg, "", subject) ==
          "<svg viewBox=\"0 0 1 1\" role=\"group\" aria-label=\"\"><rect width=\"1\"/><text>t</text></svg>");
}

TEST_CASE("A mark of a matrix stands for the tie between its row and its column", "[svg_inline]") {
    CHECK(inline_svg("<svg viewBox=\"0 0 1 1\"><g id=\"m1\" class=\"node\"><ellipse cx=\"1\"/></g></svg>", "t",
                     subject) ==
          "<svg viewBox=\"0 0 1 1\" role=\"group\" aria-label=\"t\"><g data-a=\"o5\" data-b=\"c3\"><ellipse "
          "cx=\"1\"/></g></svg>");
}

TEST_CASE("A drawing that breaks off is closed, one that is none is nothing", "[svg_inline]") {
    CHECK(inline_svg("<svg viewBox=\"0 0 1 1\"><g><text>half", "t", subject) ==
          "<svg viewBox=\"0 0 1 1\" role=\"group\" aria-label=\"t\"><g><text>half</text></g></svg>");
    CHECK(inline_svg("<svg viewBox=\"0 0 1 1\"><g class=\"no", "t", subject) ==
          "<svg viewBox=\"0 0 1 1\" role=\"group\" aria-label=\"t\"></svg>");
    CHECK(inline_svg("no drawing", "t", subject).empty());
    CHECK(inline_svg("", "t", subject).empty());
}
