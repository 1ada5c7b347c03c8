#include "collabgraph/survey/labels.hpp"

#include <catch2/catch.hpp>

using namespace collabgraph;
using survey::full_label;
using survey::short_label;
using text::Bilingual;
using text::Language;

TEST_CASE("an organization is shown by its English name in English, else by its short one where room is scarce") {
    survey::Organization body;
    body.name = "全国在宅療養支援診療所連絡会";
    CHECK(short_label(body) == Bilingual{body.name, body.name});
    CHECK(full_label(body) == Bilingual{body.name, body.name});
    body.short_name = "在支診連";
    CHECK(short_label(body) == Bilingual{"在支診連", "在支診連"});
    CHECK(full_label(body) == Bilingual{body.name, body.name});
    body.name_en = "Liaison of Home Care Clinics";
    CHECK(short_label(body) == Bilingual{"Liaison of Home Care Clinics", "在支診連"});
    CHECK(full_label(body) == Bilingual{"Liaison of Home Care Clinics", body.name});
}

TEST_CASE("a category has short and full names in both languages, each falling back on the next best") {
    survey::Category category;
    category.name = "多職種連携の推進";
    CHECK(short_label(category) == Bilingual{category.name, category.name});
    category.short_name = "多職種連携";
    CHECK(short_label(category) == Bilingual{"多職種連携", "多職種連携"});
    CHECK(full_label(category) == Bilingual{category.name, category.name});
    category.name_en = "Promotion of work across professions";
    CHECK(short_label(category, Language::en) == category.name_en);
    category.short_name_en = "Across professions";
    CHECK(short_label(category) == Bilingual{"Across professions", "多職種連携"});
    CHECK(full_label(category) == Bilingual{category.name_en, category.name});
}

TEST_CASE("a label is verbatim, control characters included") {
    survey::Organization body;
    body.name = "A\nB\x1b[2J\x7f";
    CHECK(short_label(body, Language::ja) == body.name);
    CHECK(full_label(body, Language::en) == body.name);
}
