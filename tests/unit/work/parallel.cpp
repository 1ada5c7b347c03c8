#include "work/parallel.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <new>
#include <numeric>
#include <vector>

using namespace collabgraph;

namespace {

/// Counts what it is told.
class Counting final : public work::Listener {
 public:
    void expect(std::uint64_t parts) noexcept override {
        expected = parts;
        done = 0;
    }
    void advance(std::uint64_t parts) noexcept override { done += parts; }

    std::uint64_t expected = 0;
    std::atomic<std::uint64_t> done = 0;
};

}  // namespace

TEST_CASE("a parallel loop goes through every part once, whatever the chunk and the number of threads") {
    for (const int threads : {0, 1, 3}) {
        for (const int chunk : {1, 7, 1000}) {
            std::vector<int> times(257, 0);
            work::parallel_for(times.size(), [&](std::size_t i) { ++times[i]; }, {.chunk = chunk, .threads = threads});
            CHECK(std::accumulate(times.begin(), times.end(), 0) == 257);
            CHECK(*std::max_element(times.begin(), times.end()) == 1);
        }
    }
    work::parallel_for(0, [](std::size_t) { throw std::bad_alloc(); });
}

TEST_CASE("an exception in a parallel loop reaches whoever began it") {
    // With OpenMP alone it would end the program.
    const auto run_out = [](std::size_t i) {
        if (i == 11) throw std::bad_alloc();
    };
    CHECK_THROWS_AS(work::parallel_for(100, run_out, {.threads = 3}), std::bad_alloc);
    const auto no_state = []() -> int { throw std::bad_alloc(); };
    CHECK_THROWS_AS(work::parallel_for_with(100, no_state, [](int&, std::size_t) {}), std::bad_alloc);

    std::atomic<int> begun = 0;
    const auto fail_at_once = [&](std::size_t) {
        ++begun;
        throw std::length_error("full");
    };
    CHECK_THROWS_AS(work::parallel_for(100000, fail_at_once, {.threads = 2}), std::length_error);
    CHECK(begun <= 2);
}

TEST_CASE("a parallel loop tells how far it is") {
    Counting heard;
    work::parallel_for(500, [](std::size_t) {}, {.chunk = 3, .progress = work::Progress(heard)});
    CHECK(heard.expected == 500);
    CHECK(heard.done == 500);
}

TEST_CASE("inside a parallel loop no further threads are begun") {
    std::vector<int> limits(8, 0);
    work::parallel_for(limits.size(), [&](std::size_t i) { limits[i] = work::thread_limit(); }, {.threads = 2});
#ifdef _OPENMP
    CHECK(limits == std::vector<int>(8, 1));
#endif
    CHECK(work::thread_limit() >= 1);
}
