#include "collabgraph/cluster/reference.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>
#include <vector>

#include "collabgraph/chance/rewire.hpp"
#include "work/parallel.hpp"

namespace collabgraph::cluster {
namespace {

using network::Ends;

constexpr std::uint64_t steps_per_tie = 20;
constexpr std::uint64_t streams_of_rewiring = std::uint64_t{1} << 50;
constexpr std::uint64_t runs_of_draws = Finder::kinds_of_start << 40;
constexpr std::uint64_t runs_apart = Finder::kinds_of_start << 16;

/// Ties of one kind, loops apart; parallel ones as one.
struct Part {
    chance::Ties kind = chance::Ties::undirected;
    std::vector<Ends> ties;
    std::vector<double> weight;
};

std::vector<Part> parts_of(const network::Network& network, bool two_mode) {
    std::map<network::TieKind, std::map<std::pair<network::Vertex, network::Vertex>, double>> sorted;
    std::map<network::TieKind, chance::Ties> kinds;
    for (const network::Tie& tie : network.ties) {
        if (tie.source == tie.target) continue;
        const bool oriented = network.direction == network::Direction::directed || two_mode ||
                              tie.kind == network::TieKind::proposes_with || tie.kind == network::TieKind::covers;
        kinds[tie.kind] = oriented ? chance::Ties::oriented : chance::Ties::undirected;
        std::pair<network::Vertex, network::Vertex> ends(tie.source, tie.target);
        if (!oriented && ends.first > ends.second) std::swap(ends.first, ends.second);
        sorted[tie.kind][ends] += tie.weight;
    }
    std::vector<Part> parts;
    for (const auto& [kind, ties] : sorted) {
        Part part;
        part.kind = kinds[kind];
        for (const auto& [ends, weight] : ties) {
            part.ties.push_back({ends.first, ends.second});
            part.weight.push_back(weight);
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

network::Graph graph_of_parts(std::vector<Part> parts, network::Vertex nodes, chance::Random& random) {
    std::vector<Ends> edges;
    std::vector<double> weight;
    for (Part& part : parts) {
        chance::rewire(part.ties, part.kind, steps_per_tie * part.ties.size(), random);
        edges.insert(edges.end(), part.ties.begin(), part.ties.end());
        weight.insert(weight.end(), part.weight.begin(), part.weight.end());
    }
    return {network::Direction::undirected, nodes, std::move(edges), std::move(weight)};
}

bool is_projection(const Origin* origin) {
    return origin != nullptr &&
           (origin->view.view == network::View::categories || origin->view.view == network::View::organizations);
}

/// The list with its items exchanged between rows; a row keeps how many it has, an item in how many rows it stands.
network::Lists rewired(const network::Lists& lists, std::uint32_t items, chance::Random& random) {
    std::vector<Ends> ties;
    for (std::uint32_t row = 0; row < lists.size(); ++row) {
        // Rows behind the items, so that no row is taken for an item.
        for (const network::Index item : lists[row]) ties.push_back({items + row, item});
    }
    chance::rewire(ties, chance::Ties::oriented, steps_per_tie * ties.size(), random);
    std::sort(ties.begin(), ties.end(), [](const Ends& a, const Ends& b) {
        return std::pair(a.source, a.target) < std::pair(b.source, b.target);
    });
    network::Lists result;
    std::size_t next = 0;
    for (std::uint32_t row = 0; row < lists.size(); ++row) {
        for (; next < ties.size() && ties[next].source == items + row; ++next) result.item.push_back(ties[next].target);
        result.offset.push_back(static_cast<std::uint32_t>(result.item.size()));
    }
    return result;
}

network::Graph projected_anew(const Origin& origin, chance::Random& random) {
    network::Incidence incidence = origin.incidence;
    incidence.via.clear();
    const bool through_partners =
        origin.view.view == network::View::organizations && origin.view.share != network::Share::category;
    if (through_partners) {
        incidence.partners = rewired(incidence.partners, incidence.organization_count, random);
    } else {
        incidence.categories = rewired(incidence.categories, incidence.category_count, random);
    }
    return network::undirected_graph_of(network::make_view(origin.survey, incidence, origin.view));
}

}  // namespace

Reference reference(const network::Network& network, const Origin* origin, const Options& options, std::uint32_t draws,
                    std::uint32_t runs) {
    Reference result;
    result.observed = result.low = result.high = result.p = std::numeric_limits<double>::quiet_NaN();
    if (draws == 0 || network.ties.empty()) return result;
    const std::vector<bool> second =
        options.method == Method::barber ? two_modes(network).value_or(std::vector<bool>{}) : std::vector<bool>{};
    const network::Graph graph = network::undirected_graph_of(network);
    const Finder finder(graph, second, options);
    result.observed = finder.quality(finder.best(0, runs));
    if (std::isnan(result.observed)) return result;

    const std::vector<Part> parts = parts_of(network, two_modes(network).has_value());
    std::vector<double> quality(draws);
    work::parallel_for(draws, [&](std::size_t draw) {
        chance::Random random(options.seed, streams_of_rewiring + draw);
        const network::Graph by_chance =
            is_projection(origin) ? projected_anew(*origin, random)
                                  : graph_of_parts(parts, static_cast<network::Vertex>(network.nodes.size()), random);
        const Finder other(by_chance, second, options);
        quality[draw] = other.quality(other.best(runs_of_draws + draw * runs_apart, runs));
    });
    // Without a tie left there is nothing to cluster: as bad as it gets.
    for (double& value : quality) {
        if (std::isnan(value)) value = -1;
    }
    std::sort(quality.begin(), quality.end());
    const auto point = [&](double share) {
        return quality[static_cast<std::size_t>(std::max(1.0, std::ceil(share * draws))) - 1];
    };
    result.draws = draws;
    result.low = point(0.025);
    result.high = point(0.975);
    const double least = result.observed - 1e-9 * std::abs(result.observed);
    const auto as_good = std::count_if(quality.begin(), quality.end(), [&](double value) { return value >= least; });
    result.p = (1.0 + static_cast<double>(as_good)) / (1.0 + draws);
    return result;
}

}  // namespace collabgraph::cluster
