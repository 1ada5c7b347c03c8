#include "collabgraph/chance/usual_range.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <utility>

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

/// Random ties from those who propose to anybody else, all equally likely; the degrees they give.
class RandomTies {
 public:
    RandomTies(std::vector<Vertex> from, std::uint32_t nodes, std::size_t ties)
        : m_from(std::move(from)),
          m_ties(ties),
          m_taken(m_from.size() * (nodes - std::size_t{nodes > 0}), 0),
          m_in(nodes),
          m_out(nodes) {}

    void draw(Random& random) {
        std::fill(m_in.begin(), m_in.end(), 0.0);
        std::fill(m_out.begin(), m_out.end(), 0.0);
        ++m_round;
        // Floyd's selection without replacement (Bentley and Floyd 1987).
        for (std::size_t last = m_taken.size() - m_ties; last < m_taken.size(); ++last) {
            const std::size_t cell = random.below(static_cast<std::uint32_t>(last) + 1);
            add(m_taken[cell] == m_round ? last : cell);
        }
    }
    const std::vector<double>& in() const { return m_in; }
    const std::vector<double>& out() const { return m_out; }

 private:
    void add(std::size_t cell) {
        m_taken[cell] = m_round;
        const std::size_t others = m_in.size() - 1;
        const Vertex from = m_from[cell / others];
        const auto to = static_cast<Vertex>(cell % others);
        m_out[from] += 1;
        m_in[to < from ? to : to + 1] += 1;
    }

    std::vector<Vertex> m_from;
    std::size_t m_ties;
    std::vector<std::uint32_t> m_taken;  ///< by cell: the last round in which it was chosen
    std::vector<double> m_in, m_out;
    std::uint32_t m_round = 0;
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
    const RandomTies ties(from, n, start.table().item.size());
    const auto density_chain = [&](std::uint32_t chain) {
        Random random(options.seed, first_stream + chain);
        RandomTies own = ties;
        for (std::uint64_t d = options.draws * chain / chain_count; d < options.draws * (chain + 1) / chain_count;
             ++d) {
            own.draw(random);
            in[d] = network::centralisation(own.in(), star);
            out[d] = network::centralisation(own.out(), star);
        }
    };
#ifdef _OPENMP
#pragma omp parallel for schedule(dynamic)
#endif
    for (int chain = 0; chain < static_cast<int>(chain_count); ++chain) {
        density_chain(static_cast<std::uint32_t>(chain));
    }

    std::vector<double> names(n, 0.0), named(n, 0.0);
    for (const network::Ends& tie : ties_of(start.table())) {
        names[tie.source] += 1;
        named[tie.target] += 1;
    }
    const Figures observed = figures_of(start.table(), answered);
    UsualRanges ranges;
    ranges.options = options;
    ranges.reciprocity = usual_range(observed.reciprocity, std::move(reciprocity), Reference::margins);
    ranges.degree_centralisation = usual_range(observed.degree_centralisation, std::move(degree), Reference::margins);
    ranges.in_degree_centralisation = usual_range(shape.directed ? network::centralisation(named, star) : undefined,
                                                  std::move(in), Reference::density);
    ranges.out_degree_centralisation = usual_range(shape.directed ? network::centralisation(names, star) : undefined,
                                                   std::move(out), Reference::density);
    return ranges;
}

}  // namespace collabgraph::chance
