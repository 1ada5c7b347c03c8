#include "collabgraph/network/incidence.hpp"

#include <catch2/catch.hpp>

#include "support/survey_builder.hpp"

using namespace collabgraph;
using namespace collabgraph::network;
using tests::SurveyBuilder;

namespace {

std::vector<Index> row(const Lists& lists, std::uint32_t r) {
    return {lists[r].begin(), lists[r].end()};
}

void check_chain(const Chain& chain) {
    CHECK(chain.mentions + chain.joint + chain.expanded - chain.repeated - chain.oneself - chain.no_body ==
          chain.pairs);
}

}  // namespace

TEST_CASE("Every link of the chain is counted once") {
    // A names B, the joint name C+D, itself, B again, and nobody.
    const survey::Survey survey = SurveyBuilder().row("A", {"B", "C+D", "A", "B", "-"}, {"x", "y"});
    const Incidence incidence = make_incidence(survey);
    const Chain& chain = incidence.chain;
    CHECK(chain.mentions == 5);
    CHECK(chain.joint == 1);
    CHECK(chain.expanded == 0);
    CHECK(chain.repeated == 1);
    CHECK(chain.oneself == 1);
    CHECK(chain.no_body == 1);
    CHECK(chain.pairs == 3);
    check_chain(chain);
    CHECK(row(incidence.proposers, 0) == std::vector<Index>{0});
    CHECK(row(incidence.partners, 0) == std::vector<Index>{0, 1, 2, 3});
    CHECK(row(incidence.categories, 0) == std::vector<Index>{0, 1});
}

TEST_CASE("An organization of kind no_body stands in no list") {
    const survey::Survey survey =
        SurveyBuilder().organization("talks", survey::NameKind::no_body).row("A", {"talks", "B"});
    const Incidence incidence = make_incidence(survey);
    CHECK(row(incidence.partners, 0) == std::vector<Index>{2});
    CHECK(incidence.chain.no_body == 1);
    CHECK(incidence.chain.pairs == 1);
}

TEST_CASE("Each proposer of a row is paired with the others it names") {
    const survey::Survey survey = SurveyBuilder().row("A+B", {"A", "C"});
    const Incidence incidence = make_incidence(survey);
    CHECK(incidence.chain.mentions == 4);
    CHECK(incidence.chain.oneself == 1);
    CHECK(incidence.chain.pairs == 3);  // A-C, B-A, B-C
    check_chain(incidence.chain);
}

TEST_CASE("A group is kept by default and replaced by its members when expanded") {
    const survey::Survey survey = SurveyBuilder().group("G", {"B", "C", "D"}).row("A", {"G", "B"});
    const Incidence kept = make_incidence(survey);
    CHECK(kept.chain.pairs == 2);
    CHECK(kept.via.empty());
    CHECK(row(kept.partners, 0) == std::vector<Index>{0, 1});

    const Incidence expanded = make_incidence(survey, Groups::expand);
    CHECK(row(expanded.partners, 0) == std::vector<Index>{1, 2, 3});
    CHECK(expanded.chain.expanded == 2);
    CHECK(expanded.chain.repeated == 1);
    CHECK(expanded.chain.pairs == 3);
    check_chain(expanded.chain);
    // B is named itself, so only C and D come through the group.
    CHECK(expanded.via == std::vector<Incidence::Via>{{0, 2, 0}, {0, 3, 0}});
}

TEST_CASE("A member that two groups of a row hold is one partner and keeps both marks") {
    const survey::Survey survey = SurveyBuilder().group("G", {"B", "C"}).group("H", {"C"}).row("A", {"G", "H"});
    const Incidence expanded = make_incidence(survey, Groups::expand);
    CHECK(row(expanded.partners, 0) == std::vector<Index>{1, 2});
    CHECK(expanded.via == std::vector<Incidence::Via>{{0, 1, 0}, {0, 2, 0}, {0, 2, 3}});
    CHECK(expanded.chain.repeated == 1);
    check_chain(expanded.chain);
}

TEST_CASE("Groups within groups are expanded, and a circle of groups ends") {
    const survey::Survey survey = SurveyBuilder()
                                      .group("G", {"H", "B"})
                                      .group("H", {"G", "C"})
                                      .group("I", {"I"})
                                      .organization("empty", survey::NameKind::group)
                                      .row("A", {"G", "I", "empty"});
    CHECK(expansion(survey, 0) == std::vector<Index>{2, 3});
    CHECK(expansion(survey, 4) == std::vector<Index>{4});
    CHECK(expansion(survey, 5) == std::vector<Index>{5});
    CHECK(expansion(survey, 2) == std::vector<Index>{2});
    check_chain(make_incidence(survey, Groups::expand).chain);
}

TEST_CASE("An alliance that acts has members but is never replaced") {
    SurveyBuilder builder;
    builder.group("alliance", {"B", "C"}).organization("alliance", survey::NameKind::body).row("A", {"alliance"});
    CHECK(row(make_incidence(builder, Groups::expand).partners, 0) == std::vector<Index>{0});
}

TEST_CASE("A group that proposes stays a group in its own rows") {
    const survey::Survey survey = SurveyBuilder().group("G", {"B", "C"}).row("G", {"G", "D"}).row("A", {"G"});
    const Incidence expanded = make_incidence(survey, Groups::expand);
    CHECK(row(expanded.proposers, 0) == std::vector<Index>{0});
    CHECK(row(expanded.partners, 0) == std::vector<Index>{0, 3});
    CHECK(row(expanded.partners, 1) == std::vector<Index>{1, 2});
    CHECK(expanded.chain.oneself == 1);
    check_chain(expanded.chain);
}

TEST_CASE("An empty survey has empty lists and an empty chain") {
    const Incidence incidence = make_incidence(survey::Survey{});
    CHECK(incidence.proposers.size() == 0);
    CHECK(incidence.chain.pairs == 0);
    CHECK(transpose(incidence.categories, 0).size() == 0);
}

TEST_CASE("Lists turned round hold the rows of every subject in order") {
    const survey::Survey survey = SurveyBuilder().row("A", {}, {"x", "y"}).row("B", {}, {}).row("A", {}, {"y"});
    const Incidence incidence = make_incidence(survey);
    const Lists of_category = transpose(incidence.categories, incidence.category_count);
    CHECK(row(of_category, 0) == std::vector<Index>{0});
    CHECK(row(of_category, 1) == std::vector<Index>{0, 2});
    const Lists of_proposer = transpose(incidence.proposers, incidence.organization_count);
    CHECK(row(of_proposer, 0) == std::vector<Index>{0, 2});
    CHECK(row(of_proposer, 1) == std::vector<Index>{1});
}
