#include "collabgraph/network/summary.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include "collabgraph/network/components.hpp"

namespace collabgraph::network {
namespace {

using survey::NameKind;

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

double share(double part, double all) {
    return all > 0 ? part / all : undefined;
}

void count_nodes(const Network& network, Summary& summary) {
    for (const Node& node : network.nodes) {
        if (node.kind == NodeKind::category) {
            ++summary.categories;
        } else if (node.name_kind == NameKind::class_) {
            ++summary.classes;
        } else if (node.name_kind == NameKind::group) {
            ++summary.groups;
        } else {
            ++summary.bodies;
        }
    }
    summary.ties = static_cast<Edge>(network.ties.size());
    for (const Tie& tie : network.ties) summary.weight += tie.weight;
}

std::vector<std::vector<Vertex>> members_of(const std::vector<Vertex>& component, const std::vector<Vertex>& kept) {
    std::vector<std::vector<Vertex>> members(component_count(component));
    for (std::size_t v = 0; v < component.size(); ++v) members[component[v]].push_back(kept[v]);
    std::stable_sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return members;
}

/// Which organizations and categories stand in some row.
class Presence {
 public:
    explicit Presence(const Incidence& incidence)
        : m_proposes(marked(incidence.proposers, incidence.organization_count)),
          m_is_partner(marked(incidence.partners, incidence.organization_count)),
          m_is_category(marked(incidence.categories, incidence.category_count)) {}

    Isolation why(const Node& node) const {
        if (node.kind == NodeKind::category) return m_is_category[node.subject] ? Isolation::named : Isolation::absent;
        if (m_proposes[node.subject]) return Isolation::proposes;
        return m_is_partner[node.subject] ? Isolation::named : Isolation::absent;
    }

 private:
    static std::vector<bool> marked(const Lists& lists, Index subjects) {
        std::vector<bool> marks(subjects, false);
        for (const Index subject : lists.item) marks[subject] = true;
        return marks;
    }

    std::vector<bool> m_proposes, m_is_partner, m_is_category;
};

std::vector<Isolate> isolates_of(const Network& network, const Graph& shape, const std::vector<Vertex>& kept,
                                 const Incidence& incidence) {
    std::vector<bool> tied(network.nodes.size(), false);
    for (const Tie& tie : network.ties) tied[tie.source] = tied[tie.target] = true;
    const Presence presence(incidence);
    std::vector<Isolate> isolates;
    for (Vertex v = 0; v < shape.node_count(); ++v) {
        if (!shape.out(v).empty()) continue;
        const Vertex node = kept[v];
        isolates.push_back({node, tied[node] ? Isolation::classes_only : presence.why(network.nodes[node])});
    }
    return isolates;
}

double density(const Network& shape, const Graph& undirected, bool directed) {
    const auto n = static_cast<double>(shape.nodes.size());
    switch (shape.view) {
        case View::combined:
            return undefined;
        case View::coverage: {
            const auto categories =
                static_cast<double>(std::count_if(shape.nodes.begin(), shape.nodes.end(),
                                                  [](const Node& node) { return node.kind == NodeKind::category; }));
            return share(static_cast<double>(shape.ties.size()), categories * (n - categories));
        }
        default:
            return directed ? share(static_cast<double>(shape.ties.size()), n * (n - 1))
                            : share(undirected.edge_count(), n * (n - 1) / 2);
    }
}

/// A graph file without loops, and with one tie for all parallel ones (undirected, whichever way they are written):
/// what density, reciprocity and centralisation are about.
Network simple(Network network) {
    std::set<std::pair<Vertex, Vertex>> seen;
    std::erase_if(network.ties, [&](const Tie& tie) {
        std::pair<Vertex, Vertex> ends(tie.source, tie.target);
        if (network.direction == Direction::undirected) ends = std::minmax(tie.source, tie.target);
        return tie.source == tie.target || !seen.insert(ends).second;
    });
    return network;
}

void count_returned(const survey::Survey& survey, const Network& shape, Summary& summary) {
    summary.reciprocity = undefined;
    const bool graph = shape.view == View::graph && shape.direction == Direction::directed;
    if (shape.view != View::collaboration && !graph) return;
    const auto answered = [&](Vertex v) {
        return graph || survey.organizations[shape.nodes[v].subject].respondent == survey::Answer::yes;
    };
    std::set<std::pair<Vertex, Vertex>> ties;
    for (const Tie& tie : shape.ties) {
        if (answered(tie.source) && answered(tie.target)) ties.emplace(tie.source, tie.target);
    }
    for (const auto& [from, to] : ties) {
        if (ties.contains({to, from})) ++summary.returned_ties;
    }
    summary.ties_between_respondents = static_cast<Edge>(ties.size());
    summary.reciprocity = share(summary.returned_ties, summary.ties_between_respondents);
}

template <class Arcs>
std::vector<double> counted(const Graph& graph, Arcs arcs) {
    std::vector<double> values;
    for (Vertex v = 0; v < graph.node_count(); ++v) values.push_back(static_cast<double>(arcs(v).size()));
    return values;
}

void centralise_sides(const Network& shape, const Graph& graph, Summary& summary) {
    std::vector<double> organizations, categories;
    for (Vertex v = 0; v < graph.node_count(); ++v) {
        const bool category = shape.nodes[v].kind == NodeKind::category;
        (category ? categories : organizations).push_back(static_cast<double>(graph.out(v).size()));
    }
    summary.organization_centralisation =
        two_mode_centralisation(organizations, static_cast<Vertex>(categories.size()));
    summary.category_centralisation = two_mode_centralisation(categories, static_cast<Vertex>(organizations.size()));
}

void centralise(const Network& shape, const Graph& undirected, bool directed, Summary& summary) {
    summary.degree_centralisation = summary.in_degree_centralisation = summary.out_degree_centralisation = undefined;
    summary.organization_centralisation = summary.category_centralisation = undefined;
    if (shape.view == View::coverage) centralise_sides(shape, undirected, summary);
    if (shape.view == View::coverage || shape.view == View::combined) return;
    const auto n = static_cast<double>(shape.nodes.size());
    summary.degree_centralisation =
        centralisation(counted(undirected, [&](Vertex v) { return undirected.out(v); }), (n - 1) * (n - 2));
    if (!directed) return;
    const Graph graph = graph_of(shape);
    const double star = (n - 1) * (n - 1);
    summary.in_degree_centralisation = centralisation(counted(graph, [&](Vertex v) { return graph.in(v); }), star);
    summary.out_degree_centralisation = centralisation(counted(graph, [&](Vertex v) { return graph.out(v); }), star);
}

}  // namespace

double centralisation(const std::vector<double>& values, double star) {
    if (values.empty()) return undefined;
    const double largest = *std::max_element(values.begin(), values.end());
    double sum = 0;
    for (const double value : values) sum += largest - value;
    return share(sum, star);
}

double two_mode_centralisation(const std::vector<double>& degrees, Vertex other_side) {
    return centralisation(degrees, (static_cast<double>(degrees.size()) - 1) * other_side);
}

Summary summarize(const survey::Survey& survey, const Incidence& incidence, const Network& network,
                  const SummaryOptions& options) {
    Summary summary;
    count_nodes(network, summary);

    std::vector<bool> keep;
    for (const Node& node : network.nodes) {
        keep.push_back(options.classes_included || node.name_kind != NameKind::class_);
    }
    std::vector<Vertex> kept;
    Network shape = induced(network, keep, &kept);
    const bool directed = shape.direction == Direction::directed && options.directed;
    const bool graph = shape.view == View::graph;
    {
        const Graph undirected = undirected_graph_of(shape);
        summary.shape_nodes = undirected.node_count();
        summary.shape_ties = directed || graph ? static_cast<Edge>(shape.ties.size()) : undirected.edge_count();
        summary.components = members_of(components(undirected), kept);
        summary.isolates = isolates_of(network, undirected, kept, incidence);
    }
    if (graph) shape = simple(std::move(shape));
    const Graph undirected = undirected_graph_of(shape);
    summary.density = density(shape, undirected, directed);
    count_returned(survey, shape, summary);
    centralise(shape, undirected, directed, summary);
    return summary;
}

}  // namespace collabgraph::network
