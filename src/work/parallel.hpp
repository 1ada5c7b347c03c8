/// Loops over several threads: the one place that knows of OpenMP. Without it they run on one thread, with the same
/// results.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>

#ifdef _OPENMP
#include <omp.h>
#endif

#include "collabgraph/work/progress.hpp"

namespace collabgraph::work {

/// How many threads a kernel may start: one inside another parallel loop, so that what is called many times in parallel
/// does not multiply threads.
inline int thread_limit() {
#ifdef _OPENMP
    return omp_in_parallel() != 0 ? 1 : omp_get_max_threads();
#else
    return 1;
#endif
}

inline unsigned thread_number() {
#ifdef _OPENMP
    return static_cast<unsigned>(omp_get_thread_num());
#else
    return 0;
#endif
}

/// No exception may leave a thread of OpenMP: the first one is kept for the thread that began the loop.
class FirstException {
 public:
    template <class Work>
    void guard(Work work) noexcept {
        if (caught()) return;
        try {
            work();
        } catch (...) {
            if (!m_caught.exchange(true)) m_exception = std::current_exception();
        }
    }
    bool caught() const noexcept { return m_caught; }
    void rethrow() const {
        if (m_exception) std::rethrow_exception(m_exception);
    }

 private:
    std::atomic<bool> m_caught{false};
    std::exception_ptr m_exception;
};

struct Loop {
    int chunk = 1;        ///< that a thread takes at a time
    int threads = 0;      ///< at most; 0: thread_limit()
    Progress progress{};  ///< told of every part that is done
};

/// body(state, i) for every i below `count`, each thread with a state of its own from make_state(). What a body writes
/// must belong to its `i`. Once a body throws, no further one begins, and the first exception is thrown here.
template <class MakeState, class Body>
void parallel_for_with(std::size_t count, MakeState make_state, Body body, const Loop& loop = {}) {
    FirstException first;
    loop.progress.expect(count);
    const int threads = loop.threads > 0 ? loop.threads : thread_limit();
    const auto end = static_cast<std::int64_t>(count);
#ifdef _OPENMP
#pragma omp parallel num_threads(threads) if (threads > 1)
#else
    static_cast<void>(threads);
#endif
    {
        std::optional<decltype(make_state())> state;
        first.guard([&] { state.emplace(make_state()); });
#ifdef _OPENMP
#pragma omp for schedule(dynamic, loop.chunk)
#endif
        for (std::int64_t i = 0; i < end; ++i) {
            first.guard([&] {
                if (state) body(*state, static_cast<std::size_t>(i));
            });
            loop.progress.advance();
        }
    }
    first.rethrow();
}

/// body(i) for every i below `count`, under the same rules.
template <class Body>
void parallel_for(std::size_t count, Body body, const Loop& loop = {}) {
    struct Nothing {};
    parallel_for_with(
        count, [] { return Nothing{}; }, [&](Nothing&, std::size_t i) { body(i); }, loop);
}

}  // namespace collabgraph::work
