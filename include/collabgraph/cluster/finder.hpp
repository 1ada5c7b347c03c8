/// One way of finding clusters in one graph, ready to be run many times: what clusters, their stability, consensus and
/// reference are computed with.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "collabgraph/cluster/barber.hpp"
#include "collabgraph/cluster/leiden.hpp"
#include "collabgraph/cluster/partition.hpp"
#include "collabgraph/network/network.hpp"

namespace collabgraph::cluster {

enum class Method : std::uint8_t {
    leiden,  ///< one mode: modularity, or the constant Potts model
    barber,  ///< two modes: Barber's modularity
};

struct Options {
    double resolution = 1.0;   ///< >= 0; of cpm in units of weight
    std::uint32_t runs = 100;  ///< the best quality wins, ties by run number
    std::uint64_t seed = 1;    ///< run r draws from stream r of it
    bool weighted = true;
    Method method = Method::leiden;
    Quality quality = Quality::modularity;  ///< what leiden maximises
};

/// Who is of the second mode (categories), where every tie joins an organization and a category; else nothing.
std::optional<std::vector<bool>> two_modes(const network::Network& network);

class Finder {
 public:
    /// `graph`: undirected, and kept by reference. `second`: per vertex, for barber only. Throws std::invalid_argument
    /// for a negative weight, a resolution out of range, barber without two modes.
    Finder(const network::Graph& graph, std::vector<bool> second, const Options& options);

    /// Run `number`, always the same one. Leiden: even numbers start from single vertices, odd ones from random
    /// clusters, since on a small network all runs from single vertices may end in the same second best. Barber: every
    /// third run besides keeps within two to six clusters. Can be called from several threads at once.
    Partition run(std::uint64_t number) const;

    /// The best of runs `first` … `first` + `runs` - 1, ties by number; `runs` > 0. `first` is a multiple of
    /// `kinds_of_start`, so that every kind of start gets its share.
    Partition best(std::uint64_t first, std::uint32_t runs) const;
    static constexpr std::uint64_t kinds_of_start = 30;

    /// What is maximised. NaN without ties.
    double quality(const Partition& partition) const;
    /// Modularity at resolution 1: Barber's for barber, Newman's else. NaN without ties.
    double modularity(const Partition& partition) const;

    const network::Graph& graph() const { return m_graph; }

 private:
    const network::Graph& m_graph;
    std::vector<bool> m_second;
    Options m_options;
    std::optional<Leiden> m_leiden;
    std::optional<Barber> m_barber;
};

}  // namespace collabgraph::cluster
