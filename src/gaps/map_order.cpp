#include "collabgraph/gaps/map_order.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace collabgraph::gaps {

Seriation map_order(const survey::Survey& survey, const Crossing& crossing) {
    Weights table{crossing.categories, crossing.values(), {}};
    for (Index category = 0; category < table.rows; ++category) {
        for (Index value = 0; value < table.columns; ++value) table.cell.push_back(crossing.count(category, value));
    }
    SeriationOptions options;
    options.columns_fixed = crossing.column.is_ranked;
    std::map<std::string, std::uint32_t> number;  // of a theme, in order of first appearance
    for (const survey::Category& category : survey.categories) {
        const auto theme = number.emplace(category.theme, static_cast<std::uint32_t>(number.size())).first;
        options.group_of_row.push_back(theme->second);
    }
    return seriate(table, options);
}

}  // namespace collabgraph::gaps
