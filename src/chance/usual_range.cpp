#include "collabgraph/chance/usual_range.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <utility>

#include "chance/random_cells.hpp"
#include "collabgraph/chance/p_value.hpp"

namespace collabgraph::chance {
namespace {

using network::Vertex;

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Keeps these streams apart from those of other uses of the same seed.
constexpr std::uint64_t first_stream = 0x64656e73ULL << 32;

/// The p-th point of ascending values by nearest rank.
double point(const std::vector<double>& ascending, double p) {
    const auto rank = static_cast<std::size_t>(std::ceil(p * static_cast<double>(ascending.size())));
    return ascending[std::max<std::size_t>(rank, 1) - 1];
}

network::Network without_classes(const network::Network& network, const network::SummaryOptions& shape,
                                 std::vector<Vertex>& kept) {
    std::vector<bool> keep;
    for (const network::Node& node : network.nodes) {
        keep.push_back(shape.classes_included || node.name_kind != survey::NameKind::class_);
    }
    return network::induced(network, keep, &kept);
}

struct Figures {
    double reciprocity, degree_centralisation;
};

/// Of a table of who names whom.
Figures figures_of(const network::Lists& names, const std::vector<bool>& answered) {
    const std::uint32_t n = names.size();
    std::vector<double> degree(n, 0.0);
    double between = 0, returned = 0;
    for (Vertex from = 0; from < n; ++from) {
        for (const Vertex to : names[from]) {
            const auto back = names[to];
            const bool mutual = std::binary_search(back.begin(), back.end(), from);
            if (answered[from] && answered[to]) {
                between += 1;
                returned += mutual ? 1 : 0;
            }
            if (mutual && to < from) continue;
            degree[from] += 1;
            degree[to] += 1;
        }
    }
    const double star = (n - 1.0) * (n - 2.0);
    return {between > 0 ? returned / between : undefined, network::centralisation(degree, star)};
}

/// Degrees of random ties from those who propose to anybody else, and their centralisation.
struct RandomTies {
    const std::vector<Vertex>& proposers;
    std::vector<double>&in_figures, &out_figures;
    std::vector<double> in, out;

    void take(std::size_t cell) {
        const std::size_t others = in.size() - 1;
        const Vertex from = proposers[cell / others];
        const auto to = static_cast<Vertex>(cell % others);
        out[from] += 1;
        in[to < from ? to : to + 1] += 1;
    }
    void done(std::uint64_t number) {
        const double star = (static_cast<double>(in.size()) - 1) * (static_cast<double>(in.size()) - 1);
        in_figures[number] = network::centralisation(in, star);
        out_figures[number] = network::centralisation(out, star);
        std::fill(in.begin(), in.end(), 0.0);
        std::fill(out.begin(), out.end(), 0.0);
    }
};

}  // namespace

UsualRange usual_range(double observed, std::vector<double> drawn, Reference reference) {
    UsualRange range{observed, undefined, undefined, undefined, Tail::high, 0, reference};
    std::erase_if(drawn, [](double value) { return std::isnan(value); });
    range.draws = drawn.size();
    if (drawn.empty() || std::isnan(observed)) return range;
    std::sort(drawn.begin(), drawn.end());
    range.low = point(drawn, 0.025);
    range.high = point(drawn, 0.975);
    const auto at_most = std::upper_bound(drawn.begin(), drawn.end(), observed) - drawn.begin();
    const auto at_least = drawn.end() - std::lower_bound(drawn.begin(), drawn.end(), observed);
    range.tail = at_most < at_least ? Tail::low : Tail::high;
    range.p = p_value(static_cast<std::uint64_t>(std::min(at_most, at_least)), drawn.size());
    return range;
}

Curveball naming_table(const network::Network& network) {
    const auto n = static_cast<std::uint32_t>(network.nodes.size());
    std::vector<std::pair<Vertex, Vertex>> pairs;
    for (const network::Tie& tie : network.ties) {
        if (tie.source != tie.target) pairs.emplace_back(tie.source, tie.target);
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    network::Lists names, own;
    std::size_t at = 0;
    for (Vertex v = 0; v < n; ++v) {
        for (; at < pairs.size() && pairs[at].first == v; ++at) names.item.push_back(pairs[at].second);
        names.offset.push_back(static_cast<std::uint32_t>(names.item.size()));
        own.item.push_back(v);
        own.offset.push_back(v + 1);
    }
    return {std::move(names), n, own};
}

std::vector<network::Ends> ties_of(const network::Lists& table) {
    std::vector<network::Ends> ties;
    ties.reserve(table.item.size());
    for (Vertex v = 0; v < table.size(); ++v) {
        for (const Vertex to : table[v]) ties.push_back({v, to});
    }
    return ties;
}

UsualRanges usual_ranges(const survey::Survey& survey, const network::Incidence& incidence,
                         const network::Network& network, const network::SummaryOptions& shape,
                         const DrawOptions& options) {
    if (network.view != network::View::collaboration) {
        throw std::invalid_argument("usual ranges are known for the collaboration view only");
    }
    std::vector<Vertex> kept;
    const network::Network plain = without_classes(network, shape, kept);
    const auto n = static_cast<std::uint32_t>(plain.nodes.size());
    std::vector<bool> proposes(survey.organizations.size(), false), answered;
    for (const Index body : incidence.proposers.item) proposes[body] = true;
    std::vector<Vertex> from;
    for (Vertex v = 0; v < n; ++v) {
        const Index body = plain.nodes[v].subject;
        answered.push_back(survey.organizations[body].respondent == survey::Answer::yes);
        if (proposes[body]) from.push_back(v);
    }

    const Curveball start = naming_table(plain);
    std::vector<double> reciprocity(options.draws), degree(options.draws), in(options.draws), out(options.draws);
    for_each_draw(start, options, [&](const DrawnTable& draw) {
        const Figures figures = figures_of(draw.table, answered);
        reciprocity[draw.number] = figures.reciprocity;
        degree[draw.number] = figures.degree_centralisation;
    });

    const double star = (n - 1.0) * (n - 1.0);
    const RandomCells cells(from.size() * (n - std::size_t{n > 0}), start.table().item.size());
    for_each_choice(cells, options, first_stream, [&] {
        return RandomTies{from, in, out, std::vector<double>(n, 0.0), std::vector<double>(n, 0.0)};
    });

    std::vector<double> names(n, 0.0), named(n, 0.0);
    for (const network::Ends& tie : ties_of(start.table())) {
        names[tie.source] += 1;
        named[tie.target] += 1;
    }
    const Figures observed = figures_of(start.table(), answered);
    UsualRanges ranges;
    ranges.options = options;
    ranges.organization_centralisation = ranges.category_centralisation =
        usual_range(undefined, {}, Reference::density);
    ranges.reciprocity = usual_range(observed.reciprocity, std::move(reciprocity), Reference::margins);
    ranges.degree_centralisation = usual_range(observed.degree_centralisation, std::move(degree), Reference::margins);
    ranges.in_degree_centralisation = usual_range(shape.directed ? network::centralisation(named, star) : undefined,
                                                  std::move(in), Reference::density);
    ranges.out_degree_centralisation = usual_range(shape.directed ? network::centralisation(names, star) : undefined,
                                                   std::move(out), Reference::density);
    return ranges;
}

}  // namespace collabgraph::chance
