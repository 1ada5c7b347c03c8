#include "collabgraph/gaps/crossing.hpp"

#include <algorithm>
#include <span>

namespace collabgraph::gaps {
namespace {

/// Items of each row, or the one number for "none".
std::span<const Index> items_or(const network::Lists& lists, std::uint32_t row, const Index& none) {
    const auto items = lists[row];
    return items.empty() ? std::span<const Index>(&none, 1) : items;
}

network::Lists proposers_of(const network::Incidence& incidence, const network::Lists& rows) {
    network::Lists lists;
    lists.offset.reserve(rows.offset.size());
    std::vector<Index> bodies;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        bodies.clear();
        for (const Index row : rows[i]) {
            const auto own = incidence.proposers[row];
            bodies.insert(bodies.end(), own.begin(), own.end());
        }
        std::sort(bodies.begin(), bodies.end());
        bodies.erase(std::unique(bodies.begin(), bodies.end()), bodies.end());
        lists.item.insert(lists.item.end(), bodies.begin(), bodies.end());
        lists.offset.push_back(static_cast<std::uint32_t>(lists.item.size()));
    }
    return lists;
}

/// Rows by what `of_row` says that they hold; `none` for those that hold nothing.
network::Lists rows_by(const network::Lists& of_row, Index none) {
    network::Lists filled;
    for (std::uint32_t row = 0; row < of_row.size(); ++row) {
        const auto items = items_or(of_row, row, none);
        filled.item.insert(filled.item.end(), items.begin(), items.end());
        filled.offset.push_back(static_cast<std::uint32_t>(filled.item.size()));
    }
    return network::transpose(filled, none + 1);
}

}  // namespace

Crossing cross(const network::Incidence& incidence, Column column, const EmptyCells* empty) {
    Crossing crossing;
    crossing.column = std::move(column);
    crossing.categories = incidence.category_count;
    const Index no_category = crossing.categories, no_value = crossing.values();

    network::Lists cells_of_row;
    for (std::uint32_t row = 0; row < incidence.categories.size(); ++row) {
        for (const Index category : items_or(incidence.categories, row, no_category)) {
            for (const Index value : items_or(crossing.column.of_row, row, no_value)) {
                cells_of_row.item.push_back(static_cast<Index>(crossing.cell(category, value)));
            }
        }
        cells_of_row.offset.push_back(static_cast<std::uint32_t>(cells_of_row.item.size()));
    }
    const std::size_t cells = crossing.cell(no_category, no_value) + 1;
    crossing.rows = network::transpose(cells_of_row, static_cast<Index>(cells));
    crossing.rows_of_category = rows_by(incidence.categories, no_category);
    crossing.rows_of_value = rows_by(crossing.column.of_row, no_value);
    crossing.proposers = proposers_of(incidence, crossing.rows);
    crossing.proposers_of_category = proposers_of(incidence, crossing.rows_of_category);
    crossing.proposers_of_value = proposers_of(incidence, crossing.rows_of_value);

    crossing.verdict.assign(cells, Verdict::not_asked);
    crossing.expected.assign(cells, 0);
    if (empty == nullptr) return crossing;
    crossing.compared = empty->options.draws > 0;
    for (const EmptyCell& found : empty->cells) {
        const std::size_t at = crossing.cell(found.category, found.position);
        crossing.verdict[at] = found.verdict;
        crossing.expected[at] = found.expected;
    }
    return crossing;
}

}  // namespace collabgraph::gaps
