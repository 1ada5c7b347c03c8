#include "collabgraph/centrality/constraint.hpp"

#include <limits>

#include "centrality/contacts.hpp"
#include "centrality/weights.hpp"

namespace collabgraph::centrality {

using network::Graph;
using network::Vertex;

std::vector<double> constraint(const Graph& graph, bool weighted) {
    if (weighted) require_weights(graph);
    const Vertex n = graph.node_count();
    const Contacts contacts = contacts_of(graph, weighted);
    std::vector<double> total(n, 0.0);
    for (Vertex v = 0; v < n; ++v) {
        for (const Contact& contact : contacts[v]) total[v] += contact.weight;
    }

    constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> values(n, undefined);
    // investment[j] = p_ij + sum over q of p_iq p_qj, for the contacts j of the ego i at work.
    std::vector<double> investment(n, 0.0);
    std::vector<bool> is_contact(n, false);
    for (Vertex ego = 0; ego < n; ++ego) {
        if (!(total[ego] > 0.0)) continue;
        for (const Contact& contact : contacts[ego]) {
            investment[contact.to] = contact.weight / total[ego];
            is_contact[contact.to] = true;
        }
        for (const Contact& through : contacts[ego]) {
            if (!(through.weight > 0.0)) continue;
            const double share = through.weight / total[ego] / total[through.to];
            for (const Contact& other : contacts[through.to]) {
                if (is_contact[other.to]) investment[other.to] += share * other.weight;
            }
        }
        values[ego] = 0.0;
        for (const Contact& contact : contacts[ego]) {
            values[ego] += investment[contact.to] * investment[contact.to];
            is_contact[contact.to] = false;
        }
    }
    return values;
}

}  // namespace collabgraph::centrality
