#include "report/html_context.hpp"

#include <algorithm>
#include <cmath>

#include "collabgraph/diagram/style.hpp"
#include "collabgraph/survey/labels.hpp"
#include "collabgraph/text/number.hpp"

namespace collabgraph::report {

Context::Context(const HtmlContent& given)
    : content(given),
      survey(given.survey),
      language(given.language),
      proposed_by(network::transpose(given.incidence.proposers, given.incidence.organization_count)),
      portraits(cluster::portraits(given.survey, given.incidence, given.collaboration, given.clusters)) {
    for (Index i = 0; i < survey.organizations.size(); ++i) m_organization.emplace(survey.organizations[i].name, i);
    for (Index i = 0; i < survey.categories.size(); ++i) m_category.emplace(survey.categories[i].name, i);
}

std::string Context::count(std::size_t n, std::string_view one, std::string_view many, std::string_view counter) const {
    if (japanese()) return fmt::format("{}{}", n, counter);
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

std::string Context::organization_text(Index organization) const {
    return survey::full_label(survey.organizations[organization], language);
}

std::string Context::category_text(Index category) const {
    return survey::short_label(survey.categories[category], language);
}

std::string Context::category_in_full(Index category) const {
    return survey::full_label(survey.categories[category], language);
}

std::string Context::cluster_name(std::uint32_t cluster) const {
    return diagram::style::cluster_letter(cluster);
}

std::string Context::organization(Index organization) const {
    return fmt::format("<a class=\"who\" href=\"#o{0}\" data-o=\"{0}\">{1}</a>", organization,
                       escape_html(organization_text(organization)));
}

std::string Context::organization_cell(Index organization) const {
    const std::string& name = survey.organizations[organization].name;
    std::string cell = this->organization(organization);
    if (organization_text(organization) != name) {
        const std::string& own = survey.settings.language;
        cell += fmt::format(" <span class=\"own\"{}>{}</span>",
                            own.empty() ? std::string() : " lang=\"" + escape_html(own) + '"', escape_html(name));
    }
    return cell;
}

std::string Context::category(Index category) const {
    const std::string shown = category_text(category), full = category_in_full(category);
    return fmt::format("<a class=\"what\" href=\"#c{0}\" data-c=\"{0}\"{2}>{1}</a>", category, escape_html(shown),
                       full == shown ? std::string() : " title=\"" + escape_html(full) + '"');
}

std::string Context::joined(const std::vector<std::string>& items, std::size_t left_out) const {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool last = i + 1 == items.size() && left_out == 0;
        if (i > 0) out += japanese() ? "、" : last ? " and " : ", ";
        out += items[i];
    }
    if (left_out > 0) out += fill(" and {} more", "、ほか{}", left_out);
    return out;
}

std::string Context::organizations(std::span<const Index> list, std::size_t limit) const {
    const std::size_t shown = limit == 0 ? list.size() : std::min(limit, list.size());
    std::vector<std::string> links;
    for (std::size_t i = 0; i < shown; ++i) links.push_back(organization(list[i]));
    return joined(links, list.size() - shown);
}

std::string Context::categories(std::span<const Index> list, std::size_t limit) const {
    const std::size_t shown = limit == 0 ? list.size() : std::min(limit, list.size());
    std::vector<std::string> links;
    for (std::size_t i = 0; i < shown; ++i) links.push_back(category(list[i]));
    return joined(links, list.size() - shown);
}

std::string Context::rows(std::span<const Index> list, std::string_view title, std::string_view label) const {
    const std::string shown = label.empty() ? count(list.size(), "row", "rows", "件") : std::string(label);
    if (list.empty()) return fmt::format("<span class=\"none\">{}</span>", escape_html(shown));
    std::string out = fmt::format("<details class=\"rows\" data-title=\"{}\"><summary>{}</summary>", escape_html(title),
                                  escape_html(shown));
    for (const Index row : list) {
        out += fmt::format(" <a href=\"#r{}\">{}</a>", row, escape_html(survey.initiatives[row].id));
    }
    return out + "</details>";
}

std::string Context::answer(survey::Answer given) const {
    switch (given) {
        case survey::Answer::yes:
            return say("yes", "はい");
        case survey::Answer::no:
            return say("no", "いいえ");
        case survey::Answer::unknown:
            break;
    }
    return say("unknown", "不明");
}

std::string Context::name_kind(survey::NameKind kind) const {
    switch (kind) {
        case survey::NameKind::body:
            return say("body", "団体");
        case survey::NameKind::group:
            return say("group", "総称（団体の集まり）");
        case survey::NameKind::class_:
            return say("class", "総称（団体の種類）");
        case survey::NameKind::no_body:
            break;
    }
    return say("no body", "団体ではない");
}

Index Context::organization_named(std::string_view name) const {
    const auto found = m_organization.find(name);
    return found == m_organization.end() ? survey::none_index : found->second;
}

Index Context::category_named(std::string_view name) const {
    const auto found = m_category.find(name);
    return found == m_category.end() ? survey::none_index : found->second;
}

std::string number(double value) {
    return std::isnan(value) ? std::string() : text::significant(value, 4);
}

std::string html_range(const hubs::RankInterval& ranks) {
    return ranks.low == ranks.high ? std::to_string(ranks.low) : fmt::format("{}\u2013{}", ranks.low, ranks.high);
}

std::string bar(double share, std::string_view kind) {
    const double percent = 100 * std::clamp(std::isnan(share) ? 0.0 : share, 0.0, 1.0);
    return fmt::format("<span class=\"bar{}{}\" aria-hidden=\"true\"><i style=\"width:{}%\"></i></span>",
                       kind.empty() ? "" : " ", kind, text::fixed(percent, 1));
}

std::string foldable_rows(const Context& context, const std::vector<std::string>& rows, std::size_t visible) {
    // Folding away a handful saves nothing.
    const bool folded = rows.size() > visible + 3;
    std::string out = "<tbody>";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (folded && i == visible) {
            out += fmt::format("</tbody><tbody class=\"more\" data-label=\"{}\">",
                               context.fill("Show the other {}", "残り{}件を表示", rows.size() - visible));
        }
        out += rows[i];
    }
    return out + "</tbody>";
}

std::string table(std::string_view classes, std::string_view caption, std::string_view head, std::string_view rows) {
    return fmt::format(
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{1}\"><table "
        "class=\"{0}\"><caption>{1}</caption>"
        "<thead>{2}</thead>{3}</table></div>\n",
        classes, caption, head, rows);
}

std::string heading(const Context& context, std::string_view en, std::string_view ja, std::string_view attributes) {
    return fmt::format("<th scope=\"col\"{}{}>{}</th>", attributes.empty() ? "" : " ", attributes, context.say(en, ja));
}

std::string caveat(const Context& context, std::string_view more) {
    return fmt::format("<p class=\"caveat\">{}{}{}</p>\n",
                       context.say("These are proposals, not proven collaborations.", "提案であり連携の実績ではない。"),
                       more.empty() || context.japanese() ? "" : " ", more);
}

}  // namespace collabgraph::report
