#include <nlohmann/json.hpp>

#include "report/html_row.hpp"
#include "report/html_sections.hpp"

namespace collabgraph::report {

namespace {

using Json = nlohmann::ordered_json;

/// The words that the script sets on the page.
Json words(const Context& context) {
    Json out;
    const auto word = [&](const char* key, const char* en, const char* ja) { out[key] = context.say(en, ja); };
    word("proposes", "Initiatives it proposes", "提案した取組");
    word("named", "Rows of others that name it", "他の団体が相手に挙げた取組");
    word("names_it", "Named by", "この団体を挙げた団体");
    word("it_names", "Names", "この団体が挙げた相手");
    word("in_category", "Initiatives in this category", "この課題分類の取組");
    word("proposers", "Proposers", "提案団体");
    word("partners", "Partners", "挙げられた相手");
    word("a_names_b", "{a} names {b}", "{a}が{b}を挙げる取組");
    word("a_covers_c", "{a} proposes on \u201C{b}\u201D", "「{b}」で{a}が提案する取組");
    word("named_in_c", "{a} is named as partner on \u201C{b}\u201D", "「{b}」で{a}が相手に挙げられる取組");
    word("both_categories", "Bodies that propose on both", "両方で提案する団体");
    word("row", "No.", "番号");
    word("line", "source line", "原典の行");
    word("partner", "Partners", "相手");
    word("category", "Categories", "課題分類");
    word("none", "none", "なし");
    word("no_partner", "no partner named", "相手の記載なし");
    word("rows", "{n} rows", "{n}件");
    word("one_row", "1 row", "1件");
    word("shown", "{n} of {m} rows", "{m}件中{n}件");
    word("in_table", "In the table", "一覧で見る");
    word("more", "and {n} more (shown on the screen)", "ほか{n}件（画面で表示）");
    word("caveat", "Proposals, not proven collaborations.", "提案であり連携の実績ではない。");
    word("evidence", "Evidence", "根拠");
    return out;
}

Json mentions(const std::vector<survey::Mention>& list) {
    Json out = Json::array();
    for (const auto& mention : list) out.push_back(Json::array({mention.text, mention.organizations}));
    return out;
}

Json numbers(std::span<const Index> list) {
    Json out = Json::array();
    for (const Index item : list) out.push_back(item);
    return out;
}

}  // namespace

std::string html_data(const Context& context) {
    const auto& survey = context.survey;
    const auto& incidence = context.content.incidence;
    Json data;
    data["words"] = words(context);
    Json& organizations = data["organizations"] = Json::array();
    for (Index i = 0; i < survey.organizations.size(); ++i) {
        const auto& organization = survey.organizations[i];
        const std::string shown = context.organization_text(i);
        std::string kind = context.name_kind(organization.kind);
        if (!organization.type.empty() && organization.kind == survey::NameKind::body) kind = organization.type;
        if (organization.respondent == survey::Answer::yes) kind += context.say(", respondent", "・回答団体");
        organizations.push_back(
            Json::array({shown, kind, shown == organization.name ? std::string() : organization.name}));
    }
    Json& categories = data["categories"] = Json::array();
    for (Index i = 0; i < survey.categories.size(); ++i) {
        const std::string shown = context.category_text(i), full = context.category_in_full(i);
        categories.push_back(Json::array({shown, shown == full ? std::string() : full}));
    }
    // id, line, title, proposers, partners as spelt, partners as counted, categories
    Json& rows = data["rows"] = Json::array();
    for (Index row = 0; row < survey.initiatives.size(); ++row) {
        const auto& initiative = survey.initiatives[row];
        rows.push_back(Json::array({initiative.id, row_line(context, row), row_title(context, row),
                                    numbers(incidence.proposers[row]), mentions(initiative.partners),
                                    numbers(incidence.partners[row]), numbers(incidence.categories[row])}));
    }
    return escape_script_json(data.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace collabgraph::report
