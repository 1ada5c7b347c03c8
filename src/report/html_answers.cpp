#include <algorithm>

#include "collabgraph/report/clusters_result.hpp"
#include "report/html_sections.hpp"

namespace collabgraph::report {

namespace {

using hubs::Hub;

/// A finding with its rule. All arguments are markup.
std::string finding(std::string_view sentence, std::string_view rule, std::string_view link) {
    return fmt::format("<li><p class=\"finding\">{}</p><div class=\"rule\">{} {}</div></li>\n", sentence, rule, link);
}

std::string more(const Context& context, std::string_view anchor) {
    return fmt::format("<a href=\"#{}\">{}</a>", anchor, context.say("Table", "表"));
}

/// All hubs of the best rank (they cannot be told apart), then those of the next one.
std::vector<const Hub*> of_rank(const std::vector<Hub>& hubs, std::uint32_t rank) {
    std::vector<const Hub*> out;
    for (const Hub& hub : hubs) {
        if (hub.rank == rank) out.push_back(&hub);
    }
    return out;
}

std::string names(const Context& context, const std::vector<const Hub*>& hubs) {
    std::vector<Index> list;
    for (const Hub* hub : hubs) list.push_back(hub->organization);
    return context.organizations(list, 3);
}

std::vector<Index> evidence(const std::vector<const Hub*>& hubs) {
    std::vector<Index> rows;
    for (const Hub* hub : hubs) rows.insert(rows.end(), hub->evidence.begin(), hub->evidence.end());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::string evidence_link(const Context& context, const std::vector<const Hub*>& hubs, std::string_view title) {
    const auto rows = evidence(hubs);
    return context.rows(rows, title,
                        context.fill("Evidence: {}", "根拠{}", context.count(rows.size(), "row", "rows", "件")));
}

bool responded(const Context& context, const std::vector<const Hub*>& hubs) {
    return std::all_of(hubs.begin(), hubs.end(), [&](const Hub* hub) {
        return context.survey.organizations[hub->organization].respondent == survey::Answer::yes;
    });
}

std::string sought_after(const Context& context) {
    const auto& list = context.content.sought_after.hubs;
    const auto first = of_rank(list, 1);
    if (first.empty() || first[0]->named_by == 0) {
        return finding(context.say("Nobody names a partner.", "相手を挙げた団体はない。"), "", "");
    }
    std::string sentence =
        context.fill("<b>Most sought after: {}</b>, named by {}", "<b>最も多くの団体から相手に挙げられたのは{}</b>（{}",
                     names(context, first), context.count(first[0]->named_by, "body", "bodies", "団体"));
    if (first.size() == 1) {
        sentence += context.fill(" in {}", "・{}", context.count(first[0]->named_in, "row", "rows", "件"));
    }
    sentence += context.say("", "）");
    const auto second = of_rank(list, static_cast<std::uint32_t>(first.size()) + 1);
    if (!second.empty() && second[0]->named_by > 0) {
        sentence += context.fill("; next {}, named by {}", "、次が{}（{}", names(context, second),
                                 context.count(second[0]->named_by, "body", "bodies", "団体"));
        if (second.size() == 1) {
            sentence += context.fill(" in {}", "・{}", context.count(second[0]->named_in, "row", "rows", "件"));
            if (!responded(context, second)) {
                const bool asked_unknown =
                    context.survey.organizations[second[0]->organization].invited == survey::Answer::unknown;
                sentence += asked_unknown
                                ? context.say(" (it proposes nothing itself; whether it was asked is unknown)",
                                              "。自らの提案はない。依頼の有無は不明")
                                : context.say(" (it proposes nothing itself)", "。自らの提案はない");
            }
        }
        sentence += context.say("", "）");
    }
    sentence += context.say(".", "。");
    // Rows and bodies may disagree, and a reader who counts rows should be told here.
    const auto busiest =
        std::max_element(list.begin(), list.end(), [](const Hub& a, const Hub& b) { return a.named_in < b.named_in; });
    if (busiest->rank > 1 && busiest->named_in > first[0]->named_in) {
        sentence +=
            ' ' + context.fill("By rows it is {}, with {} from {}.", "件数で数えると{}が最も多い（{}、{}から）。",
                               context.organization(busiest->organization),
                               context.count(busiest->named_in, "row", "rows", "件"),
                               context.count(busiest->named_by, "body", "bodies", "団体"));
    }
    return finding(
        sentence,
        context.say("Counted: distinct bodies that name it as partner, in any number of rows; classes are not ranked.",
                    "数え方：相手として挙げた異なる団体の数（同じ団体が何件で挙げても1）。総称（団体の種類）には順位を"
                    "付けない。"),
        evidence_link(context, first, context.say("Rows that name the most sought after", "最も挙げられた団体の根拠")) +
            ' ' + more(context, "hubs") + ' ' + html_mark(context, "named_by"));
}

std::string proposing(const Context& context) {
    const auto first = of_rank(context.content.proposing.hubs, 1);
    if (first.empty() || first[0]->names == 0) return {};
    std::string sentence =
        context.fill("<b>Reaching out to most: {}</b>, naming {}", "<b>最も多くの相手を挙げたのは{}</b>（{}",
                     names(context, first), context.count(first[0]->names, "body", "bodies", "団体"));
    if (first.size() == 1) {
        sentence += context.fill(" in {} of its own", "、提案は{}",
                                 context.count(first[0]->initiatives, "initiative", "initiatives", "件"));
    }
    sentence += context.say("", "）");
    const auto second = of_rank(context.content.proposing.hubs, static_cast<std::uint32_t>(first.size()) + 1);
    if (!second.empty() && second[0]->names > 0) {
        sentence += context.fill("; next {}, naming {}", "、次が{}（{}）", names(context, second),
                                 context.count(second[0]->names, "body", "bodies", "団体"));
    }
    sentence += context.say(".", "。");
    return finding(
        sentence,
        context.say("Counted: distinct bodies it names as partners in its own initiatives.",
                    "数え方：自らの取組で相手に挙げた異なる団体の数。"),
        evidence_link(context, first, context.say("Rows of the one who names most", "最も多く挙げた団体の根拠")) + ' ' +
            more(context, "hubs-names") + ' ' + html_mark(context, "names"));
}

std::string bridging(const Context& context) {
    const auto first = of_rank(context.content.bridging.hubs, 1);
    if (first.empty() || !(first[0]->betweenness > 0)) return {};
    std::string sentence =
        context.fill("<b>Bridging most: {}</b> (betweenness {})", "<b>最も橋渡しの位置にあるのは{}</b>（媒介中心性{}）",
                     names(context, first), number(first[0]->betweenness));
    const auto second = of_rank(context.content.bridging.hubs, static_cast<std::uint32_t>(first.size()) + 1);
    if (!second.empty() && second[0]->betweenness > 0) {
        sentence +=
            context.fill("; next {} ({})", "、次が{}（{}）", names(context, second), number(second[0]->betweenness));
    }
    sentence += context.say(".", "。");
    return finding(
        sentence,
        context.say(
            "Counted: shortest paths between two others that run through it, direction ignored, classes left out.",
            "数え方：他の2団体を結ぶ最短の道のうち、その団体を通るもの（向きは問わない。総称（団体の種類）は除く）。"),
        evidence_link(context, first,
                      context.say("Rows of the one who bridges most", "最も橋渡しの位置にある団体の根拠")) +
            ' ' + more(context, "hubs-bridging") + ' ' + html_mark(context, "bridging"));
}

std::vector<Index> with_kind(const Context& context, gaps::Kind kind) {
    std::vector<Index> out;
    for (const auto& category : context.content.gaps.categories) {
        if (std::find(category.kinds.begin(), category.kinds.end(), kind) != category.kinds.end()) {
            out.push_back(category.category);
        }
    }
    return out;
}

std::string not_addressed(const Context& context) {
    const auto& gaps = context.content.gaps;
    if (gaps.categories.empty()) {
        return finding(context.say("The survey names no categories, so gaps cannot be told.",
                                   "課題分類がないため、空白は判定できない。"),
                       "", "");
    }
    const auto open = std::count_if(gaps.categories.begin(), gaps.categories.end(),
                                    [](const auto& category) { return !category.kinds.empty(); });
    const auto absent = with_kind(context, gaps::Kind::absent);
    std::string sentence = context.fill("<b>Categories with a gap: {} of {}.</b> ",
                                        "<b>{1}分類のうち{0}分類に空白がある。</b>", open, gaps.categories.size());
    if (absent.empty()) {
        sentence += context.say("Every category has at least one initiative", "取組が1件もない課題分類はない");
    } else {
        sentence += context.fill("Without any initiative: {}", "取組が1件もないのは{}", context.categories(absent, 5));
    }
    const auto part = [&](gaps::Kind kind, const char* en, const char* ja) {
        const auto list = with_kind(context, kind);
        if (!list.empty()) sentence += context.fill(en, ja, list.size(), context.categories(list, 3));
    };
    part(gaps::Kind::unplanned, "; with initiatives but no approach yet: {} ({})",
         "。取組はあるが方法がまだないのは{}分類（{}）");
    part(gaps::Kind::thin, "; resting on one proposing body: {} ({})", "。1団体だけが提案するのは{}分類（{}）");
    part(gaps::Kind::solo, "; without any named partner: {} ({})", "。相手が1つも挙がらないのは{}分類（{}）");
    part(gaps::Kind::uncoordinated, "; with more than half of the pairs of proposers untied: {} ({})",
         "。提案団体の組の過半が結びつかないのは{}分類（{}）");
    part(gaps::Kind::fragile, "; hanging on the others through one body: {} ({})",
         "。1団体を通じてほかとつながるのは{}分類（{}）");
    part(gaps::Kind::concentrated, "; from fewer proposing bodies than chance lets expect: {} ({})",
         "。偶然に見込まれるより少ない団体から出ているのは{}分類（{}）");
    sentence += context.say(".", "。");
    return finding(
        sentence,
        context.say("Rule: a category has a gap when any kind of gap holds; the kinds are defined below.",
                    "数え方：いずれかの種類に当てはまる課題分類を「空白がある」とする。種類の定義は下にある。"),
        more(context, "gaps") + " <a href=\"#definitions\">" + context.say("Definitions", "定義") + "</a>");
}

std::string voices(const Context& context) {
    const auto& gaps = context.content.gaps;
    if (gaps.absent_voices.empty() && gaps.unreturned.empty()) return {};
    return finding(
        context.fill("<b>{} often named but not proposing</b> in the same category, and <b>{} by one side only</b>.",
                     "<b>ある課題分類で何度も名を挙げられながら、そこで自らは提案していない例が{}</"
                     "b>、<b>片側だけが相手を挙げた例が{}</b>ある。",
                     context.count(gaps.absent_voices.size(), "case of a body", "cases of a body", "件"),
                     context.count(gaps.unreturned.size(), "naming", "namings", "件")),
        context.say("Rule: named in 3 or more initiatives of a category without proposing there; A names B, B answered "
                    "the survey "
                    "and shares a category with A, but does not name A.",
                    "数え方：同じ課題分類の3件以上で挙げられ、その分類では提案していない。／甲が乙を挙げ、乙は回答団体"
                    "で同じ課題分類でも"
                    "提案しているが、甲を挙げていない。"),
        more(context, "absent-voices") + " <a href=\"#unreturned\">" +
            context.say("Named by one side only", "片側だけの記載") + "</a>");
}

std::string clusters(const Context& context) {
    const auto& clusters = context.content.clusters;
    if (clusters.members.empty()) {
        return finding(
            context.say("<b>There are no clusters:</b> there is no tie.", "<b>群はない</b>（線が1本もない）。"), "",
            more(context, "clusters"));
    }
    const auto* assessment = context.content.assessment;
    const bool none = assessment != nullptr && assessment->verdict == cluster::Verdict::none;
    std::string sentence =
        none ? context.fill("<b>No stable clusters.</b> The search divides the proposals into {}.",
                            "<b>安定した群はない</b>。探索では{}に分かれる。",
                            context.count(clusters.members.size(), "cluster", "clusters", "群"))
             : context.fill("<b>The proposals form {}</b>; the largest has {} members, led by {}.",
                            "<b>提案のつながりは{}に分かれる</b>。最大の群は{}団体・総称で、中心は{}。",
                            context.count(clusters.members.size(), "cluster", "clusters", "群"),
                            clusters.members[0].size(), context.organizations(context.portraits[0].bodies));
    if (assessment != nullptr) {
        const text::Bilingual said = verdict_sentence(*assessment);
        sentence += context.say(" ", "") + escape_html(context.say(said.en, said.ja));
    }
    return finding(
        sentence,
        context.say("Rule: Leiden on the ties, direction ignored, weighted by rows; then again without a tenth of the "
                    "rows, or of the proposers, and on networks rewired at random.",
                    "数え方：線の向きを問わず、行の数を重みとしたLeiden法。取組や提案団体の1割を除いた場合と、"
                    "無作為に結び直した網でも同じ計算をして比べる。"),
        more(context, "clusters") + " <a href=\"#diagrams\">" + context.say("Diagrams", "図") + "</a>");
}

}  // namespace

std::string html_answers(const Context& context) {
    std::string out =
        "<section id=\"answers\"><h2>" + context.say("In short", "要点") + "</h2>\n<ol class=\"answers\">\n";
    out += sought_after(context) + proposing(context) + bridging(context) + not_addressed(context) + voices(context) +
           clusters(context);
    out += "</ol>\n";
    return out +
           caveat(context,
                  context.say("Small differences between ranks can hang on a single row; the rows are one click away.",
                              "順位のわずかな差は1行で入れ替わることがある。根拠の行を確かめられたい。")) +
           "</section>\n";
}

}  // namespace collabgraph::report
