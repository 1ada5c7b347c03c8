#include "collabgraph/chance/correction.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "collabgraph/chance/random.hpp"

using collabgraph::chance::benjamini_hochberg;
using collabgraph::chance::Random;

namespace {
constexpr double unasked = std::numeric_limits<double>::quiet_NaN();
}

TEST_CASE("adjusted p-values by hand: p times family over rank, made monotone from the largest down") {
    // R: p.adjust(c(.01, .04, .03, .005), "BH") = .02 .04 .04 .02
    const std::vector<double> adjusted = benjamini_hochberg({0.01, 0.04, 0.03, 0.005});
    CHECK(adjusted[0] == Approx(0.02));
    CHECK(adjusted[1] == Approx(0.04));
    CHECK(adjusted[2] == Approx(0.04));
    CHECK(adjusted[3] == Approx(0.02));
}

TEST_CASE("the fifteen p-values of Benjamini and Hochberg 1995: the four smallest stand at .05") {
    const std::vector<double> p{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                                0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
    const std::vector<double> adjusted = benjamini_hochberg(p);
    CHECK(std::count_if(adjusted.begin(), adjusted.end(), [](double q) { return q <= 0.05; }) == 4);
    CHECK(adjusted[3] == Approx(0.0095 * 15 / 4));
}

TEST_CASE("a question that was not asked stays unanswered and does not count") {
    const std::vector<double> adjusted = benjamini_hochberg({unasked, 0.02, unasked, 0.03});
    CHECK(std::isnan(adjusted[0]));
    CHECK(std::isnan(adjusted[2]));
    CHECK(adjusted[1] == Approx(0.03));
    CHECK(adjusted[3] == Approx(0.03));
}

TEST_CASE("questions left out because their p is 1 count in the family") {
    const std::vector<double> all = benjamini_hochberg({0.01, 0.2, 1, 1, 1});
    const std::vector<double> some = benjamini_hochberg({0.01, 0.2}, 5);
    CHECK(some[0] == all[0]);
    CHECK(some[1] == all[1]);
}

TEST_CASE("one question is not corrected, none has no answer") {
    CHECK(benjamini_hochberg({0.03}) == std::vector<double>{0.03});
    CHECK(benjamini_hochberg({}).empty());
    CHECK(std::isnan(benjamini_hochberg({unasked})[0]));
}

TEST_CASE("adjusted values keep the order, lie between p and 1, and give what the step-up rule gives") {
    Random random(1);
    for (int round = 0; round < 200; ++round) {
        std::vector<double> p(1 + random.below(20));
        for (double& value : p) value = random.below(3) == 0 ? random.uniform() / 50 : random.uniform();
        const std::vector<double> adjusted = benjamini_hochberg(p);
        // The rule of the paper: find the largest k with p(k) <= k / m * level; the k smallest stand.
        for (const double level : {0.01, 0.05, 0.2}) {
            std::vector<double> sorted = p;
            std::sort(sorted.begin(), sorted.end());
            double cut = -1;
            for (std::size_t k = 0; k < sorted.size(); ++k) {
                const double step = level * static_cast<double>(k + 1) / static_cast<double>(sorted.size());
                if (sorted[k] <= step) cut = sorted[k];
            }
            for (std::size_t i = 0; i < p.size(); ++i) CHECK((adjusted[i] <= level) == (p[i] <= cut));
        }
        for (std::size_t i = 0; i < p.size(); ++i) {
            CHECK(adjusted[i] >= p[i]);
            CHECK(adjusted[i] <= 1);
            for (std::size_t j = 0; j < p.size(); ++j) {
                if (p[i] < p[j]) CHECK(adjusted[i] <= adjusted[j]);
            }
        }
    }
}
