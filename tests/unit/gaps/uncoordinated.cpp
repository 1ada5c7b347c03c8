#include "collabgraph/gaps/uncoordinated.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "collabgraph/chance/random.hpp"
#include "found.hpp"

using namespace collabgraph;
using gaps::Kind;
using survey::NameKind;
using tests::gaps_in;
using tests::has;
using tests::SurveyBuilder;

TEST_CASE("two proposers that neither name each other nor a common partner are uncoordinated") {
    const survey::Survey survey = SurveyBuilder().row("A", {"C"}, {"x"}).row("B", {"D"}, {"x"});
    const gaps::CategoryGaps entry = gaps_in(survey, "x");
    CHECK(has(entry, Kind::uncoordinated));
    CHECK(entry.pairs == 1);
    CHECK(entry.untied_pairs == 1);
}

TEST_CASE("naming the other anywhere in the survey ties a pair") {
    const survey::Survey survey = SurveyBuilder().row("A", {}, {"x"}).row("B", {}, {"x"}).row("B", {"A"}, {"y"});
    CHECK(gaps_in(survey, "x").untied_pairs == 0);
    CHECK_FALSE(has(gaps_in(survey, "x"), Kind::uncoordinated));
}

TEST_CASE("a common partner ties a pair within the category only") {
    const survey::Survey within = SurveyBuilder().row("A", {"C"}, {"x"}).row("B", {"C"}, {"x"});
    CHECK_FALSE(has(gaps_in(within, "x"), Kind::uncoordinated));
    const survey::Survey elsewhere = SurveyBuilder().row("A", {"C"}, {"x"}).row("B", {}, {"x"}).row("B", {"C"}, {"y"});
    CHECK(has(gaps_in(elsewhere, "x"), Kind::uncoordinated));
}

TEST_CASE("a group ties those that name it like one body, a class ties nobody") {
    const survey::Survey group = SurveyBuilder().group("G", {"U", "V"}).row("A", {"G"}, {"x"}).row("B", {"G"}, {"x"});
    CHECK_FALSE(has(gaps_in(group, "x"), Kind::uncoordinated));
    const survey::Survey kind = SurveyBuilder()
                                    .organization("local governments", NameKind::class_)
                                    .row("A", {"local governments"}, {"x"})
                                    .row("B", {"local governments"}, {"x"});
    CHECK(has(gaps_in(kind, "x"), Kind::uncoordinated));
}

TEST_CASE("exactly half of the pairs untied is not more than half") {
    // Of A, B, C, D the pairs AB, AC and BC are tied; D stands aside: 3 of 6 untied.
    const survey::Survey half =
        SurveyBuilder().row("A", {"B", "C"}, {"x"}).row("B", {"C"}, {"x"}).row("C", {}, {"x"}).row("D", {}, {"x"});
    CHECK(gaps_in(half, "x").pairs == 6);
    CHECK(gaps_in(half, "x").untied_pairs == 3);
    CHECK_FALSE(has(gaps_in(half, "x"), Kind::uncoordinated));
    // Without the tie between B and C it is 4 of 6.
    const survey::Survey more =
        SurveyBuilder().row("A", {"B", "C"}, {"x"}).row("B", {}, {"x"}).row("C", {}, {"x"}).row("D", {}, {"x"});
    CHECK(gaps_in(more, "x").untied_pairs == 4);
    CHECK(has(gaps_in(more, "x"), Kind::uncoordinated));
}

TEST_CASE("one proposer has no pair to be untied") {
    const survey::Survey survey = SurveyBuilder().row("A", {}, {"x"}).row("A", {}, {"x"});
    CHECK(gaps_in(survey, "x").pairs == 0);
    CHECK_FALSE(has(gaps_in(survey, "x"), Kind::uncoordinated));
}

TEST_CASE("two proposers of one row are tied only by what they name") {
    const survey::Survey alone = SurveyBuilder().row("A+B", {}, {"x"});
    CHECK(gaps_in(alone, "x").untied_pairs == 1);
    const survey::Survey common = SurveyBuilder().row("A+B", {"C"}, {"x"});
    CHECK(gaps_in(common, "x").untied_pairs == 0);
}

TEST_CASE("untied pairs are what a look at every pair finds") {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        chance::Random random(seed);
        const auto name = [&](std::uint32_t bound) { return "o" + std::to_string(random.below(bound)); };
        SurveyBuilder builder;
        for (int o = 0; o < 12; ++o) {
            builder.organization("o" + std::to_string(o), o % 5 == 4 ? NameKind::class_ : NameKind::body);
        }
        for (int r = 0; r < 25; ++r) {
            const std::string proposer = name(12);
            const std::string first = name(12);
            const std::string second = name(12);
            builder.row(proposer, {first, second}, {"c" + std::to_string(random.below(3))});
        }
        const survey::Survey survey = builder;

        const auto pairs = [&](bool in_category, survey::Index category) {
            std::set<std::pair<survey::Index, survey::Index>> found;
            for (const survey::Initiative& row : survey.initiatives) {
                if (in_category && row.categories.front() != category) continue;
                for (const survey::Mention& partner : row.partners) {
                    found.emplace(row.proposers[0].organizations[0], partner.organizations[0]);
                }
            }
            return found;
        };
        const auto anywhere = pairs(false, 0);
        for (const gaps::CategoryGaps& entry : tests::gaps_of(survey).categories) {
            const auto here = pairs(true, entry.category);
            std::uint64_t all = 0;
            std::uint64_t untied = 0;
            for (const survey::Index a : entry.proposers) {
                for (const survey::Index b : entry.proposers) {
                    if (b <= a) continue;
                    ++all;
                    bool tied = anywhere.count({a, b}) + anywhere.count({b, a}) > 0;
                    for (survey::Index c = 0; c < survey.organizations.size(); ++c) {
                        const bool body = survey.organizations[c].kind != NameKind::class_ && c != a && c != b;
                        tied = tied || (body && here.count({a, c}) + here.count({b, c}) == 2);
                    }
                    if (!tied) ++untied;
                }
            }
            CHECK(entry.pairs == all);
            CHECK(entry.untied_pairs == untied);
        }
    }
}
