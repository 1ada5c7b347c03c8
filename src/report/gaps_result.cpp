#include "collabgraph/report/gaps_result.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "collabgraph/report/chain.hpp"
#include "collabgraph/report/evidence.hpp"
#include "collabgraph/report/names.hpp"
#include "collabgraph/report/rules.hpp"
#include "collabgraph/report/words.hpp"

namespace collabgraph::report {

namespace {

using network::Index;

std::int64_t count(std::size_t size) {
    return static_cast<std::int64_t>(size);
}

Sheet categories_sheet(const survey::Survey& survey, const gaps::Gaps& gaps) {
    Sheet sheet;
    sheet.key = "categories";
    sheet.columns = {{"category", {"category", "課題分類"}},
                     {"initiatives", {"initia- tives", "取組"}},
                     {"proposers", {"pro- posers", "提案団体"}},
                     {"partners", {"part- ners", "相手団体"}},
                     {"without_approach", {"no ap- proach", "方法なし"}},
                     {"without_partner", {"no part- ner", "相手なし"}},
                     {"kinds", {"gaps", "空白"}},
                     {"p_concentrated", {"p (concentrated)", "p（集中）"}, For::machines},
                     {"evidence", {"evidence", "根拠"}, For::machines}};
    for (const gaps::CategoryGaps& gap : gaps.categories) {
        Names kinds;
        for (const gaps::Kind kind : gap.kinds) {
            text::Bilingual words = gaps::describe(kind).title;
            if (kind == gaps::Kind::uncoordinated) {
                const std::string untied = fmt::format(" {}/{}", gap.untied_pairs, gap.pairs);
                words = {words.en + untied, words.ja + untied};
            }
            kinds.push_back({gaps::name_of(kind), std::move(words)});
        }
        Value without_approach;
        if (gap.without_approach) without_approach = count(*gap.without_approach);
        sheet.rows.push_back({name_of(survey.categories[gap.category]),
                              count(gap.initiatives.size()),
                              count(gap.proposers.size()),
                              count(gap.partners.size()),
                              without_approach,
                              count(gap.without_partner),
                              std::move(kinds),
                              {},
                              ids_of(survey, gap.initiatives)});
    }
    return sheet;
}

Sheet unreturned_sheet(const survey::Survey& survey, const gaps::Gaps& gaps) {
    Sheet sheet;
    sheet.key = "unreturned";
    sheet.title = {"Unreturned: it names a respondent of the same category that does not name it back",
                   "返されていない線：同じ課題分類の回答団体を挙げているが、相手からは挙げられていない"};
    sheet.columns = {{"from", {"from", "挙げた団体"}},
                     {"to", {"to", "挙げられた団体"}},
                     {"categories", {"categories in common", "共通の課題分類"}},
                     {"evidence", {"initiatives", "取組"}}};
    for (const gaps::Unreturned& tie : gaps.unreturned) {
        sheet.rows.push_back({name_of(survey.organizations[tie.from]), name_of(survey.organizations[tie.to]),
                              category_names(survey, tie.categories), ids_of(survey, tie.rows)});
    }
    return sheet;
}

Sheet absent_voices_sheet(const survey::Survey& survey, const gaps::Gaps& gaps) {
    Sheet sheet;
    sheet.key = "absent_voices";
    sheet.title = {"Absent voices: named in three or more initiatives of a category in which it proposes none",
                   "聞こえない声：3件以上の取組で挙げられながら、その課題分類では自ら提案していない団体"};
    sheet.columns = {{"organization", {"organization", "団体"}},
                     {"category", {"category", "課題分類"}},
                     {"named_in", {"named in", "挙げた取組"}},
                     {"could", {"was asked", "依頼"}, For::all, answer_words()},
                     {"evidence", {"initiatives", "取組"}}};
    for (const gaps::AbsentVoice& voice : gaps.absent_voices) {
        sheet.rows.push_back({name_of(survey.organizations[voice.organization]),
                              name_of(survey.categories[voice.category]), count(voice.rows.size()),
                              code_of(voice.could), ids_of(survey, voice.rows)});
    }
    return sheet;
}

/// "thin 3, solo 1"
text::Bilingual tally(const gaps::Gaps& gaps) {
    text::Bilingual sentence;
    std::size_t open = 0;
    for (const gaps::CategoryGaps& gap : gaps.categories) open += gap.kinds.empty() ? 0U : 1U;
    for (const Word& word : gap_kind_words()) {
        std::size_t categories = 0;
        for (const gaps::CategoryGaps& gap : gaps.categories) {
            for (const gaps::Kind kind : gap.kinds) categories += gaps::name_of(kind) == word.code ? 1U : 0U;
        }
        sentence.en += fmt::format("{}{} {}", sentence.en.empty() ? "" : ", ", word.words.en, categories);
        sentence.ja += fmt::format("{}{} {}", sentence.ja.empty() ? "" : "、", word.words.ja, categories);
    }
    return {fmt::format("{} of {} categories have a gap: {}.", open, gaps.categories.size(), sentence.en),
            fmt::format("課題分類{}件のうち{}件に空白がある：{}。", gaps.categories.size(), open, sentence.ja)};
}

}  // namespace

const std::vector<std::string>& gap_lists() {
    static const std::vector<std::string> lists{"categories", "unreturned", "absent_voices"};
    return lists;
}

Result gaps_result(const survey::Survey& survey, const network::Incidence& incidence, const gaps::Gaps& gaps,
                   const std::string& list) {
    if (std::find(gap_lists().begin(), gap_lists().end(), list) == gap_lists().end()) {
        throw std::invalid_argument("no list of gaps is called \"" + list + "\"");
    }
    Result result;
    result.title = {"Gaps", "空白"};
    network::ViewOptions coverage;
    coverage.view = network::View::coverage;
    result.notes = {view_rule(coverage),
                    view_rule({}),
                    groups_rule(incidence.groups),
                    {"Classes of bodies: count as partners, never blamed.",
                     "総称（団体の種類）：相手としては数え、声の不在や未返答の対象とはしない。"},
                    chain_rule(incidence.chain)};
    for (Sheet& sheet : std::vector<Sheet>{categories_sheet(survey, gaps), unreturned_sheet(survey, gaps),
                                           absent_voices_sheet(survey, gaps)}) {
        const For readers = sheet.key == list ? For::all : For::machines;
        result.parts.push_back({std::move(sheet), readers});
    }
    result.parts.push_back(chain_part(incidence.chain));
    result.remarks.push_back(tally(gaps));
    if (list == "categories") {
        result.remarks.push_back({"Uncoordinated: how many pairs of its proposers are untied, of all pairs.",
                                  "「未調整」の数字は、提案団体の組のうち結びつかない組の数。"});
    }
    if (!gaps.approach_known) {
        result.remarks.push_back(
            {"Not computable: unplanned (the survey has neither a `status` nor an `approach` column).",
             "「方法なし」は判定できない（調査に status 列も approach 列もない）。"});
    }
    if (!gaps.uncategorised.empty()) {
        result.remarks.push_back(
            {fmt::format("Initiatives without a category, counted for none: {}.", gaps.uncategorised.size()),
             fmt::format("課題分類のない取組が{}件ある（上のどの課題分類にも数えない）。", gaps.uncategorised.size())});
    }
    if (list == "categories") {
        result.remarks.push_back(
            {fmt::format("{} ties unreturned (--list unreturned), {} absent voices (--list absent_voices).",
                         gaps.unreturned.size(), gaps.absent_voices.size()),
             fmt::format("返されていない線{}件（--list unreturned）、聞こえない声{}件（--list absent_voices）。",
                         gaps.unreturned.size(), gaps.absent_voices.size())});
    }
    result.caveats = {proposals_caveat(), gaps_caveat()};
    return result;
}

}  // namespace collabgraph::report
