#include "collabgraph/gaps/overlap.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <optional>
#include <set>
#include <tuple>

#include "collabgraph/chance/random.hpp"
#include "collabgraph/survey/read.hpp"
#include "collabgraph/survey/values.hpp"
#include "collabgraph/text/fold.hpp"
#include "found.hpp"
#include "support/datasets.hpp"

using namespace collabgraph;
using gaps::Component;
using gaps::Overlap;
using gaps::Overlaps;
using survey::Index;
using survey::NameKind;
using tests::SurveyBuilder;
using Strings = std::vector<std::string>;

namespace {

/// The survey with a further column, one cell a row.
survey::Survey with(survey::Survey survey, const std::string& column, const Strings& cells) {
    survey.columns.push_back(column);
    for (std::size_t row = 0; row < survey.initiatives.size(); ++row) {
        survey.initiatives[row].cells.push_back(row < cells.size() ? cells[row] : "");
    }
    return survey;
}

Overlaps overlaps_of(const survey::Survey& survey, const gaps::OverlapOptions& options = {},
                     network::Groups groups = network::Groups::keep) {
    return gaps::find_overlaps(survey, network::make_incidence(survey, groups), options);
}

const gaps::OverlapOptions everything{{"problem", "approach"}, 0};

/// The one pair of a survey of two rows.
Overlap only_pair(const survey::Survey& survey) {
    const Overlaps found = overlaps_of(survey, everything);
    REQUIRE(found.pairs.size() == 1);
    return found.pairs[0];
}

double likeness(const Overlap& overlap, Component component) {
    return overlap.likeness[static_cast<std::size_t>(component)];
}

using Pairs = std::vector<std::pair<std::string, std::string>>;
Pairs ids(const survey::Survey& survey, const Overlaps& found) {
    Pairs pairs;
    for (const Overlap& overlap : found.pairs) {
        pairs.emplace_back(survey.initiatives[overlap.a].id, survey.initiatives[overlap.b].id);
    }
    return pairs;
}

/// Two rows alike in partners and categories, and four that stand apart.
SurveyBuilder twins() {
    return SurveyBuilder()
        .row("A", {"P", "Q"}, {"x", "y"})
        .row("B", {"P", "Q"}, {"x", "y"})
        .row("C", {"R"}, {"z"})
        .row("D", {"S"}, {"u"})
        .row("E", {"T"}, {"v"})
        .row("F", {"U"}, {"w"});
}

}  // namespace

TEST_CASE("two rows of different proposers with the same partners and categories overlap") {
    const survey::Survey survey = twins();
    const Overlaps found = overlaps_of(survey);
    REQUIRE(ids(survey, found) == Pairs{{"1", "2"}});
    const Overlap& overlap = found.pairs[0];
    CHECK(overlap.score == 1);
    CHECK_FALSE(overlap.linked);
    CHECK(likeness(overlap, Component::partners) == 1);
    CHECK(likeness(overlap, Component::categories) == 1);
    CHECK(std::isnan(likeness(overlap, Component::text)));
    CHECK(std::isnan(likeness(overlap, Component::audience)));
    CHECK(overlap.partners.size() == 2);
    CHECK(overlap.categories == std::vector<Index>{0, 1});
    CHECK(found.weights == std::array<double, 4>{0, 0, .5, .5});
    CHECK(found.compared == 15);
    CHECK(found.too_little == 0);
}

TEST_CASE("two rows that share one of four partners and one of three categories nearly overlap") {
    const survey::Survey survey = SurveyBuilder()
                                      .row("A", {"P", "Q"}, {"x", "y"})
                                      .row("B", {"P", "R", "S"}, {"x", "z"})
                                      .row("C", {"T"}, {"u"})
                                      .row("D", {"U"}, {"v"});
    CHECK(overlaps_of(survey).pairs.empty());
    CHECK(ids(survey, overlaps_of(survey, {{}, 0.2})) == Pairs{{"1", "2"}});
}

TEST_CASE("rows of one proposer are not compared, nor are rows with a proposer in common") {
    CHECK(overlaps_of(SurveyBuilder().row("A", {"P"}, {"x"}).row("A", {"P"}, {"x"})).compared == 0);
    CHECK(overlaps_of(SurveyBuilder().row("A", {"P"}, {"x"}).row("B+A", {"P"}, {"x"})).compared == 0);
    CHECK(overlaps_of(SurveyBuilder().row("A", {"P"}, {"x"}).row("B+C", {"P"}, {"x"})).pairs.size() == 1);
}

TEST_CASE("no rows or one row have no overlap") {
    const Overlaps none = overlaps_of(survey::Survey{});
    CHECK(none.pairs.empty());
    CHECK(none.compared == 0);
    CHECK(none.weights == std::array<double, 4>{});
    CHECK(overlaps_of(SurveyBuilder().row("A", {"P"}, {"x"})).pairs.empty());
}

TEST_CASE("a row that names nobody as proposer is compared with none") {
    const Overlaps found = overlaps_of(SurveyBuilder().row("-", {"P"}, {"x"}).row("B", {"P"}, {"x"}));
    CHECK(found.pairs.empty());
    CHECK(found.compared + found.too_little == 0);
}

TEST_CASE("likeness by definition: what is shared, of what either holds, each weighing by how rare it is") {
    const survey::Survey survey = SurveyBuilder()
                                      .row("A", {"P", "Q"}, {"x"})
                                      .row("B", {"P", "Q", "R"}, {"y"})
                                      .row("C", {"P"}, {"z"})
                                      .row("D", {"P", "S"}, {"z"});
    const Overlaps found = overlaps_of(survey, everything);
    const double p = std::log1p(1.0), q = std::log1p(2.0), r = std::log1p(4.0), s = r, z = std::log1p(2.0);
    const auto of = [&](Index a, Index b) {
        return *std::find_if(found.pairs.begin(), found.pairs.end(),
                             [&](const Overlap& overlap) { return overlap.a == a && overlap.b == b; });
    };
    CHECK(likeness(of(0, 1), Component::partners) == Approx((p + q) / (p + q + r)));
    CHECK(likeness(of(2, 3), Component::partners) == Approx(p / (p + s)));
    CHECK(likeness(of(0, 2), Component::partners) == Approx(p / (p + q)));
    CHECK(likeness(of(2, 3), Component::categories) == Approx(z / z));
    CHECK(of(2, 3).score == Approx((p / (p + s) + 1) / 2));
}

TEST_CASE("to share only what everybody has is little, to share what nobody else has is much") {
    SurveyBuilder builder;
    builder.row("A", {"rare"}, {"x"}).row("B", {"rare"}, {"x"}).row("C", {"common"}, {"y"}).row("D", {"common"}, {"y"});
    for (int i = 0; i < 8; ++i) builder.row("O" + std::to_string(i), {"common"}, {"z" + std::to_string(i)});
    const survey::Survey survey = builder;
    const Overlaps found = overlaps_of(survey);
    REQUIRE(ids(survey, found) == Pairs{{"1", "2"}, {"3", "4"}});
    CHECK(likeness(found.pairs[0], Component::partners) == 1);
    CHECK(likeness(found.pairs[1], Component::partners) == Approx(std::log1p(12 / 10.0) / std::log1p(12 / 2.0)));
}

TEST_CASE("that one proposer names the other links the two, but does not make them alike") {
    const Overlap overlap = only_pair(SurveyBuilder().row("A", {"B", "P"}, {"x"}).row("B", {"A", "P"}, {"x"}));
    CHECK(likeness(overlap, Component::partners) == 1);
    CHECK(overlap.partners.size() == 1);
    CHECK(overlap.linked);
    const Overlap nothing = only_pair(SurveyBuilder().row("A", {"B"}, {"x"}).row("B", {"A"}, {"x"}));
    CHECK(likeness(nothing, Component::partners) == 0);
    CHECK(nothing.partners.empty());
}

TEST_CASE("linked: one names the other anywhere, directly, by a joint name or by a group that holds it") {
    const auto linked = [](const survey::Survey& survey, network::Groups groups = network::Groups::keep) {
        const Overlaps found = overlaps_of(survey, {}, groups);
        REQUIRE(ids(survey, found).front() == std::pair<std::string, std::string>{"1", "2"});
        return found.pairs[0].linked;
    };
    CHECK_FALSE(linked(twins()));
    CHECK(linked(twins().row("A", {"B"}, {"k"})));
    CHECK(linked(twins().row("B", {"A"}, {"k"})));
    CHECK(linked(twins().row("B", {"A+M"}, {"k"})));
    CHECK(linked(twins().group("G", {"A", "M"}).row("B", {"G"}, {"k"})));
    CHECK(linked(twins().group("G", {"A", "M"}).row("B", {"G"}, {"k"}), network::Groups::expand));
    CHECK(linked(twins().group("G", {"A", "M"}).group("H", {"G", "N"}).row("B", {"H"}, {"k"})));
    CHECK_FALSE(linked(twins().group("G", {"C", "M"}).row("B", {"G"}, {"k"})));
    // An alliance acts itself: to name it is not to name its members.
    CHECK_FALSE(linked(twins().group("G", {"A", "M"}).organization("G", NameKind::body).row("B", {"G"}, {"k"})));
}

TEST_CASE("linked: a row declares the other's proposer in shared_with") {
    survey::Survey survey = twins();
    survey::Mention mention;
    mention.organizations = {tests::number_of(survey.organizations, "B")};
    survey.initiatives[0].shared_with.push_back(mention);
    CHECK(overlaps_of(survey).pairs[0].linked);
    survey.initiatives[0].shared_with[0].organizations = {tests::number_of(survey.organizations, "C")};
    CHECK_FALSE(overlaps_of(survey).pairs[0].linked);
    // What another row of A shares with B is another initiative.
    survey = twins().row("A", {}, {"k"});
    survey.initiatives.back().shared_with.push_back(mention);
    CHECK_FALSE(overlaps_of(survey).pairs[0].linked);
}

TEST_CASE("rows in which nearly everything is empty are not listed: too little to compare") {
    const survey::Survey survey = SurveyBuilder()
                                      .row("A", {}, {"x"})
                                      .row("B", {}, {"x"})
                                      .row("C", {"P"}, {})
                                      .row("D", {"P"}, {})
                                      .row("E", {}, {});
    const Overlaps found = overlaps_of(survey, everything);
    CHECK(found.pairs.empty());
    CHECK(found.compared == 0);
    CHECK(found.too_little == 10);
}

TEST_CASE("missing on both sides is no likeness") {
    const survey::Survey survey = with(twins(), "audience", {"", "", "nurses"});
    const Overlaps found = overlaps_of(survey);
    REQUIRE(found.pairs.size() == 1);
    CHECK(found.pairs[0].score == Approx(2 / 3.0));
    CHECK(std::isnan(likeness(found.pairs[0], Component::audience)));
}

TEST_CASE("audiences are compared as folded and shown as the first row spells them") {
    survey::Survey survey = with(SurveyBuilder().row("A", {}, {"x"}).row("B", {}, {"x"}), "audience",
                                 {"看護師; ＩＣＴ企業 ", "ICT企業;看護師;ICT 企業"});
    const Overlap overlap = only_pair(survey);
    CHECK(likeness(overlap, Component::audience) == 1);
    CHECK(overlap.audience == Strings{"ＩＣＴ企業", "看護師"});
}

TEST_CASE("alike texts suffice, whatever else the rows hold") {
    const std::string text = "退院する患者の情報を訪問看護師と薬剤師が早く共有できる仕組みをつくる";
    survey::Survey survey = SurveyBuilder().row("A", {"P"}, {"x"}).row("B", {"Q"}, {"y"}).row("C", {"R"}, {"z"});
    survey = with(std::move(survey), "audience", {"a", "b", "c"});
    survey = with(std::move(survey), "problem", {text, "", "医学部の学生が在宅医療を体験できる実習を用意する"});
    survey = with(std::move(survey), "approach", {"", text, ""});
    const Overlaps found = overlaps_of(survey);
    REQUIRE(ids(survey, found) == Pairs{{"1", "2"}});
    CHECK(found.pairs[0].score == .5);
    CHECK(found.pairs[0].passages == Strings{text});
    CHECK(found.text_columns == Strings{"problem", "approach"});
    CHECK(found.weights == std::array<double, 4>{.5, 1 / 6.0, 1 / 6.0, 1 / 6.0});
}

TEST_CASE("titles are compared only when asked for, and never next to their translation") {
    survey::Survey survey = SurveyBuilder().row("A", {}, {}).row("B", {}, {});
    survey = with(std::move(survey), "title", {"訪問看護師を育てる研修の充実", "訪問看護師を育てる研修の充実"});
    survey =
        with(std::move(survey), "title_en", {"Better training of visiting nurses", "Training of nurses who visit"});
    CHECK(overlaps_of(survey).too_little == 1);
    CHECK(overlaps_of(survey).text_columns.empty());
    CHECK(overlaps_of(survey, {{"title"}}).pairs.at(0).score == 1);
    CHECK(overlaps_of(survey, {{"title_en"}, 0}).pairs.at(0).score < 1);
    CHECK_THROWS_AS(overlaps_of(survey, {{"title_en", "title"}}), std::invalid_argument);
    CHECK(overlaps_of(survey, {{"no such column"}}).text_columns.empty());
}

TEST_CASE("where more pairs are alike than are listed the best are, and all are counted") {
    SurveyBuilder builder;
    for (int i = 0; i < 6; ++i) builder.row("o" + std::to_string(i), {i < 2 ? "P" : "Q"}, {"x"});
    const survey::Survey survey = builder.row("o5", {"o4"}, {});
    const Overlaps all = overlaps_of(survey);
    CHECK(all.alike == all.pairs.size());
    CHECK(all.unaware == all.alike - 1);
    REQUIRE(all.alike == 7);
    gaps::OverlapOptions options;
    options.most = 3;
    const Overlaps best = overlaps_of(survey, options);
    CHECK(best.alike == 7);
    CHECK(best.unaware == 6);
    Pairs first = ids(survey, all);
    first.resize(3);
    CHECK(ids(survey, best) == first);
    CHECK(first.front() == std::pair<std::string, std::string>{"1", "2"});
}

TEST_CASE("the order of the rows changes nothing") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        chance::Random random(seed);
        const auto name = [&](const std::string& prefix, std::uint32_t bound) {
            return prefix + std::to_string(random.below(bound));
        };
        SurveyBuilder builder;
        for (int i = 0; i < 8; ++i) builder.organization("o" + std::to_string(i));
        for (int i = 0; i < 4; ++i) builder.category("c" + std::to_string(i));
        Strings audience, problem;
        for (int i = 0; i < 14; ++i) {
            Strings partners{name("o", 8)};
            if (random.below(2) == 0) partners.push_back(name("o", 8));
            builder.row(name("o", 8), partners, {name("c", 4)});
            audience.push_back(random.below(4) == 0 ? "" : name("a", 3));
            problem.push_back("initiative on " + name("nurses ", 3) + name(" and doctors ", 3));
        }
        survey::Survey survey = with(with(builder, "audience", audience), "problem", problem);
        const auto told = [](const survey::Survey& s) {
            std::vector<std::tuple<std::string, std::string, double, bool, Strings, Strings>> all;
            for (const Overlap& o : overlaps_of(s, {{"problem"}, 0.2}).pairs) {
                all.emplace_back(s.initiatives[o.a].id, s.initiatives[o.b].id, o.score, o.linked, o.passages,
                                 o.audience);
            }
            return all;
        };
        const auto before = told(survey);
        CHECK_FALSE(before.empty());
        for (int swap = 0; swap < 30; ++swap) {
            std::swap(survey.initiatives[random.below(14)], survey.initiatives[random.below(14)]);
        }
        CHECK(told(survey) == before);

        // A higher bar lists fewer pairs, and changes nothing about them.
        const Overlaps all = overlaps_of(survey, {{"problem"}, 0});
        const Overlaps alike = overlaps_of(survey, {{"problem"}, 0.4});
        REQUIRE(all.alike == all.compared);
        REQUIRE(alike.pairs.size() <= all.pairs.size());
        for (std::size_t i = 0; i < all.pairs.size(); ++i) {
            if (i >= alike.pairs.size()) {
                REQUIRE(all.pairs[i].score < 0.4);
                continue;
            }
            REQUIRE(all.pairs[i].score == alike.pairs[i].score);
            REQUIRE(all.pairs[i].a == alike.pairs[i].a);
            REQUIRE(all.pairs[i].b == alike.pairs[i].b);
        }
    }
}

namespace {

/// How a language writes a clause: its slots are filled from these words, and what stands between them is the same in
/// every row.
struct Grammar {
    Strings between;  ///< before each slot, and after the last
    std::vector<Strings> words;
    std::vector<std::pair<std::string, std::string>> edits;
};

std::string sentence(const Grammar& grammar, chance::Random& random) {
    std::string text;
    for (int clause = 0; clause < 2; ++clause) {
        for (std::size_t slot = 0; slot < grammar.words.size(); ++slot) {
            const Strings& words = grammar.words[slot];
            text += grammar.between[slot] + words[random.below(static_cast<std::uint32_t>(words.size()))];
        }
        text += grammar.between.back();
    }
    return text;
}

std::string edited(std::string text, const Grammar& grammar) {
    for (const auto& [from, to] : grammar.edits) {
        const std::size_t at = text.find(from);
        if (at != std::string::npos) text.replace(at, from.size(), to);
    }
    return text;
}

/// 60 rows, the last ten of which are every fifth of the others again with small edits, by another body: texts alone,
/// or rows with partners and categories.
void check_planted(const Grammar& grammar, bool whole_rows) {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        chance::Random random(seed);
        SurveyBuilder builder;
        Strings problem, approach, partner, category;
        Pairs planted;
        for (std::size_t i = 0; i < 60; ++i) {
            const std::size_t original = i < 50 ? i : 5 * (i - 50);
            partner.push_back(original < i ? partner[original] : "p" + std::to_string(random.below(9)));
            category.push_back(original < i ? category[original] : "c" + std::to_string(random.below(9)));
            builder.row("o" + std::to_string(i), whole_rows ? Strings{partner[i]} : Strings{},
                        whole_rows ? Strings{category[i]} : Strings{});
            if (original < i) planted.emplace_back(std::to_string(original + 1), std::to_string(i + 1));
            problem.push_back(original < i ? edited(problem[original], grammar) : sentence(grammar, random));
            approach.push_back(original < i ? edited(approach[original], grammar) : sentence(grammar, random));
        }
        const survey::Survey survey = with(with(builder, "problem", problem), "approach", approach);
        Pairs first = ids(survey, overlaps_of(survey, everything));
        first.resize(planted.size());
        std::sort(first.begin(), first.end());
        std::sort(planted.begin(), planted.end());
        CHECK(first == planted);  // precision at 10 is 1
        const Overlaps listed = overlaps_of(survey);
        REQUIRE(listed.pairs.size() >= planted.size());
        for (std::size_t k = 0; k < planted.size(); ++k) CHECK_FALSE(listed.pairs[k].passages.empty());
    }
}

}  // namespace

TEST_CASE("planted duplicates with small edits come first: Japanese") {
    const Grammar grammar{
        {"", "では", "について、", "を", ""},
        {{"離島", "退院の場面", "認知症の家庭", "小児の在宅", "看取りの現場", "災害時", "独居の暮らし", "高齢者住宅",
          "大学病院", "中小病院", "有床診療所", "薬局", "保健所", "学校", "大都市", "過疎地", "外来", "通所施設"},
         {"情報共有", "訪問診療医の数", "家族の負担", "歯科との連携", "残薬の管理", "栄養の評価", "行政の窓口",
          "救急搬送", "人工呼吸器", "褥瘡の治療", "意思決定の支援", "電子カルテ", "言語の訓練", "移動の手段",
          "費用の説明", "緩和ケア", "感染の予防", "夜間の呼出し"},
         {"研修会", "手引き", "実態調査", "端末の貸出し", "診療報酬の評価", "協議の場", "市民講座", "相談員の配置",
          "症例の登録", "動画の教材", "標準の書式", "同行訪問", "交流会", "模擬訓練", "補助金", "指標の検討", "広報紙",
          "名簿の公開"},
         {"各地で開く。", "作り直す。", "推し進める。", "全国に広げる。", "国に求める。", "試しに行う。",
          "毎年続ける。", "共同で担う。", "見える形にする。", "専門家に委ねる。", "早急に整える。", "学会で論じる。"}},
        {{"高齢者", "お年寄り"},
         {"推し進める", "推進する"},
         {"全国に", "国中に"},
         {"の", ""},
         {"について", "に関して"},
         {"研修会", "研修"}}};
    check_planted(grammar, false);
    check_planted(grammar, true);
}

TEST_CASE("planted duplicates with small edits come first: English") {
    const Grammar grammar{
        {"", " have trouble with ", "; we want ", " ", " "},
        {{"Islands", "Wards", "Families", "Children", "Dying people", "Flooded towns", "Widowers", "Nursing homes",
          "Universities", "Small hospitals", "Clinics", "Pharmacies", "Health offices", "Schools", "Big cities",
          "Villages", "Outpatients", "Day centres"},
         {"shared records", "absent doctors", "heavy lifting", "dental visits", "leftover medicines", "poor nutrition",
          "town hall counters", "ambulance calls", "ventilators", "pressure sores", "hard choices", "old software",
          "speech training", "transport", "unclear bills", "pain relief", "infections", "calls by night"},
         {"courses", "a handbook", "a survey", "tablets on loan", "better fees", "round tables", "public lectures",
          "advisers", "a registry", "short films", "one form", "joint visits", "exchange days", "drills", "subsidies",
          "indicators", "a newsletter", "open lists"},
         {"in every region.", "written anew.", "pushed ahead.", "spread nationwide.", "asked of government.",
          "tried out.", "kept up yearly.", "run jointly.", "made visible.", "left to experts.", "without delay.",
          "debated at congresses."}},
        {{"in every region", "everywhere"},
         {"pushed", "driven"},
         {"we want", "we would like"},
         {"doctors", "physicians"},
         {"trouble", "difficulty"},
         {"courses", "training"}}};
    check_planted(grammar, false);
    check_planted(grammar, true);
}

TEST_CASE("in the bundled survey the near-identical proposals of three bodies come out on top, without titles") {
    const survey::Survey survey = survey::read_survey(tests::source("data/home-medicine-2018"));
    const Overlaps found = overlaps_of(survey);
    CHECK(found.text_columns.empty());
    CHECK(found.compared == 3984);
    CHECK(found.too_little == 1423);
    CHECK(found.pairs.size() == 21);
    const std::set<std::string> three{"全日本病院協会", "全国在宅療養支援診療所連絡会", "国立長寿医療研究センター"};
    const auto among_three = [&](const Overlap& overlap) {
        return three.count(survey.initiatives[overlap.a].proposers[0].text) == 1 &&
               three.count(survey.initiatives[overlap.b].proposers[0].text) == 1;
    };
    CHECK(std::all_of(found.pairs.begin(), found.pairs.begin() + 6, among_three));
    CHECK(std::count_if(found.pairs.begin(), found.pairs.begin() + 16, among_three) == 14);
    const Pairs pairs = ids(survey, found);
    CHECK(Pairs(pairs.begin(), pairs.begin() + 6) ==
          Pairs{{"46", "57"}, {"93", "99"}, {"93", "105"}, {"99", "105"}, {"4", "19"}, {"47", "82"}});
    for (const Overlap& overlap : found.pairs) {
        const survey::Initiative& a = survey.initiatives[overlap.a];
        if (!a.shared_with.empty() && among_three(overlap) &&
            survey.initiatives[overlap.b].proposers[0].text == a.shared_with[0].text) {
            CHECK(overlap.linked);
        }
    }
    CHECK_FALSE(found.pairs[2].linked);  // 全日本病院協会 and 国立長寿医療研究センター name each other nowhere
}

namespace {

std::string without(std::string text, const std::string& part) {
    for (std::size_t at = text.find(part); !part.empty() && at != std::string::npos; at = text.find(part, at)) {
        text.replace(at, part.size(), "; ");
    }
    return text;
}

/// The bundled survey with the wording of its source as `problem`: from the line of each row to that of the next,
/// without the names, audiences and categories that the other columns hold.
std::optional<survey::Survey> with_source_text() {
    const auto path = tests::datasets("../seed/000_b7542778ddb5879c.txt");
    if (!path) return std::nullopt;
    survey::Survey survey = survey::read_survey(tests::source("data/home-medicine-2018"));
    Strings lines;
    std::ifstream file(*path);
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    std::vector<std::size_t> starts;
    for (const survey::Initiative& row : survey.initiatives)
        starts.push_back(std::stoul(std::string(survey.cell(row, "line"))));
    Strings problem;
    for (std::size_t row = 0; row < starts.size(); ++row) {
        const std::size_t end = row + 1 < starts.size() ? starts[row + 1] - 1 : lines.size();
        std::string text;
        for (std::size_t line = starts[row] - 1; line < end; ++line) text += lines[line] + "\n";
        text = text::fold_name(text);
        const survey::Initiative& initiative = survey.initiatives[row];
        for (const char* column : {"categories", "partners", "audience", "organization"}) {
            for (const std::string& value : survey::values(survey, initiative, column)) {
                text = without(std::move(text), text::fold_name(value));
            }
        }
        problem.push_back(text);
    }
    return with(std::move(survey), "problem", problem);
}

}  // namespace

TEST_CASE("by the words of the source alone the same proposals come out on top") {
    const auto survey = with_source_text();
    if (!survey) return;
    Overlaps found = overlaps_of(*survey, everything);
    std::stable_sort(found.pairs.begin(), found.pairs.end(), [](const Overlap& x, const Overlap& y) {
        return likeness(x, Component::text) > likeness(y, Component::text);
    });
    Pairs pairs = ids(*survey, found);
    pairs.resize(14);
    std::sort(pairs.begin(), pairs.begin() + 6);
    CHECK(Pairs(pairs.begin(), pairs.begin() + 6) ==
          Pairs{{"19", "38"}, {"4", "19"}, {"4", "38"}, {"46", "57"}, {"47", "82"}, {"93", "99"}});
    std::sort(pairs.begin(), pairs.end());
    CHECK(pairs == Pairs{{"19", "38"},
                         {"20", "39"},
                         {"21", "107"},
                         {"4", "19"},
                         {"4", "38"},
                         {"46", "57"},
                         {"47", "82"},
                         {"47", "91"},
                         {"58", "106"},
                         {"60", "107"},
                         {"82", "91"},
                         {"93", "105"},
                         {"93", "99"},
                         {"99", "105"}});
    CHECK(likeness(found.pairs[13], Component::text) > 0.35);
    CHECK(likeness(found.pairs[14], Component::text) < 0.3);
    // With the other components the list is exactly these.
    Pairs listed = ids(*survey, overlaps_of(*survey));
    std::sort(listed.begin(), listed.end());
    CHECK(listed == pairs);
}
