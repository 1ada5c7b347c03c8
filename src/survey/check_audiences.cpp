#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "collabgraph/survey/audiences.hpp"
#include "collabgraph/survey/values.hpp"
#include "collabgraph/text/fold.hpp"
#include "survey/checks.hpp"
#include "survey/quoted.hpp"
#include "survey/similar_names.hpp"

namespace collabgraph::survey {

namespace {

/// A value outside the list, by its folded spelling.
struct Unlisted {
    std::string value;  ///< as the first row in the file spells it
    const Initiative* first = nullptr;
    std::size_t rows = 0;
};

std::vector<std::string> similar_audiences(const Survey& survey, const SimilarNames& similar,
                                           const std::vector<Index>& audience, const std::string& folded) {
    std::vector<std::string> names;
    for (const std::uint32_t position : similar.find(folded)) {
        const std::string& name = survey.audiences[audience[position]].name;
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    return names;
}

}  // namespace

void check_audiences(const Survey& survey, FindingList& findings) {
    if (!survey.has_audience_list) return;
    const AudienceIndex index(survey);
    std::map<std::string, Unlisted> unlisted;
    std::vector<bool> used(survey.audience_groups.size(), false);
    for (const Initiative& initiative : survey.initiatives) {
        for (std::string& value : values(survey, initiative, "audience")) {
            const auto groups = index.groups_of(value);
            for (const Index group : groups) used[group] = true;
            if (!groups.empty()) continue;
            Unlisted& entry = unlisted[text::fold_name(value)];
            if (entry.first == nullptr || initiative.place.line < entry.first->place.line) {
                entry.value = std::move(value);
                entry.first = &initiative;
            }
            ++entry.rows;
        }
    }

    std::vector<std::string> folded;
    std::vector<Index> audience;  // of each
    for (Index i = 0; i < survey.audiences.size(); ++i) {
        folded.push_back(text::fold_name(survey.audiences[i].name));
        audience.push_back(i);
        for (const std::string& alias : survey.audiences[i].aliases) {
            folded.push_back(text::fold_name(alias));
            audience.push_back(i);
        }
    }
    const SimilarNames similar(std::move(folded));
    for (const auto& [key, entry] : unlisted) {
        const std::vector<std::string> names = similar_audiences(survey, similar, audience, key);
        text::Bilingual remedy{"Add it to the list with its group, or to the aliases of the audience it means.",
                               "一覧に区分（group）とともに加えるか、該当する対象者の aliases に加えてください。"};
        if (!names.empty()) {
            const text::Bilingual list = quoted(names);
            remedy.en = "Similar: " + list.en + ". " + remedy.en;
            remedy.ja = "似た対象者: " + list.ja + "。" + remedy.ja;
        }
        findings.add("unlisted_audience", Severity::warning, file_of_row(survey, *entry.first), entry.first->place,
                     entry.value,
                     {fmt::format("an audience outside the list, in {} row{}; it stands for itself", entry.rows,
                                  entry.rows == 1 ? "" : "s"),
                      fmt::format("一覧にない対象者です（{} 行、そのまま一つの区分として扱います）", entry.rows)},
                     std::move(remedy));
    }

    const std::string file = file_of(survey, "audiences");
    for (Index group = 0; group < survey.audience_groups.size(); ++group) {
        if (used[group]) continue;
        const auto row = std::find_if(survey.audiences.begin(), survey.audiences.end(), [&](const Audience& a) {
            return std::find(a.groups.begin(), a.groups.end(), group) != a.groups.end();
        });
        findings.add(
            "unused_audience", Severity::note, file, row->place, survey.audience_groups[group].name,
            {"no row addresses this group of audiences", "この区分を対象とする取組はありません"},
            {"Nothing to do, unless rows spell it differently.", "行での表記が違うのでなければ、対応は不要です。"});
    }
}

}  // namespace collabgraph::survey
