#include "collabgraph/report/gap_sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "collabgraph/report/evidence.hpp"
#include "collabgraph/report/names.hpp"
#include "collabgraph/text/number.hpp"

namespace collabgraph::report {

namespace {

using gaps::CategoryGaps;
using gaps::Kind;
using survey::Index;
using text::Bilingual;

std::string counted(std::size_t count, const char* one, const char* many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

class Sentences {
 public:
    Sentences(const survey::Survey& survey, const gaps::Gaps& gaps) : m_survey(survey), m_gaps(gaps) {}

    Bilingual of(const CategoryGaps& gap, Kind kind) const {
        const Bilingual name = category(gap.category);
        const std::size_t rows = gap.initiatives.size(), proposers = gap.proposers.size();
        switch (kind) {
            case Kind::absent:
                return {fmt::format("Nobody proposes anything on “{}”: none of {} initiatives.", name.en,
                                    m_survey.initiatives.size()),
                        fmt::format("「{}」の取組は1件もない（全{}件中0件）。", name.ja, m_survey.initiatives.size())};
            case Kind::unplanned:
                return {fmt::format("“{}” has {}, but none with an approach yet.", name.en,
                                    counted(rows, "initiative", "initiatives")),
                        fmt::format("「{}」の取組{}件には、いずれもまだ方法の記載がない。", name.ja, rows)};
            case Kind::thin: {
                const Bilingual body = organizations(gap.proposers);
                return {fmt::format("“{}” rests on one proposer, {} ({}).", name.en, body.en,
                                    counted(rows, "initiative", "initiatives")),
                        fmt::format("「{}」は{}だけが提案している（{}件）。", name.ja, body.ja, rows)};
            }
            case Kind::solo:
                return {fmt::format("On “{}” nobody names a partner ({}, {}).", name.en,
                                    counted(rows, "initiative", "initiatives"),
                                    counted(proposers, "proposer", "proposers")),
                        fmt::format("「{}」の取組{}件（{}団体）は、いずれも相手を挙げていない。", name.ja, rows,
                                    proposers)};
            case Kind::uncoordinated:
                return {fmt::format("On “{}” most proposers work side by side: {} of {} pairs of its {} proposers are "
                                    "untied ({} %).",
                                    name.en, gap.untied_pairs, gap.pairs, proposers, percent(gap)),
                        fmt::format("「{}」では、提案{}団体の組{}のうち{}（{}％）が結びついていない。", name.ja,
                                    proposers, gap.pairs, gap.untied_pairs, percent(gap))};
            case Kind::concentrated: {
                const gaps::Concentration& found = gap.concentration;
                const std::string expected = text::fixed(found.expected, 1), p = text::significant(found.p, 2);
                return {
                    fmt::format("The {} of “{}” come from {}; so many would by chance come from about {} (p = {}).",
                                counted(rows, "initiative", "initiatives"), name.en,
                                counted(proposers, "body", "bodies"), expected, p),
                    fmt::format("「{}」の取組{}件は{}団体から出ている。偶然に見込まれるのは約{}団体である（p＝{}）。",
                                name.ja, rows, proposers, expected, p)};
            }
            case Kind::empty_cell:
                return empty_cells(gap.category);
            case Kind::fragile:
                break;
        }
        return hangs_on(gap);
    }

    Bilingual of(const gaps::AbsentVoice& voice) const {
        const Bilingual body = organization(voice.organization), name = category(voice.category);
        Bilingual words{fmt::format("{} is named in {} initiatives on “{}” and proposes none there", body.en,
                                    voice.rows.size(), name.en),
                        fmt::format("{}は「{}」の取組{}件で挙げられているが、そこで自らは提案していない", body.ja,
                                    name.ja, voice.rows.size())};
        switch (voice.could) {
            case survey::Answer::yes:
                words.en += "; it was asked, and may be worth hearing on this.";
                words.ja += "（調査の依頼先。意見を聞く価値がある）。";
                break;
            case survey::Answer::no:
                words.en += "; it was not asked, so it could not.";
                words.ja += "（調査の依頼先ではないため、提案する機会がなかった）。";
                break;
            case survey::Answer::unknown:
                words.en += "; whether it was asked is unknown.";
                words.ja += "（調査を依頼したかどうかは不明）。";
                break;
        }
        return words;
    }

    Bilingual of(const gaps::Unreturned& tie) const {
        const Bilingual from = organization(tie.from), to = organization(tie.to);
        const Bilingual common = listed(category_names(m_survey, tie.categories));
        return {fmt::format("{} would work with {} ({}); {}, which proposes on the same ({}), does not mention it.",
                            from.en, to.en, counted(tie.rows.size(), "initiative", "initiatives"), to.en, common.en),
                fmt::format("{}は{}を相手に挙げている（{}件）が、同じ課題（{}）で提案する{}の側には記載がない。",
                            from.ja, to.ja, tie.rows.size(), common.ja, to.ja)};
    }

    Bilingual of(const gaps::MissingTie& tie) const {
        const Bilingual a = organization(tie.a), b = organization(tie.b);
        Bilingual shared;
        const auto add = [&](std::size_t count, const char* one, const char* many, const char* ja) {
            if (count == 0) return;
            shared.en += (shared.en.empty() ? "" : ", ") + counted(count, one, many);
            shared.ja += (shared.ja.empty() ? "" : "・") + fmt::format("{}{}", ja, count);
        };
        add(tie.categories.size(), "category", "categories", "課題分類");
        add(tie.partners.size(), "partner", "partners", "相手");
        add(tie.audiences.size(), "audience", "audiences", "対象");
        const std::string score = text::significant(tie.score, 2);
        return {fmt::format("{} and {} have {} in common (score {}) and do not name each other: they could be "
                            "introduced.",
                            a.en, b.en, shared.en, score),
                fmt::format("{}と{}は{}が共通し（得点{}）、互いを挙げていない。引き合わせる余地がある。", a.ja, b.ja,
                            shared.ja, score)};
    }

    Bilingual of(const gaps::Overlap& pair) const {
        const Bilingual a = proposers(pair.a), b = proposers(pair.b);
        const std::string score = text::fixed(pair.score, 2);
        return {fmt::format("Initiatives {} ({}) and {} ({}) are alike ({}), and their proposers {}.",
                            m_survey.initiatives[pair.a].id, a.en, m_survey.initiatives[pair.b].id, b.en, score,
                            pair.linked ? "are linked" : "do not name each other"),
                fmt::format("取組{}（{}）と取組{}（{}）はよく似ている（類似度{}）。{}。",
                            m_survey.initiatives[pair.a].id, a.ja, m_survey.initiatives[pair.b].id, b.ja, score,
                            pair.linked ? "提案団体にはつながりがある" : "提案団体は互いを挙げていない")};
    }

 private:
    Bilingual proposers(Index row) const {
        std::vector<Index> bodies;
        for (const survey::Mention& mention : m_survey.initiatives[row].proposers) {
            bodies.insert(bodies.end(), mention.organizations.begin(), mention.organizations.end());
        }
        return organizations(bodies);
    }

    static std::string percent(const CategoryGaps& gap) {
        return text::fixed(100 * static_cast<double>(gap.untied_pairs) / static_cast<double>(gap.pairs), 0);
    }

    Bilingual category(Index index) const { return name_of(m_survey.categories[index]).shown; }
    Bilingual organization(Index index) const { return name_of(m_survey.organizations[index]).shown; }
    Bilingual organizations(const std::vector<Index>& list) const { return listed(organization_names(m_survey, list)); }

    Bilingual empty_cells(Index index) const {
        const gaps::EmptyCells& cells = *m_gaps.empty_cells;
        const Bilingual name = category(index);
        Bilingual list;
        for (const gaps::EmptyCell& cell : cells.cells) {
            if (cell.category != index || cell.verdict != gaps::Verdict::found) continue;
            const std::string expected = text::fixed(cell.expected, 1), p = text::significant(cell.p, 2);
            list.en +=
                fmt::format("{}“{}” (about {} expected, p = {})", list.en.empty() ? "" : ", ", cell.value, expected, p);
            list.ja +=
                fmt::format("{}「{}」（見込み約{}件、p＝{}）", list.ja.empty() ? "" : "、", cell.value, expected, p);
        }
        return {fmt::format("“{}” never occurs with {} {}.", name.en, cells.column, list.en),
                fmt::format("「{}」には、{}が{}の取組が1件もない。", name.ja, cells.column, list.ja)};
    }

    Bilingual hangs_on(const CategoryGaps& gap) const {
        const Bilingual name = category(gap.category);
        std::vector<Index> bodies;
        std::uint32_t left = 0;
        for (const gaps::Hold& hold : gap.holds) {
            bodies.push_back(hold.body);
            left = std::max(left, hold.left);
        }
        const Bilingual who = organizations(bodies);
        const std::uint32_t others = gap.holds.front().others;
        const bool one = bodies.size() == 1;
        return {fmt::format("“{}” has {} proposers, yet hangs on {}: without {} it keeps a link with {} of {} other "
                            "categories.",
                            name.en, gap.proposers.size(), who.en, one ? who.en : "any one of them",
                            one ? std::to_string(left) : fmt::format("at most {}", left), others),
                fmt::format("「{}」は{}団体が提案しているが{}頼みで、{}を除くと、つながる他の課題分類は{}のうち{}{}に"
                            "なる。",
                            name.ja, gap.proposers.size(), who.ja, one ? who.ja : "そのいずれか", others,
                            one ? "" : "多くて", left)};
    }

    const survey::Survey& m_survey;
    const gaps::Gaps& m_gaps;
};

}  // namespace

std::vector<GapSentence> gap_sentences(const survey::Survey& survey, const gaps::Gaps& gaps) {
    const Sentences sentences(survey, gaps);
    std::vector<GapSentence> result;
    for (const Kind kind : gaps::kinds) {
        for (const CategoryGaps& gap : gaps.categories) {
            if (std::find(gap.kinds.begin(), gap.kinds.end(), kind) == gap.kinds.end()) continue;
            result.push_back({gaps::name_of(kind), sentences.of(gap, kind), gap.initiatives});
        }
    }
    for (const gaps::AbsentVoice& voice : gaps.absent_voices) {
        result.push_back({gaps::describe_absent_voice().name, sentences.of(voice), voice.rows});
    }
    for (const gaps::Unreturned& tie : gaps.unreturned) {
        result.push_back({gaps::describe_unreturned().name, sentences.of(tie), tie.rows});
    }
    if (gaps.missing_ties) {
        for (const gaps::MissingTie& tie : gaps.missing_ties->ties) {
            result.push_back({gaps::describe_missing_tie().name, sentences.of(tie), tie.rows});
        }
    }
    if (gaps.overlaps) {
        for (const gaps::Overlap& pair : gaps.overlaps->pairs) {
            std::vector<Index> rows{std::min(pair.a, pair.b), std::max(pair.a, pair.b)};
            result.push_back({gaps::describe_overlap().name, sentences.of(pair), std::move(rows)});
        }
    }
    return result;
}

gaps::Description describe_gap(const std::string& kind) {
    for (const Kind one : gaps::kinds) {
        if (gaps::name_of(one) == kind) return gaps::describe(one);
    }
    for (const gaps::Description& one : {gaps::describe_absent_voice(), gaps::describe_unreturned(),
                                         gaps::describe_missing_tie(), gaps::describe_overlap()}) {
        if (one.name == kind) return one;
    }
    throw std::invalid_argument("no kind of gap is called \"" + kind + "\"");
}

Sheet sentences_sheet(const survey::Survey& survey, const std::vector<GapSentence>& sentences) {
    Sheet sheet;
    sheet.key = "sentences";
    sheet.title = {"Gaps in sentences", "空白の文章"};
    sheet.columns = {{"kind", {"gap", "空白"}},
                     {"sentence", {"", ""}, For::people},
                     {"en", {"en", "en"}, For::machines},
                     {"ja", {"ja", "ja"}, For::machines},
                     {"evidence", {"initiatives", "取組"}}};
    for (const GapSentence& one : sentences) {
        sheet.rows.push_back({Name{one.kind, describe_gap(one.kind).title}, Name{one.sentence.en, one.sentence},
                              one.sentence.en, one.sentence.ja, ids_of(survey, one.rows)});
    }
    return sheet;
}

}  // namespace collabgraph::report
