#include "collabgraph/report/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace collabgraph::report {

namespace {

text::Bilingual covers(network::Role role) {
    switch (role) {
        case network::Role::partner:
            return {"each category of the initiatives that name it as a partner", "相手として挙げられた取組の課題分類"};
        case network::Role::any:
            return {"each category of the initiatives that it proposes or that name it as a partner",
                    "提案した、または相手として挙げられた取組の課題分類"};
        case network::Role::proposer:
            break;
    }
    return {"each category of the initiatives it proposes", "提案した取組の課題分類"};
}

text::Bilingual per_unit(network::Rule rule, const text::Bilingual& unit) {
    switch (rule) {
        case network::Rule::newman:
            return {fmt::format("weight = sum of 1/(k-1) over shared {}, k being the size of each", unit.en),
                    fmt::format("重みは共通の{}ごとの1/(k-1)の和（kはその大きさ）", unit.ja)};
        case network::Rule::fractional:
            return {fmt::format("weight = sum of 2/(k(k-1)) over shared {}, k being the size of each", unit.en),
                    fmt::format("重みは共通の{}ごとの2/(k(k-1))の和（kはその大きさ）", unit.ja)};
        case network::Rule::count:
            break;
    }
    return {fmt::format("weight = number of shared {}", unit.en), fmt::format("重みは共通の{}の数", unit.ja)};
}

}  // namespace

text::Bilingual view_rule(const network::ViewOptions& options) {
    const text::Bilingual covered = covers(options.role);
    switch (options.view) {
        case network::View::collaboration:
            return {
                "View: collaboration. A directed tie leads from the proposer of an initiative to each body it names; "
                "weight = number of initiatives.",
                "ビュー：collaboration（連携）。取組の提案団体から、名前を挙げた団体それぞれへ向きのある線を引く。重み"
                "は取組の数。"};
        case network::View::coverage:
            return {fmt::format("View: coverage. A body is tied to {}; weight = number of initiatives.", covered.en),
                    fmt::format("ビュー：coverage（課題への取組）。団体と、その団体が{}とを結ぶ。重みは取組の数。",
                                covered.ja)};
        case network::View::combined:
            return {fmt::format(
                        "View: combined. A tie leads from the proposer to each body it names, and from a body to {}; "
                        "weight = number of initiatives.",
                        covered.en),
                    fmt::format("ビュー：combined（全体）。提案団体と名前を挙げた団体、および団体とその団体が{}"
                                "とを結ぶ。重みは取組の数。",
                                covered.ja)};
        case network::View::categories: {
            const bool initiatives = options.share == network::Share::initiative;
            const text::Bilingual unit =
                initiatives ? text::Bilingual{"initiatives", "取組"} : text::Bilingual{"proposers", "提案団体"};
            const text::Bilingual weight = per_unit(options.rule, unit);
            return {
                fmt::format("View: categories. Two categories are tied where they share {}; {}.", unit.en, weight.en),
                fmt::format("ビュー：categories（課題分類）。{}が共通する課題分類どうしを結ぶ。{}。", unit.ja,
                            weight.ja)};
        }
        case network::View::graph:
            return {"Graph file: ties as given.", "グラフのファイル：線は記載のまま。"};
        case network::View::organizations:
            break;
    }
    const bool categories = options.share == network::Share::category;
    const text::Bilingual unit =
        categories ? text::Bilingual{"categories", "課題分類"} : text::Bilingual{"initiatives", "取組"};
    const text::Bilingual weight = per_unit(options.rule, unit);
    return {fmt::format("View: organizations. Two bodies are tied where they share {}; {}.", unit.en, weight.en),
            fmt::format("ビュー：organizations（団体）。{}が共通する団体どうしを結ぶ。{}。", unit.ja, weight.ja)};
}

text::Bilingual graph_rule(const network::Network& graph) {
    if (graph.direction == network::Direction::directed) {
        return {"Graph file: ties as given, directed from source to target; parallel ties and loops are kept.",
                "グラフのファイル：線は記載のまま。source から target "
                "への向きあり。重なる線と自分への線も残す。"};
    }
    return {"Graph file: ties as given, undirected; parallel ties and loops are kept.",
            "グラフのファイル：線は記載のまま。向きなし。重なる線と自分への線も残す。"};
}

text::Bilingual view_rule(const network::Network& network, const network::ViewOptions& options) {
    return network.view == network::View::graph ? graph_rule(network) : view_rule(options);
}

text::Bilingual simple_graph_rule() {
    return {"Density, reciprocity and centralisation: without loops, parallel ties counted once.",
            "密度・相互性・集中度：自分への線を除き、重なる線は1本と数える。"};
}

bool has_classes(const network::Network& network) {
    return std::any_of(network.nodes.begin(), network.nodes.end(),
                       [](const network::Node& node) { return node.name_kind == survey::NameKind::class_; });
}

text::Bilingual groups_rule(network::Groups groups) {
    if (groups == network::Groups::expand) {
        return {"Groups: each is replaced by its members.", "総称（団体の集まり）：構成団体に置き換える。"};
    }
    return {"Groups: kept as they are named.", "総称（団体の集まり）：記載のまま一つの名前として扱う。"};
}

text::Bilingual classes_rule(bool included) {
    if (included) return {"Classes of bodies: included.", "総称（団体の種類）：含める。"};
    return {"Classes of bodies: apart, neither ranked nor on any path.",
            "総称（団体の種類）：別扱いとし、順位にも経路にも含めない。"};
}

namespace {

text::Bilingual weights_of_graph(centrality::Weight weight) {
    switch (weight) {
        case centrality::Weight::count:
            return {"Weights: used; on paths the weight is taken as length.", "重み：使う。経路では重みを長さとする。"};
        case centrality::Weight::inverse:
            return {"Weights: used; on paths 1/weight is taken as length.",
                    "重み：使う。経路では重みの逆数を長さとする。"};
        case centrality::Weight::none:
            break;
    }
    return {"Weights: not used (strength adds them).", "重み：使わない（strengthは重みの和）。"};
}

}  // namespace

text::Bilingual measure_rule(const centrality::Options& options, bool graph) {
    if (graph) return weights_of_graph(options.weight);
    text::Bilingual follow;
    switch (options.follow) {
        case centrality::Follow::directed:
            follow = {"Ties: all measures follow their direction", "線：すべての指標で向きに従う"};
            break;
        case centrality::Follow::undirected:
            follow = {"Ties: direction ignored", "線：向きを無視する"};
            break;
        case centrality::Follow::natural:
            follow = {"Ties: directed for degrees and pagerank, undirected for the other measures",
                      "線：次数とPageRankは向きあり、その他の指標は向きなし"};
            break;
    }
    text::Bilingual weight;
    switch (options.weight) {
        case centrality::Weight::none:
            weight = {"unweighted (strength adds the counts)", "重みなし（strengthは取組の数の和）"};
            break;
        case centrality::Weight::count:
            weight = {"weighted by count; on paths the count is taken as length",
                      "取組の数を重みとし、経路ではそれを長さとする"};
            break;
        case centrality::Weight::inverse:
            weight = {"weighted by count; on paths 1/count is taken as length",
                      "取組の数を重みとし、経路ではその逆数を長さとする"};
            break;
    }
    return {follow.en + "; " + weight.en + ".", follow.ja + "。" + weight.ja + "。"};
}

text::Bilingual chain_rule(const network::Chain& chain) {
    return {fmt::format(
                "{} mentions + {} by joint names + {} by expanded groups - {} repeated in the row - {} oneself - {} no "
                "body = {} pairs (initiative, proposer, other body).",
                chain.mentions, chain.joint, chain.expanded, chain.repeated, chain.oneself, chain.no_body, chain.pairs),
            fmt::format("記載{} + 連名による追加{} + 総称の展開による追加{} - 同じ取組での重複{} - 自団体{} - "
                        "団体でない語句{} = 対{}"
                        "（取組・提案団体・相手団体の組）。",
                        chain.mentions, chain.joint, chain.expanded, chain.repeated, chain.oneself, chain.no_body,
                        chain.pairs)};
}

text::Bilingual proposals_caveat() {
    return {"A tie is a proposal, not a proven collaboration: the body that is named has not necessarily agreed.",
            "線は提案であり、連携の実績ではない。名前を挙げられた団体が同意しているとは限らない。"};
}

text::Bilingual gaps_caveat() {
    return {"A gap in the proposals is not a gap in the field.", "提案の空白は、現場の空白を意味しない。"};
}

}  // namespace collabgraph::report
