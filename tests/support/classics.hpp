/// The small networks of tests/data/classics.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "collabgraph/network/graph.hpp"
#include "support/datasets.hpp"

namespace collabgraph::tests {

/// An edge list with its names; vertices are numbered as names first appear.
struct Classic {
    std::vector<std::string> names;
    std::vector<network::Ends> edges;
    std::vector<double> weight;  ///< of the third column, else 1

    network::Vertex operator[](const std::string& name) const {
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end()) throw std::out_of_range(name);
        return static_cast<network::Vertex>(found - names.begin());
    }
    network::Vertex size() const { return static_cast<network::Vertex>(names.size()); }
    network::Graph graph(bool weighted = false) const {
        return {network::Direction::undirected, size(), edges, weighted ? weight : std::vector<double>{}};
    }
};

/// Reads `name`.csv: a header, then source,target[,weight]; no quoting.
inline Classic classic(const std::string& name) {
    std::ifstream file(source("tests/data/classics/" + name + ".csv"));
    if (!file) throw std::runtime_error("no such classic: " + name);
    Classic network;
    const auto vertex = [&](const std::string& label) {
        if (std::find(network.names.begin(), network.names.end(), label) == network.names.end()) {
            network.names.push_back(label);
        }
        return network[label];
    };
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        std::istringstream cells(line);
        std::string from, to, weight;
        std::getline(cells, from, ',');
        std::getline(cells, to, ',');
        std::getline(cells, weight, ',');
        const network::Vertex a = vertex(from);
        const network::Vertex b = vertex(to);
        network.edges.push_back({a, b});
        network.weight.push_back(weight.empty() ? 1.0 : std::atof(weight.c_str()));
    }
    return network;
}

}  // namespace collabgraph::tests
