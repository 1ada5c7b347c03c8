#include "diagram/annealed.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "collabgraph/chance/random.hpp"
#include "diagram/bezier.hpp"
#include "diagram/routes.hpp"

#ifdef _OPENMP
#include <omp.h>
#endif

using namespace collabgraph;
using namespace collabgraph::diagram;

namespace {

const Rect frame{30, 70, 780, 400};

struct Sample {
    std::vector<LayoutBox> boxes;
    std::vector<LayoutTie> ties;
};

/// A random network whose ties prefer the first boxes, as hubs do.
Sample random_network(std::uint32_t nodes, std::uint32_t lines, std::uint64_t seed) {
    chance::Random random(seed);
    Sample sample;
    for (std::uint32_t i = 0; i < nodes; ++i)
        sample.boxes.push_back({50.0 + random.below(60), 20.0 + random.below(14), random.below(4)});
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    while (sample.ties.size() < lines) {
        const std::uint32_t a = std::min(random.below(nodes), random.below(nodes)), b = random.below(nodes);
        if (a == b || !seen.insert({std::min(a, b), std::max(a, b)}).second) continue;
        sample.ties.push_back({a, b, random.below(2) == 0 ? 1.0 : 2.0 + random.below(4)});
    }
    return sample;
}

std::vector<Rect> placed(const Sample& sample, const Layout& layout) {
    std::vector<Rect> rects;
    for (std::size_t i = 0; i < sample.boxes.size(); ++i) {
        const LayoutBox& box = sample.boxes[i];
        rects.push_back(
            {layout.centres[i].x - box.width / 2, layout.centres[i].y - box.height / 2, box.width, box.height});
    }
    return rects;
}

}  // namespace

TEST_CASE("The cost kept move by move is the cost computed afresh") {
    const Sample sample = random_network(20, 40, 3);
    LayoutOptions options;
    options.moves = 3000;
    options.runs = 3;
    for (const Layout& layout : anneal(sample.boxes, sample.ties, frame, options))
        CHECK(layout.cost == Approx(layout_cost(sample.boxes, sample.ties, layout.centres)).epsilon(1e-9));
}

TEST_CASE("Boxes end inside the frame and apart") {
    const Sample sample = random_network(24, 40, 5);
    LayoutOptions options;
    options.moves = 20'000;
    options.runs = 2;
    const std::vector<Rect> rects = placed(sample, anneal(sample.boxes, sample.ties, frame, options).front());
    for (std::size_t i = 0; i < rects.size(); ++i) {
        CHECK(rects[i].x >= frame.x - 1e-9);
        CHECK(rects[i].right() <= frame.right() + 1e-9);
        CHECK(rects[i].y >= frame.y - 1e-9);
        CHECK(rects[i].bottom() <= frame.bottom() + 1e-9);
        for (std::size_t k = i + 1; k < rects.size(); ++k) {
            const Rect &a = rects[i], &b = rects[k];
            CHECK((a.right() <= b.x || b.right() <= a.x || a.bottom() <= b.y || b.bottom() <= a.y));
        }
    }
}

TEST_CASE("Annealing is better than its start, and more moves do not make it worse than few") {
    const Sample sample = random_network(25, 50, 7);
    LayoutOptions options;
    options.runs = 2;
    const auto cost = [&](std::uint32_t moves) {
        options.moves = moves;
        return anneal(sample.boxes, sample.ties, frame, options).front().cost;
    };
    const double start = cost(0), few = cost(2000), many = cost(20'000);
    CHECK(few < start / 2);
    CHECK(many < few);
}

TEST_CASE("The layout is the same for any number of threads") {
    const Sample sample = random_network(15, 25, 9);
    LayoutOptions options;
    options.moves = 2000;
    options.runs = 5;
    const auto all = [&] {
        std::vector<double> numbers;
        for (const Layout& layout : anneal(sample.boxes, sample.ties, frame, options)) {
            numbers.push_back(layout.cost);
            for (const Point& p : layout.centres) numbers.insert(numbers.end(), {p.x, p.y});
        }
        return numbers;
    };
    const auto usual = all();
#ifdef _OPENMP
    const int before = omp_get_max_threads();
    for (const int threads : {1, 3, 8}) {
        omp_set_num_threads(threads);
        CHECK(all() == usual);
    }
    omp_set_num_threads(before);
#endif
    options.seed = 2;
    CHECK(all() != usual);
}

TEST_CASE("No box, one box and no tie are laid out") {
    LayoutOptions options;
    options.moves = 500;
    CHECK(anneal({}, {}, frame, options).front().centres.empty());
    const Layout one = anneal({{100, 20, 0}}, {}, frame, options).front();
    CHECK(one.centres.size() == 1);
    CHECK(one.cost == 0);
    CHECK(anneal({{100, 20, 0}, {100, 20, 1}, {100, 20, 2}}, {}, frame, options).front().cost == Approx(0));
}

TEST_CASE("A box wider than the frame is centred in it") {
    const Layout layout = anneal({{2000, 20, 0}}, {}, frame, {}).front();
    CHECK(layout.centres[0].x == Approx(frame.centre().x));
}

TEST_CASE("A line that is free stays straight, one that runs over a box goes around it") {
    const std::vector<Rect> boxes = {{100, 200, 80, 20}, {600, 200, 80, 20}, {350, 190, 80, 40}};
    const auto straight = route(boxes, {{0, 2, 2}}, frame);
    REQUIRE(straight);
    CHECK(straight->bent == 0);
    CHECK(flatten(straight->paths[0]).size() == 2);
    const auto bent = route(boxes, {{0, 1, 2}}, frame);
    REQUIRE(bent);
    CHECK(bent->bent == 1);
    const auto points = flatten(bent->paths[0]);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) CHECK_FALSE(touches(points[i], points[i + 1], boxes[2]));
}

TEST_CASE("Where a quadratic bend has no room the line takes a way around the corners") {
    // A wall with a gap at the bottom only.
    const std::vector<Rect> boxes = {{60, 250, 60, 20}, {700, 250, 60, 20}, {380, 71, 40, 330}};
    const auto routes = route(boxes, {{0, 1, 3}}, frame);
    REQUIRE(routes);
    const auto points = flatten(routes->paths[0]);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) CHECK_FALSE(touches(points[i], points[i + 1], boxes[2]));
}

TEST_CASE("A line without any way is told, not drawn") {
    // The wall reaches from the top of the frame to its bottom.
    const std::vector<Rect> boxes = {{60, 250, 60, 20}, {700, 250, 60, 20}, {380, 60, 40, 420}};
    CHECK_FALSE(route(boxes, {{0, 1, 3}}, frame));
}

TEST_CASE("No routed line touches a foreign box, on many random networks") {
    LayoutOptions options;
    options.runs = 1;
    options.moves = 6000;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        CAPTURE(seed);
        const Sample sample = random_network(18, 34, seed);
        const std::vector<Rect> rects = placed(sample, anneal(sample.boxes, sample.ties, frame, options).front());
        const auto routes = route(rects, sample.ties, frame);
        if (!routes) continue;
        for (std::size_t e = 0; e < sample.ties.size(); ++e) {
            const auto points = flatten(routes->paths[e]);
            for (std::size_t v = 0; v < rects.size(); ++v) {
                if (v == sample.ties[e].a || v == sample.ties[e].b) continue;
                for (std::size_t i = 0; i + 1 < points.size(); ++i)
                    CHECK_FALSE(touches(points[i], points[i + 1], rects[v]));
            }
        }
    }
}

TEST_CASE("A parallel run counts the length beside another line, not a crossing") {
    const std::vector<Point> line = {{0, 0}, {300, 0}};
    CHECK(parallel_run(line, {{{100, 3}, {200, 3}}}, 4) == Approx(100).margin(8));
    CHECK(parallel_run(line, {{{100, 5}, {200, 5}}}, 4) == 0);
    CHECK(parallel_run(line, {{{150, -50}, {150, 50}}}, 4) == 0);
}
