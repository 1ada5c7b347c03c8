#include "collabgraph/hubs/by_category.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>
#include <stdexcept>

#include "collabgraph/chance/replicate.hpp"
#include "collabgraph/hubs/ranks.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/survey/read.hpp"
#include "support/datasets.hpp"
#include "support/survey_builder.hpp"

#ifdef _OPENMP
#include <omp.h>
#endif

using namespace collabgraph;
using hubs::By;
using hubs::CategoryHub;
using hubs::CategoryHubs;
using hubs::CategoryOptions;
using hubs::CategoryReach;
using hubs::RankInterval;
using survey::Index;
using survey::NameKind;
using tests::SurveyBuilder;

namespace {

std::vector<CategoryHubs> hubs_of(const survey::Survey& survey, const CategoryOptions& options = {}) {
    return hubs::hubs_by_category(survey, network::make_incidence(survey), options);
}

std::vector<std::string> order_of(const survey::Survey& survey, const CategoryHubs& category) {
    std::vector<std::string> names;
    for (const CategoryHub& hub : category.hubs) names.push_back(survey.organizations[hub.organization].name);
    return names;
}

/// In "x" Q is named by three bodies, P by two in three rows; in "y" P alone is named.
survey::Survey example() {
    return SurveyBuilder()
        .organization("P")
        .organization("Q")
        .row("A", {"P", "Q"}, {"x"})  // row 0
        .row("A", {"P"}, {"x", "y"})  // row 1
        .row("B", {"P", "Q"}, {"x"})  // row 2
        .row("C", {"Q"}, {"x"})       // row 3
        .row("C", {"P"})              // row 4, no category
        .row("C", {}, {"z"})          // row 5
        .category("w");
}

/// By definition, from the cells, for the rows of one category.
std::uint32_t slow_named_by(const survey::Survey& survey, const network::Incidence& incidence, Index category,
                            Index body) {
    std::set<Index> namers;
    for (Index row = 0; row < survey.initiatives.size(); ++row) {
        const auto categories = incidence.categories[row];
        if (std::find(categories.begin(), categories.end(), category) == categories.end()) continue;
        const auto partners = incidence.partners[row];
        if (std::find(partners.begin(), partners.end(), body) == partners.end()) continue;
        for (const Index proposer : incidence.proposers[row]) {
            if (proposer != body && survey.organizations[proposer].kind != NameKind::class_) namers.insert(proposer);
        }
    }
    return static_cast<std::uint32_t>(namers.size());
}

/// Rows with one proposer or several, partners that are proposers too, and rows without partner or category.
survey::Survey tangled() {
    SurveyBuilder builder;
    const auto name = [](int i) { return "B" + std::to_string(i % 9); };
    for (int i = 0; i < 40; ++i) {
        std::vector<std::string> partners, categories;
        for (int k = 0; k < i % 4; ++k) partners.push_back(name(i * (k + 2) + k));
        for (int k = 0; k < i % 3; ++k) categories.push_back("c" + std::to_string((i + 2 * k) % 5));
        builder.row(i % 5 == 0 ? name(i) + "+" + name(i * i + 1) : name(i), partners, categories);
    }
    return builder;
}

/// Intervals by definition: values_of(drawn incidence) are the values of everybody who is ranked, by rank.
template <class ValuesOf>
std::vector<RankInterval> slow_intervals(const network::Incidence& incidence,
                                         const std::vector<std::uint32_t>& observed, std::uint32_t resamples,
                                         const std::vector<chance::Drop>& drops, ValuesOf values_of) {
    std::vector<RankInterval> result;
    for (const std::uint32_t rank : observed) result.push_back({rank, rank});
    for (const chance::Drop drop : drops) {
        const chance::Resampler resampler(incidence.proposers, incidence.organization_count, drop, 0.1, 1);
        std::vector<std::vector<std::uint32_t>> ranks(observed.size());
        chance::Draw draw;
        for (std::uint32_t number = 0; number < resamples; ++number) {
            resampler.draw(number, draw);
            const std::vector<std::uint32_t> drawn = hubs::competition_ranks(values_of(chance::drawn(incidence, draw)));
            for (std::size_t i = 0; i < ranks.size(); ++i) ranks[i].push_back(drawn[i]);
        }
        for (std::size_t i = 0; i < ranks.size(); ++i) {
            std::sort(ranks[i].begin(), ranks[i].end());
            const auto point = [&](double share) {
                return ranks[i][static_cast<std::size_t>(std::ceil(share * resamples)) - 1];
            };
            result[i].low = std::min(result[i].low, point(0.025));
            result[i].high = std::max(result[i].high, point(0.975));
        }
    }
    return result;
}

/// Ranges and groups of every category against their definition.
void check_ranges(const survey::Survey& survey, const CategoryOptions& options) {
    const network::Incidence incidence = network::make_incidence(survey);
    const auto found = hubs::hubs_by_category(survey, incidence, options);
    std::vector<chance::Drop> drops{chance::Drop::rows, chance::Drop::proposers};
    if (options.resampling.bootstrap) drops = {chance::Drop::bootstrap};
    for (const CategoryHubs& category : found) {
        std::vector<std::uint32_t> observed;
        for (const CategoryHub& hub : category.hubs) observed.push_back(hub.rank);
        const auto slow = slow_intervals(
            incidence, observed, options.resampling.resamples, drops, [&](const network::Incidence& drawn) {
                std::vector<double> values(category.hubs.size(), 0);
                for (std::size_t i = 0; i < values.size(); ++i) {
                    std::set<Index> others;
                    for (Index row = 0; row < drawn.proposers.size(); ++row) {
                        const auto categories = drawn.categories[row];
                        if (std::find(categories.begin(), categories.end(), category.category) == categories.end()) {
                            continue;
                        }
                        for (const Index proposer : drawn.proposers[row]) {
                            for (const Index partner : drawn.partners[row]) {
                                const bool names = options.by == By::names;
                                const Index counted = names ? proposer : partner, other = names ? partner : proposer;
                                const bool is_class = survey.organizations[other].kind == NameKind::class_;
                                if (counted == category.hubs[i].organization && other != counted && !is_class) {
                                    others.insert(other);
                                }
                            }
                        }
                    }
                    values[i] = static_cast<double>(others.size());
                }
                return values;
            });
        std::vector<RankInterval> ranks;
        std::vector<std::uint32_t> groups;
        for (const CategoryHub& hub : category.hubs) {
            ranks.push_back(hub.ranks);
            groups.push_back(hub.tie_group);
        }
        CHECK(ranks == slow);
        CHECK(groups == hubs::tie_groups(slow));
    }
}

}  // namespace

TEST_CASE("in each category bodies are ranked by how many distinct bodies name them there") {
    const survey::Survey survey = example();
    const auto found = hubs_of(survey);
    REQUIRE(found.size() == 4);
    CHECK(order_of(survey, found[0]) == std::vector<std::string>{"Q", "P"});
    const CategoryHub &q = found[0].hubs[0], &p = found[0].hubs[1];
    CHECK(q.rank == 1);
    CHECK(q.named_by == 3);
    CHECK(q.named_in == 3);
    CHECK(q.evidence == std::vector<Index>{0, 2, 3});
    CHECK(p.rank == 2);
    CHECK(p.named_by == 2);
    CHECK(p.named_in == 3);
    CHECK(p.names == 0);
    CHECK(p.evidence == std::vector<Index>{0, 1, 2});
    CHECK(order_of(survey, found[1]) == std::vector<std::string>{"P"});
    CHECK(found[1].hubs[0].evidence == std::vector<Index>{1});
}

TEST_CASE("a category in which nobody is named, or which is empty, has no hub") {
    const survey::Survey survey = example();
    const auto found = hubs_of(survey);
    CHECK(survey.categories[found[2].category].name == "z");
    CHECK(found[2].hubs.empty());
    CHECK(survey.categories[found[3].category].name == "w");
    CHECK(found[3].hubs.empty());
    CHECK(hubs_of(survey::Survey{}).empty());
}

TEST_CASE("by names those that reach out in the category are ranked") {
    const survey::Survey survey = example();
    const auto found = hubs_of(survey, {.by = By::names});
    CHECK(order_of(survey, found[0]) == std::vector<std::string>{"A", "B", "C"});
    CHECK(found[0].hubs[0].names == 2);
    CHECK(found[0].hubs[0].evidence == std::vector<Index>{0, 1});
    CHECK(found[0].hubs[1].rank == 1);
    CHECK(found[0].hubs[2].rank == 3);
    CHECK_THROWS_AS(hubs_of(survey, {.by = By::bridging}), std::invalid_argument);
}

TEST_CASE("the top of a category does not part bodies that share a rank") {
    const survey::Survey survey = SurveyBuilder().row("A", {"P", "Q", "R"}, {"x"}).row("B", {"P"}, {"x"});
    CHECK(order_of(survey, hubs_of(survey, {.top = 1})[0]) == std::vector<std::string>{"P"});
    CHECK(order_of(survey, hubs_of(survey, {.top = 2})[0]) == std::vector<std::string>{"P", "Q", "R"});
}

TEST_CASE("classes are neither hubs of a category nor counted there, unless included") {
    const survey::Survey survey =
        SurveyBuilder().organization("K", NameKind::class_).row("A", {"K", "P"}, {"x"}).row("K", {"P"}, {"x"});
    const auto apart = hubs_of(survey);
    CHECK(order_of(survey, apart[0]) == std::vector<std::string>{"P"});
    CHECK(apart[0].hubs[0].named_by == 1);
    CHECK(apart[0].hubs[0].named_in == 1);
    const auto included = hubs_of(survey, {.classes_included = true});
    CHECK(order_of(survey, included[0]) == std::vector<std::string>{"P", "K"});
    CHECK(included[0].hubs[0].named_by == 2);
}

TEST_CASE("the counts of the bundled survey's categories are what its rows say") {
    const survey::Survey survey = survey::read_survey(tests::source("data/home-medicine-2018"));
    const network::Incidence incidence = network::make_incidence(survey);
    for (const CategoryHubs& category : hubs::hubs_by_category(survey, incidence)) {
        std::vector<double> values;
        for (Index body = 0; body < survey.organizations.size(); ++body) {
            if (survey.organizations[body].kind == NameKind::class_) continue;
            const std::uint32_t named_by = slow_named_by(survey, incidence, category.category, body);
            if (named_by > 0) values.push_back(named_by);
        }
        std::sort(values.rbegin(), values.rend());
        const std::vector<std::uint32_t> ranks = hubs::competition_ranks(values);
        REQUIRE(category.hubs.size() == values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            const CategoryHub& hub = category.hubs[i];
            REQUIRE(hub.named_by == slow_named_by(survey, incidence, category.category, hub.organization));
            REQUIRE(hub.named_by == values[i]);
            REQUIRE(hub.rank == ranks[i]);
        }
    }
}

TEST_CASE("reach over categories is the share of all categories that have a tie") {
    const survey::Survey survey = example();
    const auto reach = hubs::reach_over_categories(survey, network::make_incidence(survey));
    REQUIRE(reach.organizations.size() == 5);  // A x y, C x z, B x; P and Q propose nothing; nobody covers w
    const CategoryReach &first = reach.organizations[0], &third = reach.organizations[2];
    CHECK(survey.organizations[first.organization].name == "A");
    CHECK(first.rank == 1);
    CHECK(first.categories == 2);
    CHECK(first.share == Approx(2.0 / 3));
    CHECK(reach.organizations[1].rank == 1);
    CHECK(survey.organizations[third.organization].name == "B");
    CHECK(third.rank == 3);
    CHECK(third.share == Approx(1.0 / 3));
    CHECK(reach.organizations[4].categories == 0);
    CHECK(reach.organizations[4].share == 0);
    CHECK(reach.covered == 3);

    const auto any = hubs::reach_over_categories(survey, network::make_incidence(survey), {.role = network::Role::any});
    CHECK(survey.organizations[any.organizations[0].organization].name == "P");
    CHECK(any.organizations[0].share == Approx(2.0 / 3));
}

TEST_CASE("a class is not ranked by its reach, yet a category that it covers has a tie") {
    const survey::Survey survey =
        SurveyBuilder().organization("K", NameKind::class_).row("A", {}, {"x"}).row("K", {}, {"x", "y"});
    const auto apart = hubs::reach_over_categories(survey, network::make_incidence(survey));
    REQUIRE(apart.organizations.size() == 1);
    CHECK(apart.organizations[0].rank == 1);
    CHECK(apart.organizations[0].share == 0.5);
    const auto included =
        hubs::reach_over_categories(survey, network::make_incidence(survey), {.classes_included = true});
    REQUIRE(included.organizations.size() == 2);
    CHECK(survey.organizations[included.organizations[0].organization].name == "K");
}

TEST_CASE("where no category has a tie there is no share") {
    const survey::Survey survey = SurveyBuilder().row("A", {"B"}).category("c");
    const auto reach = hubs::reach_over_categories(survey, network::make_incidence(survey));
    REQUIRE(reach.organizations.size() == 2);
    CHECK(reach.organizations[0].rank == 1);
    CHECK(std::isnan(reach.organizations[0].share));
}

TEST_CASE("ranges within a category lie between the ranks that it has without a row or a proposer") {
    // One of six rows, or one of three proposers, is left out each time.
    const auto sought = hubs_of(example(), {.resampling = {}});
    const CategoryHub &q = sought[0].hubs[0], &p = sought[0].hubs[1];
    CHECK(q.ranks == RankInterval{1, 1});
    CHECK(p.ranks == RankInterval{1, 2});  // without row 0, row 3 or C both are named by two
    CHECK(q.tie_group == 1);
    CHECK(p.tie_group == 1);
    CHECK(sought[1].hubs[0].ranks == RankInterval{1, 1});

    const auto reaching = hubs_of(example(), {.by = By::names, .resampling = {}});
    const std::vector<CategoryHub>& abc = reaching[0].hubs;
    CHECK(abc[0].ranks == RankInterval{1, 3});  // without A itself it is last
    CHECK(abc[1].ranks == RankInterval{1, 3});
    CHECK(abc[2].ranks == RankInterval{2, 3});
    CHECK(abc[2].tie_group == 1);
}

TEST_CASE("a body that is clearly ahead in its category has a group of its own") {
    SurveyBuilder builder;
    for (int i = 0; i < 20; ++i) builder.row("P" + std::to_string(i), {i == 0 ? "K" : "H"}, {"x"});
    const auto found = hubs_of(builder, {.resampling = {}});
    CHECK(found[0].hubs[0].ranks == RankInterval{1, 1});
    CHECK(found[0].hubs[0].tie_group == 1);
    CHECK(found[0].hubs[1].ranks == RankInterval{2, 2});
    CHECK(found[0].hubs[1].tie_group == 2);
}

TEST_CASE("ranges within categories are those of hubs found anew in every draw") {
    const survey::Survey bundled = survey::read_survey(tests::source("data/home-medicine-2018"));
    for (const By by : {By::named_by, By::names}) {
        check_ranges(bundled, {.by = by, .resampling = {.resamples = 50}});
        check_ranges(tangled(), {.by = by, .resampling = {.resamples = 200}});
        check_ranges(tangled(), {.by = by, .resampling = {.resamples = 200, .bootstrap = true}});
    }
}

TEST_CASE("where all rows have one category, its ranges and groups are those of the whole ranking") {
    const survey::Survey survey = survey::read_survey(tests::source("data/home-medicine-2018"));
    network::Incidence incidence = network::make_incidence(survey);
    incidence.categories = {};
    for (Index row = 0; row < incidence.proposers.size(); ++row) {
        incidence.categories.item.push_back(0);
        incidence.categories.offset.push_back(row + 1);
    }
    incidence.category_count = 1;
    const network::Network network = network::make_view(survey, incidence, {});
    for (const By by : {By::named_by, By::names}) {
        const auto whole = hubs::find_hubs(network, incidence, {by});
        const hubs::Stability stability = hubs::stability(network, incidence, whole, {by});
        const auto found = hubs::hubs_by_category(survey, incidence, {.by = by, .resampling = {}});
        REQUIRE(found.size() == 1);
        REQUIRE(found[0].hubs.size() > 10);
        for (std::size_t h = 0; h < found[0].hubs.size(); ++h) {
            CHECK(found[0].hubs[h].organization == whole[h].organization);
            CHECK(found[0].hubs[h].ranks == stability.ranks[h]);
            CHECK(found[0].hubs[h].tie_group == stability.tie_group[h]);
        }
    }
}

TEST_CASE("hubs of a category that are not shown take part in the ranges") {
    const auto all = hubs_of(tangled(), {.resampling = {}});
    const auto top = hubs_of(tangled(), {.top = 1, .resampling = {}});
    bool some_are_hidden = false;
    for (std::size_t c = 0; c < all.size(); ++c) {
        some_are_hidden = some_are_hidden || top[c].hubs.size() < all[c].hubs.size();
        for (std::size_t h = 0; h < top[c].hubs.size(); ++h) {
            CHECK(top[c].hubs[h].ranks == all[c].hubs[h].ranks);
            CHECK(top[c].hubs[h].tie_group == all[c].hubs[h].tie_group);
        }
    }
    CHECK(some_are_hidden);
}

TEST_CASE("one row, one proposer or nobody to name leaves nothing to tell apart") {
    const auto one_row = hubs_of(SurveyBuilder().row("A", {"P", "Q"}, {"x"}), {.resampling = {}});
    REQUIRE(one_row[0].hubs.size() == 2);
    for (const CategoryHub& hub : one_row[0].hubs) {
        CHECK(hub.ranks == RankInterval{1, 1});  // without the row both have nothing
        CHECK(hub.tie_group == 1);
    }
    const auto one_proposer =
        hubs_of(SurveyBuilder().row("A", {"P"}, {"x"}).row("A", {"P", "Q"}, {"x"}), {.resampling = {}});
    for (const CategoryHub& hub : one_proposer[0].hubs) CHECK(hub.tie_group == 1);
    CHECK(hubs_of(SurveyBuilder().row("A", {}, {"x"}), {.resampling = {}})[0].hubs.empty());
    CHECK(hubs_of(survey::Survey{}, {.resampling = {}}).empty());
}

TEST_CASE("without resamples the hubs of a category have neither range nor group") {
    const CategoryHub hub = hubs_of(example())[0].hubs[0];
    CHECK(hub.ranks == RankInterval{0, 0});
    CHECK(hub.tie_group == 0);
}

TEST_CASE("a hub of a category leads to who names it there, and in which rows") {
    const survey::Survey survey = example();
    const auto sought = hubs_of(survey);
    const std::vector<hubs::Why>& why = sought[0].hubs[1].why;  // P in x
    REQUIRE(why.size() == 2);
    CHECK(survey.organizations[why[0].other].name == "A");
    CHECK(why[0].rows == std::vector<Index>{0, 1});
    CHECK(survey.organizations[why[1].other].name == "B");
    CHECK(why[1].rows == std::vector<Index>{2});
    CHECK(sought[1].hubs[0].why[0].rows == std::vector<Index>{1});
    const auto reaching = hubs_of(survey, {.by = By::names});
    CHECK(survey.organizations[reaching[0].hubs[2].why[0].other].name == "Q");
    CHECK(reaching[0].hubs[2].why[0].rows == std::vector<Index>{3});
}

TEST_CASE("reach over categories leads to its rows and counts all that a body proposes") {
    const survey::Survey survey = example();
    const auto reach = hubs::reach_over_categories(survey, network::make_incidence(survey));
    const CategoryReach& c = reach.organizations[1];
    CHECK(survey.organizations[c.organization].name == "C");
    CHECK(c.initiatives == 3);
    CHECK(c.evidence == std::vector<Index>{3, 5});
    CHECK(c.ranks == RankInterval{0, 0});
    CHECK(c.tie_group == 0);
    CHECK(reach.organizations[4].evidence.empty());
}

TEST_CASE("ranges of the reach are those of the categories covered in every draw") {
    for (const survey::Survey& survey :
         {tangled(), survey::read_survey(tests::source("data/home-medicine-2018")), example()}) {
        const network::Incidence incidence = network::make_incidence(survey);
        const auto reach = hubs::reach_over_categories(survey, incidence, {.resampling = {.resamples = 100}});
        std::vector<std::uint32_t> observed;
        std::vector<RankInterval> ranks;
        std::vector<std::uint32_t> groups;
        for (const CategoryReach& body : reach.organizations) {
            observed.push_back(body.rank);
            ranks.push_back(body.ranks);
            groups.push_back(body.tie_group);
        }
        const auto slow =
            slow_intervals(incidence, observed, 100, {chance::Drop::rows}, [&](const network::Incidence& drawn) {
                std::vector<std::set<Index>> covered(survey.organizations.size());
                for (Index row = 0; row < drawn.proposers.size(); ++row) {
                    for (const Index proposer : drawn.proposers[row]) {
                        covered[proposer].insert(drawn.categories[row].begin(), drawn.categories[row].end());
                    }
                }
                std::vector<double> values;
                for (const CategoryReach& body : reach.organizations) {
                    values.push_back(static_cast<double>(covered[body.organization].size()));
                }
                return values;
            });
        CHECK(ranks == slow);
        CHECK(groups == hubs::tie_groups(slow));
    }
}

TEST_CASE("only the reach of proposers is resampled") {
    const survey::Survey survey = example();
    CHECK_THROWS_AS(hubs::reach_over_categories(survey, network::make_incidence(survey),
                                                {.role = network::Role::any, .resampling = {}}),
                    std::invalid_argument);
}

#ifdef _OPENMP
TEST_CASE("ranges of categories and of the reach are the same for any number of threads") {
    const survey::Survey survey = tangled();
    const network::Incidence incidence = network::make_incidence(survey);
    const auto told = [&] {
        std::vector<std::uint32_t> said;
        for (const CategoryHubs& category : hubs::hubs_by_category(survey, incidence, {.resampling = {}})) {
            for (const CategoryHub& hub : category.hubs) {
                said.insert(said.end(), {hub.ranks.low, hub.ranks.high, hub.tie_group});
            }
        }
        for (const CategoryReach& body :
             hubs::reach_over_categories(survey, incidence, {.resampling = {}}).organizations) {
            said.insert(said.end(), {body.ranks.low, body.ranks.high, body.tie_group});
        }
        return said;
    };
    const int threads = omp_get_max_threads();
    omp_set_num_threads(1);
    const auto one = told();
    omp_set_num_threads(3);
    const auto three = told();
    omp_set_num_threads(threads);
    CHECK(one == three);
}
#endif
