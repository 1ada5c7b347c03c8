/// How long do 1,000 replicates of all measures take on a survey, beside the same loop written with igraph's C library,
/// in the same run, on one thread?
///
///     cmake --preset release -DCOLLABGRAPH_DEVELOPER=ON -DCOLLABGRAPH_BENCH=ON
///     cmake --build --preset release --target bench_resampling
///     OMP_NUM_THREADS=1 build/release/bench/bench_resampling data/home-medicine-2018
///
/// A replicate leaves 10 % of the rows out, rebuilds the collaboration view without classes and computes the measures.
/// Both loops get the same draws and must agree on every value of every replicate before the times count. igraph's
/// eigenvector is compared only where the answer is unique (collabgraph then has numbers).
#include <fmt/format.h>
#include <igraph.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "collabgraph/centrality/replicates.hpp"
#include "collabgraph/chance/resample.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/survey/read.hpp"
#include "measure.hpp"

namespace {

using namespace collabgraph;
using namespace collabgraph::bench;

constexpr std::uint32_t replicates = 1000;
const std::vector<std::string> measures{"degree",      "in_degree", "out_degree", "strength",
                                        "betweenness", "closeness", "harmonic",   "eigenvector",
                                        "pagerank",    "core",      "clustering", "constraint"};

using Values = std::vector<double>;  // replicate, measure, node

class Vector {
 public:
    Vector() { igraph_vector_init(&m_vector, 0); }
    ~Vector() { igraph_vector_destroy(&m_vector); }
    Vector(const Vector&) = delete;
    Vector& operator=(const Vector&) = delete;
    igraph_vector_t* get() { return &m_vector; }
    void append_to(Values& values) const { values.insert(values.end(), m_vector.stor_begin, m_vector.end); }

 private:
    igraph_vector_t m_vector;
};

class IntegerVector {
 public:
    IntegerVector() { igraph_vector_int_init(&m_vector, 0); }
    ~IntegerVector() { igraph_vector_int_destroy(&m_vector); }
    IntegerVector(const IntegerVector&) = delete;
    IntegerVector& operator=(const IntegerVector&) = delete;
    igraph_vector_int_t* get() { return &m_vector; }
    void append_to(Values& values) const { values.insert(values.end(), m_vector.stor_begin, m_vector.end); }

 private:
    igraph_vector_int_t m_vector;
};

/// The loop as a user of igraph would write it: ties of the kept rows counted, graphs made, measures called.
class Peer {
 public:
    explicit Peer(const network::Network& network) : m_nodes(static_cast<igraph_integer_t>(network.nodes.size())) {
        for (const network::Tie& tie : network.ties) {
            for (const network::Index row : network.evidence(tie)) {
                m_pairs.push_back({row, tie.source, tie.target});
            }
        }
    }

    void run(const chance::Draw& draw, Values& values) {
        std::map<std::pair<network::Vertex, network::Vertex>, double> directed, undirected;
        for (const Pair& pair : m_pairs) {
            if (draw.times[pair.row] == 0) continue;
            directed[{pair.source, pair.target}] += 1;
            undirected[std::minmax(pair.source, pair.target)] += 1;
        }
        IntegerVector arcs, edges;
        Vector weights;
        for (const auto& [ends, weight] : directed) {
            igraph_vector_int_push_back(arcs.get(), ends.first);
            igraph_vector_int_push_back(arcs.get(), ends.second);
            igraph_vector_push_back(weights.get(), weight);
        }
        for (const auto& [ends, weight] : undirected) {
            igraph_vector_int_push_back(edges.get(), ends.first);
            igraph_vector_int_push_back(edges.get(), ends.second);
        }
        igraph_t own, graph;
        igraph_create(&own, arcs.get(), m_nodes, IGRAPH_DIRECTED);
        igraph_create(&graph, edges.get(), m_nodes, IGRAPH_UNDIRECTED);
        const igraph_vs_t all = igraph_vss_all();
        IntegerVector whole;
        Vector real;
        for (const igraph_neimode_t mode : {IGRAPH_ALL, IGRAPH_IN, IGRAPH_OUT}) {
            igraph_degree(&own, whole.get(), all, mode, true);
            whole.append_to(values);
        }
        igraph_strength(&own, real.get(), all, IGRAPH_ALL, true, weights.get());
        real.append_to(values);
        igraph_betweenness(&graph, real.get(), all, IGRAPH_UNDIRECTED, nullptr);
        real.append_to(values);
        igraph_closeness(&graph, real.get(), nullptr, nullptr, all, IGRAPH_ALL, nullptr, true);
        real.append_to(values);
        igraph_harmonic_centrality(&graph, real.get(), all, IGRAPH_ALL, nullptr, true);
        real.append_to(values);
        igraph_arpack_options_t options;
        igraph_arpack_options_init(&options);
        igraph_eigenvector_centrality(&graph, real.get(), nullptr, false, true, nullptr, &options);
        real.append_to(values);
        igraph_pagerank(&own, IGRAPH_PAGERANK_ALGO_PRPACK, real.get(), nullptr, all, IGRAPH_DIRECTED, 0.85, nullptr,
                        nullptr);
        real.append_to(values);
        igraph_coreness(&graph, whole.get(), IGRAPH_ALL);
        whole.append_to(values);
        igraph_transitivity_local_undirected(&graph, real.get(), all, IGRAPH_TRANSITIVITY_NAN);
        real.append_to(values);
        igraph_constraint(&graph, real.get(), all, nullptr);
        real.append_to(values);
        igraph_destroy(&own);
        igraph_destroy(&graph);
    }

 private:
    struct Pair {
        network::Index row;
        network::Vertex source, target;
    };
    igraph_integer_t m_nodes;
    std::vector<Pair> m_pairs;
};

void compare(const Values& ours, const Values& theirs, std::size_t nodes) {
    if (ours.size() != theirs.size()) {
        fmt::print("{} values, igraph {}\n", ours.size(), theirs.size());
        std::exit(1);
    }
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const std::string& measure = measures[i / nodes % measures.size()];
        const double tolerance = measure == "eigenvector" ? 1e-7 : 1e-9;
        if (std::isnan(ours[i]) && (std::isnan(theirs[i]) || measure == "eigenvector")) continue;
        if (!(std::abs(ours[i] - theirs[i]) <= tolerance * std::max(1.0, std::abs(theirs[i])))) {
            fmt::print("{}: replicate {} node {} differs: {} and {}\n", measure, i / nodes / measures.size(), i % nodes,
                       ours[i], theirs[i]);
            std::exit(1);
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    const survey::Survey survey = survey::read_survey(argc > 1 ? argv[1] : "data/home-medicine-2018", {});
    const network::Incidence incidence = network::make_incidence(survey);
    const network::Network whole = network::make_view(survey, incidence, {});
    std::vector<bool> keep;
    for (const network::Node& node : whole.nodes) keep.push_back(node.name_kind != survey::NameKind::class_);
    const network::Network network = network::induced(whole, keep);
    const chance::Resampler resampler(incidence.proposers, incidence.organization_count, chance::Drop::rows, 0.1, 1);

    centrality::Replicates ours(network, measures);
    Peer peer(network);
    const std::size_t nodes = network.nodes.size();
    double best = std::numeric_limits<double>::infinity(), theirs = best;
    Values our_values, their_values;
    chance::Draw draw;
    for (int turn = 0; turn < 3; ++turn) {
        our_values.clear();
        their_values.clear();
        best = std::min(best, seconds([&] {
                            for (std::uint32_t r = 0; r < replicates; ++r) {
                                resampler.draw(r, draw);
                                for (const std::vector<double>& column : ours.compute(draw)) {
                                    our_values.insert(our_values.end(), column.begin(), column.end());
                                }
                            }
                        }));
        theirs = std::min(theirs, seconds([&] {
                              for (std::uint32_t r = 0; r < replicates; ++r) {
                                  resampler.draw(r, draw);
                                  peer.run(draw, their_values);
                              }
                          }));
        compare(our_values, their_values, nodes);
    }
    fmt::print(
        "{} rows, {} nodes, {} ties; {} replicates of {} measures: {:.3f} s, igraph {:.3f} s, ratio {:.1f}, peak "
        "{:.0f} MB\n",
        survey.initiatives.size(), nodes, network.ties.size(), replicates, measures.size(), best, theirs, theirs / best,
        peak_megabytes());
    return 0;
}
