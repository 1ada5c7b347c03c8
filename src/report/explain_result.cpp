#include "collabgraph/report/explain_result.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "collabgraph/hubs/why.hpp"
#include "collabgraph/report/evidence.hpp"
#include "collabgraph/report/names.hpp"
#include "collabgraph/report/rules.hpp"
#include "collabgraph/report/words.hpp"
#include "collabgraph/survey/labels.hpp"
#include "collabgraph/text/natural_order.hpp"

namespace collabgraph::report {

namespace {

using network::Index;
using network::NodeKind;

bool holds(std::span<const Index> list, Index one) {
    return std::binary_search(list.begin(), list.end(), one);
}

Name subject_name(const survey::Survey& survey, Subject subject) {
    return subject.kind == NodeKind::category ? name_of(survey.categories[subject.index])
                                              : name_of(survey.organizations[subject.index]);
}

/// In full, beside it the name in the other language where that is another.
text::Bilingual heading_of(const survey::Survey& survey, Subject subject) {
    const text::Bilingual name = subject.kind == NodeKind::category
                                     ? survey::full_label(survey.categories[subject.index])
                                     : survey::full_label(survey.organizations[subject.index]);
    if (name.en == name.ja) return name;
    return {name.en + " (" + name.ja + ")", name.ja + "（" + name.en + "）"};
}

/// How the row's cells spell the organization; through which group it came where no cell does.
List spellings(const network::Incidence& incidence, Index row, const std::vector<survey::Mention>& mentions,
               Index organization) {
    List result;
    const auto add = [&](Index searched) {
        for (const survey::Mention& mention : mentions) {
            const auto& named = mention.organizations;
            if (std::find(named.begin(), named.end(), searched) == named.end()) continue;
            if (std::find(result.begin(), result.end(), mention.text) == result.end()) result.push_back(mention.text);
        }
    };
    add(organization);
    if (!result.empty()) return result;
    for (const network::Incidence::Via& via : incidence.via) {
        if (via.row == row && via.organization == organization) add(via.group);
    }
    return result;
}

/// Rows in the order of their ids, whatever their order in the file.
std::vector<Index> rows_by_id(const survey::Survey& survey) {
    std::vector<Index> rows(survey.initiatives.size());
    for (Index row = 0; row < rows.size(); ++row) rows[row] = row;
    std::sort(rows.begin(), rows.end(),
              [&](Index a, Index b) { return text::natural_less(survey.initiatives[a].id, survey.initiatives[b].id); });
    return rows;
}

Value count(std::size_t number) {
    return static_cast<std::int64_t>(number);
}

Value line_of(const survey::Initiative& row) {
    Value line;
    if (row.place.line > 0) line = std::int64_t{row.place.line};
    return line;
}

const std::vector<Word>& tie_words() {
    static const std::vector<Word> words{{"proposes_with", {"proposes with", "提案"}},
                                         {"covers", {"covers", "課題分類"}},
                                         {"shares", {"shares a row", "同じ取組"}},
                                         {"both_named", {"both named", "ともに挙げられた"}}};
    return words;
}

void describe_organization(Result& result, const survey::Survey& survey, const network::Incidence& incidence,
                           Index index) {
    const survey::Organization& body = survey.organizations[index];
    const hubs::Reasons reasons(survey, incidence);
    const auto add = [&](const char* key, text::Bilingual title, Value value, const std::vector<Word>& codes = {},
                         bool for_people = true) {
        result.parts.push_back(
            {Field{key, std::move(title), std::move(value), codes}, for_people ? For::all : For::machines});
    };
    add("name", {"Name", "名称"}, name_of(body));
    add("kind", {"Kind of node", "点の種別"}, "organization", node_kind_words(), false);
    add("name_kind", {"Kind", "種別"}, code_of(body.kind), name_kind_words());
    add("type", {"Type", "団体の類型"}, body.type, {}, !body.type.empty());
    add("listed", {"In the list of organizations", "団体一覧に記載"}, body.listed);
    add("aliases", {"Also spelled", "別の表記"}, body.aliases, {}, !body.aliases.empty());
    add("members", {"Members", "構成団体"}, organization_names(survey, body.members), {}, !body.members.empty());
    add("respondent", {"Respondent", "回答"}, code_of(body.respondent), answer_words());
    add("initiatives", {"Initiatives it proposes", "提案した取組"}, count(reasons.rows_proposed(index).size()));
    add("names", {"Bodies it names", "挙げた団体"}, count(reasons.names(index).size()));
    add("named_by", {"Bodies that name it", "挙げられた団体の数"}, count(reasons.named_by(index).size()));
    add("named_in", {"Initiatives of others that name it", "挙げられた取組"}, count(reasons.rows_naming(index).size()));
    add("note", {"Note", "備考"}, body.note, {}, !body.note.empty());
}

void describe_category(Result& result, const survey::Survey& survey, const network::Incidence& incidence, Index index) {
    const survey::Category& category = survey.categories[index];
    std::set<Index> proposers;
    std::int64_t rows = 0;
    for (Index row = 0; row < incidence.categories.size(); ++row) {
        if (!holds(incidence.categories[row], index)) continue;
        ++rows;
        proposers.insert(incidence.proposers[row].begin(), incidence.proposers[row].end());
    }
    const auto add = [&](const char* key, text::Bilingual title, Value value, For readers = For::all) {
        result.parts.push_back({Field{key, std::move(title), std::move(value)}, readers});
    };
    add("name", {"Name", "名称"}, Name{category.name, survey::full_label(category)});
    add("kind", {"Kind of node", "点の種別"}, "category", For::machines);
    add("listed", {"In the list of categories", "課題分類一覧に記載"}, category.listed);
    add("aliases", {"Also spelled", "別の表記"}, category.aliases, category.aliases.empty() ? For::machines : For::all);
    add("initiatives", {"Initiatives", "取組"}, rows);
    add("proposers", {"Proposers", "提案団体"}, count(proposers.size()));
}

Sheet node_rows(const survey::Survey& survey, const network::Incidence& incidence, Subject subject,
                text::Language language) {
    Sheet sheet;
    const For of_organizations = subject.kind == NodeKind::category ? For::machines : For::all;
    sheet.key = "rows";
    sheet.title = {"Rows", "根拠となる取組"};
    sheet.columns = {{"id", {"id", "番号"}},
                     {"file", {"file", "ファイル"}, For::machines},
                     {"line", {"line", "行"}},
                     {"role", {"as", "役割"}, of_organizations, role_words()},
                     {"spelled", {"spelled", "表記"}, of_organizations},
                     {"organization", {"proposer", "提案団体"}},
                     {"title", {"title", "題名"}},
                     {"partners", {"partners", "相手"}, For::machines},
                     {"categories", {"categories", "課題分類"}, For::machines}};
    for (const Index row : rows_by_id(survey)) {
        const survey::Initiative& initiative = survey.initiatives[row];
        const auto add = [&](const char* role, List spelled) {
            sheet.rows.push_back({initiative.id, survey.file, line_of(initiative), role, std::move(spelled),
                                  organization_names(survey, incidence.proposers[row]),
                                  title_of(survey, initiative, language),
                                  organization_names(survey, incidence.partners[row]),
                                  category_names(survey, incidence.categories[row])});
        };
        if (subject.kind == NodeKind::category) {
            if (holds(incidence.categories[row], subject.index)) add("category", {});
            continue;
        }
        const auto as = [&](const char* role, const std::vector<survey::Mention>& mentions, bool stands) {
            List spelled = spellings(incidence, row, mentions, subject.index);
            if (stands || !spelled.empty()) add(role, std::move(spelled));
        };
        as("proposer", initiative.proposers, holds(incidence.proposers[row], subject.index));
        as("partner", initiative.partners, holds(incidence.partners[row], subject.index));
        as("shared_with", initiative.shared_with, false);
    }
    return sheet;
}

}  // namespace

Result explain_node(const survey::Survey& survey, const network::Incidence& incidence, Subject subject,
                    text::Language language) {
    Result result;
    result.title = heading_of(survey, subject);
    result.notes = {groups_rule(incidence.groups)};
    if (subject.kind == NodeKind::category) {
        describe_category(result, survey, incidence, subject.index);
    } else {
        describe_organization(result, survey, incidence, subject.index);
    }
    result.parts.push_back({node_rows(survey, incidence, subject, language)});
    result.caveats = {proposals_caveat()};
    return result;
}

Result explain_tie(const survey::Survey& survey, const network::Incidence& incidence, Subject a, Subject b,
                   text::Language language) {
    Sheet sheet;
    sheet.key = "rows";
    sheet.columns = {{"id", {"id", "番号"}},      {"file", {"file", "ファイル"}, For::machines},
                     {"line", {"line", "行"}},    {"tie", {"tie", "線"}, For::all, tie_words()},
                     {"from", {"from", "元"}},    {"to", {"to", "先"}},
                     {"title", {"title", "題名"}}};
    std::size_t ties = 0;
    for (const Index row : rows_by_id(survey)) {
        const survey::Initiative& initiative = survey.initiatives[row];
        const auto add = [&](const char* tie, Subject from, Subject to) {
            sheet.rows.push_back({initiative.id, survey.file, line_of(initiative), tie, subject_name(survey, from),
                                  subject_name(survey, to), title_of(survey, initiative, language)});
            if (std::string_view(tie) != "both_named") ++ties;
        };
        const auto proposers = incidence.proposers[row], partners = incidence.partners[row],
                   categories = incidence.categories[row];
        if (a.kind == NodeKind::category && b.kind == NodeKind::category) {
            if (holds(categories, a.index) && holds(categories, b.index)) add("shares", a, b);
        } else if (a.kind != b.kind) {
            const Subject body = a.kind == NodeKind::category ? b : a, category = a.kind == NodeKind::category ? a : b;
            if (holds(categories, category.index) && holds(proposers, body.index)) add("covers", body, category);
        } else {
            bool tied = false;
            for (const auto& [from, to] : {std::pair{a, b}, std::pair{b, a}}) {
                if (!holds(proposers, from.index) || !holds(partners, to.index)) continue;
                add("proposes_with", from, to);
                tied = true;
            }
            if (!tied && holds(partners, a.index) && holds(partners, b.index)) add("both_named", a, b);
        }
    }
    Result result;
    const text::Bilingual first = heading_of(survey, a), second = heading_of(survey, b);
    result.title = {first.en + " - " + second.en, first.ja + " - " + second.ja};
    result.notes = {groups_rule(incidence.groups)};
    result.parts.push_back({Field{"a", {"a", "a"}, subject_name(survey, a)}, For::machines});
    result.parts.push_back({Field{"b", {"b", "b"}, subject_name(survey, b)}, For::machines});
    result.parts.push_back({std::move(sheet)});
    if (ties == 0) {
        result.remarks.push_back({"There is no tie between them in this survey.", "この調査には両者を結ぶ線がない。"});
    }
    result.caveats = {proposals_caveat()};
    return result;
}

}  // namespace collabgraph::report
