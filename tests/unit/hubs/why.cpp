#include "collabgraph/hubs/why.hpp"

#include <catch2/catch.hpp>

#include "support/survey_builder.hpp"

using namespace collabgraph;
using hubs::Reasons;
using hubs::Why;
using survey::Index;
using survey::NameKind;
using tests::SurveyBuilder;

namespace {

/// Numbers in the order of appearance: A 0, B 1, C 2, K 3 (a class), G 4 (a group of U 5 and V 6).
survey::Survey example() {
    return SurveyBuilder()
        .organization("A")
        .organization("B")
        .organization("C")
        .organization("K", NameKind::class_)
        .group("G", {"U", "V"})
        .row("A", {"C", "K"})       // row 0
        .row("B", {"C", "A"})       // row 1
        .row("B", {"C", "B", "G"})  // row 2
        .row("K", {"C"})            // row 3
        .row("C", {"C", "-"})       // row 4
        .row("A+B", {"A"});         // row 5
}

std::vector<std::pair<Index, std::vector<Index>>> listed(const std::vector<Why>& reasons) {
    std::vector<std::pair<Index, std::vector<Index>>> result;
    for (const Why& why : reasons) result.emplace_back(why.other, why.rows);
    return result;
}

using Listed = std::vector<std::pair<Index, std::vector<Index>>>;

}  // namespace

TEST_CASE("who names a body, most rows first, without classes and without itself") {
    const survey::Survey survey = example();
    const network::Incidence incidence = network::make_incidence(survey);
    const Reasons reasons(survey, incidence);
    CHECK(listed(reasons.named_by(2)) == Listed{{1, {1, 2}}, {0, {0}}});
    CHECK(listed(reasons.named_by(0)) == Listed{{1, {1, 5}}});
    CHECK(reasons.rows_naming(2) == std::vector<Index>{0, 1, 2});
    CHECK(reasons.rows_naming(0) == std::vector<Index>{1, 5});
    CHECK(reasons.named_by(1).empty());
}

TEST_CASE("whom a body names, a group as one name") {
    const survey::Survey survey = example();
    const network::Incidence incidence = network::make_incidence(survey);
    const Reasons reasons(survey, incidence);
    CHECK(listed(reasons.names(0)) == Listed{{2, {0}}});
    CHECK(listed(reasons.names(1)) == Listed{{0, {1, 5}}, {2, {1, 2}}, {4, {2}}});
    CHECK(reasons.names(2).empty());
    CHECK(reasons.rows_reaching_out(2).empty());
    CHECK(reasons.rows_proposed(2).size() == 1);
    CHECK(reasons.rows_reaching_out(0) == std::vector<Index>{0});
}

TEST_CASE("classes count when included, members when groups are expanded") {
    const survey::Survey survey = example();
    const network::Incidence incidence = network::make_incidence(survey, network::Groups::expand);
    const Reasons reasons(survey, incidence, true);
    CHECK(listed(reasons.named_by(2)) == Listed{{1, {1, 2}}, {0, {0}}, {3, {3}}});
    CHECK(listed(reasons.names(1)) == Listed{{0, {1, 5}}, {2, {1, 2}}, {5, {2}}, {6, {2}}});
    CHECK(listed(reasons.names(0)) == Listed{{2, {0}}, {3, {0}}});
}
