#include "collabgraph/diagram/hubs_page.hpp"

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

/// Without gaps, which the page does not show.
Material material_of(SmallSurvey& s, text::Language language) {
    s.incidence = network::make_incidence(s.survey);
    return {s.survey, s.incidence, s.gaps, {}, language};
}

/// Only what the page shows: hubs and their ranges.
hubs::Ranking ranking_of(const network::Network& view, const network::Incidence& incidence,
                         const hubs::StabilityOptions& resampling) {
    hubs::Ranking ranking;
    ranking.hubs = hubs::find_hubs(view, incidence);
    ranking.stability = hubs::stability(view, incidence, ranking.hubs, {}, resampling);
    return ranking;
}

hubs::Ranking ranking_of(SmallSurvey& s, const hubs::StabilityOptions& resampling) {
    s.incidence = network::make_incidence(s.survey);
    return ranking_of(s.view(network::View::collaboration), s.incidence, resampling);
}

std::vector<std::string> drawn_names(const Page& page) {
    std::vector<std::string> names;
    for (const Box& box : page.boxes) {
        if (box.kind == "organization" && !box.hidden) {
            names.push_back(box.name);
        }
    }
    return names;
}

bool says(const Page& page, const std::string& words) {
    return std::any_of(page.texts.begin(), page.texts.end(),
                       [&](const Text& text) { return text.content.find(words) != std::string::npos; });
}

Page checked(const Material& material, const hubs::Ranking& ranking) {
    Page page = hubs_page(material, ranking);
    CAPTURE(page.title);
    CHECK(check_geometry(page) == std::vector<std::string>{});
    CHECK_FALSE(page.title.empty());
    CHECK_FALSE(write_dot(page).empty());
    std::set<std::string> ids, wanted;
    for (const Box& box : page.boxes) {
        if (box.kind == "organization") {
            ids.insert(box.id);
        }
    }
    for (const auto& hub : ranking.hubs) {
        wanted.insert("o" + std::to_string(hub.organization));
    }
    CHECK(ids == wanted);
    return page;
}

void check_both(SmallSurvey s) {
    for (const std::uint32_t resamples : {0U, 100U}) {
        const hubs::Ranking ranking = ranking_of(s, {.resamples = resamples});
        for (const auto language : {text::Language::ja, text::Language::en}) {
            checked(material_of(s, language), ranking);
        }
    }
}

/// x is named by three, y by two of them, z by one.
SmallSurvey three_names() {
    SmallSurvey s;
    const auto a = s.organization("a"), b = s.organization("b"), c = s.organization("c"), x = s.organization("x"),
               y = s.organization("y"), z = s.organization("z");
    s.row(a, {x, y, z}, {});
    s.row(b, {x, y}, {});
    s.row(c, {x}, {});
    return s;
}

/// The ranking of three_names with ranges put in by hand, the same for both kinds.
hubs::Ranking with_ranges(const SmallSurvey& s, const std::vector<hubs::RankInterval>& ranges, double first) {
    hubs::Ranking ranking;
    ranking.hubs = hubs::find_hubs(s.survey, s.incidence);
    hubs::Sensitivity kind;
    kind.units = 3;
    kind.left_out = 1;
    kind.ranks = ranges;
    kind.first.assign(ranges.size(), 0);
    kind.first[0] = first;
    ranking.stability.resamples = 1000;
    ranking.stability.rows = ranking.stability.proposers = kind;
    ranking.stability.ranks = ranges;
    ranking.stability.tie_group = hubs::tie_groups(ranges);
    return ranking;
}

}  // namespace

TEST_CASE("the page of hubs can be read whatever the survey's size") {
    check_both(SmallSurvey::random(24, 60, 19, 107, 1));
    check_both(SmallSurvey::random(60, 240, 16, 570, 2));
    check_both(SmallSurvey::random(2, 0, 0, 2, 3));
    check_both(SmallSurvey());                             // no row at all
    check_both(SmallSurvey::random(1, 0, 0, 1, 4));        // one respondent alone
    check_both(SmallSurvey::random(1, 60, 3, 20, 5, 60));  // one respondent names sixty: one rank for all
    check_both(SmallSurvey::random(3, 0, 2, 6, 6, 0));     // nobody names anybody
}

TEST_CASE("hostile and very long names stay within their places on the page of hubs") {
    SmallSurvey s;
    for (const auto& name : hostile_names()) {
        s.organization(name);
    }
    const auto n = static_cast<network::Index>(hostile_names().size());
    for (network::Index i = 0; i < n; ++i) {
        s.row(i, {(i + 1) % n, (i + 2) % n, 4}, {});
        s.row(i, {(i + 1) % n}, {});
    }
    check_both(s);
}

TEST_CASE("a first body is named only where its range parts it from all others") {
    SmallSurvey s = three_names();
    const Material material = material_of(s, text::Language::en);
    const Material japanese = material_of(s, text::Language::ja);

    const hubs::Ranking sure = with_ranges(s, {{1, 1}, {2, 2}, {3, 4}, {4, 6}, {4, 6}, {4, 6}}, 1);
    CHECK(checked(material, sure).title ==
          "x stands first in every resample; 4 bodies at ranks 3 to 4 cannot be told apart");
    CHECK(checked(japanese, sure).title == "どの試行でも1位はx。3〜4位の4団体は互いに区別できない");

    const hubs::Ranking often = with_ranges(s, {{1, 1}, {2, 3}, {2, 3}, {4, 4}, {4, 4}, {4, 4}}, 0.9876);
    CHECK(checked(material, often).title ==
          "x stands first in at least 98 % of the resamples; 2 bodies at ranks 2 to 3 cannot be told apart");
    CHECK(checked(japanese, often).title == "xは試行の98%以上で1位。2〜3位の2団体は互いに区別できない");

    const hubs::Ranking open = with_ranges(s, {{1, 2}, {1, 2}, {3, 3}, {4, 4}, {4, 4}, {4, 4}}, 0.7);
    CHECK(checked(material, open).title == "The first 2 bodies (ranks 1 to 2) cannot be told apart");
    CHECK(checked(japanese, open).title == "上位の2団体（1〜2位）は互いに区別できず、首位は決まらない");
}

TEST_CASE("without resamples the page of hubs has neither ranges nor groups and says so") {
    SmallSurvey s = three_names();
    const hubs::Ranking ranking = ranking_of(s, {.resamples = 0});
    const Page page = checked(material_of(s, text::Language::en), ranking);
    CHECK(page.title == "x is named by most bodies: 3");
    CHECK(says(page, "Nothing was resampled"));
    CHECK_FALSE(says(page, "Range"));
    CHECK_FALSE(says(page, "Group"));
    CHECK(page.marks_in_legend == std::vector<Mark>{{"body"}});
    CHECK(drawn_names(page) == std::vector<std::string>{"x", "y", "z"});
    CHECK(says(page, "3 bodies are named by nobody."));

    SmallSurvey pair;
    const auto a = pair.organization("a"), b = pair.organization("b");
    pair.row(a, {b}, {});
    pair.row(b, {a}, {});
    const hubs::Ranking shared = ranking_of(pair, {.resamples = 0});
    CHECK(checked(material_of(pair, text::Language::en), shared).title ==
          "2 bodies share the first rank, each named by 1");
    CHECK(checked(material_of(pair, text::Language::ja), shared).title ==
          "2団体が1位に並ぶ（それぞれ1団体が名を挙げる）");
}

TEST_CASE("the bootstrap leaves a page with one range") {
    SmallSurvey s = SmallSurvey::random(8, 10, 0, 30, 8);
    const hubs::Ranking ranking = ranking_of(s, {.resamples = 100, .bootstrap = true});
    const Page page = checked(material_of(s, text::Language::en), ranking);
    CHECK(says(page, "with replacement"));
    const auto& legend = page.marks_in_legend;
    CHECK(std::find(legend.begin(), legend.end(), Mark{"range-rows"}) != legend.end());
    CHECK(std::find(legend.begin(), legend.end(), Mark{"range-proposers"}) == legend.end());
}

TEST_CASE("within a group and rank the bodies stand by name, and a rank that is cut is announced") {
    SmallSurvey s;
    const auto a = s.organization("a");
    std::vector<network::Index> all;
    for (int i = 40; i > 0; --i) {
        all.push_back(s.organization(std::string(i < 10 ? "n0" : "n") + std::to_string(i)));
    }
    s.row(a, all, {});
    const hubs::Ranking ranking = ranking_of(s, {.resamples = 0});
    const Page page = checked(material_of(s, text::Language::en), ranking);
    const auto names = drawn_names(page);
    REQUIRE(names.size() >= 16);
    REQUIRE(names.size() < 24);
    CHECK(names[0] == "n01");
    CHECK(std::is_sorted(names.begin(), names.end()));
    const std::string n = std::to_string(names.size());
    CHECK(says(page, "Of 40 bodies at rank 1 only the first " + n + " by name are drawn."));
    CHECK(says(page, std::to_string(40 - names.size()) + " more bodies, named by 1 each, not drawn."));
}

TEST_CASE("the bundled survey: ranks that are drawn are drawn whole, and the sums reconcile") {
    const survey::Survey survey = survey::read_survey(tests::source("data/home-medicine-2018").string());
    const network::Incidence incidence = network::make_incidence(survey);
    const gaps::Gaps gaps;
    const hubs::Ranking ranking =
        ranking_of(network::make_view(survey, incidence, {.view = network::View::collaboration}), incidence, {});
    for (const auto language : {text::Language::ja, text::Language::en}) {
        const Page page = checked({survey, incidence, gaps, {}, language}, ranking);
        const std::size_t drawn = drawn_names(page).size();
        CHECK(drawn == 17);
        const auto named = static_cast<std::size_t>(std::count_if(
            ranking.hubs.begin(), ranking.hubs.end(), [](const hubs::Hub& hub) { return hub.named_by > 0; }));
        const std::string more = std::to_string(named - drawn);
        CHECK(says(page, language == text::Language::en ? more + " more bodies" : "ほかの" + more + "団体"));
        CHECK(page.title.find(language == text::Language::en
                                  ? "Japan Medical Association stands first in every resample"
                                  : "どの試行でも1位は日本医師会") == 0);
    }
}
