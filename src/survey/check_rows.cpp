#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "collabgraph/survey/values.hpp"
#include "survey/checks.hpp"
#include "survey/quoted.hpp"

namespace collabgraph::survey {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<Index> bodies_of(const std::vector<Mention>& mentions) {
    std::vector<Index> bodies;
    for (const Mention& mention : mentions) {
        bodies.insert(bodies.end(), mention.organizations.begin(), mention.organizations.end());
    }
    std::sort(bodies.begin(), bodies.end());
    return bodies;
}

void make_distinct(std::vector<Index>& ascending) {
    ascending.erase(std::unique(ascending.begin(), ascending.end()), ascending.end());
}

class RowCheck {
 public:
    RowCheck(const Survey& survey, FindingList& findings) : m_survey(survey), m_findings(findings) {
        static constexpr std::array<std::string_view, 5> not_content{"id", "section", "organization", "source", "line"};
        static constexpr std::array<std::string_view, 3> not_identity{"id", "source", "line"};
        for (Index column = 0; column < survey.columns.size(); ++column) {
            if (!is_one_of(survey.columns[column], not_content)) m_content.push_back(column);
            if (!is_one_of(survey.columns[column], not_identity)) m_identity.push_back(column);
        }
    }

    void check(const Initiative& initiative) {
        partners(initiative);
        // What --add makes has no cells to be judged by.
        if (initiative.place.line == 0) return;
        empty(initiative);
        doubled(initiative);
    }

 private:
    void empty(const Initiative& initiative) {
        const bool says_something = std::any_of(m_content.begin(), m_content.end(), [&](Index column) {
            return !trimmed(initiative.cells[column]).empty();
        });
        if (says_something || m_content.empty()) return;
        m_findings.add("empty_row", Severity::warning, m_survey.file, initiative.place, initiative.id,
                       {"this row holds nothing but its proposer", "提案団体のほかに何も書かれていない行です"},
                       {"Fill it in or take it out.", "記入するか、行を除いてください。"});
    }

    void doubled(const Initiative& initiative) {
        const auto [first, is_new] = m_rows.try_emplace(identity(initiative), &initiative);
        if (is_new) return;
        const Initiative& same = *first->second;
        const text::Bilingual id = quoted(same.id);
        m_findings.add("doubled_row", Severity::warning, m_survey.file, initiative.place, initiative.id,
                       {fmt::format("same content as the row with id {} (line {}); both count", id.en, same.place.line),
                        fmt::format("id {}の行（{} 行目）と同じ内容です（どちらも数えます）", id.ja, same.place.line)},
                       {"Take one out, if it was entered twice.", "二重に入力したのであれば、一方を除いてください。"});
    }

    std::string identity(const Initiative& initiative) const {
        std::string key;
        if (m_survey.column("title") == none_index) {
            for (const Index column : m_identity) append(key, trimmed(initiative.cells[column]));
            return key;
        }
        for (const auto* mentions : {&initiative.proposers, &initiative.partners}) {
            std::vector<Index> bodies = bodies_of(*mentions);
            make_distinct(bodies);
            append(key, bodies);
        }
        std::vector<Index> categories = initiative.categories;
        std::sort(categories.begin(), categories.end());
        append(key, categories);
        append(key, trimmed(m_survey.cell(initiative, "title")));
        return key;
    }

    static void append(std::string& key, std::string_view text) {
        key += fmt::format("{}:", text.size());
        key += text;
    }

    static void append(std::string& key, const std::vector<Index>& items) {
        for (const Index item : items) key += fmt::format("{},", item);
        key += ';';
    }

    void partners(const Initiative& initiative) {
        if (initiative.partners.empty()) return;
        std::vector<Index> proposers = bodies_of(initiative.proposers);
        std::vector<std::pair<Index, const Mention*>> named;
        for (const Mention& mention : initiative.partners) {
            for (const Index body : mention.organizations) named.emplace_back(body, &mention);
        }
        std::stable_sort(named.begin(), named.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        const std::string file = file_of_row(m_survey, initiative);
        for (std::size_t i = 0; i < named.size();) {
            const auto [body, mention] = named[i];
            std::size_t count = 0;
            for (; i < named.size() && named[i].first == body; ++i) ++count;
            const text::Bilingual name = quoted(m_survey.organizations[body].name);
            if (std::binary_search(proposers.begin(), proposers.end(), body)) {
                m_findings.add(
                    "self_naming", Severity::note, file, mention->place, mention->text,
                    {fmt::format("{} names itself in the row with id {}; no tie", name.en, shown(initiative.id)),
                     fmt::format("{}が自らを相手に挙げています（id {}、線にはなりません）", name.ja,
                                 shown(initiative.id))},
                    {});
            }
            if (count > 1) {
                m_findings.add("repeated_name", Severity::note, file, mention->place, mention->text,
                               {fmt::format("{} is named {} times in the row with id {}; it counts once", name.en,
                                            count, shown(initiative.id)),
                                fmt::format("{}が一つの行に {} 回挙げられています（id {}、1 回と数えます）", name.ja,
                                            count, shown(initiative.id))},
                               {});
            }
        }
    }

    const Survey& m_survey;
    FindingList& m_findings;
    std::vector<Index> m_content, m_identity;  // columns
    std::unordered_map<std::string, const Initiative*> m_rows;
};

}  // namespace

void check_rows(const Survey& survey, FindingList& findings) {
    RowCheck check(survey, findings);
    for (const Initiative& initiative : survey.initiatives) check.check(initiative);
}

}  // namespace collabgraph::survey
