#include "collabgraph/chance/resample.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "collabgraph/chance/replicate.hpp"
#include "collabgraph/network/views.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using chance::Draw;
using chance::Drop;
using chance::Resampler;

namespace {

/// One proposer a row.
network::Lists rows_of(const std::vector<std::uint32_t>& proposers) {
    network::Lists lists;
    for (const std::uint32_t proposer : proposers) {
        lists.item.push_back(proposer);
        lists.offset.push_back(static_cast<std::uint32_t>(lists.item.size()));
    }
    return lists;
}

std::uint32_t kept(const Draw& draw) {
    return static_cast<std::uint32_t>(std::count(draw.times.begin(), draw.times.end(), 1U));
}

}  // namespace

TEST_CASE("every draw leaves the same number of rows out, rounded to the nearest and at least one") {
    const auto rows = rows_of(std::vector<std::uint32_t>(107, 0));
    Draw draw;
    for (const auto& [share, left_out] : {std::pair{0.1, 11U}, {0.001, 1U}, {0.5, 54U}, {1.0, 107U}, {0.0, 0U}}) {
        const Resampler resampler(rows, 1, Drop::rows, share, 1);
        CHECK(resampler.units() == 107);
        CHECK(resampler.left_out() == left_out);
        for (std::uint32_t number = 0; number < 20; ++number) {
            resampler.draw(number, draw);
            REQUIRE(kept(draw) == 107 - left_out);
        }
    }
}

TEST_CASE("every choice of rows is equally likely") {
    const Resampler resampler(rows_of({0, 0, 0, 0, 0}), 1, Drop::rows, 0.4, 7);
    std::vector<std::uint32_t> count(32, 0);
    Draw draw;
    constexpr std::uint32_t draws = 20000;
    for (std::uint32_t number = 0; number < draws; ++number) {
        resampler.draw(number, draw);
        std::uint32_t mask = 0;
        for (std::uint32_t row = 0; row < 5; ++row) mask |= draw.times[row] << row;
        ++count[mask];
    }
    double square = 0;
    int choices = 0;
    for (const std::uint32_t c : count) {
        if (c == 0) continue;
        ++choices;
        const double difference = c - draws / 10.0;
        square += difference * difference / (draws / 10.0);
    }
    CHECK(choices == 10);
    CHECK(square < 27.9);  // chi squared, 9 degrees of freedom, p = .001
}

TEST_CASE("a proposer that is left out takes its rows along, but not those it shares") {
    network::Lists rows;
    rows.item = {0, 0, 1, 1, 2};
    rows.offset = {0, 1, 3, 4, 5, 5};  // {0}, {0, 1}, {1}, {2}, nobody
    const Resampler resampler(rows, 4, Drop::proposers, 0.3, 1);
    CHECK(resampler.units() == 3);  // the fourth proposes nothing
    CHECK(resampler.left_out() == 1);
    std::vector<bool> met(3, false);
    Draw draw;
    for (std::uint32_t number = 0; number < 50; ++number) {
        resampler.draw(number, draw);
        REQUIRE(std::count(draw.silent.begin(), draw.silent.end(), true) == 1);
        const auto who =
            static_cast<std::size_t>(std::find(draw.silent.begin(), draw.silent.end(), true) - draw.silent.begin());
        REQUIRE(who < 3);
        met[who] = true;
        CHECK(draw.times == std::vector<std::uint32_t>{who != 0, 1, who != 1, who != 2, 1});
    }
    CHECK(met == std::vector<bool>{true, true, true});
}

TEST_CASE("a bootstrap draws as many rows as there are, some of them again") {
    const Resampler resampler(rows_of(std::vector<std::uint32_t>(50, 0)), 1, Drop::bootstrap, 0.1, 1);
    Draw draw;
    bool again = false;
    for (std::uint32_t number = 0; number < 10; ++number) {
        resampler.draw(number, draw);
        CHECK(std::accumulate(draw.times.begin(), draw.times.end(), 0U) == 50);
        again = again || *std::max_element(draw.times.begin(), draw.times.end()) > 1;
    }
    CHECK(again);
}

TEST_CASE("a draw depends on its number and the seed alone") {
    const auto rows = rows_of(std::vector<std::uint32_t>(30, 0));
    const Resampler resampler(rows, 1, Drop::rows, 0.3, 5), same(rows, 1, Drop::rows, 0.3, 5),
        other(rows, 1, Drop::rows, 0.3, 6);
    Draw first, second;
    resampler.draw(9, first);
    resampler.draw(4, second);
    CHECK(first.times != second.times);
    same.draw(9, second);
    CHECK(first.times == second.times);
    other.draw(9, second);
    CHECK(first.times != second.times);
}

TEST_CASE("no rows, no draw that could go wrong") {
    const Resampler resampler({}, 0, Drop::rows, 0.1, 1);
    Draw draw;
    resampler.draw(0, draw);
    CHECK(draw.times.empty());
    CHECK(Resampler({}, 0, Drop::proposers, 0.1, 1).left_out() == 0);
    CHECK_THROWS_AS(Resampler({}, 0, Drop::rows, 1.1, 1), std::invalid_argument);
    CHECK_THROWS_AS(Resampler({}, 0, Drop::rows, -0.1, 1), std::invalid_argument);
}

TEST_CASE("ties keep the weight of the rows that are drawn, as if the view were made from them") {
    const survey::Survey survey = tests::SurveyBuilder()
                                      .row("A", {"B", "C"}, {"x"})
                                      .row("A", {"B"}, {"y"})
                                      .row("A+D", {"C"}, {"x", "y"})
                                      .row("D", {"A", "B"}, {"x"})
                                      .row("B", {}, {"y"});
    const network::Incidence incidence = network::make_incidence(survey);
    for (const Drop drop : {Drop::rows, Drop::proposers}) {
        for (const network::View view : {network::View::collaboration, network::View::coverage}) {
            network::ViewOptions options;
            options.view = view;
            const network::Network whole = network::make_view(survey, incidence, options);
            const Resampler resampler(incidence.proposers, incidence.organization_count, drop, 0.4, 1);
            Draw draw;
            std::vector<double> weight;
            for (std::uint32_t number = 0; number < 30; ++number) {
                resampler.draw(number, draw);
                chance::drawn_weights(whole, draw, weight);
                const network::Network part = network::make_view(survey, chance::drawn(incidence, draw), options);
                REQUIRE(part.nodes.size() == whole.nodes.size());
                std::size_t next = 0;
                for (std::size_t t = 0; t < whole.ties.size(); ++t) {
                    if (weight[t] == 0) continue;
                    REQUIRE(next < part.ties.size());
                    CHECK(part.ties[next].source == whole.ties[t].source);
                    CHECK(part.ties[next].target == whole.ties[t].target);
                    CHECK(part.ties[next].weight == weight[t]);
                    ++next;
                }
                CHECK(next == part.ties.size());
            }
        }
    }
}

TEST_CASE("leaving one row out leaves the others") {
    const Draw draw = chance::without_row(rows_of({0, 1, 2}), 3, 1);
    CHECK(draw.times == std::vector<std::uint32_t>{1, 0, 1});
    CHECK(draw.silent == std::vector<bool>{false, false, false});
}
