#include "collabgraph/centrality/measures.hpp"

namespace collabgraph::centrality {

const std::vector<Measure>& measures() {
    static const std::vector<Measure> all{
        {"degree",
         {"degree", "次数"},
         {"Number of ties; of directed ties, those that come in and those that go out together.",
          "つながりの数。向きのあるつながりでは、入るものと出るものの合計。"},
         "Freeman 1979, Social Networks 1:215"},
        {"in_degree",
         {"in-degree", "入次数"},
         {"Number of ties that come in: the bodies that name it; without direction, the degree.",
          "入るつながりの数（その団体を挙げた団体の数）。向きがない場合は次数に等しい。"},
         "Freeman 1979, Social Networks 1:215"},
        {"out_degree",
         {"out-degree", "出次数"},
         {"Number of ties that go out: the bodies it names; without direction, the degree.",
          "出るつながりの数（その団体が挙げた団体の数）。向きがない場合は次数に等しい。"},
         "Freeman 1979, Social Networks 1:215"},
        {"strength",
         {"strength", "強度（重み付き次数）"},
         {"Sum of the weights of its ties, in both directions: the initiatives counted tie by tie.",
          "つながりの重み（取組の件数）を、両方向について合計した値。"},
         "Barrat, Barthelemy, Pastor-Satorras and Vespignani 2004, PNAS 101:3747"},
        {"betweenness",
         {"betweenness", "媒介中心性"},
         {"Sum, over all pairs of others, of the share of their shortest paths that pass through it; each unordered "
          "pair "
          "counts once where ties have no direction.",
          "他の2者を結ぶ最短経路のうち、その点を通るものの割合を、すべての組について合計した値。向きがない場合は各組を1"
          "回だけ数える。"},
         "Freeman 1977, Sociometry 40:35; Brandes 2001, J. Mathematical Sociology 25:163"},
        {"closeness",
         {"closeness", "近接中心性"},
         {"Number of others it reaches divided by the sum of the distances to them; undefined for who reaches nobody, "
          "and "
          "not comparable between components.",
          "到達できる他の点の数を、それらへの距離の合計で割った値。どこにも到達できない点では定義されず、異なる連結成分"
          "の間では比較できない。"},
         "Freeman 1979, Social Networks 1:215"},
        {"harmonic",
         {"harmonic centrality", "調和中心性"},
         {"Mean of 1/distance to all others, 0 for those it does not reach.",
          "他のすべての点への距離の逆数の平均。到達できない点は0とする。"},
         "Marchiori and Latora 2000, Physica A 285:539; Rochat 2009"},
        {"eigenvector",
         {"eigenvector centrality", "固有ベクトル中心性"},
         {"Share in the leading eigenvector, the largest entry being 1: central is who is tied to central bodies; "
          "empty "
          "where the vector is not unique.",
          "最大固有値に対する固有ベクトルの成分（最大の成分を1とする）。中心的な相手とつながるほど大きい。一意に定まら"
          "ない場合は空欄。"},
         "Bonacich 1972, J. Mathematical Sociology 2:113"},
        {"pagerank",
         {"PageRank", "PageRank"},
         {"Share of the time that a walker who follows ties, and starts anew with probability .15, spends at it; the "
          "values sum to 1.",
          "つながりをたどり、確率0.15で任意の点からやり直す歩行者が、その点にいる時間の割合。合計は1。"},
         "Brin and Page 1998, Computer Networks 30:107"},
        {"core",
         {"core number", "コア数"},
         {"Largest k such that it belongs to a part of the network in which everybody has at least k ties within the "
          "part.",
          "その内部で全員がk本以上のつながりをもつ部分ネットワークに属するような、最大のk。"},
         "Seidman 1983, Social Networks 5:269"},
        {"clustering",
         {"local clustering", "クラスター係数"},
         {"Share of the pairs of its neighbours that are tied to each other; undefined below two neighbours.",
          "隣り合う相手どうしの組のうち、互いにつながっている組の割合。相手が2者に満たない場合は定義されない。"},
         "Watts and Strogatz 1998, Nature 393:440"},
        {"constraint",
         {"constraint", "拘束度"},
         {"How far its contacts are tied to each other: low for who bridges structural holes; undefined without a "
          "contact.",
          "相手どうしがどれだけつながり合っているかを表す値。構造的空隙を橋渡しする団体では小さい。相手がいない場合は定"
          "義されない。"},
         "Burt 1992, Structural Holes"},
        {"effective_size",
         {"effective size", "有効規模"},
         {"Number of its contacts less the mean number of ties that each of them has to the others: how many do not "
          "merely repeat each other; undefined without a contact.",
          "相手の数から、相手どうしのつながりの平均数（相手1者あたり）を引いた値。互いに重複しない相手がどれだけいるか"
          "を"
          "表す。相手がいない場合は定義されない。"},
         "Burt 1992, Structural Holes; Borgatti 1997, Connections 20:35"},
        {"efficiency",
         {"efficiency", "効率性"},
         {"Effective size divided by the number of contacts: 1 where no two of its contacts are tied to each other; "
          "undefined without a contact.",
          "有効規模を相手の数で割った値。相手どうしのつながりがまったくなければ1。相手がいない場合は定義されない。"},
         "Burt 1992, Structural Holes; Borgatti 1997, Connections 20:35"},
    };
    return all;
}

}  // namespace collabgraph::centrality
