#include "collabgraph/gaps/missing_taker.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "collabgraph/chance/correction.hpp"
#include "collabgraph/chance/random.hpp"
#include "found.hpp"
#include "gaps/naming.hpp"

using namespace collabgraph;
using gaps::MissingTakers;
using survey::Index;
using tests::SurveyBuilder;

namespace {

MissingTakers takers_of(const survey::Survey& survey, const chance::DrawOptions& options = {2000, 1}) {
    return gaps::find_missing_takers(survey, network::make_incidence(survey), options);
}

/// Two camps of bodies and categories; A has all of its camp's but one.
SurveyBuilder camps() {
    SurveyBuilder builder;
    builder.row("A", {}, {"a1", "a2", "a3"});
    for (const char* body : {"B", "C", "D", "E"}) builder.row(body, {}, {"a1", "a2", "a3", "a4"});
    for (const char* body : {"V", "W", "X", "Y", "Z"}) builder.row(body, {}, {"z1", "z2", "z3", "z4"});
    return builder;
}

}  // namespace

TEST_CASE("a body that has all but one of its neighbours' categories could take that up") {
    const survey::Survey survey = camps();
    const MissingTakers missing = takers_of(survey);
    REQUIRE(missing.takers.size() == 1);
    const gaps::MissingTaker& taker = missing.takers[0];
    CHECK(survey.organizations[taker.organization].name == "A");
    CHECK(survey.categories[taker.category].name == "a4");
    CHECK(taker.score == Approx(3 * 4 / std::sqrt(5.0 * 4.0)));
    CHECK(taker.p <= chance::significance);
    CHECK(taker.categories.size() == 3);
    CHECK(taker.bodies.size() == 4);
    CHECK(taker.rows == std::vector<Index>{1, 2, 3, 4});
    CHECK(missing.looked_at == 1 + 5 * 4 + 5 * 4);
    CHECK(missing.no_path == 5 * 4 + 5 * 4);
    CHECK(missing.abstained == 0);
}

TEST_CASE("one category or one body on the way is too little: we abstain") {
    const survey::Survey one_body = SurveyBuilder().row("A", {}, {"x", "y"}).row("B", {}, {"x", "y", "z"});
    CHECK(takers_of(one_body).takers.empty());
    CHECK(takers_of(one_body).abstained == 1);
    const survey::Survey one_category =
        SurveyBuilder().row("A", {}, {"x"}).row("B", {}, {"x", "z"}).row("C", {}, {"x", "z"});
    CHECK(takers_of(one_category).takers.empty());
    CHECK(takers_of(one_category).abstained == 1);
}

TEST_CASE("without draws nothing is listed") {
    const MissingTakers missing = takers_of(camps(), {0, 1});
    CHECK(missing.takers.empty());
    CHECK(missing.abstained == 1);
}

TEST_CASE("3-paths are what their definition says, and do not depend on the order") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        chance::Random random(seed);
        constexpr Index bodies = 7;
        constexpr Index categories = 5;
        bool has[bodies][categories] = {};
        for (auto& row : has) {
            for (bool& cell : row) cell = random.below(5) < 2;
        }
        const auto table = [&](bool turned) {
            std::vector<std::pair<Index, Index>> cells;
            for (Index b = 0; b < bodies; ++b) {
                for (Index c = 0; c < categories; ++c) {
                    if (has[b][c]) cells.emplace_back(turned ? bodies - 1 - b : b, turned ? categories - 1 - c : c);
                }
            }
            return gaps::lists_of(cells, bodies);
        };
        const std::vector<double> scores = gaps::three_paths(table(false), categories);
        const std::vector<double> turned = gaps::three_paths(table(true), categories);
        for (Index b = 0; b < bodies; ++b) {
            for (Index c = 0; c < categories; ++c) {
                double sum = 0;
                for (Index u = 0; u < categories; ++u) {
                    for (Index v = 0; v < bodies; ++v) {
                        if (u == c || v == b || !has[b][u] || !has[v][u] || !has[v][c]) continue;
                        double of_u = 0;
                        double of_v = 0;
                        for (Index i = 0; i < bodies; ++i) of_u += has[i][u] ? 1 : 0;
                        for (Index i = 0; i < categories; ++i) of_v += has[v][i] ? 1 : 0;
                        sum += 1 / std::sqrt(of_u * of_v);
                    }
                }
                CHECK(scores[b * categories + c] == Approx(sum).margin(1e-12));
                CHECK(turned[(bodies - 1 - b) * categories + categories - 1 - c] == Approx(sum).margin(1e-12));
            }
        }
    }
}

TEST_CASE("the order of rows does not matter") {
    survey::Survey survey = camps();
    const MissingTakers one = takers_of(survey);
    std::reverse(survey.initiatives.begin(), survey.initiatives.end());
    const MissingTakers other = takers_of(survey);
    REQUIRE(other.takers.size() == one.takers.size());
    CHECK(other.takers[0].score == one.takers[0].score);
    CHECK(other.takers[0].p == one.takers[0].p);
}

TEST_CASE("no rows, one body, a full table, a class: nobody to ask") {
    CHECK(takers_of(survey::Survey()).looked_at == 0);
    CHECK(takers_of(SurveyBuilder().row("A", {}, {"x"}).category("empty")).looked_at == 0);
    CHECK(takers_of(SurveyBuilder().row("A", {}, {"x", "y"}).row("B", {}, {"x", "y"})).looked_at == 0);
    CHECK(takers_of(
              SurveyBuilder().organization("A", survey::NameKind::class_).row("A", {}, {"x"}).row("B", {}, {"x", "y"}))
              .looked_at == 0);
}
