#include "collabgraph/report/overlaps.hpp"

#include <fmt/format.h>

#include <array>

#include "collabgraph/report/evidence.hpp"
#include "collabgraph/report/names.hpp"
#include "collabgraph/text/number.hpp"
#include "collabgraph/text/width.hpp"

namespace collabgraph::report {

namespace {

using gaps::Component;

constexpr std::array components{Component::text, Component::audience, Component::partners, Component::categories};
constexpr std::size_t passage_columns = 48;  ///< of a passage that people see

Name name_of(Component component) {
    switch (component) {
        case Component::text:
            return {"text", {"text", "文章"}};
        case Component::audience:
            return {"audience", {"audience", "対象"}};
        case Component::partners:
            return {"partners", {"partners", "相手団体"}};
        case Component::categories:
            break;
    }
    return {"categories", {"categories", "課題分類"}};
}

/// The row as people know it: "93 全日本病院協会：医学生・研修医の在宅医療教育".
Name row_name(const survey::Survey& survey, survey::Index row) {
    const survey::Initiative& initiative = survey.initiatives[row];
    Name name{initiative.id, {initiative.id + " ", initiative.id + " "}};
    bool first = true;
    for (const survey::Mention& proposer : initiative.proposers) {
        for (const survey::Index organization : proposer.organizations) {
            const text::Bilingual label = report::name_of(survey.organizations[organization]).shown;
            name.shown.en += (first ? "" : ", ") + label.en;
            name.shown.ja += (first ? "" : "、") + label.ja;
            first = false;
        }
    }
    const std::string en = title_of(survey, initiative, text::Language::en);
    const std::string ja = title_of(survey, initiative, text::Language::ja);
    if (!en.empty()) name.shown.en += ": " + en;
    if (!ja.empty()) name.shown.ja += "：" + ja;
    return name;
}

Names shared(const survey::Survey& survey, const gaps::Overlap& overlap, Component component) {
    Names names;
    switch (component) {
        case Component::text:
            for (const std::string& passage : overlap.passages) {
                const std::string cut = text::truncate(passage, passage_columns);
                names.push_back({passage, {"\"" + cut + "\"", "「" + cut + "」"}});
            }
            return names;
        case Component::audience:
            for (const std::string& value : overlap.audience) names.push_back({value, {value, value}});
            return names;
        case Component::partners:
            return organization_names(survey, overlap.partners);
        case Component::categories:
            break;
    }
    return category_names(survey, overlap.categories);
}

Names reasons(const survey::Survey& survey, const gaps::Overlap& overlap) {
    Names result;
    for (const Component component : components) {
        const double likeness = overlap.likeness[static_cast<std::size_t>(component)];
        const Names values = shared(survey, overlap, component);
        if (!(likeness > 0) || values.empty()) continue;
        const std::string number = text::fixed(likeness, 2);
        const Name name = name_of(component);
        std::string canonical, en, ja;
        for (const Name& value : values) {
            canonical += (canonical.empty() ? "" : ", ") + value.canonical;
            en += (en.empty() ? "" : ", ") + value.shown.en;
            ja += (ja.empty() ? "" : "、") + value.shown.ja;
        }
        result.push_back({fmt::format("{} {}: {}", name.canonical, number, canonical),
                          {fmt::format("{} {} ({})", name.shown.en, number, en),
                           fmt::format("{} {}（{}）", name.shown.ja, number, ja)}});
    }
    return result;
}

}  // namespace

const std::vector<Word>& overlap_state_words() {
    static const std::vector<Word> words{{"linked", {"linked", "つながりあり"}},
                                         {"unaware", {"unaware", "互いに言及なし"}}};
    return words;
}

Sheet overlaps_sheet(const survey::Survey& survey, const gaps::Overlaps& overlaps) {
    Sheet sheet;
    sheet.key = "overlaps";
    sheet.title = {"Overlaps: initiatives of different proposers that are alike",
                   "似た取組：提案団体の異なる、よく似た取組"};
    sheet.columns = {{"a", {"initiative", "取組"}},
                     {"b", {"is like", "似た取組"}},
                     {"score", {"score", "類似度"}},
                     {"state", {"proposers", "提案団体どうし"}, For::all, overlap_state_words()},
                     {"reasons", {"why", "理由"}}};
    for (const gaps::Overlap& overlap : overlaps.pairs) {
        sheet.rows.push_back({row_name(survey, overlap.a), row_name(survey, overlap.b), overlap.score,
                              overlap.linked ? "linked" : "unaware", reasons(survey, overlap)});
    }
    return sheet;
}

text::Bilingual overlaps_remark(const gaps::Overlaps& overlaps) {
    text::Bilingual sentence{
        fmt::format("Pairs of initiatives of different proposers: {} compared, {} that say too little to be compared; "
                    "{} alike, of these {} whose proposers do not name each other.",
                    overlaps.compared, overlaps.too_little, overlaps.alike, overlaps.unaware),
        fmt::format("提案団体の異なる取組の組：比べたもの{}件、記載が少なく比べられないもの{}件。似ているのは{}件、"
                    "うち提案団体が互いに相手を挙げていないのは{}件。",
                    overlaps.compared, overlaps.too_little, overlaps.alike, overlaps.unaware)};
    if (overlaps.pairs.size() < overlaps.alike) {
        sentence.en += fmt::format(" Listed: the {} most alike.", overlaps.pairs.size());
        sentence.ja += fmt::format("一覧は最も似ている{}件。", overlaps.pairs.size());
    }
    if (overlaps.compared == 0) return sentence;
    std::string en, ja;
    for (const Component component : components) {
        const double weight = overlaps.weights[static_cast<std::size_t>(component)];
        if (!(weight > 0)) continue;
        const Name name = name_of(component);
        const std::string percent = text::fixed(100 * weight, 0);
        en += fmt::format("{}{} {} %", en.empty() ? "" : ", ", name.shown.en, percent);
        ja += fmt::format("{}{}{}％", ja.empty() ? "" : "、", name.shown.ja, percent);
    }
    const std::string least = text::shortest(overlaps.least);
    sentence.en += fmt::format(
        " Alike means a score of {} or more: the mean of how much two rows share ({}); what few rows hold counts more, "
        "what a row leaves empty counts as nothing shared. ",
        least, en);
    sentence.ja += fmt::format(
        "「似ている」とは類似度{}以上をいう。類似度は、2つの取組に共通する度合いの平均（{}"
        "）。挙げる取組が少ない項目ほど"
        "重くみて、記載のない項目は共通とみなさない。",
        least, ja);
    if (overlaps.text_columns.empty()) {
        sentence.en += "No texts were compared.";
        sentence.ja += "文章は比べていない。";
    } else {
        std::string columns;
        for (const std::string& column : overlaps.text_columns) columns += (columns.empty() ? "" : ", ") + column;
        sentence.en += fmt::format("Texts compared: {}.", columns);
        sentence.ja += fmt::format("比べた文章の列：{}。", columns);
    }
    return sentence;
}

}  // namespace collabgraph::report
