#include "collabgraph/report/summary_result.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "collabgraph/chance/correction.hpp"
#include "collabgraph/chance/p_value.hpp"
#include "collabgraph/report/chain.hpp"
#include "collabgraph/report/names.hpp"
#include "collabgraph/report/rules.hpp"
#include "collabgraph/report/words.hpp"
#include "collabgraph/text/number.hpp"

namespace collabgraph::report {

namespace {

Value count(std::size_t number) {
    return static_cast<std::int64_t>(number);
}

Sheet isolates_sheet(const survey::Survey& survey, const network::Network& network, const network::Summary& summary) {
    Sheet sheet;
    sheet.key = "isolates";
    sheet.title = {"Without any tie", "線のない点"};
    sheet.columns = {
        {"id", {"name", "名称"}},
        {"why", {"why", "理由"}, network.view == network::View::graph ? For::machines : For::all, isolation_words()}};
    for (const network::Isolate& isolate : summary.isolates) {
        sheet.rows.push_back({name_of(survey, network.nodes[isolate.node]), code_of(isolate.why)});
    }
    return sheet;
}

text::Bilingual organization_centralisation_title() {
    return {"Centralisation of organizations", "団体の集中度（課題分類の数）"};
}

text::Bilingual category_centralisation_title() {
    return {"Centralisation of categories", "課題分類の集中度（団体の数）"};
}

Sheet usual_ranges_sheet(const chance::UsualRanges& usual, network::View view) {
    Sheet sheet;
    sheet.key = "usual_ranges";
    sheet.title = {"Usual range in random tables", "無作為の表での通常の範囲"};
    sheet.columns = {{"figure",
                      {"figure", "数値"},
                      For::all,
                      {{"reciprocity", {"reciprocity among respondents", "回答団体の間の相互性"}},
                       {"degree_centralisation", {"centralisation", "集中度"}},
                       {"in_degree_centralisation", {"- by who is named", "・挙げられる側"}},
                       {"out_degree_centralisation", {"- by who names", "・挙げる側"}},
                       {"organization_centralisation", organization_centralisation_title()},
                       {"category_centralisation", category_centralisation_title()}}},
                     {"value", {"here", "この調査"}},
                     {"low", {"usually from", "通常の下限"}},
                     {"high", {"to", "通常の上限"}},
                     {"p", {"p", "p"}},
                     {"tail", {"side", "向き"}, For::all, {{"low", {"low", "低い側"}}, {"high", {"high", "高い側"}}}},
                     {"reference",
                      {"among tables of the same", "比べた表で同じもの"},
                      For::all,
                      {{"margins", {"shape (both margins)", "形（行と列の合計）"}},
                       {"density", {"size and number of ties", "大きさと線の総数"}}}},
                     {"draws", {"draws", "回数"}, For::machines},
                     {"smallest_p_possible", {"smallest p", "pの下限"}, For::machines}};
    const auto add = [&](const char* figure, const chance::UsualRange& range) {
        const bool defined = range.p > 0;
        sheet.rows.push_back({figure, range.value, range.low, range.high, range.p,
                              defined ? Value(range.tail == chance::Tail::low ? "low" : "high") : Value(),
                              range.reference == chance::Reference::margins ? "margins" : "density", count(range.draws),
                              defined ? Value(chance::smallest_p_value(range.draws)) : Value()});
    };
    if (view == network::View::coverage) {
        add("organization_centralisation", usual.organization_centralisation);
        add("category_centralisation", usual.category_centralisation);
        return sheet;
    }
    if (view == network::View::collaboration) add("reciprocity", usual.reciprocity);
    add("degree_centralisation", usual.degree_centralisation);
    if (usual.in_degree_centralisation.p > 0) add("in_degree_centralisation", usual.in_degree_centralisation);
    if (usual.out_degree_centralisation.p > 0) add("out_degree_centralisation", usual.out_degree_centralisation);
    return sheet;
}

Sheet pairs_sheet(const survey::Survey& survey, const network::Network& network, const chance::Backbone& backbone) {
    Sheet sheet;
    sheet.key = "shared_pairs";
    sheet.title = {"Pairs that share more than chance lets expect", "偶然に見込まれるより多くを共有する組"};
    sheet.columns = {{"a", {"one", "一方"}},
                     {"b", {"other", "他方"}},
                     {"shared", {"shared", "共有数"}},
                     {"p", {"p", "p"}},
                     {"p_adjusted", {"p after correction", "補正後のp"}}};
    for (const chance::SharedPair& pair : backbone.pairs) {
        if (pair.adjusted > chance::significance) continue;
        sheet.rows.push_back({name_of(survey, network.nodes[pair.a]), name_of(survey, network.nodes[pair.b]),
                              count(pair.shared), pair.p, pair.adjusted});
    }
    return sheet;
}

Part pairs_test_part(const SharedPairs& shared) {
    const chance::Backbone& backbone = shared.backbone;
    Record record{"pairs_test", {}, {}};
    const auto add = [&](const char* key, Value value) {
        record.parts.push_back({Field{key, {}, std::move(value)}, For::all});
    };
    add("draws", count(backbone.draws));
    add("seed", count(shared.options.seed));
    add("family", count(backbone.family));
    add("level", chance::significance);
    add("smallest_p_possible", chance::smallest_p_value(backbone.draws));
    add("smallest_p", backbone.smallest_p());
    add("at_raw_level", count(backbone.at_raw(chance::significance)));
    add("significant", count(backbone.significant(chance::significance)));
    return {std::move(record), For::machines};
}

text::Bilingual pairs_remark(const SharedPairs& shared) {
    const chance::Backbone& backbone = shared.backbone;
    const std::size_t found = backbone.significant(chance::significance);
    const std::string smallest = text::significant(backbone.smallest_p(), 2);
    const std::string possible = text::significant(chance::smallest_p_value(backbone.draws), 2);
    return {fmt::format("Pairs that share more than chance lets expect: {} after correction for {} pairs "
                        "(Benjamini-Hochberg, 5 %; smallest p {}); without correction {} pairs would have p of .05 or "
                        "less, and about one pair in twenty can by luck. {} random tables with the same sums, seed {}; "
                        "the smallest p they can give is {}.",
                        found == 0 ? "none" : std::to_string(found), backbone.family, smallest,
                        backbone.at_raw(chance::significance), backbone.draws, shared.options.seed, possible),
            fmt::format(
                "偶然に見込まれるより多くを共有する組：{}組を調べ、多重比較の補正（Benjamini-Hochberg法、5％）の後に{}"
                "（最小のpは{}）。補正しなければpが0.05以下の組は{}あるが、20組に1組ほどは偶然でもそうなり得る。"
                "行と列の合計を保った無作為の表{}通りによる（乱数の種{}、pの下限は{}）。",
                backbone.family, found == 0 ? "残るものはない" : fmt::format("残るのは{}組", found), smallest,
                backbone.at_raw(chance::significance), backbone.draws, shared.options.seed, possible)};
}

constexpr std::size_t most_shown = 20;

/// For people those with p up to the level before correction, and no more than `most_shown`.
Sheet ties_sheet(const survey::Survey& survey, const network::Network& network, const chance::HeavyTies& heavy,
                 bool directed, For readers) {
    Sheet sheet;
    sheet.key = readers == For::people ? "tie_weights_shown" : "tie_weights";
    sheet.title = {"Ties that carry much of a node's weight", "点の重みを多く担う線"};
    sheet.columns = {
        {"source", directed ? text::Bilingual{"from", "出る側"} : text::Bilingual{"one", "一方"}},
        {"target", directed ? text::Bilingual{"to", "入る側"} : text::Bilingual{"other", "他方"}},
        {"weight", {"weight", "重み"}},
        {"p", {"p", "p"}},
        {"p_adjusted", {"p after correction", "補正後のp"}},
        {"stands",
         {"stands", "残るか"},
         For::all,
         {{"corrected", {"yes", "残る"}}, {"raw", {"only uncorrected", "補正前のみ"}}, {"no", {"no", "いいえ"}}}}};
    for (const chance::HeavyTie& tie : heavy.ties) {
        const bool raw = tie.p <= chance::significance;
        if (readers == For::people && (!raw || sheet.rows.size() == most_shown)) break;
        const char* stands = tie.adjusted <= chance::significance ? "corrected" : raw ? "raw" : "no";
        sheet.rows.push_back({name_of(survey, network.nodes[tie.source]), name_of(survey, network.nodes[tie.target]),
                              tie.weight, tie.p, tie.adjusted, stands});
    }
    return sheet;
}

Part ties_test_part(const chance::HeavyTies& heavy) {
    Record record{"ties_test", {}, {}};
    const auto add = [&](const char* key, Value value) {
        record.parts.push_back({Field{key, {}, std::move(value)}, For::all});
    };
    add("family", count(heavy.family));
    add("level", chance::significance);
    add("smallest_p", heavy.smallest_p());
    add("at_raw_level", count(heavy.at_raw(chance::significance)));
    add("significant", count(heavy.significant(chance::significance)));
    return {std::move(record), For::machines};
}

text::Bilingual ties_remark(const chance::HeavyTies& heavy, bool directed) {
    const text::Bilingual title{"Ties that carry more of a node's weight than chance lets expect (disparity filter)",
                                "偶然に見込まれるより多くの重みを担う線（ディスパリティ・フィルター）"};
    if (heavy.family == 0) {
        return {title.en + ": nothing to ask, as no node has two ties with a weight.",
                title.ja + "：重みのある線を2本以上持つ点がなく、調べられない。"};
    }
    const std::size_t found = heavy.significant(chance::significance), raw = heavy.at_raw(chance::significance);
    const std::string smallest = text::significant(heavy.smallest_p(), 2);
    text::Bilingual sentence{
        fmt::format("{}: {} of {} after correction (Benjamini-Hochberg, 5 %, each tie asked at both ends: {} "
                    "questions; smallest p {}); without correction {} would have p of .05 or less, and up to one tie "
                    "in ten can by luck. ",
                    title.en, found == 0 ? "none" : std::to_string(found), heavy.ties.size(), heavy.family, smallest,
                    raw),
        fmt::format("{}：{}本の線を両端で調べ（{}問）、多重比較の補正（Benjamini-Hochberg法、5％）の後に{}（最小のpは{}"
                    "）。補正しなければpが0.05以下の線は{}本あるが、10本に1本までは偶然でもそうなり得る。",
                    title.ja, heavy.ties.size(), heavy.family,
                    found == 0 ? "残るものはない" : fmt::format("残るのは{}本", found), smallest, raw)};
    sentence.en += fmt::format(
        "p: the smaller over both ends{} of how often a tie would carry as much if the node's weight were broken at "
        "random among its ties, every split equally likely. No table is drawn; who is tied to whom is taken as given. "
        "Weights that are small counts cannot split so finely: read p as a rough guide.",
        directed ? " (of what the source sends, of what the target receives)" : "");
    sentence.ja += fmt::format(
        "pは、点の重みの合計をその線の間で無作為に分けたとき（どの分け方も同じ確率）に、線が同じかそれ以上の重みを担う"
        "確"
        "率で、両端{}"
        "の小さい方。表は作らず、だれとだれが結ばれているかは変えない。重みが小さな件数のときはこれほど細かく"
        "は分けられないため、pは目安と考える。",
        directed ? "（出る側では出る線、入る側では入る線）" : "");
    if (raw > most_shown) {
        sentence.en += fmt::format(" Shown are the {} with the smallest p (--list tie_weights: all).", most_shown);
        sentence.ja += fmt::format("表はpの小さい{}本（すべては --list tie_weights）。", most_shown);
    }
    return sentence;
}

}  // namespace

const std::vector<std::string>& summary_lists() {
    static const std::vector<std::string> lists{"figures", "isolates", "usual_ranges", "shared_pairs", "tie_weights"};
    return lists;
}

text::Bilingual usual_ranges_rule(const chance::UsualRanges& usual, network::View view) {
    const std::string smallest = text::significant(chance::smallest_p_value(usual.options.draws), 2);
    text::Bilingual why;
    switch (view) {
        case network::View::coverage:
            why = {
                "These figures come from how many ties each organization and each category has, so the tables only "
                "have the same size and number of ties: all cells of the organizations that can have ties in this "
                "role are equally likely to be filled.",
                "この数値は団体ごと・課題分類ごとの線の数で決まるため、大きさと線の総数だけが同じ表と比べる（この"
                "役割で線を持ち得る団体のどのます目も、同じ確率で埋まる）。"};
            break;
        case network::View::categories:
        case network::View::organizations:
            why = {
                "The tables have the same shape (both margins): every node keeps the number of what it shares, and all "
                "that is shared keeps the number of nodes that share it, as a large one alone ties them all to each "
                "other; only which nodes share it is left to chance.",
                "比べる表は形（行と列の合計）が同じ。多くの点に共有されるものは、それだけでその点のすべてを互いに"
                "結ぶ。そこで、各点が持つ数と、共有されるものごとの点の数は変えず、どの点が共有するかだけを偶然に"
                "任せる。"};
            break;
        default:
            why = {
                "Reciprocity and centralisation are compared with tables of the same shape, in which every body "
                "names, and is named by, as many as here; centralisation by who names or is named, which these "
                "cannot change, with tables of the same size and number of ties.",
                "相互性と集中度は、どの団体も挙げる数・挙げられる数が同じ表（同じ形の表）と比べる。挙げる側・挙げら"
                "れる側の集中度はそれでは変わらないため、大きさと線の総数が同じ表と比べる。"};
    }
    return {fmt::format("Usual range: what 95 of 100 random tables have ({} drawn, seed {}; the smallest p they can "
                        "give is {}). {} p: the share of random tables at least as far out on that side.",
                        usual.options.draws, usual.options.seed, smallest, why.en),
            fmt::format("通常の範囲：無作為の表{}通り（乱数の種{}、pの下限は{}）の95％が収まる範囲。{}"
                        "pは、その向きに同じかそれ以上に偏る割合。",
                        usual.options.draws, usual.options.seed, smallest, why.ja)};
}

Result summary_result(const survey::Survey& survey, const network::Incidence& incidence,
                      const network::Network& network, const network::Summary& summary,
                      const network::ViewOptions& view, const network::SummaryOptions& options,
                      const chance::UsualRanges* usual, const SharedPairs* shared, const chance::HeavyTies* heavy) {
    Result result;
    result.title = {"Summary", "概要"};
    const bool graph = network.view == network::View::graph;
    const bool directed_graph = graph && network.direction == network::Direction::directed;
    result.notes = {view_rule(network, view)};
    if (!graph) result.notes.push_back(groups_rule(incidence.groups));
    if (!graph || has_classes(network)) result.notes.push_back(classes_rule(options.classes_included));
    result.notes.push_back(graph ? simple_graph_rule() : chain_rule(incidence.chain));
    const For of_survey = graph ? For::machines : For::all;
    // In a graph file there are no initiatives to count.
    const auto counted = [graph](std::size_t number) { return graph ? Value{} : count(number); };
    const auto add = [&](const char* key, text::Bilingual title, Value value, For readers = For::all) {
        result.parts.push_back({Field{key, std::move(title), std::move(value)}, readers});
    };
    const auto where_any = [](std::size_t number) { return number > 0 ? For::all : For::machines; };

    std::vector<bool> proposes(survey.organizations.size(), false);
    for (const network::Index body : incidence.proposers.item) proposes[body] = true;
    add("initiatives", {"Initiatives", "取組"}, counted(survey.initiatives.size()), of_survey);
    add("proposers", {"Proposers", "提案団体"},
        counted(static_cast<std::size_t>(std::count(proposes.begin(), proposes.end(), true))), of_survey);
    add("category_mentions", {"Categories of initiatives, added up", "取組に付けられた課題分類（延べ）"},
        counted(incidence.categories.item.size()), of_survey);
    add("pairs", {"Pairs (initiative, proposer, other body)", "対（取組・提案団体・相手団体の組）"},
        counted(incidence.chain.pairs), of_survey);

    add("nodes", {"Nodes", "点"}, count(network.nodes.size()));
    add("bodies", {"- bodies", "・団体"}, count(summary.bodies),
        summary.bodies == network.nodes.size() ? of_survey : For::all);
    add("groups", {"- groups", "・総称（団体の集まり）"}, count(summary.groups), where_any(summary.groups));
    add("classes", {"- classes", "・総称（団体の種類）"}, count(summary.classes), where_any(summary.classes));
    add("categories", {"- categories", "・課題分類"}, count(summary.categories), where_any(summary.categories));
    add("ties", {"Ties", "線"}, count(summary.ties));
    add("weight", {"Weights of the ties, added up", "線の重みの和"}, summary.weight);

    const bool smaller = summary.shape_nodes != network.nodes.size();
    add("shape_nodes",
        {"Nodes without classes (all that follows is about them)", "総称（団体の種類）を除く点（以下はこれについて）"},
        count(summary.shape_nodes), smaller ? For::all : For::machines);
    add("shape_ties", {"Ties between them", "その間の線"}, count(summary.shape_ties),
        smaller ? For::all : For::machines);
    add("components", {"Components, direction ignored", "連結成分（向きは問わない）"},
        count(summary.components.size()));
    add("largest_component", {"- nodes in the largest", "・最大の成分の点"},
        count(summary.components.empty() ? 0 : summary.components.front().size()));
    add("density", {"Density", "密度"}, summary.density);
    const bool collaboration = view.view == network::View::collaboration;
    const text::Bilingual reciprocity = graph
                                            ? text::Bilingual{"Reciprocity", "相互性"}
                                            : text::Bilingual{"Reciprocity among respondents", "回答団体の間の相互性"};
    add("reciprocity", reciprocity, summary.reciprocity, collaboration || directed_graph ? For::all : For::machines);
    add("ties_between_respondents", {"- ties between respondents", "・回答団体の間の線"},
        count(summary.ties_between_respondents), collaboration ? For::all : For::machines);
    add("returned_ties", {"- of them returned", "・うち返されている線"}, count(summary.returned_ties),
        collaboration ? For::all : For::machines);
    const bool two_sides = view.view == network::View::coverage;
    add("degree_centralisation", {"Centralisation (degree, direction ignored)", "集中度（次数、向きは問わない）"},
        summary.degree_centralisation, two_sides ? For::machines : For::all);
    add("organization_centralisation", organization_centralisation_title(), summary.organization_centralisation,
        two_sides ? For::all : For::machines);
    add("category_centralisation", category_centralisation_title(), summary.category_centralisation,
        two_sides ? For::all : For::machines);
    add("in_degree_centralisation",
        graph ? text::Bilingual{"- of incoming ties", "・入る線"}
              : text::Bilingual{"- by who is named", "・挙げられる側"},
        summary.in_degree_centralisation, collaboration || directed_graph ? For::all : For::machines);
    add("out_degree_centralisation",
        graph ? text::Bilingual{"- of outgoing ties", "・出る線"} : text::Bilingual{"- by who names", "・挙げる側"},
        summary.out_degree_centralisation, collaboration || directed_graph ? For::all : For::machines);
    result.parts.push_back({isolates_sheet(survey, network, summary), where_any(summary.isolates.size())});
    if (!graph) result.parts.push_back(chain_part(incidence.chain));
    if (usual != nullptr) {
        result.parts.push_back({usual_ranges_sheet(*usual, network.view), For::all});
        result.remarks.push_back(usual_ranges_rule(*usual, network.view));
    }
    if (shared != nullptr) {
        const bool any = shared->backbone.significant(chance::significance) > 0;
        result.parts.push_back({pairs_sheet(survey, network, shared->backbone), any ? For::all : For::machines});
        result.parts.push_back(pairs_test_part(*shared));
        result.remarks.push_back(pairs_remark(*shared));
    }
    if (heavy != nullptr) {
        const bool directed = options.directed && network.direction == network::Direction::directed;
        Sheet shown = ties_sheet(survey, network, *heavy, directed, For::people);
        if (!shown.rows.empty()) result.parts.push_back({std::move(shown), For::people});
        result.parts.push_back({ties_sheet(survey, network, *heavy, directed, For::machines), For::machines});
        result.parts.push_back(ties_test_part(*heavy));
        result.remarks.push_back(ties_remark(*heavy, directed));
    }
    if (!graph) result.caveats = {proposals_caveat()};
    return result;
}

}  // namespace collabgraph::report
