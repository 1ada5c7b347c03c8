/// The measures by name: what `centrality` lists, and how to compute any of them on a network.
///
/// Each measure has its own header beside this one (`betweenness.hpp`, …) with a free function over network::Graph that
/// returns one value a vertex; NaN means "not defined here" and is printed as an empty field.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/network/network.hpp"
#include "collabgraph/text/language.hpp"

namespace collabgraph::centrality {

enum class Weight : std::uint8_t { none, count, inverse };
/// natural: the default of each measure (docs/definitions.md); directed, undirected: forced for all.
enum class Follow : std::uint8_t { natural, directed, undirected };

struct Options {
    Weight weight = Weight::none;
    Follow follow = Follow::natural;
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

/// Throws std::invalid_argument naming the unknown measure and the known ones.
std::vector<Column> compute(const network::Network& network, const std::vector<std::string>& names,
                            const Options& options = {});

}  // namespace collabgraph::centrality
