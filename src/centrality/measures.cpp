#include "collabgraph/centrality/measures.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <stdexcept>

#include "centrality/kernels.hpp"
#include "collabgraph/centrality/betweenness.hpp"
#include "collabgraph/centrality/closeness.hpp"
#include "collabgraph/centrality/clustering.hpp"
#include "collabgraph/centrality/constraint.hpp"
#include "collabgraph/centrality/core.hpp"
#include "collabgraph/centrality/degree.hpp"
#include "collabgraph/centrality/effective_size.hpp"
#include "collabgraph/centrality/eigenvector.hpp"
#include "collabgraph/centrality/harmonic.hpp"
#include "collabgraph/centrality/pagerank.hpp"
#include "collabgraph/centrality/strength.hpp"
#include "collabgraph/network/components.hpp"

namespace collabgraph::centrality {
namespace {

using network::Graph;
using network::Network;
using network::Vertex;
using Values = std::vector<double>;

/// 0/0, and what is divided by a maximum of 0, is undefined.
void divide(Values& values, double by) {
    for (double& value : values) value = by > 0 ? value / by : std::numeric_limits<double>::quiet_NaN();
}

std::string whole(double number) {
    return std::to_string(static_cast<long long>(number));
}

void note_two_modes(Column& column, const Task& task) {
    if (!task.takes_notes()) return;
    const TwoModes& modes = *task.two_modes();
    const std::string organizations = whole(modes.organizations), categories = whole(modes.categories);
    column.notes.push_back({column.name + ": shares of the two-mode maximum over " + organizations +
                                " organizations and " + categories + " categories that have a tie.",
                            column.name + "：つながりのある" + organizations + "団体と" + categories +
                                "分類について、2部ネットワークでの最大値に対する割合です。"});
}

void note_lengths(Column& column, const Task& task) {
    if (!task.takes_notes() || task.options().weight != Weight::count) return;
    if (task.is_graph()) {
        column.notes.push_back({column.name +
                                    ": weights are taken as lengths, so a tie of more weight is a longer way; "
                                    "`inverse` makes it a shorter one.",
                                column.name + "：重みを長さとして扱います。重みが大きい線ほど遠くなります"
                                              "（近くするには inverse を指定してください）。"});
    } else {
        column.notes.push_back({column.name +
                                    ": weights are taken as lengths, so a tie of more initiatives is a longer "
                                    "way; `inverse` makes it a shorter one.",
                                column.name + "：重みを長さとして扱います。取組の件数が多いつながりほど遠くなります"
                                              "（近くするには inverse を指定してください）。"});
    }
}

void note_components(Column& column, const Task& task, const Graph& graph) {
    if (!task.takes_notes()) return;
    const Vertex count = network::component_count(network::components(graph));
    if (count < 2) return;
    const std::string number = std::to_string(count);
    column.notes.push_back({column.name + ": the network falls into " + number +
                                " components; values of different components cannot be ranked against each other.",
                            column.name + "：ネットワークは" + number +
                                "個の連結成分に分かれています。異なる成分の値を比べて順位を付けることはできません。"});
}

void note_eigenvector(Column& column, const Task& task, Uniqueness uniqueness) {
    if (!task.takes_notes()) return;
    switch (uniqueness) {
        case Uniqueness::unique:
            break;
        case Uniqueness::no_circuit:
            column.notes.push_back(
                {column.name + ": not defined, because no ties lead back to where they start (largest eigenvalue 0).",
                 column.name + "：出発点に戻るつながりがない（最大固有値が0）ため、定義されません。"});
            break;
        case Uniqueness::several_components:
            column.notes.push_back(
                {column.name + ": not unique, because several components attain the largest eigenvalue.",
                 column.name + "：最大固有値をもつ成分が複数あり、一意に定まりません。"});
            break;
        case Uniqueness::not_converged:
            column.notes.push_back(
                {column.name + ": the two largest eigenvalues are too near to tell their vectors apart.",
                 column.name + "：上位2つの固有値が近すぎて、固有ベクトルを区別できません。"});
            break;
    }
}

/// Degrees as shares of what a node can have: n - 1 ties, twice as many where both directions are counted together.
void normalize_degree(Column& column, const Task& task, double most) {
    if (!task.options().normalized) return;
    if (!task.two_modes()) {
        divide(column.values, most);
        return;
    }
    note_two_modes(column, task);
    for (Vertex v = 0; v < column.values.size(); ++v) {
        const double other = task.two_modes()->other(v);
        column.values[v] = other > 0 ? column.values[v] / other : std::numeric_limits<double>::quiet_NaN();
    }
}

void compute_degree(Task& task, Column& column) {
    const Graph& graph = task.graph(true);
    column.values = degree(graph);
    normalize_degree(column, task, (graph.node_count() - 1.0) * (graph.is_directed() ? 2 : 1));
}

void compute_in_degree(Task& task, Column& column) {
    column.values = in_degree(task.graph(true));
    normalize_degree(column, task, static_cast<double>(column.values.size()) - 1);
}

void compute_out_degree(Task& task, Column& column) {
    column.values = out_degree(task.graph(true));
    normalize_degree(column, task, static_cast<double>(column.values.size()) - 1);
}

void compute_strength(Task& task, Column& column) {
    column.values = strength(task.graph(true));
}

void compute_betweenness(Task& task, Column& column) {
    const Graph& graph = task.graph(false);
    column.values = task.weighted() ? betweenness(graph, task.length(graph)) : task.sweep().betweenness;
    note_lengths(column, task);
    if (!task.options().normalized) return;
    if (!task.two_modes()) {
        const double n = graph.node_count();
        divide(column.values, (n - 1) * (n - 2) / (graph.is_directed() ? 1 : 2));
        return;
    }
    note_two_modes(column, task);
    for (Vertex v = 0; v < column.values.size(); ++v) {
        const double most = largest_betweenness(task.two_modes()->own(v), task.two_modes()->other(v));
        column.values[v] = most > 0 ? column.values[v] / most : std::numeric_limits<double>::quiet_NaN();
    }
}

void compute_closeness(Task& task, Column& column) {
    const Graph& graph = task.graph(false);
    column.values = task.weighted() ? closeness(graph, task.length(graph)) : task.sweep().closeness;
    note_lengths(column, task);
    note_components(column, task, graph);
    if (!task.options().normalized || !task.two_modes()) return;
    note_two_modes(column, task);
    const TwoModes& modes = *task.two_modes();
    const double others = modes.organizations + modes.categories - 1;
    // A maximum over the whole table means nothing where the table falls apart.
    const std::vector<Vertex> component = network::components(graph);
    std::optional<Vertex> tied;
    bool connected = true;
    for (Vertex v = 0; v < graph.node_count(); ++v) {
        if (graph.out(v).empty()) continue;
        if (tied && *tied != component[v]) connected = false;
        tied = component[v];
    }
    for (Vertex v = 0; v < column.values.size(); ++v) {
        // others / closeness = the sum of distances; an isolate is undefined already.
        const double sum = others / column.values[v];
        column.values[v] = connected ? least_distance_sum(modes.own(v), modes.other(v)) / sum
                                     : std::numeric_limits<double>::quiet_NaN();
    }
    if (!connected) {
        column.notes.push_back({column.name + ": no two-mode norm, because the table is not connected.",
                                column.name + "：表が連結していないため、2部ネットワークの基準化はできません。"});
    }
}

void compute_harmonic(Task& task, Column& column) {
    const Graph& graph = task.graph(false);
    column.values = task.weighted() ? harmonic(graph, task.length(graph)) : task.sweep().harmonic;
    note_lengths(column, task);
}

void compute_eigenvector(Task& task, Column& column) {
    Eigenvector found = eigenvector(task.graph(false), task.weighted());
    column.values = std::move(found.values);
    note_eigenvector(column, task, found.uniqueness);
}

void compute_pagerank(Task& task, Column& column) {
    column.values = pagerank(task.graph(true), task.weighted());
}

void compute_core(Task& task, Column& column) {
    column.values = core(task.graph(false));
}

void compute_clustering(Task& task, Column& column) {
    column.values = clustering(task.graph(false));
}

void compute_constraint(Task& task, Column& column) {
    column.values = constraint(task.graph(false), task.weighted());
}

void compute_effective_size(Task& task, Column& column) {
    column.values = effective_size(task.graph(false));
}

void compute_efficiency(Task& task, Column& column) {
    column.values = efficiency(task.graph(false));
}

constexpr Kernel kernels[] = {
    {"degree", compute_degree, true},
    {"in_degree", compute_in_degree, true},
    {"out_degree", compute_out_degree, true},
    {"strength", compute_strength, false},
    {"betweenness", compute_betweenness, true},
    {"closeness", compute_closeness, true},
    {"harmonic", compute_harmonic, false},
    {"eigenvector", compute_eigenvector, false},
    {"pagerank", compute_pagerank, false},
    {"core", compute_core, false},
    {"clustering", compute_clustering, false},
    {"constraint", compute_constraint, false},
    {"effective_size", compute_effective_size, false},
    {"efficiency", compute_efficiency, false},
};

}  // namespace

const Kernel& kernel_of(const std::string& name) {
    const auto* found =
        std::find_if(std::begin(kernels), std::end(kernels), [&](const Kernel& kernel) { return kernel.name == name; });
    if (found != std::end(kernels)) return *found;
    std::string known;
    for (const Measure& measure : measures()) known += (known.empty() ? "" : ", ") + measure.name;
    throw std::invalid_argument("no measure is called \"" + name + "\"; there are: " + known);
}

std::vector<Column> compute(const Network& network, const std::vector<std::string>& names, const Options& options) {
    std::vector<const Kernel*> chosen;
    for (const std::string& name : names) chosen.push_back(&kernel_of(name));
    Task task(network, names, options);
    std::vector<Column> columns;
    for (const Kernel* kernel : chosen) {
        Column column;
        column.name = kernel->name;
        kernel->compute(task, column);
        if (kernel->has_two_mode_norm && task.two_modes_mixed()) {
            column.notes.push_back(
                {column.name + ": one-mode norms, because some ties join two nodes of the same kind.",
                 column.name + "：同じ種類の点どうしのつながりがあるため、1部ネットワークの基準で割っています。"});
        }
        columns.push_back(std::move(column));
    }
    if (task.direction_missing() && !columns.empty()) {
        columns.front().notes.push_back({"The ties of this network have no direction, so none is followed.",
                                         "このネットワークのつながりには向きがないため、向きは考慮していません。"});
    }
    return columns;
}

}  // namespace collabgraph::centrality
