#include "collabgraph/report/missing_ties.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "collabgraph/chance/correction.hpp"
#include "collabgraph/report/evidence.hpp"
#include "collabgraph/report/names.hpp"

namespace collabgraph::report {
namespace {

constexpr std::size_t shown_items = 3;

/// Reasons while they are gathered: one entry an item for data, one phrase a kind for people.
class Reasons {
 public:
    void add(const char* code, const text::Bilingual& title, const Names& items) {
        if (items.empty()) return;
        for (const Name& item : items) m_codes.push_back(fmt::format("{}: {}", code, item.canonical));
        const Names first(items.begin(),
                          items.begin() + static_cast<std::ptrdiff_t>(std::min(shown_items, items.size())));
        const std::size_t more = items.size() - first.size();
        if (!m_phrase.en.empty()) {
            m_phrase.en += "; ";
            m_phrase.ja += "／";
        }
        const text::Bilingual names = listed(first);
        m_phrase.en += fmt::format("{}: {}", title.en, names.en);
        m_phrase.ja += fmt::format("{}：{}", title.ja, names.ja);
        if (more > 0) {
            m_phrase.en += fmt::format(" and {} more", more);
            m_phrase.ja += fmt::format(" ほか{}", more);
        }
    }
    const List& codes() const { return m_codes; }
    Name phrase() const { return {m_phrase.en, m_phrase}; }

 private:
    List m_codes;
    text::Bilingual m_phrase;
};

}  // namespace

Sheet missing_ties_sheet(const survey::Survey& survey, const gaps::MissingTies& missing) {
    Sheet sheet;
    sheet.key = "missing_ties";
    sheet.title = {"Could be introduced: alike in what they propose, and neither names the other",
                   "引き合わせの候補：提案に共通点があり、互いを相手に挙げていない団体"};
    sheet.columns = {{"a", {"organization", "団体"}},
                     {"b", {"and", "団体（もう一方）"}},
                     {"score", {"score", "得点"}},
                     {"reasons", {"reasons", "理由"}, For::machines},
                     {"why", {"in common", "共通するもの"}, For::people},
                     {"evidence", {"initiatives", "取組"}, For::machines}};
    for (const gaps::MissingTie& tie : missing.ties) {
        Reasons reasons;
        reasons.add("category", {"categories", "課題分類"}, category_names(survey, tie.categories));
        reasons.add("partner", {"partners", "相手"}, organization_names(survey, tie.partners));
        Names audiences;
        for (const gaps::Index audience : tie.audiences) {
            const std::string& value = missing.audiences[audience];
            audiences.push_back({value, {value, value}});
        }
        reasons.add("audience", {"audience", "対象"}, audiences);
        sheet.rows.push_back({name_of(survey.organizations[tie.a]), name_of(survey.organizations[tie.b]), tie.score,
                              reasons.codes(), reasons.phrase(), ids_of(survey, tie.rows)});
    }
    return sheet;
}

Sheet missing_takers_sheet(const survey::Survey& survey, const gaps::MissingTakers& missing) {
    Sheet sheet;
    sheet.key = "missing_takers";
    sheet.title = {"Could take it up: proposes nothing in the category, though bodies like it do",
                   "取り組める可能性のある団体：この課題分類では提案していないが、近い団体が提案している"};
    sheet.columns = {{"organization", {"organization", "団体"}},
                     {"category", {"category", "課題分類"}},
                     {"score", {"score", "得点"}},
                     {"p", {"p", "p"}},
                     {"reasons", {"reasons", "理由"}, For::machines},
                     {"why", {"near by", "近さの理由"}, For::people},
                     {"evidence", {"initiatives", "取組"}, For::machines}};
    for (const gaps::MissingTaker& taker : missing.takers) {
        Reasons reasons;
        reasons.add("category", {"through categories", "経由する課題分類"}, category_names(survey, taker.categories));
        reasons.add("organization", {"shared with", "共に提案する団体"}, organization_names(survey, taker.bodies));
        sheet.rows.push_back({name_of(survey.organizations[taker.organization]),
                              name_of(survey.categories[taker.category]), taker.score, taker.p, reasons.codes(),
                              reasons.phrase(), ids_of(survey, taker.rows)});
    }
    return sheet;
}

text::Bilingual missing_ties_remark(const gaps::MissingTies& missing) {
    return {
        fmt::format("Suggestions whom to introduce to whom: bodies that do not name each other, and share more than "
                    "their sizes let expect in two or more of categories, partners and audience. Each shared item "
                    "counts 1 over the number of those who have it. Pairs looked at: {}; listed: {}; with too "
                    "little in common to suggest anything: {}; with nothing in common: {}. They may well be in "
                    "touch outside of the survey.",
                    missing.looked_at, missing.ties.size(), missing.abstained, missing.nothing_shared),
        fmt::format("引き合わせの提案：互いを相手に挙げておらず、課題分類・相手・対象のうち2つ以上で、"
                    "規模から見込まれる以上に共通点がある団体の組。共通する項目は、それを持つ団体が少ないほど重く数える"
                    "（団体数の逆数）。調べた組{}、載せた組{}、共通点が少なく提案を控えた組{}、共通点のない組{}。"
                    "調査の外で既に連絡を取り合っていることもある。",
                    missing.looked_at, missing.ties.size(), missing.abstained, missing.nothing_shared)};
}

text::Bilingual missing_takers_remark(const gaps::MissingTakers& missing) {
    if (missing.options.draws == 0) {
        return {"Who could take a category up was not looked for (no random tables were drawn).",
                "取り組める可能性のある団体は調べていない（無作為の表を作らない指定のため）。"};
    }
    const auto compared = static_cast<double>(missing.looked_at - missing.no_path);
    const auto by_chance = static_cast<std::int64_t>(std::llround(chance::significance * compared));
    return {
        fmt::format("Suggestions who could take a category up: bodies with which it shares categories propose there, "
                    "and at most one in twenty of {} random tables with the same sums (seed {}) puts it as near. "
                    "Pairs of body and category looked at: {}; listed: {}; too weak to suggest: {}; without a "
                    "path: {}. Up to about {} could pass by chance alone, so read them as ideas.",
                    missing.options.draws, missing.options.seed, missing.looked_at, missing.takers.size(),
                    missing.abstained, missing.no_path, by_chance),
        fmt::format("取り組める可能性のある団体の提案：課題分類を共にする団体がこの課題分類で提案しており、"
                    "合計を保った無作為の表{}通り（乱数の種{}）のうち同じほど近くなるものが20分の1以下の組。"
                    "調べた団体と課題分類の組{}、載せた組{}、根拠が弱く提案を控えた組{}、つながりのない組{}。"
                    "偶然だけでも{}件ほどは残りうるため、検討の手がかりとして読む。",
                    missing.options.draws, missing.options.seed, missing.looked_at, missing.takers.size(),
                    missing.abstained, missing.no_path, by_chance)};
}

}  // namespace collabgraph::report
