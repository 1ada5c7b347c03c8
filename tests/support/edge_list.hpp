/// Edge lists that tests are measured on: `source,target[,weight]` with a heading, names numbered as they appear.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::tests {

/// The simple undirected graph: direction, loops and repetitions dropped; the weight of a pair's first line is kept
/// where `weighted`. Nodes that no line names are left out.
inline network::Graph read_simple_graph(const std::filesystem::path& path, bool weighted = false) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    std::map<std::string, network::Vertex> number;
    const auto vertex = [&](const std::string& name) {
        return number.try_emplace(name, static_cast<network::Vertex>(number.size())).first->second;
    };
    std::map<std::pair<network::Vertex, network::Vertex>, double> pairs;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        std::string source, target, weight;
        std::getline(cells, source, ',');
        std::getline(cells, target, ',');
        std::getline(cells, weight, ',');
        const network::Vertex a = vertex(source);
        const network::Vertex b = vertex(target);
        if (a != b) pairs.try_emplace(std::minmax(a, b), weighted ? std::stod(weight) : 1.0);
    }
    std::vector<network::Ends> edges;
    std::vector<double> weights;
    for (const auto& [pair, weight] : pairs) {
        edges.push_back({pair.first, pair.second});
        weights.push_back(weight);
    }
    return {network::Direction::undirected, static_cast<network::Vertex>(number.size()), edges, weights};
}

}  // namespace collabgraph::tests
