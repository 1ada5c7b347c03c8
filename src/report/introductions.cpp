#include "collabgraph/report/introductions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "collabgraph/report/evidence.hpp"
#include "collabgraph/report/names.hpp"

namespace collabgraph::report {

Sheet introductions_sheet(const survey::Survey& survey, const gaps::Introductions& introductions) {
    Sheet sheet;
    sheet.key = "introductions";
    sheet.title = {"To introduce first: proposers of one category that are not tied there",
                   "まず引き合わせたい組：同じ課題分類で提案しながら結びついていない団体"};
    sheet.columns = {{"a", {"body", "団体"}},
                     {"b", {"and body", "相手の団体"}},
                     {"categories", {"untied in", "結びついていない課題分類"}},
                     {"through", {"both name elsewhere", "ほかで共に挙げる相手"}},
                     {"evidence", {"their initiatives there", "そこでの取組"}}};
    for (const gaps::Introduction& pair : introductions.pairs) {
        if (sheet.rows.size() == introductions_listed) break;
        sheet.rows.push_back({name_of(survey.organizations[pair.a]), name_of(survey.organizations[pair.b]),
                              category_names(survey, pair.categories), organization_names(survey, pair.through),
                              ids_of(survey, pair.rows)});
    }
    return sheet;
}

Sheet circles_sheet(const survey::Survey& survey, const gaps::Introductions& introductions) {
    Sheet sheet;
    sheet.key = "circles";
    sheet.title = {"Circles: proposers of an uncoordinated category that are tied directly or through one another",
                   "つながりの輪：未調整の課題分類で、直接または互いを通じて結びつく提案団体"};
    sheet.columns = {{"category", {"category", "課題分類"}},
                     {"circle", {"circle", "輪"}},
                     {"size", {"bodies", "団体数"}},
                     {"members", {"members", "団体"}}};
    for (const gaps::Coordination& one : introductions.categories) {
        std::int64_t number = 0;
        for (const std::vector<survey::Index>& circle : one.circles) {
            sheet.rows.push_back({name_of(survey.categories[one.category]), ++number,
                                  static_cast<std::int64_t>(circle.size()), organization_names(survey, circle)});
        }
    }
    return sheet;
}

text::Bilingual introductions_remark(const gaps::Introductions& introductions) {
    const std::size_t all = introductions.pairs.size(), listed = std::min(all, introductions_listed);
    const auto known =
        static_cast<std::size_t>(std::count_if(introductions.pairs.begin(), introductions.pairs.end(),
                                               [](const gaps::Introduction& pair) { return !pair.through.empty(); }));
    return {fmt::format("{} pairs of proposers are untied in an uncoordinated category; {} of them name the same body "
                        "elsewhere, which could introduce them. Listed: {}. Order: most such categories first, then "
                        "most bodies that could introduce them.",
                        all, known, listed),
            fmt::format("未調整の課題分類で結びついていない提案団体の組は{}。うち{}組は別の課題分類で同じ相手を挙げて"
                        "おり、その相手が引き合わせ役になり得る。掲載は{}組（該当する課題分類の多い順、次に引き合わせ"
                        "役の多い順）。",
                        all, known, listed)};
}

}  // namespace collabgraph::report
