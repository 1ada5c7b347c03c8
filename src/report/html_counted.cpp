#include "collabgraph/network/summary.hpp"
#include "collabgraph/report/words.hpp"
#include "collabgraph/text/number.hpp"
#include "report/html_sections.hpp"

namespace collabgraph::report {

namespace {

/// mentions + joint + expanded - repeated - oneself - no body = pairs, as a table that adds up.
std::string chain_table(const Context& context) {
    const auto& chain = context.content.incidence.chain;
    struct Step {
        const char* sign;
        std::uint64_t value;
        const char *en, *ja;
    };
    const Step steps[] = {
        {"", chain.mentions, "names in the partner cells, as spelt", "相手の欄に書かれた名（表記のまま）"},
        {"+", chain.joint, "added, because a joint name stands for several bodies", "連名を各団体に分けて加わった数"},
        {"+", chain.expanded, "added, because groups were replaced by their members",
         "総称を構成団体に置き換えて加わった数"},
        {"\u2212", chain.repeated, "the same body again in the row", "同じ行に同じ団体がもう一度"},
        {"\u2212", chain.oneself, "the proposer names itself", "提案団体が自らを挙げている"},
        {"\u2212", chain.no_body, "phrases that name nobody", "団体ではない語句"},
        {"=", chain.pairs, "pairs: distinct (row, proposer, other body)", "対：異なる（行・提案団体・相手）の組"},
    };
    std::string rows = "<tbody>";
    for (const Step& step : steps) {
        rows += fmt::format("<tr{}><td class=\"sign\">{}</td><td class=\"n\">{}</td><th scope=\"row\">{}</th></tr>",
                            step.sign[0] == '=' ? " class=\"sum\"" : "", step.sign, step.value,
                            context.say(step.en, step.ja));
    }
    rows += "</tbody>";
    return table("chain", context.say("From what the cells say to what is counted", "記載から集計までの対応"),
                 "<tr class=\"sr\"><th scope=\"col\">" + context.say("sign", "符号") + "</th><th scope=\"col\">" +
                     context.say("number", "数") + "</th><th scope=\"col\">" + context.say("what", "内容") +
                     "</th></tr>",
                 rows);
}

/// In how many pieces the network falls, and who is alone and why.
std::string components_sentence(const Context& context, const network::Summary& summary) {
    const std::size_t pieces = summary.components.size(), largest = summary.components.front().size();
    std::string sentence =
        context.fill("{}ollowing the ties in either direction, the network falls into {}, of which the largest has {}",
                     "{}向きを問わず線をたどると{}に分かれ、最大のものは{}からなる",
                     summary.classes > 0 ? context.say("Classes left out and f", "総称（団体の種類）を除き、")
                                         : context.say("F", ""),
                     context.count(pieces, "component", "components", "個の連結成分"),
                     context.count(largest, "member", "members", "団体・総称"));
    if (summary.isolates.empty()) return sentence + context.say("; nobody is without a tie.", "。線のない団体はない。");
    std::vector<std::string> alone;
    for (const network::Isolate& isolate : summary.isolates) {
        alone.push_back(context.fill("{} ({})", "{}（{}）",
                                     context.organization(context.content.collaboration.nodes[isolate.node].subject),
                                     shown(code_of(isolate.why), context.language, isolation_words())));
    }
    return sentence + context.fill("; {} {} without any tie: {}.", "。線のない団体は{}{}：{}。", alone.size(),
                                   context.japanese()  ? ""
                                   : alone.size() == 1 ? "is"
                                                       : "are",
                                   context.joined(alone));
}

/// Whether so many ties are returned, or meet in so few bodies, by chance already.
std::string chance_sentence(const Context& context, const chance::UsualRanges& usual) {
    const auto percent = [](double share) { return text::fixed(100 * share, 0); };
    const auto verdict = [&](const chance::UsualRange& range) {
        if (range.value > range.high) return context.say("more than by chance", "偶然より多い");
        if (range.value < range.low) return context.say("less than by chance", "偶然より少ない");
        return context.say("what chance gives too", "偶然でもそうなる範囲");
    };
    std::string sentence;
    const chance::UsualRange& returned = usual.reciprocity;
    if (returned.p > 0) {
        sentence += context.fill(
            "Of the ties between bodies that answered, {} % are returned; if everybody named, and were named by, as "
            "many "
            "as here but at random, usually {} to {} % would be: {}. ",
            "回答団体の間の線のうち、互いに挙げているものは{}"
            "％。挙げる数・挙げられる数を保って相手を無作為に選べば通常{}～{}％"
            "であり、{}。",
            percent(returned.value), percent(returned.low), percent(returned.high), verdict(returned));
    }
    const chance::UsualRange& named = usual.in_degree_centralisation;
    if (named.p > 0) {
        sentence += context.fill(
            "How far the naming gathers on the most named body (0 %: all alike, 100 %: on it alone): {} %; with as "
            "many "
            "ties at random usually {} to {} %: {}. ",
            "名の挙がる先が最多の1団体に集まる度合い（全団体同じなら0％、1団体だけなら100％）は{}"
            "％。同じ本数の線を無作為に"
            "引けば通常{}～{}％であり、{}。",
            percent(named.value), percent(named.low), percent(named.high), verdict(named));
    }
    if (sentence.empty()) return sentence;
    return "<li>" + sentence +
           context.fill("(“Usually”: in 95 of 100 of {} random networks, seed {}.)",
                        "（「通常」は、無作為のネットワーク{}通りの95％が収まる範囲。乱数の種{}）", usual.options.draws,
                        usual.options.seed) +
           "</li>";
}

}  // namespace

std::string html_counted(const Context& context) {
    const auto& content = context.content;
    const auto& network = content.collaboration;

    std::size_t respondents = 0;
    for (const auto& node : network.nodes) {
        const auto& organization = context.survey.organizations[node.subject];
        respondents += organization.respondent == survey::Answer::yes ? 1u : 0u;
    }
    const network::Summary summary = network::summarize(context.survey, content.incidence, network);

    std::string out =
        "<section id=\"counted\"><h2>" + context.say("What was counted", "数えたもの") + "</h2>\n<ul class=\"plain\">";
    out += "<li>" +
           context.fill(
               "{} organizations are nodes: {} bodies, {} groups (a name that only stands for several bodies) and {} "
               "classes (a kind of bodies). {} of them answered the survey.",
               "団体・総称は{}：団体{}、総称（団体の集まり）{}、総称（団体の種類）{}。このうち回答団体は{}。",
               network.nodes.size(), summary.bodies, summary.groups, summary.classes, respondents) +
           "</li>";
    out += "<li>" +
           context.fill(
               "{} ties run from a proposer to a body it names; a tie weighs as many pairs as there are rows behind "
               "it, so the weights sum to {} pairs.",
               "線（提案団体から、名を挙げた相手へ）は{}本。線の重みは根拠となる行の数で、合計すると{}対になる。",
               network.ties.size(), content.incidence.chain.pairs) +
           "</li>";
    if (!summary.components.empty()) out += "<li>" + components_sentence(context, summary) + "</li>";
    if (content.usual != nullptr) out += chance_sentence(context, *content.usual);
    std::vector<Index> uncategorised;
    for (Index row = 0; row < content.incidence.categories.size(); ++row) {
        if (content.incidence.categories[row].empty()) uncategorised.push_back(row);
    }
    out += "<li>" + context.fill("{} (row, category) pairs; an initiative with several categories counts in each.",
                                 "（行・課題分類）の組は{}。複数の課題分類を持つ取組は、そのそれぞれで数える。",
                                 content.incidence.categories.item.size());
    if (!uncategorised.empty()) {
        const std::string title = context.say("Initiatives without a category", "課題分類のない取組");
        out += ' ' +
               context.fill("Without a category: {}.", "課題分類のない取組：{}。", context.rows(uncategorised, title));
    }
    out += "</li></ul>\n" + chain_table(context);
    return out + caveat(context) + "</section>\n";
}

}  // namespace collabgraph::report
