#include "gaps/null_table.hpp"

#include <algorithm>
#include <compare>

namespace collabgraph::gaps {
namespace {

void append(network::Lists& lists, std::span<const network::Index> items) {
    lists.item.insert(lists.item.end(), items.begin(), items.end());
    lists.offset.push_back(static_cast<std::uint32_t>(lists.item.size()));
}

auto compare(std::span<const network::Index> a, std::span<const network::Index> b) {
    return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end());
}

}  // namespace

NullTable null_table(const network::Lists& categories, const network::Lists& kept) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < categories.size(); ++row) {
        if (!categories[row].empty()) rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto by_kept = compare(kept[a], kept[b]);
        return by_kept != 0 ? by_kept < 0 : compare(categories[a], categories[b]) < 0;
    });
    NullTable table;
    for (const std::uint32_t row : rows) {
        append(table.categories, categories[row]);
        append(table.kept, kept[row]);
    }
    return table;
}

}  // namespace collabgraph::gaps
