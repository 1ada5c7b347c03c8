#include "collabgraph/diagram/box.hpp"

#include <catch2/catch.hpp>

#include "collabgraph/diagram/measure.hpp"
#include "collabgraph/diagram/style.hpp"

using namespace collabgraph::diagram;

TEST_CASE("A box is as large as its cells need, in whole points") {
    Box box;
    box.label = {"日本介護支援", "専門員協会"};
    size_to_fit(box);
    const Rect plain = box.area;
    CHECK(plain.width == std::floor(plain.width));
    CHECK(plain.height == std::floor(plain.height));
    CHECK(plain.width >= text_width("日本介護支援", box.label_size));
    box.badge = "7";
    box.corner = "A";
    box.more = "+12";
    size_to_fit(box);
    CHECK(box.area.width > plain.width + text_width("+12", corner_size));
}

TEST_CASE("Clusters have letters beyond the alphabet and fills for the first six") {
    CHECK(style::cluster_letter(0) == "A");
    CHECK(style::cluster_letter(25) == "Z");
    CHECK(style::cluster_letter(26) == "AA");
    CHECK(style::cluster_letter(27) == "AB");
    CHECK(style::cluster_letter(static_cast<std::uint32_t>(-1)).empty());
    CHECK(style::cluster_fill(5) == "#EFB28C");
    CHECK(style::cluster_fill(6) == "#FFFFFF");
    CHECK(style::cluster_fill(static_cast<std::uint32_t>(-1)) == "#FFFFFF");
}
