#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "collabgraph/survey/look_alikes.hpp"
#include "collabgraph/survey/names.hpp"
#include "collabgraph/text/fold.hpp"
#include "collabgraph/text/similarity.hpp"
#include "collabgraph/text/utf8.hpp"
#include "survey/checks.hpp"
#include "survey/quoted.hpp"
#include "survey/similar_names.hpp"

namespace collabgraph::survey {

namespace {

/// How often something is mentioned, and where first.
struct Use {
    std::size_t count = 0;
    std::string file;
    table::Place first;

    void add(const std::string& in_file, table::Place place) {
        const bool is_earlier = count == 0 || std::pair(place.line, place.column) < std::pair(first.line, first.column);
        if (is_earlier) {
            file = in_file;
            first = place;
        }
        ++count;
    }
};

template <typename Visit>
void for_each_mention(const Survey& survey, Visit visit) {
    for (const Initiative& initiative : survey.initiatives) {
        const std::string file = file_of_row(survey, initiative);
        for (const auto* mentions : {&initiative.proposers, &initiative.partners, &initiative.shared_with}) {
            for (const Mention& mention : *mentions) visit(mention, file);
        }
    }
}

std::vector<Use> uses_of(const Survey& survey) {
    std::vector<Use> uses(survey.organizations.size());
    for_each_mention(survey, [&](const Mention& mention, const std::string& file) {
        for (const Index body : mention.organizations) uses[body].add(file, mention.place);
    });
    return uses;
}

std::string times(std::size_t count) {
    return fmt::format("{} time{}", count, count == 1 ? "" : "s");
}

/// Every spelling of organizations, folded, and whose it is.
struct Spellings {
    std::vector<std::string> folded;
    std::vector<Index> organization;

    void add(const std::string& spelling, Index of) {
        std::string key = text::fold_name(spelling);
        if (key.empty()) return;
        folded.push_back(std::move(key));
        organization.push_back(of);
    }
};

std::string without_digits(const std::string& folded) {
    std::string kept = folded;
    std::erase_if(kept, [](char c) { return c >= '0' && c <= '9'; });
    return kept;
}

class NameCheck {
 public:
    NameCheck(const Survey& survey, FindingList& findings)
        : m_survey(survey), m_findings(findings), m_uses(uses_of(survey)) {}

    void unknown_names() {
        for (const LookAlike& one : find_look_alikes(m_survey)) unknown_name(one.unlisted, one.listed);
    }

    void likely_slips() {
        Spellings all;
        for (Index i = 0; i < m_survey.organizations.size(); ++i) {
            const Organization& o = m_survey.organizations[i];
            all.add(o.name, i);
            for (const std::string& alias : o.aliases) all.add(alias, i);
        }
        const SimilarNames similar(all.folded);
        for (Index i = 0; i < m_survey.organizations.size(); ++i) {
            const Organization& o = m_survey.organizations[i];
            if (o.listed || !o.mentioned) continue;
            const std::string folded = text::fold_name(o.name);
            const std::size_t length = text::count_code_points(folded);
            const std::size_t allowed = length >= 8 ? 2 : length >= 4 ? 1 : 0;
            if (allowed == 0) continue;
            for (const std::uint32_t position : similar.find(folded, 8, 0.7)) {
                const std::string& other = all.folded[position];
                const Index better = all.organization[position];
                if (better == i || !is_better_known(better, i) ||
                    text::edit_distance(folded, other, allowed) > allowed) {
                    continue;
                }
                // Numbered bodies (第1支部, 第2支部) differ by their digits on purpose.
                if (without_digits(folded) == without_digits(other)) continue;
                likely_slip(i, better);
                break;
            }
        }
    }

    void listed() {
        const std::string file = file_of(m_survey, "organizations");
        for (Index i = 0; i < m_survey.organizations.size(); ++i) {
            const Organization& o = m_survey.organizations[i];
            if (o.listed && !o.mentioned) {
                m_findings.add(
                    "never_mentioned", Severity::note, file, o.place, o.name,
                    {"this organization is listed, but no row names it", "一覧にありますが、どの行にも現れません"},
                    {"Nothing to do; it is a node without ties.", "対応は不要です（線のない点になります）。"});
            }
            if (o.kind == NameKind::group && o.members.empty()) {
                m_findings.add("no_members", Severity::note, file, o.place, o.name,
                               {"this group has no members, so --groups expand keeps it as it is",
                                "構成団体の記載がないため、--groups expand でも置き換えられません"},
                               {"Fill in `members` if they are known.", "分かる場合は members に記入してください。"});
            }
            if (o.respondent_as_listed == Answer::no && o.respondent == Answer::yes) {
                m_findings.add("respondent_conflict", Severity::warning, file, o.place, o.name,
                               {"listed as not having responded, yet it proposes; it counts as respondent",
                                "回答なしとされていますが、取組を提案しています（回答団体として数えます）"},
                               {"Correct `respondent`, or the row that it proposes.",
                                "respondent か、提案している行を確かめてください。"});
            }
            for (const Index member : o.members) unlisted_member(o, m_survey.organizations[member], file);
        }
    }

    void joint_names() {
        std::unordered_map<std::string, Use> uses;
        for_each_mention(m_survey, [&](const Mention& mention, const std::string& file) {
            if (mention.organizations.size() > 1) uses[text::fold_name(mention.text)].add(file, mention.place);
        });
        const NameIndex index(m_survey.organizations);
        std::map<std::string, std::string> aliases;  // folded, and as first written
        for (const Organization& organization : m_survey.organizations) {
            for (const std::string& alias : organization.aliases) aliases.emplace(text::fold_name(alias), alias);
        }
        for (const auto& [folded, alias] : aliases) {
            const auto bodies = index.find_folded(folded);
            if (bodies.size() < 2) continue;
            std::vector<std::string> names;
            for (const Index body : bodies) names.push_back(m_survey.organizations[body].name);
            const text::Bilingual list = quoted(names);
            const Organization& first = m_survey.organizations[bodies.front()];
            const auto use = uses.find(folded);
            const std::size_t count = use == uses.end() ? 0 : use->second.count;
            m_findings.add("joint_name", Severity::note,
                           count == 0 ? file_of(m_survey, "organizations") : use->second.file,
                           count == 0 ? first.place : use->second.first, alias,
                           {fmt::format("a joint name, used {}: it names {}", times(count), list.en),
                            fmt::format("連名です（{} 回）: {}を指します", count, list.ja)},
                           {"Nothing to do, if that is what it means.", "そのとおりであれば、対応は不要です。"});
        }
    }

    void proposers() {
        std::map<std::pair<Index, std::string>, Use> uses;  // no body: by text
        for (const Initiative& initiative : m_survey.initiatives) {
            const std::string file = file_of_row(m_survey, initiative);
            for (const Mention& mention : initiative.proposers) {
                if (mention.organizations.empty()) uses[{none_index, mention.text}].add(file, mention.place);
                for (const Index body : mention.organizations) {
                    if (m_survey.organizations[body].kind != NameKind::body) uses[{body, {}}].add(file, mention.place);
                }
            }
        }
        for (const auto& [who, use] : uses) {
            const bool is_phrase = who.first == none_index;
            const bool is_group = !is_phrase && m_survey.organizations[who.first].kind == NameKind::group;
            const std::string rows = fmt::format("{} row{}", use.count, use.count == 1 ? "" : "s");
            m_findings.add(
                "proposer_kind", Severity::warning, use.file, use.first,
                is_phrase ? who.second : m_survey.organizations[who.first].name,
                is_phrase
                    ? text::Bilingual{"a phrase that is no body proposes " + rows + ", which nobody then stands behind",
                                      fmt::format("団体でない語句が {} 行を提案しています（提案団体なしとなります）",
                                                  use.count)}
                : is_group ? text::Bilingual{"a group proposes " + rows + "; it is never expanded there",
                                             fmt::format(
                                                 "団体の集まりが {} 行を提案しています（提案団体としては展開しません）",
                                                 use.count)}
                           : text::Bilingual{"a class, which is a kind of bodies, proposes " + rows,
                                             fmt::format("団体の種類が {} 行を提案しています", use.count)},
                {"Check `name_kind`: what proposes usually acts, and is a body.",
                 "name_kind を確かめてください。提案するのは通常、活動する団体（body）です。"});
        }
    }

    void also_categories() {
        const NameIndex categories(m_survey.categories);
        const std::string file = file_of(m_survey, "organizations");
        for (Index i = 0; i < m_survey.organizations.size(); ++i) {
            const Organization& o = m_survey.organizations[i];
            if (categories.find(o.name).empty()) continue;
            const bool is_used = m_uses[i].count > 0;
            m_findings.add("organization_is_category", Severity::warning, is_used ? m_uses[i].file : file,
                           is_used ? m_uses[i].first : o.place, o.name,
                           {"this name is both an organization and a category; they stay two nodes",
                            "団体名でもあり課題分類名でもあります（別々の点として扱います）"},
                           {"Check that no column was mixed up.", "列の取り違えがないか確かめてください。"});
        }
    }

 private:
    void unknown_name(Index unknown, const std::vector<Index>& like) {
        const Use& use = m_uses[unknown];
        text::Bilingual remedy{"Add the organization to the list, or this spelling to the aliases of the one it means.",
                               "一覧に団体を加えるか、該当する団体の aliases にこの表記を加えてください。"};
        if (!like.empty()) {
            std::vector<std::string> names;
            for (const Index body : like) names.push_back(m_survey.organizations[body].name);
            const text::Bilingual list = quoted(names);
            remedy.en = "Similar: " + list.en + ". " + remedy.en;
            remedy.ja = "似た名称: " + list.ja + "。" + remedy.ja;
        }
        m_findings.add("unknown_name", Severity::warning, use.file, use.first, m_survey.organizations[unknown].name,
                       {"not in the list of organizations; used " + times(use.count) + ", and a node of its own",
                        fmt::format("団体の一覧にありません（{} 回使用、独立した点として扱います）", use.count)},
                       std::move(remedy));
    }

    bool is_better_known(Index a, Index b) const {
        if (m_survey.organizations[a].listed) return true;
        if (m_uses[a].count != m_uses[b].count) return m_uses[a].count > m_uses[b].count;
        return a < b;
    }

    void likely_slip(Index slip, Index better) {
        const text::Bilingual name = quoted(m_survey.organizations[better].name);
        m_findings.add("likely_slip", Severity::warning, m_uses[slip].file, m_uses[slip].first,
                       m_survey.organizations[slip].name,
                       {"a character or two from " + name.en + "; they are kept apart",
                        name.ja + "と 1、2 字しか違いません（別の団体として扱います）"},
                       {"If they are the same, add this spelling to the aliases of the other; if not, list both.",
                        "同じ団体であれば aliases にこの表記を加え、別の団体であれば両方を一覧に載せてください。"});
    }

    void unlisted_member(const Organization& whole, const Organization& member, const std::string& file) {
        if (member.listed || member.mentioned) return;
        const text::Bilingual name = quoted(whole.name);
        m_findings.add(
            "unlisted_member", Severity::note, file, whole.place, member.name,
            {"a member of " + name.en + " that is not listed itself",
             name.ja + "の構成団体ですが、一覧に載っていません"},
            {"Add a row for it, or correct the spelling.", "この団体の行を加えるか、表記を直してください。"});
    }

    const Survey& m_survey;
    FindingList& m_findings;
    std::vector<Use> m_uses;
};

}  // namespace

void check_organizations(const Survey& survey, FindingList& findings) {
    NameCheck check(survey, findings);
    check.unknown_names();
    check.likely_slips();
    check.listed();
    check.joint_names();
    check.proposers();
    check.also_categories();
}

}  // namespace collabgraph::survey
