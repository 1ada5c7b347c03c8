#include "collabgraph/gaps/unplanned.hpp"

#include <string_view>

namespace collabgraph::gaps {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

bool is_none(std::string_view status) {
    constexpr std::string_view none = "none";
    status = trimmed(status);
    if (status.size() != none.size()) return false;
    for (std::size_t i = 0; i < none.size(); ++i) {
        const char c = status[i];
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (lower != none[i]) return false;
    }
    return true;
}

bool has_column(const survey::Survey& survey, std::string_view name) {
    return survey.column(name) != survey::none_index;
}

}  // namespace

Description describe_unplanned() {
    return {"unplanned",
            {"no approach", "方法なし"},
            {"The category has initiatives, but none of them has an approach yet.",
             "この課題分類に取組はあるが、方法の示されたものが1件もない。"}};
}

bool is_approach_known(const survey::Survey& survey) {
    return has_column(survey, "status") || has_column(survey, "approach");
}

std::vector<bool> rows_without_approach(const survey::Survey& survey) {
    if (!is_approach_known(survey)) return {};
    const bool by_status = has_column(survey, "status");
    std::vector<bool> without;
    without.reserve(survey.initiatives.size());
    for (const survey::Initiative& initiative : survey.initiatives) {
        without.push_back(by_status ? is_none(survey.cell(initiative, "status"))
                                    : trimmed(survey.cell(initiative, "approach")).empty());
    }
    return without;
}

bool is_unplanned(const CategoryGaps& gaps) {
    return !gaps.initiatives.empty() && gaps.without_approach && *gaps.without_approach == gaps.initiatives.size();
}

}  // namespace collabgraph::gaps
