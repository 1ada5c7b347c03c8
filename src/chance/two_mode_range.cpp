#include "collabgraph/chance/two_mode_range.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>
#include <utility>

#include "chance/random_cells.hpp"

namespace collabgraph::chance {
namespace {

using network::Lists;
using network::Vertex;

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Keeps these streams apart from those of other uses of the same seed.
constexpr std::uint64_t first_stream = 0x74776f6dULL << 32;

/// Degrees of a two-mode table whose cells are drawn, and their centralisation.
struct RandomTable {
    const std::vector<Vertex>& open;
    std::vector<double>&row_figures, &column_figures;
    std::vector<double> row, column;

    void take(std::size_t cell) {
        row[open[cell / column.size()]] += 1;
        column[cell % column.size()] += 1;
    }
    void done(std::uint64_t number) {
        row_figures[number] = network::two_mode_centralisation(row, static_cast<Vertex>(column.size()));
        column_figures[number] = network::two_mode_centralisation(column, static_cast<Vertex>(row.size()));
        std::fill(row.begin(), row.end(), 0.0);
        std::fill(column.begin(), column.end(), 0.0);
    }
};

/// Centralisation of the network of rows that share a column, with room to work in.
class Projected {
 public:
    double centralisation(const Lists& table, Index columns, const std::vector<bool>& counted) {
        const Lists holders = network::transpose(table, columns);
        m_met.assign(table.size(), survey::none_index);
        m_degree.clear();
        for (Index row = 0; row < table.size(); ++row) {
            if (!counted[row]) continue;
            m_met[row] = row;
            double degree = 0;
            for (const Index column : table[row]) {
                for (const Index other : holders[column]) {
                    degree += m_met[other] == row ? 0 : 1;
                    m_met[other] = row;
                }
            }
            m_degree.push_back(degree);
        }
        const auto n = static_cast<double>(m_degree.size());
        return network::centralisation(m_degree, (n - 1) * (n - 2));
    }

 private:
    std::vector<Index> m_met;  ///< by row: the last row that met it
    std::vector<double> m_degree;
};

std::vector<bool> in_shape(const network::Network& network, const network::SummaryOptions& shape) {
    std::vector<bool> keep;
    for (const network::Node& node : network.nodes) {
        keep.push_back(shape.classes_included || node.name_kind != survey::NameKind::class_);
    }
    return keep;
}

/// By organization: whether it stands in this role in some row.
std::vector<bool> standing(const network::Incidence& incidence, network::Role role) {
    std::vector<bool> stands(incidence.organization_count, false);
    for (std::uint32_t row = 0; row < incidence.proposers.size(); ++row) {
        const auto proposers = incidence.proposers[row];
        if (role != network::Role::partner) {
            for (const Index body : proposers) stands[body] = true;
        }
        if (role == network::Role::proposer) continue;
        for (const Index body : incidence.partners[row]) {
            // Somebody else proposes the row.
            if (proposers.size() > 1 || (proposers.size() == 1 && proposers[0] != body)) stands[body] = true;
        }
    }
    return stands;
}

UsualRanges nothing(const DrawOptions& options) {
    const UsualRange none = usual_range(undefined, {}, Reference::margins);
    return {none, none, none, none, none, none, options};
}

}  // namespace

TwoModeRanges two_mode_ranges(const Lists& table, Index columns, const std::vector<bool>& open,
                              const DrawOptions& options) {
    if (open.size() != table.size()) throw std::invalid_argument("a row is open or not: one value each");
    std::vector<Vertex> rows;
    std::vector<double> row(table.size(), 0.0), column(columns, 0.0);
    for (Vertex r = 0; r < table.size(); ++r) {
        if (open[r]) rows.push_back(r);
        if (!open[r] && !table[r].empty()) throw std::invalid_argument("a row that is not open holds something");
        row[r] = static_cast<double>(table[r].size());
        for (const Index c : table[r]) column[c] += 1;
    }
    std::vector<double> by_rows(options.draws), by_columns(options.draws);
    for_each_choice(RandomCells(rows.size() * columns, table.item.size()), options, first_stream, [&] {
        return RandomTable{rows, by_rows, by_columns, std::vector<double>(table.size(), 0.0),
                           std::vector<double>(columns, 0.0)};
    });
    return {
        usual_range(network::two_mode_centralisation(row, columns), std::move(by_rows), Reference::density),
        usual_range(network::two_mode_centralisation(column, table.size()), std::move(by_columns), Reference::density)};
}

UsualRange projection_range(const Lists& table, Index columns, const std::vector<bool>& counted,
                            const DrawOptions& options) {
    if (counted.size() != table.size()) throw std::invalid_argument("a row is counted or not: one value each");
    std::vector<double> drawn(options.draws);
    std::array<Projected, chain_count> projected;
    for_each_draw(Curveball(table, columns), options, [&](const DrawnTable& draw) {
        drawn[draw.number] = projected[draw.chain].centralisation(draw.table, columns, counted);
    });
    return usual_range(Projected().centralisation(table, columns, counted), std::move(drawn), Reference::margins);
}

UsualRanges coverage_ranges(const network::Incidence& incidence, const network::Network& network, network::Role role,
                            const network::SummaryOptions& shape, const DrawOptions& options) {
    if (network.view != network::View::coverage) throw std::invalid_argument("these usual ranges are of coverage");
    const std::vector<bool> keep = in_shape(network, shape), stands = standing(incidence, role);
    constexpr Index nowhere = survey::none_index;
    std::vector<Index> place(network.nodes.size(), nowhere);
    std::vector<bool> open;
    Index rows = 0, columns = 0;
    for (Vertex v = 0; v < network.nodes.size(); ++v) {
        if (network.nodes[v].kind == network::NodeKind::category) {
            place[v] = columns++;
        } else if (keep[v]) {
            place[v] = rows++;
            open.push_back(stands[network.nodes[v].subject]);
        }
    }
    std::vector<std::vector<Index>> cells(rows);
    for (const network::Tie& tie : network.ties) {
        if (place[tie.source] != nowhere) cells[place[tie.source]].push_back(place[tie.target]);
    }
    Lists table;
    for (std::vector<Index>& row : cells) {
        std::sort(row.begin(), row.end());
        table.item.insert(table.item.end(), row.begin(), row.end());
        table.offset.push_back(static_cast<std::uint32_t>(table.item.size()));
    }
    UsualRanges ranges = nothing(options);
    const TwoModeRanges sides = two_mode_ranges(table, columns, open, options);
    ranges.organization_centralisation = sides.rows;
    ranges.category_centralisation = sides.columns;
    return ranges;
}

UsualRanges projection_ranges(const network::SharedUnits& units, const network::Network& network,
                              const network::SummaryOptions& shape, const DrawOptions& options) {
    if (network.view != network::View::categories && network.view != network::View::organizations) {
        throw std::invalid_argument("these usual ranges are of categories or organizations");
    }
    UsualRanges ranges = nothing(options);
    ranges.degree_centralisation = projection_range(units.of_node, units.units, in_shape(network, shape), options);
    return ranges;
}

}  // namespace collabgraph::chance
