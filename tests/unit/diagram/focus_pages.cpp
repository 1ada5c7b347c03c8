#include <catch2/catch.hpp>
#include <numeric>
#include <set>
#include <stdexcept>

#include "collabgraph/diagram/body_page.hpp"
#include "collabgraph/diagram/category_page.hpp"
#include "collabgraph/diagram/dot.hpp"
#include "collabgraph/diagram/geometry.hpp"
#include "diagram/category_facts.hpp"
#include "small_survey.hpp"

using namespace collabgraph;
using namespace collabgraph::diagram;
using network::Index;

namespace {

void require_readable(const std::vector<Page>& pages) {
    REQUIRE_FALSE(pages.empty());
    std::set<std::string> names;
    for (const Page& page : pages) {
        CAPTURE(page.name, page.title);
        CHECK(check_geometry(page) == std::vector<std::string>{});
        CHECK_FALSE(write_dot(page).empty());
        CHECK(names.insert(page.name).second);
    }
}

/// Weights of all ties of a kind on the pages.
double weight(const std::vector<Page>& pages, const std::string& tie) {
    double sum = 0;
    for (const Page& page : pages) {
        for (const Line& line : page.lines) {
            sum += line.tie == tie ? line.weight : 0;
        }
    }
    return sum;
}

void check_everything(SmallSurvey s) {
    for (const auto language : {text::Language::ja, text::Language::en}) {
        const Material material = s.material(language);
        for (Index c = 0; c < s.survey.categories.size(); ++c) {
            const auto pages = category_pages(material, c, "category");
            require_readable(pages);
            // (row, proposer, other body) within the category
            double pairs = 0;
            for (const Index row : material.gaps.categories[c].initiatives) {
                for (const Index proposer : s.incidence.proposers[row]) {
                    for (const Index partner : s.incidence.partners[row]) {
                        pairs += proposer != partner;
                    }
                }
            }
            if (material.gaps.categories[c].proposers.size() <= 24) {
                CHECK(weight(pages, "proposes_with") == pairs);
            }
        }
        const auto view = s.view(network::View::combined);
        for (Index o = 0; o < s.survey.organizations.size(); ++o) {
            const auto pages = body_pages(material, o, "body");
            require_readable(pages);
            std::size_t ties = 0;
            double weights = 0;
            for (const auto& tie : view.ties) {
                const bool own = (view.nodes[tie.source].kind == network::NodeKind::organization &&
                                  view.nodes[tie.source].subject == o) ||
                                 (view.nodes[tie.target].kind == network::NodeKind::organization &&
                                  view.nodes[tie.target].subject == o);
                ties += own;
                weights += own ? tie.weight : 0;
            }
            CHECK(pages.front().ties_total == ties);
            CHECK(weight(pages, "proposes_with") + weight(pages, "covers") == weights);
        }
    }
}

/// One category in which `proposers` bodies propose; each names `shared` bodies that all name, and two of its own.
SmallSurvey one_category(Index proposers, Index shared) {
    SmallSurvey s;
    const Index c = s.category("連携の不足", "Too little cooperation");
    std::vector<Index> all, common;
    for (Index i = 0; i < proposers; ++i) {
        all.push_back(s.organization("提案団体" + std::to_string(i), "Proposing Association " + std::to_string(i)));
    }
    for (Index i = 0; i < shared; ++i) {
        common.push_back(s.organization("共通の相手" + std::to_string(i)));
    }
    for (const Index p : all) {
        std::vector<Index> partners = common;
        partners.push_back(s.organization("相手一" + std::to_string(p)));
        partners.push_back(s.organization("相手二" + std::to_string(p)));
        s.row(p, partners, {c});
    }
    return s;
}

}  // namespace

TEST_CASE("the pages of every category and body of a survey can be read and add up") {
    check_everything(SmallSurvey::random(12, 25, 8, 60, 11));
}

TEST_CASE("a category page changes its form with the number of proposers") {
    for (const Index proposers : {1u, 2u, 9u, 10u, 24u, 31u}) {
        CAPTURE(proposers);
        SmallSurvey s = one_category(proposers, 3);
        for (const auto language : {text::Language::ja, text::Language::en}) {
            const Material material = s.material(language);
            const auto pages = category_pages(material, 0, "category-01");
            require_readable(pages);
            CHECK(pages.front().name == "category-01");
            const Page& first = pages.front();
            const bool curves = std::any_of(first.lines.begin(), first.lines.end(),
                                            [](const Line& line) { return !line.hidden && !line.from.empty(); });
            CHECK(curves == (proposers <= 9));
            if (proposers <= 2) {
                CHECK(first.ties_folded == 0);  // few partners are all drawn
            } else if (proposers <= 24) {
                CHECK(first.ties_total == proposers * 5);
                CHECK(first.ties_folded == proposers * 2);
            }
        }
    }
}

TEST_CASE("a category without initiatives and a body without partners have pages that say so") {
    SmallSurvey s;
    const Index a = s.organization("甲会", "Alpha"), b = s.organization("乙会", "Beta");
    const Index empty = s.category("空の分類", "Empty"), c = s.category("分類", "Category");
    s.row(a, {}, {c});
    const Material ja = s.material(text::Language::ja);
    CHECK(category_pages(ja, empty, "c")[0].title == "「空の分類」には提案がない");
    CHECK(category_pages(ja, c, "c")[0].title == "「分類」は甲会だけが提案する");
    CHECK(body_pages(ja, b, "b")[0].title == "乙会：名を挙げた相手も、挙げた団体もない");
    const Material en = s.material(text::Language::en);
    CHECK(body_pages(en, a, "b")[0].title == "Alpha names nobody and is named by nobody");
    check_everything(s);
    CHECK_THROWS_AS(category_pages(en, 2, "c"), std::out_of_range);
    CHECK_THROWS_AS(body_pages(en, 2, "b"), std::out_of_range);
}

TEST_CASE("a body with sixty partners is listed, one with hundreds is folded") {
    for (const Index partners : {60u, 400u}) {
        SmallSurvey s;
        const Index hub = s.organization("中心団体", "The Hub");
        const Index c = s.category("分類", "Category");
        std::vector<Index> named;
        for (Index i = 0; i < partners; ++i) {
            named.push_back(s.organization("相手の団体" + std::to_string(i),
                                           "International Partner Organization " + std::to_string(i)));
        }
        s.row(hub, named, {c});
        s.row(named[0], {hub}, {c});
        for (const auto language : {text::Language::ja, text::Language::en}) {
            const Material material = s.material(language);
            const auto pages = body_pages(material, hub, "body");
            require_readable(pages);
            CHECK(pages[0].ties_total == partners + 2);  // all it names, one names it, one category
            CHECK((pages[0].ties_folded > 0) == (partners > 100));
            require_readable(category_pages(material, c, "category"));
        }
    }
}

TEST_CASE("more mutual ties than stand in a row become a list") {
    SmallSurvey s;
    const Index hub = s.organization("中心団体");
    for (Index i = 0; i < 8; ++i) {
        const Index other = s.organization("相互の団体" + std::to_string(i));
        s.row(hub, {other}, {});
        s.row(other, {hub}, {});
    }
    const auto pages = body_pages(s.material(text::Language::ja), hub, "body");
    require_readable(pages);
    CHECK(pages[0].ties_total == 16);
    CHECK(pages[0].title == "中心団体：8の相手を挙げ、8団体から挙げられる。互いに挙げるのは8団体");
}

TEST_CASE("hostile and very long names stay within their places on category and body pages") {
    SmallSurvey s;
    for (const auto& name : hostile_names()) {
        s.organization(name);
        s.category(name);
    }
    const auto n = static_cast<Index>(hostile_names().size());
    for (Index i = 0; i < n; ++i) {
        s.row(i, {(i + 1) % n, (i + 2) % n}, {i, (i + 1) % n});
        s.survey.initiatives.back().cells[1] = hostile_names()[i];
        s.survey.initiatives.back().cells[2] = hostile_names()[i];
        s.survey.initiatives.back().id = hostile_names()[i];
        s.row((i + 2) % n, {i}, {0, i});
    }
    check_everything(s);
}

TEST_CASE("a pair of proposers is direct, common, tied only through a class, or untied") {
    //  a -> b; b, c -> x (a body); c, d -> k (a class); all within one category
    SmallSurvey s;
    const Index a = s.organization("a"), b = s.organization("b"), c = s.organization("c"), d = s.organization("d");
    const Index x = s.organization("x"), k = s.organization("k", {}, survey::NameKind::class_);
    const Index category = s.category("category");
    s.row(a, {b}, {category});
    s.row(b, {x}, {category});
    s.row(c, {x, k}, {category});
    s.row(d, {k}, {category});
    const Material material = s.material(text::Language::en);
    const CategoryFacts facts = facts_of(material, category, 24);
    const auto tie = [&](Index first, Index second) {
        const auto position = [&](Index organization) {
            return static_cast<std::size_t>(
                std::find_if(facts.proposers.begin(), facts.proposers.end(),
                             [&](const auto& proposer) { return proposer.organization == organization; }) -
                facts.proposers.begin());
        };
        return facts.pair(position(first), position(second)).tie;
    };
    CHECK(tie(a, b) == PairTie::direct);
    CHECK(tie(b, c) == PairTie::common);
    CHECK(tie(c, d) == PairTie::through_class);
    CHECK(tie(a, d) == PairTie::untied);
    CHECK(facts.count(PairTie::untied) + facts.count(PairTie::through_class) ==
          material.gaps.categories[category].untied_pairs);
}
