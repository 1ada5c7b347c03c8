#include "collabgraph/gaps/missing_tie.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "collabgraph/chance/random.hpp"
#include "collabgraph/survey/read.hpp"
#include "found.hpp"
#include "support/datasets.hpp"

using namespace collabgraph;
using gaps::LikenessKind;
using gaps::MissingTies;
using survey::Index;
using survey::NameKind;
using tests::number_of;
using tests::SurveyBuilder;

namespace {

MissingTies missing_of(const survey::Survey& survey) {
    return gaps::find_missing_ties(survey, network::make_incidence(survey));
}

/// Two bodies with a category and a partner of their own in common, beside two that have neither.
SurveyBuilder evident() {
    return SurveyBuilder().row("A", {"P"}, {"x"}).row("B", {"P"}, {"x"}).row("C", {"Q"}, {"y"}).row("D", {"R"}, {"z"});
}

survey::Survey random_survey(std::uint64_t seed, const std::vector<int>& organizations,
                             const std::vector<int>& categories) {
    chance::Random random(seed);
    SurveyBuilder builder;
    for (const int o : organizations) builder.organization("o" + std::to_string(o));
    for (const int c : categories) builder.category("c" + std::to_string(c));
    for (int row = 0; row < 12; ++row) {
        const auto body = [&] { return "o" + std::to_string(random.below(8)); };
        const std::string proposer = body();
        const std::string partner = body();
        const std::string first = "c" + std::to_string(random.below(3));
        const std::string second = "c" + std::to_string(3 + random.below(3));
        builder.row(proposer, {partner}, {first, second});
    }
    return builder;
}

using Entry = std::tuple<std::string, std::string, double>;

std::set<Entry> by_name(const survey::Survey& survey, const MissingTies& missing) {
    std::set<Entry> entries;
    for (const gaps::MissingTie& tie : missing.ties) {
        std::string a = survey.organizations[tie.a].name;
        std::string b = survey.organizations[tie.b].name;
        if (b < a) std::swap(a, b);
        entries.emplace(a, b, tie.score);
    }
    return entries;
}

}  // namespace

TEST_CASE("two bodies with a category and a partner in common are listed with both and the rows") {
    const survey::Survey survey = evident();
    const MissingTies missing = missing_of(survey);
    REQUIRE(missing.ties.size() == 1);
    const gaps::MissingTie& tie = missing.ties[0];
    CHECK(survey.organizations[tie.a].name == "A");
    CHECK(survey.organizations[tie.b].name == "B");
    CHECK(tie.score == 1.0);  // 1/2 for x, 1/2 for P
    CHECK(tie.categories == std::vector<Index>{0});
    CHECK(tie.partners == std::vector<Index>{number_of(survey.organizations, "P")});
    CHECK(tie.rows == std::vector<Index>{0, 1});
    CHECK(missing.candidates == 4);
    CHECK(missing.looked_at == 6);
    CHECK(missing.nothing_shared == 5);
    CHECK(missing.abstained == 0);
}

TEST_CASE("one kind of reason is not enough: we abstain") {
    const survey::Survey survey = SurveyBuilder().row("A", {"P"}, {"x"}).row("B", {"Q"}, {"x"});
    const MissingTies missing = missing_of(survey);
    CHECK(missing.ties.empty());
    CHECK(missing.abstained == 1);
}

TEST_CASE("nearly: who shares a category and a partner with everybody shares no more than expected") {
    SurveyBuilder builder;
    for (const char* body : {"A", "B", "C", "D"}) builder.row(body, {"P"}, {"x"});
    // Two categories more each for A and B, which nobody else has: x alone is now less than their sums let expect.
    const survey::Survey survey = builder.row("A", {}, {"a1", "a2"}).row("B", {}, {"b1", "b2"});
    const MissingTies missing = missing_of(survey);
    CHECK(missing.looked_at == 6);
    const auto found = by_name(survey, missing);
    CHECK(std::none_of(found.begin(), found.end(),
                       [](const Entry& entry) { return std::get<0>(entry) == "A" && std::get<1>(entry) == "B"; }));
}

TEST_CASE("shared and expected allocation by hand") {
    const gaps::Likeness table({{0, 2, 4, 6}, {0, 1, 0, 1, 0, 1}}, 2);
    CHECK(table.degree(0) == 3);
    CHECK(table.shared(0, 1) == std::vector<Index>{0, 1});
    CHECK(table.allocation(0, 1) == Approx(2.0 / 3));
    CHECK(table.expected_allocation(0, 1) == Approx(4.0 * (6 - 2) / 36));
    CHECK(gaps::Likeness({{0, 0, 0}, {}}, 3).expected_allocation(0, 1) == 0);
}

TEST_CASE("who is tied already is passed over") {
    const auto looked_at_pair = [](const survey::Survey& survey) {
        const MissingTies missing = missing_of(survey);
        return std::any_of(missing.ties.begin(), missing.ties.end(), [&](const gaps::MissingTie& tie) {
            return survey.organizations[tie.a].name == "A" && survey.organizations[tie.b].name == "B";
        });
    };
    CHECK(looked_at_pair(evident()));
    CHECK_FALSE(looked_at_pair(evident().row("A", {"B"}, {"w"})));
    CHECK_FALSE(looked_at_pair(evident().row("B", {"A"}, {"w"})));
    CHECK_FALSE(looked_at_pair(evident().row("A+B", {}, {"w"})));
    CHECK_FALSE(looked_at_pair(evident().group("G", {"B", "E"}).row("A", {"G"}, {"w"})));
    CHECK_FALSE(looked_at_pair(evident().group("G", {"B", "E"}).group("H", {"G", "F"}).row("A", {"H"}, {"w"})));
    CHECK_FALSE(looked_at_pair(evident().group("G", {"A", "B"})));
    survey::Survey shared = evident();
    survey::Mention mention;
    mention.organizations = {number_of(shared.organizations, "B")};
    shared.initiatives[0].shared_with.push_back(mention);
    CHECK_FALSE(looked_at_pair(shared));
}

TEST_CASE("groups, classes and bodies that propose nothing are not introduced, but count as partners in common") {
    const survey::Survey survey = SurveyBuilder()
                                      .organization("P", NameKind::class_)
                                      .organization("A")
                                      .organization("B")
                                      .row("A", {"P"}, {"x"})
                                      .row("B", {"P"}, {"x"})
                                      .row("P", {}, {"x"})
                                      .row("C", {"Q"}, {"y"});
    const MissingTies missing = missing_of(survey);
    CHECK(missing.candidates == 3);
    REQUIRE(missing.ties.size() == 1);
    CHECK(missing.ties[0].partners == std::vector<Index>{0});
}

TEST_CASE("with the audience column an audience in common is a reason") {
    survey::Survey survey = SurveyBuilder().row("A", {}, {"x"}).row("B", {}, {"x"}).row("C", {}, {"y"});
    CHECK(missing_of(survey).ties.empty());
    survey.columns = {"audience"};
    const char* cells[] = {"nurses;doctors", "nurses", "all"};
    for (std::size_t row = 0; row < 3; ++row) survey.initiatives[row].cells = {cells[row]};
    const MissingTies missing = missing_of(survey);
    REQUIRE(missing.ties.size() == 1);
    REQUIRE(missing.ties[0].audiences.size() == 1);
    CHECK(missing.audiences[missing.ties[0].audiences[0]] == "nurses");
}

TEST_CASE("the score is what its definition says") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const survey::Survey survey = random_survey(seed, {0, 1, 2, 3, 4, 5, 6, 7}, {0, 1, 2, 3, 4, 5});
        std::vector<std::set<Index>> categories(8), partners(8);
        for (const survey::Initiative& row : survey.initiatives) {
            const Index a = row.proposers[0].organizations[0];
            const Index b = row.partners[0].organizations[0];
            categories[a].insert(row.categories.begin(), row.categories.end());
            if (a != b) {
                partners[a].insert(b);
                partners[b].insert(a);
            }
        }
        const MissingTies missing = missing_of(survey);
        CHECK(missing.looked_at == missing.ties.size() + missing.nothing_shared + missing.abstained);
        for (const gaps::MissingTie& tie : missing.ties) {
            double sum = 0;
            for (const auto* table : {&categories, &partners}) {
                for (const Index item : (*table)[tie.a]) {
                    if ((*table)[tie.b].count(item) == 0) continue;
                    sum += 1.0 / static_cast<double>(std::count_if(table->begin(), table->end(), [&](const auto& row) {
                               return row.count(item) > 0;
                           }));
                }
            }
            CHECK(tie.score == Approx(sum).epsilon(1e-12));
            CHECK(partners[tie.a].count(tie.b) == 0);
        }
    }
}

TEST_CASE("neither the order of bodies nor that of categories matters") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const survey::Survey one = random_survey(seed, {0, 1, 2, 3, 4, 5, 6, 7}, {0, 1, 2, 3, 4, 5});
        survey::Survey other = random_survey(seed, {7, 2, 4, 0, 1, 6, 3, 5}, {5, 3, 0, 4, 2, 1});
        CHECK(by_name(one, missing_of(one)) == by_name(other, missing_of(other)));
        std::reverse(other.initiatives.begin(), other.initiatives.end());
        CHECK(by_name(one, missing_of(one)) == by_name(other, missing_of(other)));
    }
}

TEST_CASE("no rows, one body, all tied: nothing to introduce") {
    CHECK(missing_of(survey::Survey()).looked_at == 0);
    CHECK(missing_of(SurveyBuilder().row("A", {}, {"x"})).looked_at == 0);
    const survey::Survey tied =
        SurveyBuilder().row("A", {"B", "C"}, {"x"}).row("B", {"C"}, {"x"}).row("C", {"A"}, {"x"});
    CHECK(missing_of(tied).candidates == 3);
    CHECK(missing_of(tied).looked_at == 0);
}

TEST_CASE("a network without categories is judged by partners alone, two at least") {
    survey::Survey survey = SurveyBuilder().row("A", {"P", "Q"}).row("B", {"P", "Q"}).row("C", {"P"}).row("D", {"E"});
    survey.is_graph = true;
    const MissingTies missing = missing_of(survey);
    const std::set<Entry> found = by_name(survey, missing);
    CHECK(found.count({"A", "B", 1.0 / 2 + 1.0 / 3}) == 1);
    CHECK(found.count({"P", "Q", 1.0}) == 1);
    CHECK(found.size() == 2);
}

TEST_CASE("of the bundled survey the two bodies with near-identical proposals come first") {
    const survey::Survey survey = survey::read_survey(tests::source("data/home-medicine-2018"));
    const MissingTies missing = missing_of(survey);
    REQUIRE(!missing.ties.empty());
    CHECK(survey.organizations[missing.ties[0].a].name == "全日本病院協会");
    CHECK(survey.organizations[missing.ties[0].b].name == "国立長寿医療研究センター");
}
