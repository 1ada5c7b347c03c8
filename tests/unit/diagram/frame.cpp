#include "collabgraph/diagram/frame.hpp"

#include <catch2/catch.hpp>

#include "collabgraph/diagram/geometry.hpp"
#include "collabgraph/diagram/measure.hpp"
#include "collabgraph/diagram/style.hpp"

using namespace collabgraph;
using namespace collabgraph::diagram;

namespace {

Legend long_legend(int entries) {
    Legend legend;
    for (int i = 0; i < entries; ++i) {
        Box sample;
        sample.area = {0, 0, 30, 13};
        legend.add_box("mark-" + std::to_string(i), sample, "an entry that takes some room");
    }
    return legend;
}

Page furnished(const Furniture& furniture, const Legend& legend) {
    Page page;
    furnish(page, furniture, legend);
    page.marks_used = page.marks_in_legend;
    return page;
}

}  // namespace

TEST_CASE("Furniture of any length keeps its own rules") {
    const std::string sentence = "A sentence that says something about bodies and what they propose, at some length. ";
    for (const int repeats : {0, 1, 4, 20}) {
        for (const int entries : {0, 1, 5, 17}) {
            CAPTURE(repeats, entries);
            std::string text;
            for (int i = 0; i < repeats; ++i) text += sentence;
            const Page page =
                furnished({text, text, text, text, repeats > 0 ? "資料2-1" : "", 3, 12}, long_legend(entries));
            CHECK(check_geometry(page).empty());
            CHECK(page.frame.height > style::mm(100));
            CHECK(page.marks_in_legend.size() == static_cast<std::size_t>(entries));
        }
    }
}

TEST_CASE("The frame of a plain page is the one on paper: 277 mm wide, from 27 mm on") {
    const Page page = furnished({"Title", "Rule", "Left out", "Source", "", 0, 0}, long_legend(1));
    CHECK(page.frame.x == Approx(style::mm(10)));
    CHECK(page.frame.y == Approx(style::mm(27)));
    CHECK(page.frame.width == Approx(style::mm(277)).margin(0.1));
    CHECK(page.frame.bottom() < style::mm(185));
    const Rect ahead = frame_for(page, {"Title", "Rule", "Left out", "Source", "", 0, 0}, 1);
    CHECK(ahead.bottom() == page.frame.bottom());
}

TEST_CASE("Every page says that these are proposals, in its language") {
    for (const auto language : {text::Language::en, text::Language::ja}) {
        Page page;
        page.language = language;
        furnish(page, {}, {});
        const std::string wanted =
            language == text::Language::ja ? "提案であり連携の実績ではない" : "proposals, not proven collaborations";
        CHECK(std::any_of(page.texts.begin(), page.texts.end(),
                          [&](const Text& t) { return t.content.find(wanted) != std::string::npos; }));
    }
}

TEST_CASE("Text is wrapped at spaces and between Japanese characters, not before closing marks") {
    CHECK(wrap("one two three", text_width("one two", 9) + 1, 9) == std::vector<std::string>{"one two", "three"});
    const auto lines = wrap("団体の一覧、分類の一覧。", text_width("団体の一覧", 9) + 1, 9);
    for (const std::string& line : lines) CHECK_FALSE(line.starts_with("、"));
    CHECK(wrap("", 100, 9).empty());
    // A word that is longer than a line is broken where the line ends.
    CHECK(wrap("mmmmmm", text_width("mm", 9), 9) == std::vector<std::string>{"mm", "mm", "mm"});
}
