#include "collabgraph/report/gaps_result.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "collabgraph/chance/correction.hpp"
#include "collabgraph/chance/p_value.hpp"
#include "collabgraph/report/chain.hpp"
#include "collabgraph/report/cover.hpp"
#include "collabgraph/report/crossing.hpp"
#include "collabgraph/report/evidence.hpp"
#include "collabgraph/report/gap_sentences.hpp"
#include "collabgraph/report/introductions.hpp"
#include "collabgraph/report/missing_ties.hpp"
#include "collabgraph/report/names.hpp"
#include "collabgraph/report/overlaps.hpp"
#include "collabgraph/report/rules.hpp"
#include "collabgraph/report/words.hpp"
#include "collabgraph/text/number.hpp"

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
        sheet.rows.push_back({name_of(survey.categories[gap.category]), count(gap.initiatives.size()),
                              count(gap.proposers.size()), count(gap.partners.size()), without_approach,
                              count(gap.without_partner), std::move(kinds), gap.concentration.p,
                              ids_of(survey, gap.initiatives)});
    }
    return sheet;
}

Sheet unreturned_sheet(const survey::Survey& survey, const gaps::Gaps& gaps) {
    Sheet sheet;
    sheet.key = "unreturned";
    sheet.title = {
        "Named by one side only: a respondent of the same category, which does not name it in its own answer",
        "片側だけの記載：同じ課題分類の回答団体を挙げているが、その団体の回答には記載がない"};
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
    sheet.title = {"Voices not heard yet: named in three or more initiatives of a category in which it proposes none",
                   "まだ聞いていない声：3件以上の取組で挙げられながら、その課題分類では自ら提案していない団体"};
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

Sheet empty_cells_sheet(const survey::Survey& survey, const gaps::EmptyCells& cells) {
    Sheet sheet;
    sheet.key = "empty_cells";
    sheet.title = {"Empty cells: at least three initiatives are expected, and there is none",
                   "空欄の組合せ：3件以上の取組が見込まれるのに、1件もない"};
    sheet.columns = {{"category", {"category", "課題分類"}},
                     {"column", {"column", "列"}, For::machines},
                     {"value", {cells.column, cells.column}},
                     {"expected", {"expected", "見込まれる件数"}},
                     {"p", {"p", "p"}},
                     {"verdict", {"gap", "空白か"}}};
    for (const gaps::EmptyCell& cell : cells.cells) {
        const Name answer = cell.verdict == gaps::Verdict::found ? Name{"found", {"yes", "空白"}}
                                                                 : Name{"too_few", {"too few to tell", "判断できない"}};
        sheet.rows.push_back(
            {name_of(survey.categories[cell.category]), cells.column, cell.value, cell.expected, cell.p, answer});
    }
    return sheet;
}

std::vector<network::Index> with_verdict(const gaps::Gaps& gaps, gaps::Verdict verdict) {
    std::vector<network::Index> categories;
    for (const gaps::CategoryGaps& gap : gaps.categories) {
        if (gap.concentration.verdict == verdict) categories.push_back(gap.category);
    }
    return categories;
}

/// Of the concentration of all categories asked; 1 where none was.
double smallest_p(const gaps::Gaps& gaps) {
    double smallest = 1;
    for (const gaps::CategoryGaps& gap : gaps.categories) {
        if (gap.concentration.p < smallest) smallest = gap.concentration.p;
    }
    return smallest;
}

/// How a kind of gap was compared with random tables, for programs.
Part comparison(const char* key, const chance::DrawOptions& drawn, std::size_t family, double smallest_p,
                std::vector<Part> more) {
    Record record{key, {}, {}};
    const auto add = [&](const char* name, Value value) {
        record.parts.push_back({Field{name, {}, std::move(value)}, For::all});
    };
    add("draws", count(drawn.draws));
    add("seed", count(drawn.seed));
    add("family", count(family));
    add("level", chance::significance);
    add("smallest_p_possible", chance::smallest_p_value(drawn.draws));
    add("smallest_p", smallest_p);
    for (Part& part : more) record.parts.push_back(std::move(part));
    return {std::move(record), For::machines};
}

Part concentrated_part(const survey::Survey& survey, const gaps::Gaps& gaps) {
    const auto names = [&](const char* key, gaps::Verdict verdict) {
        return Part{Field{key, {}, category_names(survey, with_verdict(gaps, verdict))}, For::all};
    };
    return comparison("concentrated", gaps.drawn, gaps.concentrated_family, smallest_p(gaps),
                      {names("found", gaps::Verdict::found), names("too_few", gaps::Verdict::too_few)});
}

Part empty_cell_part(const gaps::EmptyCells& cells) {
    const auto with = [&](gaps::Verdict verdict) {
        return count(static_cast<std::size_t>(
            std::count_if(cells.cells.begin(), cells.cells.end(),
                          [&](const gaps::EmptyCell& cell) { return cell.verdict == verdict; })));
    };
    double smallest = 1;
    for (const gaps::EmptyCell& cell : cells.cells) smallest = std::min(smallest, cell.p);
    return comparison("empty_cell", cells.options, cells.family, smallest,
                      {{Field{"found", {}, with(gaps::Verdict::found)}, For::all},
                       {Field{"too_few", {}, with(gaps::Verdict::too_few)}, For::all}});
}

/// "20,000 random tables … (seed 1); the smallest p they can give is 5e-05."
text::Bilingual draws_sentence(const chance::DrawOptions& drawn) {
    const std::string smallest = text::significant(chance::smallest_p_value(drawn.draws), 2);
    return {fmt::format("compared with {} random tables in which every initiative has as many categories and every "
                        "category as many initiatives as here (seed {}); the smallest p they can give is {}",
                        drawn.draws, drawn.seed, smallest),
            fmt::format("取組ごとの課題分類の数と課題分類ごとの取組の数を保った無作為の表{"
                        "}通りと比べた（乱数の種{}、pの下限は{}）",
                        drawn.draws, drawn.seed, smallest)};
}

text::Bilingual concentrated_remark(const survey::Survey& survey, const gaps::Gaps& gaps) {
    const text::Bilingual title = gaps::describe(gaps::Kind::concentrated).title;
    if (gaps.drawn.draws == 0) {
        return {fmt::format("Not looked for: {} (no random tables were drawn).", title.en),
                fmt::format("「{}」は調べていない（無作為の表を作らない指定のため）。", title.ja)};
    }
    const text::Bilingual how = draws_sentence(gaps.drawn);
    const std::size_t found = with_verdict(gaps, gaps::Verdict::found).size();
    const std::vector<network::Index> few = with_verdict(gaps, gaps::Verdict::too_few);
    text::Bilingual sentence{
        fmt::format("{}: {}. ", title.en, how.en),
        fmt::format("「{}」：{}。", title.ja, how.ja),
    };
    sentence.en += fmt::format(
        "Of {} categories with two or more initiatives {} after correction (Benjamini-Hochberg, "
        "5 %); the smallest p is {}.",
        gaps.concentrated_family, found == 0 ? "none stands" : fmt::format("{} stand{}", found, found == 1 ? "s" : ""),
        text::significant(smallest_p(gaps), 2));
    sentence.ja +=
        fmt::format("取組が2件以上ある{}分類のうち、多重比較の補正（Benjamini-Hochberg法、5％）の後に{}。最小のpは{}。",
                    gaps.concentrated_family, found == 0 ? "残るものはない" : fmt::format("残るのは{}分類", found),
                    text::significant(smallest_p(gaps), 2));
    if (!few.empty()) {
        const Names names = category_names(survey, few);
        sentence.en += fmt::format(" Too few initiatives to tell: {}.", shown(names, text::Language::en));
        sentence.ja += fmt::format("取組が少なすぎて判断できない：{}。", shown(names, text::Language::ja));
    }
    return sentence;
}

text::Bilingual empty_cells_remark(const gaps::EmptyCells& cells) {
    const auto found = std::count_if(cells.cells.begin(), cells.cells.end(),
                                     [](const gaps::EmptyCell& cell) { return cell.verdict == gaps::Verdict::found; });
    if (cells.options.draws == 0) {
        return {"Empty cells were not looked for (no random tables were drawn).",
                "空欄の組合せは調べていない（無作為の表を作らない指定のため）。"};
    }
    const text::Bilingual how = draws_sentence(cells.options);
    text::Bilingual sentence{fmt::format("Empty cells by {} ({} values): {}. ", cells.column, cells.values, how.en),
                             fmt::format("{}（値{}種）による空欄の組合せ：{}。", cells.column, cells.values, how.ja)};
    if (cells.family == 0) {
        sentence.en += "In no cell three initiatives or more are expected: too few to tell.";
        sentence.ja += "3件以上の取組が見込まれる組合せがないため、判断できない。";
        return sentence;
    }
    sentence.en += fmt::format("Cells in which at least 3 initiatives are expected: {}; of them empty: {}.",
                               cells.family, cells.cells.size());
    sentence.ja += fmt::format("3件以上の取組が見込まれる組合せは{}、うち空欄は{}。", cells.family, cells.cells.size());
    if (!cells.cells.empty()) {
        sentence.en += fmt::format(
            " As a gap {} after correction (Benjamini-Hochberg, 5 %); for the others there is too "
            "little to tell.",
            found == 0 ? "none stands" : fmt::format("{} stand{}", found, found == 1 ? "s" : ""));
        sentence.ja += fmt::format(
            "多重比較の補正（Benjamini-Hochberg法、5％）の後に空白といえるものは{}。"
            "それ以外は件数が少なすぎて判断できない。",
            found == 0 ? "ない" : fmt::format("{}", found));
    }
    return sentence;
}

/// Of the kinds that occur, in their order: what the kind means.
std::vector<text::Bilingual> rules_of(const std::vector<GapSentence>& sentences) {
    std::vector<text::Bilingual> rules;
    std::string last;
    for (const GapSentence& one : sentences) {
        if (one.kind == last) continue;
        last = one.kind;
        const gaps::Description what = describe_gap(one.kind);
        rules.push_back({fmt::format("{}: {}", what.title.en, what.definition.en),
                         fmt::format("{}：{}", what.title.ja, what.definition.ja)});
    }
    return rules;
}

/// Whose silence means something.
text::Bilingual asked_remark(const std::vector<gaps::AbsentVoice>& voices) {
    const auto with = [&](survey::Answer answer) {
        return std::count_if(voices.begin(), voices.end(),
                             [&](const gaps::AbsentVoice& voice) { return voice.could == answer; });
    };
    const auto asked = with(survey::Answer::yes), not_asked = with(survey::Answer::no),
               unknown = with(survey::Answer::unknown);
    return {
        fmt::format("Asked: {}; not asked: {}; unknown: {}. Only who was asked could propose: where a body was not, "
                    "or that is unknown, its silence means nothing.",
                    asked, not_asked, unknown),
        fmt::format("依頼あり{}件、依頼なし{}件、不明{}件。提案できたのは調査を依頼された団体だけであり、依頼がない"
                    "か不明の団体に提案がないことに意味はない。",
                    asked, not_asked, unknown)};
}

/// "thin 3, solo 1"
text::Bilingual tally(const gaps::Gaps& gaps) {
    text::Bilingual sentence;
    std::size_t open = 0;
    for (const gaps::CategoryGaps& gap : gaps.categories) open += gap.kinds.empty() ? 0U : 1U;
    for (const Word& word : gap_kind_words()) {
        if (word.code == gaps::name_of(gaps::Kind::empty_cell) && !gaps.empty_cells) continue;
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
    static const std::vector<std::string> lists{
        "categories",     "sentences", "unreturned", "absent_voices", "introductions", "circles",    "missing_ties",
        "missing_takers", "overlaps",  "cover",      "themes",        "map",           "empty_cells"};
    return lists;
}

Result gaps_result(const survey::Survey& survey, const network::Incidence& incidence, const gaps::Gaps& gaps,
                   const std::string& list) {
    Result result;
    result.title = {"Gaps", "空白"};
    network::ViewOptions coverage;
    coverage.view = network::View::coverage;
    result.notes = {
        view_rule(coverage),
        view_rule({}),
        groups_rule(incidence.groups),
        {"Classes of bodies: count as partners, never blamed.",
         "総称（団体の種類）：相手としては数え、「まだ聞いていない声」や「片側だけの記載」の対象とはしない。"},
        chain_rule(incidence.chain)};
    const std::vector<GapSentence> sentences = gap_sentences(survey, gaps);
    std::vector<Sheet> sheets{categories_sheet(survey, gaps), unreturned_sheet(survey, gaps),
                              absent_voices_sheet(survey, gaps), sentences_sheet(survey, sentences)};
    if (gaps.missing_ties) sheets.push_back(missing_ties_sheet(survey, *gaps.missing_ties));
    if (gaps.missing_takers) sheets.push_back(missing_takers_sheet(survey, *gaps.missing_takers));
    if (gaps.overlaps) sheets.push_back(overlaps_sheet(survey, *gaps.overlaps));
    sheets.push_back(themes_sheet(survey, gaps));
    if (gaps.crossing) sheets.push_back(map_sheet(survey, *gaps.crossing));
    if (gaps.empty_cells) sheets.push_back(empty_cells_sheet(survey, *gaps.empty_cells));
    if (gaps.introductions) {
        sheets.push_back(introductions_sheet(survey, *gaps.introductions));
        sheets.push_back(circles_sheet(survey, *gaps.introductions));
    }
    bool held = list == "cover" && gaps.cover;
    for (Sheet& sheet : sheets) {
        held = held || sheet.key == list;
        // People read the map as a matrix.
        const For readers = sheet.key == list && list != "map" ? For::all : For::machines;
        result.parts.push_back({std::move(sheet), readers});
    }
    if (list == "map" && gaps.crossing) {
        result.parts.push_back({matrix_sheet(survey, *gaps.crossing, gaps), For::people});
    }
    if (!held) throw std::invalid_argument("no list of gaps is called \"" + list + "\", or it was not looked for");
    if (gaps.cover) {
        result.parts.push_back(cover_part(survey, *gaps.cover));
        if (list == "cover") {
            // JSON holds the sets as lists; a sheet of the same name would stand twice.
            result.parts.push_back({cover_sheet(survey, incidence, *gaps.cover, gaps.categories), For::people});
        }
    }
    result.parts.push_back(chain_part(incidence.chain));
    result.parts.push_back(concentrated_part(survey, gaps));
    if (gaps.empty_cells) result.parts.push_back(empty_cell_part(*gaps.empty_cells));

    std::vector<text::Bilingual>& remarks = result.remarks;
    if (list == "categories" || list == "sentences") remarks.push_back(tally(gaps));
    if (list == "categories") {
        remarks.push_back({"Uncoordinated: how many pairs of its proposers are untied, of all pairs.",
                           "「未調整」の数字は、提案団体の組のうち結びつかない組の数。"});
        remarks.push_back(concentrated_remark(survey, gaps));
    }
    if (list == "sentences") {
        for (text::Bilingual& rule : rules_of(sentences)) remarks.push_back(std::move(rule));
    }
    if (!gaps.approach_known && (list == "categories" || list == "sentences")) {
        remarks.push_back({"Not computable: unplanned (the survey has neither a `status` nor an `approach` column).",
                           "「方法なし」は判定できない（調査に status 列も approach 列もない）。"});
    }
    if (!gaps.uncategorised.empty()) {
        remarks.push_back(
            {fmt::format("Initiatives without a category, counted for none: {}.", gaps.uncategorised.size()),
             fmt::format("課題分類のない取組が{}件ある（上のどの課題分類にも数えない）。", gaps.uncategorised.size())});
    }
    if (list == "categories") {
        remarks.push_back(
            {fmt::format("Named by one side only: {} (--list unreturned). Voices not heard yet: {} (--list "
                         "absent_voices).",
                         gaps.unreturned.size(), gaps.absent_voices.size()),
             fmt::format("片側だけの記載{}件（--list unreturned）、まだ聞いていない声{}件（--list absent_voices）。",
                         gaps.unreturned.size(), gaps.absent_voices.size())});
    }
    if (list == "unreturned") {
        remarks.push_back(
            {"Answers were written without seeing those of others: a naming by one side speaks against "
             "neither.",
             "回答は互いに見ずに書かれたものであり、片側だけの記載はどちらの落ち度でもない。"});
    }
    if (list == "absent_voices") remarks.push_back(asked_remark(gaps.absent_voices));
    if (gaps.introductions && (list == "introductions" || list == "circles")) {
        remarks.push_back(introductions_remark(*gaps.introductions));
    }
    if (gaps.missing_ties && list == "missing_ties") remarks.push_back(missing_ties_remark(*gaps.missing_ties));
    if (gaps.missing_takers && list == "missing_takers") {
        remarks.push_back(missing_takers_remark(*gaps.missing_takers));
    }
    if (gaps.overlaps && list == "overlaps") remarks.push_back(overlaps_remark(*gaps.overlaps));
    if (gaps.cover && (list == "categories" || list == "cover")) remarks.push_back(cover_remark(survey, *gaps.cover));
    if (gaps.empty_cells) remarks.push_back(empty_cells_remark(*gaps.empty_cells));
    result.caveats = {proposals_caveat(), gaps_caveat()};
    return result;
}

}  // namespace collabgraph::report
