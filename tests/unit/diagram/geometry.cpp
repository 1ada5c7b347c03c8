#include "collabgraph/diagram/geometry.hpp"

#include <catch2/catch.hpp>

#include "unit/diagram/sample_page.hpp"

using namespace collabgraph;
using namespace collabgraph::diagram;
using Catch::Matchers::Contains;
using tests::sample_box;
using tests::sample_page;

namespace {

/// The one fault of a page.
std::string only_fault(const Page& page) {
    const auto faults = check_geometry(page);
    INFO(faults.size() << " faults");
    REQUIRE(faults.size() == 1);
    return faults.front();
}

}  // namespace

TEST_CASE("A page that keeps all rules has no fault") {
    CHECK(check_geometry(sample_page()).empty());
}

TEST_CASE("Two boxes that overlap are a fault, boxes that only touch are none") {
    Page page = sample_page();
    Box box = page.boxes[0];
    box.id = "o3";
    box.area.y += box.area.height;
    page.boxes.push_back(box);
    CHECK(check_geometry(page).empty());
    page.boxes.back().area.y -= 1;
    CHECK_THAT(only_fault(page), Contains("overlap"));
}

TEST_CASE("A line over a box that is neither of its ends is a fault, bent around it none") {
    Page page = sample_page();
    page.boxes.push_back(sample_box("o3", {"Between"}, {350, 200}));
    CHECK_THAT(only_fault(page), Contains("from o1 to o2 runs over box o3"));
    page.lines.back().path[1].y -= 90;
    page.lines.back().path[2].y -= 90;
    CHECK(check_geometry(page).empty());
}

TEST_CASE("A line that only bulges into a box is a fault although none of its ends is near") {
    Page page = sample_page();
    page.boxes.push_back(sample_box("o3", {"Above"}, {350, 140}));
    CHECK(check_geometry(page).empty());
    page.lines.back().path[1].y -= 80;
    page.lines.back().path[2].y -= 80;
    CHECK_THAT(only_fault(page), Contains("runs over box o3"));
}

TEST_CASE("What leaves the frame or the page is a fault") {
    Page page = sample_page();
    SECTION("a box") {
        page.boxes[1].area.x = page.frame.right() - 10;
        page.lines.clear();
        CHECK_THAT(only_fault(page), Contains("outside the frame"));
    }
    SECTION("a line") {
        page.lines.back().path[1].y = -400;
        CHECK_THAT(only_fault(page), Contains("leaves the frame"));
    }
    SECTION("a text") {
        page.texts.push_back(text_at({page.width - 10, 300}, "too far right", 9));
        CHECK_THAT(only_fault(page), Contains("outside the page"));
    }
}

TEST_CASE("Small type, crowded labels and texts on top of each other are faults") {
    Page page = sample_page();
    SECTION("a label under nine points") {
        page.boxes[0].label_size = 8.9;
        CHECK_THAT(only_fault(page), Contains("8.9 pt"));
    }
    SECTION("a label wider than its box") {
        page.boxes[0].label = {"One that is much longer"};
        CHECK_THAT(only_fault(page), Contains("wider than the box"));
    }
    SECTION("a label higher than its box") {
        page.boxes[0].label = {"a", "b", "c"};
        CHECK_THAT(only_fault(page), Contains("higher than the box"));
    }
    SECTION("a note under seven and a half points") {
        page.texts.push_back(text_at({100, 300}, "tiny", 7));
        CHECK_THAT(only_fault(page), Contains("7 pt"));
    }
    SECTION("two texts in one place") {
        page.texts.push_back(text_at({100, 300}, "one text", 9));
        page.texts.push_back(text_at({110, 302}, "another", 9));
        CHECK_THAT(only_fault(page), Contains("overlap"));
    }
    SECTION("a text on a box") {
        page.texts.push_back(text_at(page.boxes[0].area.centre(), "on it", 9));
        CHECK_THAT(only_fault(page), Contains("stands on box"));
    }
    SECTION("a text wider than its area") {
        page.texts.push_back(text_at({100, 300}, "wider", 9));
        page.texts.back().area.width = 5;
        CHECK_THAT(only_fault(page), Contains("wider than its area"));
    }
}

TEST_CASE("Sums that do not reconcile and marks without a legend are faults") {
    Page page = sample_page();
    SECTION("ties") {
        page.ties_total = 3;
        page.ties_folded = 1;
        CHECK_THAT(only_fault(page), Contains("1 ties drawn and 1 folded are not 3 ties"));
    }
    SECTION("a mark not explained") {
        page.marks_used = {{"class"}};
        CHECK_THAT(only_fault(page), Contains("does not explain the mark class"));
    }
    SECTION("a mark not in use") {
        page.marks_in_legend = {{"class"}};
        CHECK_THAT(only_fault(page), Contains("not in use"));
    }
    SECTION("an id twice") {
        page.boxes[1].id = "o1";
        page.lines.back().to = "o1";
        CHECK(check_geometry(page).size() >= 1);
    }
    SECTION("a line to nowhere") {
        page.lines.back().to = "o9";
        CHECK_THAT(check_geometry(page).front(), Contains("o9, which is no box"));
    }
}

TEST_CASE("Hidden boxes and lines break no rule of the drawing") {
    Page page = sample_page();
    Box box = page.boxes[0];
    box.id = "o3";
    box.hidden = true;
    page.boxes.push_back(box);
    Line line;
    line.from = "o1";
    line.to = "o3";
    line.hidden = true;
    page.lines.push_back(line);
    CHECK(check_geometry(page).empty());
}
