#include "collabgraph/diagram/gap_map_page.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "collabgraph/diagram/dot.hpp"
#include "collabgraph/diagram/geometry.hpp"
#include "collabgraph/survey/read.hpp"
#include "small_survey.hpp"
#include "support/datasets.hpp"

using namespace collabgraph;
using namespace collabgraph::diagram;

namespace {

struct Drawn {
    gaps::Crossing crossing;
    std::vector<Page> pages;
};

Drawn draw(const Material& material, const std::string& column, std::uint64_t draws = 200) {
    const gaps::Column values = gaps::read_column(material.survey, material.incidence, column);
    const gaps::EmptyCells empty = gaps::find_empty_cells(material.incidence, values, {draws, 1});
    Drawn drawn{gaps::cross(material.incidence, values, &empty), {}};
    drawn.pages = gap_map_pages(material, drawn.crossing);
    return drawn;
}

/// Every category and value is a box, every cell with rows one tie of that weight.
void require_sound(const Drawn& drawn, const survey::Survey& survey) {
    REQUIRE_FALSE(drawn.pages.empty());
    std::set<std::string> categories, values;
    std::multiset<std::string> found, wanted;
    for (const Page& page : drawn.pages) {
        CAPTURE(page.name, page.title);
        CHECK(check_geometry(page) == std::vector<std::string>{});
        CHECK_FALSE(write_dot(page).empty());
        for (const Box& box : page.boxes) {
            if (box.kind == "category") categories.insert(box.id);
            if (box.kind == "value") values.insert(box.id);
        }
        for (const Line& line : page.lines) {
            if (!line.tie.empty()) found.insert(line.to + line.from + " " + std::to_string(line.weight));
        }
    }
    for (network::Index c = 0; c < drawn.crossing.categories; ++c) {
        for (network::Index v = 0; v < drawn.crossing.values(); ++v) {
            const auto rows = drawn.crossing.count(c, v);
            if (rows == 0) continue;
            wanted.insert("c" + std::to_string(c) + "v" + std::to_string(v) + " " + std::to_string(double{1} * rows));
        }
    }
    CHECK(categories.size() == survey.categories.size());
    CHECK(values.size() == drawn.crossing.values());
    CHECK(found == wanted);
}

void check_both(SmallSurvey s, const std::string& column) {
    for (const auto language : {text::Language::ja, text::Language::en}) {
        const Material material = s.material(language);
        require_sound(draw(material, column), s.survey);
    }
}

/// A column of its own, `values` dealt out to the rows; every fifth row has none, every third has two.
void add_column(SmallSurvey& s, const std::string& name, const std::vector<std::string>& values) {
    s.survey.columns.push_back(name);
    const auto position = static_cast<network::Index>(s.survey.columns.size() - 1);
    for (std::size_t row = 0; row < s.survey.initiatives.size(); ++row) {
        survey::CellList list{position, {}};
        if (row % 5 != 0) list.values.push_back(values[row * row % values.size()]);
        if (row % 3 == 0) list.values.push_back(values[(row + 1) % values.size()]);
        s.survey.initiatives[row].cells.emplace_back();
        s.survey.initiatives[row].lists.push_back(std::move(list));
    }
}

std::vector<std::string> numbered(const std::string& stem, int count) {
    std::vector<std::string> words;
    for (int i = 0; i < count; ++i) words.push_back(stem + std::to_string(i));
    return words;
}

bool has_text(const Page& page, const std::string& words) {
    return std::any_of(page.texts.begin(), page.texts.end(), [&](const Text& t) { return t.content == words; });
}

}  // namespace

TEST_CASE("the gap maps of the bundled survey can be read in both languages, each on one page") {
    const survey::Survey survey = survey::read_survey(tests::source("data/home-medicine-2018"));
    const network::Incidence incidence = network::make_incidence(survey);
    const gaps::Gaps gaps = gaps::find_gaps(survey, incidence, {.draws = {200, 1}});
    for (const auto language : {text::Language::ja, text::Language::en}) {
        const Material material{survey, incidence, gaps, {}, language};
        for (const char* column : {"audience", "section", "type", "organization", "status", "method_count"}) {
            CAPTURE(column);
            const Drawn drawn = draw(material, column);
            require_sound(drawn, survey);
            CHECK(drawn.pages.size() == 1);
        }
        CHECK(draw(material, "audience_value").pages.size() > 1);
    }
}

TEST_CASE("what does not fit goes on to further pages, values first") {
    SmallSurvey wide = SmallSurvey::random(24, 20, 19, 100, 1);
    add_column(wide, "audience", numbered("対象の区分", 90));
    check_both(wide, "audience");
    SmallSurvey tall = SmallSurvey::random(12, 20, 70, 150, 3);
    add_column(tall, "audience", numbered("a", 4));
    const Material material = tall.material(text::Language::ja);
    const Drawn drawn = draw(material, "audience");
    require_sound(drawn, tall.survey);
    REQUIRE(drawn.pages.size() > 1);
    CHECK(drawn.pages[1].name == "gap-map-2");
}

TEST_CASE("the gap map survives surveys with next to nothing in them") {
    SmallSurvey nothing;
    nothing.survey.columns.push_back("audience");
    check_both(nothing, "audience");
    check_both(nothing, "type");
    SmallSurvey no_category = SmallSurvey::random(2, 2, 0, 5, 4);
    add_column(no_category, "audience", {"x"});
    check_both(no_category, "audience");
    SmallSurvey no_value = SmallSurvey::random(3, 2, 4, 9, 5);
    no_value.survey.columns.push_back("audience");
    check_both(no_value, "audience");
}

TEST_CASE("hostile and very long names stay within their places on the gap map") {
    SmallSurvey s;
    for (const auto& name : hostile_names()) {
        s.organization(name);
        s.category(name);
        s.survey.categories.back().theme = name;
    }
    const auto n = static_cast<network::Index>(hostile_names().size());
    for (network::Index i = 0; i < 4 * n; ++i) s.row(i % n, {(i + 1) % n}, {i % n, (i + 1) % n});
    add_column(s, "audience", hostile_names());
    check_both(s, "audience");
    add_column(s, "organization", {"read from the bodies, not from here"});
    check_both(s, "organization");
}

TEST_CASE("rows without value or category are counted at the edge, and lines and columns without rows stay") {
    SmallSurvey s;
    s.organization("甲");
    s.category("使う");
    s.category("使わない");
    for (int i = 0; i < 3; ++i) s.row(0, {}, {0});
    s.row(0, {}, {});
    s.survey.columns.push_back("audience");
    for (auto& row : s.survey.initiatives) row.cells.emplace_back("市民");
    s.survey.initiatives[2].cells.back().clear();
    s.survey.has_audience_list = true;
    s.survey.audience_groups = {{"市民", ""}, {"誰も対象としない", ""}};
    s.survey.audiences = {{"市民", {}, {0}, {}}, {"家族", {}, {1}, {}}};
    const Material material = s.material(text::Language::ja);
    const Drawn drawn = draw(material, "audience");
    require_sound(drawn, s.survey);
    const Page& page = drawn.pages.front();
    CHECK(page.title == "課題分類×対象者の4欄のうち、3欄は取組がない");
    CHECK(has_text(page, "分類の記載なし"));
    CHECK(page.ties_drawn == 1);
    const auto head_of = [&](const char* kind, const std::string& name) {
        const auto box = std::find_if(page.boxes.begin(), page.boxes.end(),
                                      [&](const Box& b) { return b.kind == kind && b.name == name; });
        REQUIRE(box != page.boxes.end());
        return box->area;
    };
    CHECK(head_of("category", "使わない").y > head_of("category", "使う").y);
    CHECK(head_of("value", "誰も対象としない").x > head_of("value", "市民").x);
}

TEST_CASE("an empty cell that is a gap stands in a thick frame, with its expectation") {
    SmallSurvey s;
    s.organization("甲");
    s.category("x");
    s.category("y");
    for (int i = 0; i < 48; ++i) s.row(0, {}, {i < 12 ? 0U : 1U});
    s.survey.columns.push_back("audience");
    for (int i = 0; i < 48; ++i) {
        s.survey.initiatives[static_cast<std::size_t>(i)].cells.emplace_back(i < 24 ? "都市" : "地方");
    }
    const Material material = s.material(text::Language::en);
    const Drawn drawn = draw(material, "audience", 20000);
    require_sound(drawn, s.survey);
    const Page& page = drawn.pages.front();
    CHECK(page.title == "1 of 4 cells (category × audience) have no initiative, 1 of them against chance");
    const auto mark = std::find_if(page.boxes.begin(), page.boxes.end(), [](const Box& b) {
        return b.kind == "mark" && b.label == std::vector<std::string>{"0"} && !b.tooltip.empty();
    });
    REQUIRE(mark != page.boxes.end());
    CHECK(mark->outline == Outline::thick);
    CHECK(mark->tooltip.find("x – 地方: 0, 6.0 expected") != std::string::npos);
}
