/// Searches from every vertex of a graph, on several threads, whose sums are the same for any number of them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "collabgraph/network/graph.hpp"
#include "work/parallel.hpp"

namespace collabgraph::centrality {

/// Calls visit(searcher, source) for every vertex, each thread with a copy of `searcher`, and adds up in `total` what
/// the copies hand over (searcher.hand_over(total), which begins a new sum); nothing is handed over where `total` is
/// empty. Sources are taken in blocks that depend on the graph alone, and the blocks' sums are added in their order:
/// the same additions whatever the number of threads. Both ends of an undirected graph's pairs are sources: its totals
/// are halved.
template <class Searcher, class Visit>
void for_all_sources(const network::Graph& graph, const Searcher& searcher, std::vector<double>& total, Visit visit) {
    using network::Vertex;
    constexpr Vertex blocks = 256;
    constexpr double worth_threads = 1e5;
    const Vertex n = graph.node_count();
    const Vertex block = std::max<Vertex>(1, n / blocks + (n % blocks != 0));
    const bool parallel = static_cast<double>(n) * graph.edge_count() > worth_threads;
    const int threads = parallel ? work::thread_limit() : 1;
    std::vector<Searcher> searchers(static_cast<std::size_t>(threads), searcher);
    const auto block_count = static_cast<std::int64_t>((n + block - 1) / block);
    work::FirstException first_exception;
#ifdef _OPENMP
#pragma omp parallel for ordered schedule(dynamic, 1) num_threads(threads) if (threads > 1)
#endif
    for (std::int64_t b = 0; b < block_count; ++b) {
        Searcher& own = searchers[threads > 1 ? work::thread_number() : 0];
        first_exception.guard([&] {
            const auto first = static_cast<Vertex>(b) * block;
            for (Vertex source = first; source < n && source - first < block; ++source) visit(own, source);
        });
        if (total.empty()) continue;
#ifdef _OPENMP
#pragma omp ordered
#endif
        first_exception.guard([&] { own.hand_over(total); });
    }
    first_exception.rethrow();
    if (!graph.is_directed()) {
        for (double& value : total) value /= 2.0;
    }
}

}  // namespace collabgraph::centrality
