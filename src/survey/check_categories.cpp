#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "collabgraph/text/fold.hpp"
#include "survey/checks.hpp"
#include "survey/quoted.hpp"
#include "survey/similar_names.hpp"

namespace collabgraph::survey {

namespace {

struct Use {
    std::size_t rows = 0;
    table::Place first;
};

std::vector<Use> uses_of(const Survey& survey) {
    std::vector<Use> uses(survey.categories.size());
    for (const Initiative& initiative : survey.initiatives) {
        for (const Index category : initiative.categories) {
            Use& use = uses[category];
            if (use.rows == 0 || initiative.categories_place.line < use.first.line)
                use.first = initiative.categories_place;
            ++use.rows;
        }
    }
    return uses;
}

void unlisted(const Survey& survey, const std::vector<Use>& uses, FindingList& findings) {
    std::vector<std::string> folded;
    std::vector<Index> category;
    for (Index i = 0; i < survey.categories.size(); ++i) {
        const Category& c = survey.categories[i];
        if (!c.listed) continue;
        folded.push_back(text::fold_name(c.name));
        category.push_back(i);
        for (const std::string& alias : c.aliases) {
            folded.push_back(text::fold_name(alias));
            category.push_back(i);
        }
    }
    const SimilarNames similar(folded);
    for (Index i = 0; i < survey.categories.size(); ++i) {
        const Category& c = survey.categories[i];
        if (c.listed) continue;
        std::vector<std::string> names;
        for (const std::uint32_t position : similar.find(text::fold_name(c.name))) {
            const std::string& name = survey.categories[category[position]].name;
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
        const text::Bilingual list = quoted(names);
        text::Bilingual remedy{"Add the category to the list, or this spelling to the aliases of the one it means.",
                               "一覧に課題分類を加えるか、該当する分類の aliases にこの表記を加えてください。"};
        if (!names.empty()) {
            remedy.en = "Similar: " + list.en + ". " + remedy.en;
            remedy.ja = "似た分類: " + list.ja + "。" + remedy.ja;
        }
        findings.add("unlisted_category", Severity::warning, survey.file, uses[i].first, c.name,
                     {fmt::format("a category outside the list, in {} row{}; it is a node marked unlisted",
                                  uses[i].rows, uses[i].rows == 1 ? "" : "s"),
                      fmt::format("一覧にない課題分類です（{} 行、「一覧外」の点として扱います）", uses[i].rows)},
                     std::move(remedy));
    }
}

void uncategorised(const Survey& survey, FindingList& findings) {
    std::size_t rows = 0;
    table::Place first;
    bool any_category = false;
    for (const Initiative& initiative : survey.initiatives) {
        any_category = any_category || !initiative.categories.empty();
        // --add makes rows without category on purpose.
        if (!initiative.categories.empty() || initiative.place.line == 0) continue;
        if (rows == 0) first = initiative.categories_place;
        ++rows;
    }
    if (!any_category || rows == 0) return;
    findings.add("uncategorised", Severity::note, survey.file, first, "",
                 {fmt::format("{} of {} rows have no category, the first here; they count everywhere but in coverage",
                              rows, survey.initiatives.size()),
                  fmt::format("{} 行のうち {} 行に課題分類がありません（最初の箇所）。課題分類以外の集計には入ります",
                              survey.initiatives.size(), rows)},
                 {"Nothing to do, unless the cells were lost.", "欄が欠けたのでなければ、対応は不要です。"});
}

}  // namespace

void check_categories(const Survey& survey, FindingList& findings) {
    const std::vector<Use> uses = uses_of(survey);
    if (survey.has_category_list) {
        unlisted(survey, uses, findings);
        const std::string file = file_of(survey, "categories");
        for (Index i = 0; i < survey.categories.size(); ++i) {
            const Category& c = survey.categories[i];
            if (!c.listed || uses[i].rows > 0) continue;
            findings.add(
                "unused_category", Severity::note, file, c.place, c.name,
                {"no row is about this category: a gap of the kind absent",
                 "この課題分類の取組はありません（空白: absent）"},
                {"Nothing to do, unless rows spell it differently.", "行での表記が違うのでなければ、対応は不要です。"});
        }
    }
    uncategorised(survey, findings);
}

}  // namespace collabgraph::survey
