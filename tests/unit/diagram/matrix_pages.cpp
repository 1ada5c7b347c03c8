#include <catch2/catch.hpp>
#include <set>

#include "collabgraph/diagram/combined_page.hpp"
#include "collabgraph/diagram/coverage_page.hpp"
#include "collabgraph/diagram/dot.hpp"
#include "collabgraph/diagram/geometry.hpp"
#include "small_survey.hpp"

using namespace collabgraph;
using namespace collabgraph::diagram;

namespace {

void require_readable(const std::vector<Page>& pages) {
    REQUIRE_FALSE(pages.empty());
    for (const Page& page : pages) {
        CAPTURE(page.name, page.title);
        CHECK(check_geometry(page) == std::vector<std::string>{});
        CHECK_FALSE(page.title.empty());
        CHECK_FALSE(write_dot(page).empty());
    }
}

/// Every tie once, with its weight, and every node at least once over all pages.
void require_complete(const std::vector<Page>& pages, const network::Network& network) {
    std::set<std::string> names;
    std::size_t ties = 0, total = 0;
    double weight = 0, expected = 0;
    for (const Page& page : pages) {
        std::set<std::string> on_page;
        for (const Box& box : page.boxes) {
            on_page.insert(box.id);
            if (box.kind != "mark") {
                names.insert(box.kind + box.name);
            }
        }
        for (const Line& line : page.lines) {
            if (!line.tie.empty()) {
                ++ties;
                weight += line.weight;
                CHECK(on_page.contains(line.from));
                CHECK(on_page.contains(line.to));
            }
        }
        total += page.ties_total;
    }
    std::set<std::string> wanted;
    for (const auto& node : network.nodes) {
        wanted.insert((node.kind == network::NodeKind::category ? "category" : "organization") + node.id);
    }
    for (const auto& tie : network.ties) {
        expected += tie.weight;
    }
    CHECK(names == wanted);
    CHECK(ties == network.ties.size());
    CHECK(total == network.ties.size());
    CHECK(weight == expected);
}

void check_both(SmallSurvey s) {
    for (const auto language : {text::Language::ja, text::Language::en}) {
        const Material material = s.material(language);
        const auto combined = s.view(network::View::combined);
        const auto coverage = s.view(network::View::coverage);
        const auto double_matrix = combined_pages(material, combined);
        const auto staircase = coverage_pages(material, coverage);
        require_readable(double_matrix);
        require_readable(staircase);
        require_complete(double_matrix, combined);
        require_complete(staircase, coverage);
    }
}

}  // namespace

TEST_CASE("the matrix pages of an ordinary survey can be read and hold the whole view") {
    check_both(SmallSurvey::random(24, 60, 19, 107, 1));
}

TEST_CASE("the matrix pages of a large survey are split or folded, never shrunk") {
    SmallSurvey s = SmallSurvey::random(60, 240, 16, 570, 2);
    check_both(s);
    const Material material = s.material(text::Language::en);
    CHECK(combined_pages(material, s.view(network::View::combined)).size() > 1);
    CHECK(coverage_pages(material, s.view(network::View::coverage)).front().ties_folded > 0);
}

TEST_CASE("more categories than one page holds go on to further pages") {
    check_both(SmallSurvey::random(12, 20, 70, 150, 3));
}

TEST_CASE("the matrix pages survive surveys with next to nothing in them") {
    check_both(SmallSurvey());                             // no row at all
    check_both(SmallSurvey::random(1, 0, 0, 1, 4));        // one respondent alone
    check_both(SmallSurvey::random(1, 60, 3, 20, 5, 60));  // one respondent with many partners
    check_both(SmallSurvey::random(3, 0, 2, 6, 6, 0));     // nobody names anybody
    SmallSurvey empty_category = SmallSurvey::random(3, 4, 2, 6, 7);
    empty_category.category("誰も提案しない分類", "Nobody's problem");
    check_both(empty_category);
}

TEST_CASE("hostile and very long names stay within their places on the matrix pages") {
    SmallSurvey s;
    for (const auto& name : hostile_names()) {
        s.organization(name);
        s.category(name);
    }
    const auto n = static_cast<network::Index>(hostile_names().size());
    for (network::Index i = 0; i < n; ++i) {
        s.row(i, {(i + 1) % n, (i + 2) % n}, {i, (i + 1) % n});
        s.row(i, {(i + 1) % n}, {i});
    }
    check_both(s);
}

TEST_CASE("the double matrix marks mutual ties and folds bodies named once") {
    //  a <-> b, a -> x, b -> x, b -> y: x is named by two, y by one
    SmallSurvey s;
    const auto a = s.organization("甲会"), b = s.organization("乙会"), x = s.organization("丙会"),
               y = s.organization("丁会");
    const auto c = s.category("分類");
    s.row(a, {b, x}, {c});
    s.row(a, {b}, {});
    s.row(b, {a, x, y}, {c});
    const Material material = s.material(text::Language::ja);
    const auto view = s.view(network::View::combined);
    const auto pages = combined_pages(material, view, {.named_by_at_least = 1});
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].ties_drawn == 7);
    CHECK(pages[0].ties_folded == 0);
    const auto folded = combined_pages(material, view);
    CHECK(folded[0].ties_drawn == 4);  // a, b -> x and both -> the category; a and b are named by one each
    CHECK(folded[0].ties_folded == 3);
    const auto used = [](const Page& page, const std::string& key) {
        return std::find(page.marks_used.begin(), page.marks_used.end(), Mark{key}) != page.marks_used.end();
    };
    CHECK(used(pages[0], "mutual"));
    CHECK_FALSE(used(folded[0], "mutual"));
}

TEST_CASE("the coverage page says how many categories rest on one body") {
    SmallSurvey s;
    const auto a = s.organization("甲会"), b = s.organization("乙会");
    const auto c = s.category("分類一", "First"), d = s.category("分類二", "Second");
    s.row(a, {b}, {c, d});
    s.row(b, {}, {c});
    CHECK(coverage_pages(s.material(text::Language::ja), s.view(network::View::coverage))[0].title ==
          "1分類は1団体だけが提案する");
    CHECK(coverage_pages(s.material(text::Language::en), s.view(network::View::coverage))[0].title ==
          "1 of 2 categories rests on one proposer");
}
