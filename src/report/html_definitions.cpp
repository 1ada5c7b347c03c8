#include "report/html_sections.hpp"

namespace collabgraph::report {

std::string html_definitions(const Context& context) {
    const auto& settings = context.content;
    struct Entry {
        text::Bilingual word, meaning;
    };
    const Entry entries[] = {
        {{"initiative", "取組"},
         {"One row of the survey: one proposer (rarely several), any number of partners and categories.",
          "調査の1行。提案団体は1つ（まれに複数）、相手と課題分類はいくつでもよい。"}},
        {{"proposer, partner", "提案団体、相手"},
         {"The body that proposes an initiative, and each body it names as collaborator.",
          "取組を提案する団体と、連携の相手として名を挙げられた団体。"}},
        {{"respondent", "回答団体"},
         {"A body that answered the survey. Only who was asked could propose, so that silence of others means nothing.",
          "調査に回答した団体。提案できたのは調査を依頼された団体だけであり、ほかの団体に提案がないことに意味はない"
          "。"}},
        {{"tie", "線"},
         {"From a proposer to a body it names. Always a proposal, never a proven collaboration.",
          "提案団体から、名を挙げた相手へ引く。提案であり、連携の実績ではない。"}},
        {{"pair", "対"}, {"A distinct (row, proposer, other body).", "異なる（行・提案団体・相手）の組。"}},
        {{"class", "総称（団体の種類）"},
         {"A kind of bodies, such as local governments. Drawn and counted as partner, but not ranked and off the "
          "shortest paths.",
          "地方自治体など、団体の種類を指す名。図に描き相手として数えるが、順位を付けず、最短の道にも使わない。"}},
        {{"group", "総称（団体の集まり）"},
         {"A name that only stands for several bodies.", "いくつかの団体をまとめて呼ぶだけの名。"}},
        {{"joint name", "連名"},
         {"One spelling that names several bodies: it counts for each.",
          "1つの表記で複数の団体を指すもの。それぞれに数える。"}},
        {{"cluster", "群"},
         {"Bodies tied more densely among themselves than chance lets expect.",
          "偶然に期待されるより密に結ばれた団体のまとまり。"}},
        {{"gap", "空白"},
         {"Something that the proposals do not address; not a gap in the field.",
          "提案が取り組んでいないこと。現場の空白を意味しない。"}},
    };
    std::string out = "<section id=\"definitions\"><h2>" +
                      context.say("Definitions, and how to read this", "用語と読み方") +
                      "</h2>\n<dl class=\"definitions\">";
    for (const Entry& entry : entries) {
        out += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", entry.word.in(context.language),
                           entry.meaning.in(context.language));
    }
    for (const gaps::Kind kind : gaps::kinds) {
        out += fmt::format("<div><dt>{} <code>{}</code></dt><dd>{}</dd></div>",
                           context.fill("gap: {}", "空白：{}", gaps::describe(kind).title.in(context.language)),
                           gaps::name_of(kind), gaps::describe(kind).definition.in(context.language));
    }
    out +=
        "</dl>\n<p>" +
        context.say(
            "Every number of rows opens: click it, or a name, a category, a box or a line of a diagram, and read what "
            "the survey says. The rows are named by their id.",
            "件数・団体名・課題分類・図の枠や線は、押すと根拠となる行が開く。行は番号で示す。") +
        "</p>\n<p>" +
        (settings.incidence.groups == network::Groups::expand
             ? context.say("Groups are replaced by their members (marked \u201Cvia\u201D in results.json).",
                           "総称（団体の集まり）は、構成団体に置き換えて数えた。")
             : context.say("Groups are kept as one name each.", "総称（団体の集まり）は、1つの名のまま数えた。")) +
        "</p>\n" +
        caveat(context,
               context.say("The body that is named has not necessarily agreed. A gap in the proposals is not "
                           "a gap in the field.",
                           "名を挙げられた団体が同意しているとは限らない。提案の空白は、現場の空白を意味しない。"));
    return out + "</section>\n";
}

}  // namespace collabgraph::report
