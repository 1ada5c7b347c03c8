#include "collabgraph/survey/survey.hpp"

#include <algorithm>

namespace collabgraph::survey {

Index Survey::column(std::string_view name) const {
    const auto found = std::find(columns.begin(), columns.end(), name);
    return found == columns.end() ? none_index : static_cast<Index>(found - columns.begin());
}

std::string_view Survey::cell(const Initiative& initiative, std::string_view name) const {
    const Index position = column(name);
    return position < initiative.cells.size() ? std::string_view(initiative.cells[position]) : std::string_view();
}

}  // namespace collabgraph::survey
