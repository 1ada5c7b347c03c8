#include "collabgraph/gaps/themes.hpp"

#include <algorithm>

namespace collabgraph::gaps {
namespace {

void add_all(std::vector<Index>& to, const std::vector<Index>& from) {
    to.insert(to.end(), from.begin(), from.end());
    std::sort(to.begin(), to.end());
    to.erase(std::unique(to.begin(), to.end()), to.end());
}

}  // namespace

std::vector<Theme> roll_up_themes(const survey::Survey& survey, const Gaps& gaps) {
    std::vector<Theme> themes;
    for (const CategoryGaps& gap : gaps.categories) {
        const std::string& name = survey.categories[gap.category].theme;
        auto theme = std::find_if(themes.begin(), themes.end(), [&](const Theme& t) { return t.name == name; });
        if (theme == themes.end()) {
            themes.emplace_back();
            theme = std::prev(themes.end());
            theme->name = name;
        }
        if (theme->name_en.empty()) theme->name_en = survey.categories[gap.category].theme_en;
        theme->categories.push_back(gap.category);
        if (gap.open()) theme->open.push_back(gap.category);
        add_all(theme->rows, gap.initiatives);
        add_all(theme->proposers, gap.proposers);
    }
    std::stable_partition(themes.begin(), themes.end(), [](const Theme& theme) { return !theme.name.empty(); });
    if (!themes.empty() && themes.front().name.empty()) themes.clear();
    return themes;
}

}  // namespace collabgraph::gaps
