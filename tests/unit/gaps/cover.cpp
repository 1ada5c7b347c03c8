#include "collabgraph/gaps/cover.hpp"

#include <catch2/catch.hpp>

#include "collabgraph/chance/random.hpp"
#include "collabgraph/survey/read.hpp"
#include "found.hpp"
#include "gaps/set_cover.hpp"
#include "support/datasets.hpp"

using namespace collabgraph;
using gaps::Cover;
using gaps::CoverOptions;
using gaps::SetCover;
using gaps::Uncoverable;
using survey::Index;
using tests::number_of;
using tests::SurveyBuilder;

namespace {

Cover cover_of(const survey::Survey& survey, const CoverOptions& options = {}) {
    const network::Incidence incidence = network::make_incidence(survey);
    return gaps::find_cover(survey, incidence, tests::gaps_of(survey).categories, options);
}

std::vector<std::string> names(const survey::Survey& survey, const std::vector<Index>& set) {
    std::vector<std::string> result;
    for (const Index organization : set) result.push_back(survey.organizations[organization].name);
    return result;
}

using Sets = std::vector<std::vector<std::uint32_t>>;

/// Every subset, the smallest first.
SetCover by_looking_at_all(const Sets& sets, std::uint32_t elements) {
    SetCover result;
    result.size = static_cast<std::uint32_t>(sets.size()) + 1;
    result.times.assign(sets.size(), 0);
    for (std::uint32_t choice = 0; choice < 1U << sets.size(); ++choice) {
        std::vector<bool> covered(elements, false);
        std::vector<std::uint32_t> chosen;
        for (std::uint32_t set = 0; set < sets.size(); ++set) {
            if ((choice >> set & 1U) == 0) continue;
            chosen.push_back(set);
            for (const std::uint32_t element : sets[set]) covered[element] = true;
        }
        if (std::find(covered.begin(), covered.end(), false) != covered.end()) continue;
        if (chosen.size() < result.size) {
            result.size = static_cast<std::uint32_t>(chosen.size());
            result.covers.clear();
        }
        if (chosen.size() == result.size) result.covers.push_back(chosen);
    }
    std::sort(result.covers.begin(), result.covers.end());
    for (const auto& cover : result.covers) {
        for (const std::uint32_t set : cover) ++result.times[set];
    }
    result.count = result.covers.size();
    return result;
}

/// Every element is in some set.
Sets random_sets(chance::Random& random, std::uint32_t sets, std::uint32_t elements, std::uint32_t percent) {
    Sets result(sets);
    for (std::uint32_t element = 0; element < elements; ++element) {
        bool held = false;
        for (auto& set : result) {
            if (random.below(100) >= percent) continue;
            set.push_back(element);
            held = true;
        }
        if (!held) result[random.below(sets)].push_back(element);
    }
    for (auto& set : result) std::sort(set.begin(), set.end());
    return result;
}

}  // namespace

TEST_CASE("the smallest covers are those that looking at every subset finds") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        chance::Random random(seed);
        const std::uint32_t count = 1 + random.below(11), elements = random.below(9);
        const Sets sets = random_sets(random, count, elements, 10 + random.below(40));
        const SetCover expected = by_looking_at_all(sets, elements);
        const SetCover found = gaps::smallest_covers(sets, elements, 1000, 1'000'000);
        INFO(seed);
        CHECK(found.optimal);
        CHECK(found.counted);
        CHECK(found.size == expected.size);
        CHECK(found.lower_bound == expected.size);
        CHECK(found.count == expected.count);
        CHECK(found.covers == expected.covers);
        CHECK(found.times == expected.times);
    }
}

TEST_CASE("more than 64 elements are covered by the same rule") {
    // Element e in sets e/10 and 20: the last set alone covers all; without it twelve are needed.
    Sets sets(13);
    for (std::uint32_t element = 0; element < 120; ++element) {
        sets[element / 10].push_back(element);
        sets[12].push_back(element);
    }
    CHECK(gaps::smallest_covers(sets, 120, 5, 1000).covers == Sets{{12}});
    sets.pop_back();
    CHECK(gaps::smallest_covers(sets, 120, 5, 1000).size == 12);
}

TEST_CASE("covers beyond those listed are counted, and the first in order are listed") {
    // Ten elements, each in three sets of its own: 3^10 covers.
    Sets sets(30);
    for (std::uint32_t set = 0; set < 30; ++set) sets[set] = {set / 3};
    const SetCover found = gaps::smallest_covers(sets, 10, 4, 100'000);
    CHECK(found.size == 10);
    CHECK(found.count == 59049);
    REQUIRE(found.covers.size() == 4);
    CHECK(found.covers[0] == std::vector<std::uint32_t>{0, 3, 6, 9, 12, 15, 18, 21, 24, 27});
    CHECK(found.covers[1].back() == 28);
    CHECK(found.covers[3].back() == 27);
    CHECK(found.times[0] == 19683);
}

TEST_CASE("hundreds of sets are covered exactly") {
    chance::Random random(7);
    const Sets sets = random_sets(random, 300, 32, 8);
    const SetCover found = gaps::smallest_covers(sets, 32, 5, 2'000'000);
    CHECK(found.optimal);
    REQUIRE_FALSE(found.covers.empty());
    for (const auto& cover : found.covers) {
        std::vector<bool> covered(32, false);
        for (const std::uint32_t set : cover) {
            for (const std::uint32_t element : sets[set]) covered[element] = true;
        }
        CHECK(std::count(covered.begin(), covered.end(), true) == 32);
        CHECK(cover.size() == found.size);
    }
}

TEST_CASE("a search that is stopped says what it has proven") {
    chance::Random random(1);
    const Sets sets = random_sets(random, 120, 120, 4);
    const SetCover stopped = gaps::smallest_covers(sets, 120, 5, 50);
    CHECK_FALSE(stopped.optimal);
    CHECK_FALSE(stopped.counted);
    CHECK(stopped.lower_bound < stopped.size);
    REQUIRE(stopped.covers.size() == 1);
    CHECK(stopped.covers[0].size() == stopped.size);
}

TEST_CASE("one body that proposes on all open categories is the whole set") {
    const survey::Survey survey =
        SurveyBuilder().row("A", {}, {"x"}).row("B", {}, {"x", "y"}).row("C", {}, {"y"}).category("z");
    const Cover cover = cover_of(survey);
    CHECK(cover.size == 1);
    CHECK(cover.optimal);
    CHECK(cover.count == 1);
    REQUIRE(cover.sets.size() == 1);
    CHECK(names(survey, cover.sets[0]) == std::vector<std::string>{"B"});
    REQUIRE(cover.uncoverable.size() == 1);
    CHECK(survey.categories[cover.uncoverable[0].category].name == "z");
    CHECK(cover.uncoverable[0].why == Uncoverable::nobody);
}

TEST_CASE("who is included stands in every set, who is excluded in none") {
    const survey::Survey survey =
        SurveyBuilder().row("A", {}, {"x"}).row("B", {}, {"x", "y"}).row("C", {}, {"y"}).row("D", {}, {"w"});
    const Index a = number_of(survey.organizations, "A"), b = number_of(survey.organizations, "B"),
                d = number_of(survey.organizations, "D");
    const Cover with = cover_of(survey, {.include = {a}});
    CHECK(with.size == 3);
    CHECK(with.count == 2);
    CHECK(names(survey, with.sets[0]) == std::vector<std::string>{"A", "B", "D"});
    CHECK(names(survey, with.sets[1]) == std::vector<std::string>{"A", "C", "D"});
    CHECK(with.members[0] == Cover::Member{a, 2});
    CHECK(with.members[1] == Cover::Member{d, 2});
    const Cover without = cover_of(survey, {.exclude = {b, d}});
    CHECK(names(survey, without.sets[0]) == std::vector<std::string>{"A", "C"});
    REQUIRE(without.uncoverable.size() == 1);
    CHECK(without.uncoverable[0].why == Uncoverable::excluded);
    CHECK_THROWS_AS(cover_of(survey, {.include = {a}, .exclude = {a}}), std::invalid_argument);
}

TEST_CASE("a kind of bodies cannot be invited") {
    const survey::Survey survey =
        SurveyBuilder().organization("clinics", survey::NameKind::class_).row("clinics", {}, {"x"});
    const Cover cover = cover_of(survey);
    REQUIRE(cover.uncoverable.size() == 1);
    CHECK(cover.uncoverable[0].why == Uncoverable::class_);
    CHECK(cover.size == 0);
    CHECK(cover.sets == std::vector<std::vector<Index>>{{}});
    CHECK_THROWS_AS(cover_of(survey, {.include = {number_of(survey.organizations, "clinics")}}), std::invalid_argument);
}

TEST_CASE("where nothing is open nobody is needed") {
    const survey::Survey survey = SurveyBuilder().row("A", {"B"}, {"x", "y"}).row("B", {"A"}, {"x", "y"});
    const Cover cover = cover_of(survey);
    CHECK(cover.open.empty());
    CHECK(cover.size == 0);
    CHECK(cover.count == 1);
    CHECK(cover_of(survey::Survey{}).size == 0);
}

TEST_CASE("sets do not depend on the order of the rows") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        chance::Random random(seed);
        std::vector<std::pair<std::string, std::string>> rows;
        for (int row = 0; row < 20; ++row) {
            const std::string body = "o" + std::to_string(random.below(9));
            rows.emplace_back(body, "c" + std::to_string(random.below(6)));
        }
        const auto build = [&] {
            SurveyBuilder builder;
            for (int o = 0; o < 9; ++o) builder.organization("o" + std::to_string(o));
            for (int c = 0; c < 6; ++c) builder.category("c" + std::to_string(c));
            for (const auto& [body, category] : rows) builder.row(body, {}, {category});
            return survey::Survey(builder);
        };
        const Cover one = cover_of(build());
        std::reverse(rows.begin(), rows.end());
        const Cover other = cover_of(build());
        CHECK(one.sets == other.sets);
        CHECK(one.count == other.count);
        CHECK(one.members == other.members);
    }
}

TEST_CASE("the open categories of the bundled survey are covered by a proven set") {
    const survey::Survey survey = survey::read_survey(tests::source("data/home-medicine-2018"));
    const network::Incidence incidence = network::make_incidence(survey);
    const auto categories = gaps::find_gaps(survey, incidence).categories;
    const Cover cover = gaps::find_cover(survey, incidence, categories);
    CHECK(cover.optimal);
    CHECK(cover.counted);
    CHECK(cover.uncoverable.empty());
    for (const auto& set : cover.sets) {
        for (const Index category : cover.open) {
            const auto& proposers = categories[category].proposers;
            CHECK(std::find_first_of(proposers.begin(), proposers.end(), set.begin(), set.end()) != proposers.end());
        }
    }
}
