/// The measures by name: what `centrality` lists, and how to compute any of them on a network.
///
/// Each measure has its own header beside this one (`betweenness.hpp`, …) with a free function over network::Graph that
/// returns one value a vertex; NaN means "not defined here" and is printed as an empty field.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "collabgraph/network/network.hpp"
#include "collabgraph/text/language.hpp"

namespace collabgraph::centrality {

/// What the weights of ties mean. Strength always adds them. Measures of paths (betweenness, closeness, harmonic) take
/// them (`count`) or their inverse (`inverse`) as lengths; eigenvector, pagerank and constraint take them as they are
/// unless `none`; the other measures know no weights.
enum class Weight : std::uint8_t { none, count, inverse };

/// natural: a graph file follows its own direction; of the `collaboration` view degree, in_degree, out_degree, strength
/// and pagerank are directed, the others undirected with mutual ties as one (weights added); the other views of a
/// survey are undirected. directed: the ties' own direction for all, where they have one. undirected: for none.
enum class Follow : std::uint8_t { natural, directed, undirected };

struct Options {
    Weight weight = Weight::none;
    Follow follow = Follow::natural;
    /// betweenness, degree, in_degree and out_degree become shares of their maximum in a graph without parallel ties
    /// and loops; the other measures are what they are. In a two-mode view degree, closeness and betweenness become
    /// shares of their two-mode maximum (Borgatti and Everett 1997).
    bool normalized = false;
    bool two_mode = false;  ///< set for coverage and combined views: norms and definitions of two-mode networks
};

struct Measure {
    std::string name;  ///< column of the output: "betweenness"
    text::Bilingual title;
    text::Bilingual definition;  ///< one sentence
    std::string source;          ///< paper
};

/// In the order of the contract.
const std::vector<Measure>& measures();

/// One column: a value per node of the network (NaN = undefined), and notes for stderr ("closeness: 3 components …").
struct Column {
    std::string name;
    std::vector<double> values;
    std::vector<text::Bilingual> notes;
};

/// The columns in the order of `names`. NaN where a measure is not defined. Class nodes are treated as any other: leave
/// them out of the network first (network::induced) where they are to stay off the paths.
/// Throws std::invalid_argument naming the unknown measure and the known ones, or for weights that cannot be used.
std::vector<Column> compute(const network::Network& network, const std::vector<std::string>& names,
                            const Options& options = {});

}  // namespace collabgraph::centrality
