#include "collabgraph/exchange/edge_list.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "collabgraph/centrality/measures.hpp"
#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/network/summary.hpp"
#include "collabgraph/survey/edit.hpp"
#include "collabgraph/survey/names.hpp"
#include "support/datasets.hpp"
#include "unit/survey/folder.hpp"
#include "unit/table/faults_of.hpp"

using namespace collabgraph;
using exchange::make_graph;
using exchange::read_edge_list;
using network::Direction;
using tests::Folder;

namespace {

exchange::EdgeListOptions with_nodes(const std::string& nodes) {
    exchange::EdgeListOptions options;
    options.nodes = nodes;
    return options;
}

survey::Survey survey_of(const std::string& edges) {
    const Folder folder({{"edges.csv", edges}});
    return read_edge_list(folder.file("edges.csv"));
}

/// "A-B*2" for each tie.
std::vector<std::string> ties(const network::Network& network) {
    std::vector<std::string> found;
    for (const network::Tie& tie : network.ties) {
        found.push_back(network.nodes[tie.source].id + "-" + network.nodes[tie.target].id + "*" +
                        std::to_string(static_cast<int>(tie.weight)));
    }
    return found;
}

std::vector<std::string> ids(const network::Network& network) {
    std::vector<std::string> found;
    for (const network::Node& node : network.nodes) found.push_back(node.id);
    return found;
}

std::vector<double> measured(const network::Network& network, const std::string& measure,
                             centrality::Weight weight = centrality::Weight::none) {
    centrality::Options options;
    options.weight = weight;
    return centrality::compute(network, {measure}, options).front().values;
}

std::size_t at(const network::Network& network, const std::string& label) {
    for (std::size_t v = 0; v < network.nodes.size(); ++v) {
        if (network.nodes[v].label == label) return v;
    }
    throw std::out_of_range(label);
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("An edge list is known by its header, whatever the case, and never by its extension alone") {
    const Folder folder({{"edges.csv", "Source,Target,Weight\na,b,1\n"},
                         {"from.tsv", "from\tto\na\tb\n"},
                         {"survey.csv", "organization,source,target\na,b,c\n"},
                         {"half.csv", "source,weight\na,1\n"},
                         {"ties.json", "[{\"source\": \"a\", \"target\": \"b\"}]"},
                         {"mapped.toml", "[columns]\norganization = \"Source\"\n"},
                         {"broken.csv", "source,target\n\"a,b\n"}});
    CHECK(exchange::is_edge_list(folder.file("edges.csv")));
    CHECK(exchange::is_edge_list(folder.file("from.tsv")));
    CHECK_FALSE(exchange::is_edge_list(folder.file("survey.csv")));
    CHECK_FALSE(exchange::is_edge_list(folder.file("half.csv")));
    CHECK_FALSE(exchange::is_edge_list(folder.file("ties.json")));
    CHECK_FALSE(exchange::is_edge_list(folder.file("broken.csv")));
    CHECK_FALSE(exchange::is_edge_list(folder.file("missing.csv")));
    exchange::EdgeListOptions mapped;
    mapped.config = folder.file("mapped.toml");
    CHECK_FALSE(exchange::is_edge_list(folder.file("edges.csv"), mapped));
}

TEST_CASE("Every line is a row with its number as id, its cells verbatim and its ends as proposer and partner") {
    const survey::Survey survey = survey_of("from,to,weight,since\nB, A ,2,1999\n\nA,A,0.5,\nB,A,1,\n");
    CHECK(survey.is_graph);
    CHECK(survey.columns == Strings{"source", "target", "weight", "since"});
    REQUIRE(survey.initiatives.size() == 3);
    CHECK(survey.initiatives[0].id == "2");
    CHECK(survey.initiatives[1].id == "4");
    CHECK(survey.initiatives[0].cells == Strings{"B", " A ", "2", "1999"});
    CHECK(survey.cell(survey.initiatives[0], "since") == "1999");
    CHECK(tests::meant(survey, survey.initiatives[0].partners) == Strings{"A"});
    CHECK(survey.organizations[0].respondent == survey::Answer::unknown);

    const network::Network graph = make_graph(survey, Direction::directed);
    CHECK(graph.view == network::View::graph);
    CHECK(ids(graph) == Strings{"B", "A"});
    CHECK(ties(graph) == Strings{"B-A*2", "A-A*0", "B-A*1"});  // parallel ties and loops are kept
    CHECK(graph.nodes[0].kind == network::NodeKind::node);
    CHECK(graph.evidence(graph.ties[2])[0] == 2);
    CHECK(exchange::has_weights(survey));
}

TEST_CASE("Ids are compared exactly but for outer spaces, and quoted names may hold anything") {
    const network::Network graph =
        make_graph(survey_of("source,target\na,A\n\"a, b\",a \nＡ,A\n"), Direction::undirected);
    CHECK(ids(graph) == Strings{"a", "A", "a, b", "Ａ"});
}

TEST_CASE("The file of nodes gives order, labels, types and nodes without ties") {
    const Folder folder(
        {{"edges.csv", "source,target\n3,1\n1,9\n"},
         {"nodes.csv", "key,Name,type,name_kind,label\n1,One,x,,\n2,Two,,class,\n3,Three,y,group,THREE\n4,,,,\n"}});
    const survey::Survey survey = read_edge_list(folder.file("edges.csv"), with_nodes(folder.file("nodes.csv")));
    const network::Network graph = make_graph(survey, Direction::undirected);
    CHECK(ids(graph) == Strings{"1", "2", "3", "4", "9"});
    CHECK(graph.nodes[0].label == "One");
    CHECK(graph.nodes[2].label == "THREE");
    CHECK(graph.nodes[3].label == "4");
    CHECK(graph.nodes[4].label == "9");
    CHECK(graph.nodes[0].type == "x");
    CHECK(graph.nodes[1].name_kind == survey::NameKind::class_);
    CHECK(graph.nodes[2].name_kind == survey::NameKind::group);
    CHECK(tests::kinds(survey.findings) == Strings{"unlisted_node"});
    CHECK(survey::find_organization(survey, "THREE") == 2);
    CHECK(survey.inputs.size() == 2);
}

TEST_CASE("All faults of both files are reported at once, each with its place") {
    const Folder folder({{"edges.csv", "source,target,weight\na,,1\n,b,x\na,b,-1\na,b,inf\na,b,\na,b,1e3\n"},
                         {"nodes.csv", "id,name_kind\na,\n,group\na,\nb,body?\n"}});
    const auto faults =
        tests::faults_of([&] { read_edge_list(folder.file("edges.csv"), with_nodes(folder.file("nodes.csv"))); });
    std::vector<std::string> places;
    for (const table::Fault& fault : faults) {
        places.push_back(fault.file.substr(folder.path().string().size() + 1) + ":" + std::to_string(fault.place.line) +
                         ":" + std::to_string(fault.place.column));
        CHECK_FALSE(fault.message.ja.empty());
        CHECK_FALSE(fault.remedy.en.empty());
    }
    CHECK(places == Strings{"edges.csv:2:2", "edges.csv:3:1", "edges.csv:3:3", "edges.csv:4:3", "edges.csv:5:3",
                            "edges.csv:6:3", "nodes.csv:3:1", "nodes.csv:4:1", "nodes.csv:5:2"});
    CHECK(tests::faults_of([&] { read_edge_list(folder.file("nodes.csv")); }).size() == 1);
    CHECK(tests::faults_of([&] { read_edge_list("missing", with_nodes("missing, too")); }).size() == 2);
}

TEST_CASE("What-if edits and conditions work on ties, and on a column called categories as on any other") {
    const survey::Survey survey = survey_of("source,target,categories\nA,B,x;y\nB,C,z\nC,A,x\n");
    CHECK(ties(make_graph(survey::where(survey, {{"categories", "x"}}), Direction::directed)) ==
          Strings{"A-B*1", "C-A*1"});
    CHECK(ids(make_graph(survey::without(survey, "A"), Direction::directed)) == Strings{"B", "C"});
    CHECK(ties(make_graph(survey::merge(survey, "A=B"), Direction::directed)) == Strings{"B-B*1", "B-C*1", "C-B*1"});
    const survey::Survey more = survey::add(survey, "D -> A");
    CHECK(ids(make_graph(more, Direction::directed)) == Strings{"A", "B", "C", "D"});
    CHECK(more.cell(more.initiatives.back(), "source") == "D");
    for (const survey::Organization& node : more.organizations) CHECK(node.respondent == survey::Answer::unknown);
}

TEST_CASE("A column Type that says Directed is pointed out") {
    CHECK(tests::kinds(survey_of("Source,Target,Type\na,b,Undirected\nb,c,Directed\n").findings) ==
          Strings{"says_directed"});
    CHECK(survey_of("Source,Target,Type\na,b,Undirected\n").findings.empty());
}

TEST_CASE("The karate club from its file has the published figures") {
    const network::Network karate =
        make_graph(read_edge_list(tests::source("tests/data/classics/karate.csv").string()), Direction::undirected);
    REQUIRE(karate.nodes.size() == 34);
    REQUIRE(karate.ties.size() == 78);
    const auto betweenness = measured(karate, "betweenness");
    CHECK(betweenness[at(karate, "0")] == Approx(231.0714285714).epsilon(1e-10));
    CHECK(betweenness[at(karate, "33")] == Approx(160.5515873016).epsilon(1e-10));
    CHECK(measured(karate, "degree")[at(karate, "33")] == 17);
    CHECK(measured(karate, "strength")[at(karate, "0")] == 42);
    cluster::Options unweighted;
    unweighted.weighted = false;
    CHECK(cluster::leiden(karate, unweighted).modularity == Approx(0.4197896121).epsilon(1e-9));
}

TEST_CASE("Direction counts where it is asked for; parallel ties are paths of their own") {
    // a => b -> c, and d -> c: two parallel ties from a to b
    const survey::Survey survey = survey_of("source,target\na,b\na,b\nb,c\nd,c\n");
    const network::Network directed = make_graph(survey, Direction::directed);
    CHECK(measured(directed, "degree") == std::vector<double>{2, 3, 2, 1});
    CHECK(measured(directed, "in_degree") == std::vector<double>{0, 2, 2, 0});
    CHECK(measured(directed, "betweenness") == std::vector<double>{0, 1, 0, 0});
    const network::Network undirected = make_graph(survey, Direction::undirected);
    CHECK(measured(undirected, "in_degree") == std::vector<double>{2, 3, 2, 1});
    CHECK(measured(undirected, "betweenness") == std::vector<double>{0, 2, 2, 0});
}

TEST_CASE("The summary of a graph file counts ties as they stand and judges the simple graph") {
    const survey::Survey survey = survey_of("source,target,weight\na,b,2\nb,a,1\na,b,1\nc,c,1\n");
    const network::Incidence incidence = network::make_incidence(survey);
    const auto summary = [&](Direction direction) {
        return network::summarize(survey, incidence, make_graph(survey, direction));
    };
    const network::Summary directed = summary(Direction::directed);
    CHECK(directed.ties == 4);
    CHECK(directed.shape_ties == 4);
    CHECK(directed.weight == 5);
    CHECK(directed.components.size() == 2);
    CHECK(directed.isolates.empty());  // a loop is a tie
    CHECK(directed.density == Approx(2.0 / 6));
    CHECK(directed.reciprocity == 1);
    const network::Summary undirected = summary(Direction::undirected);
    CHECK(undirected.shape_ties == 4);
    CHECK(undirected.density == Approx(1.0 / 3));
    CHECK(std::isnan(undirected.reciprocity));
}

TEST_CASE("Emergency networks: the file of nodes brings those without ties") {
    const auto folder = tests::datasets("emon-search-and-rescue");
    if (!folder) return;
    const survey::Survey survey =
        read_edge_list((*folder / "MtSi_edges.csv").string(), with_nodes((*folder / "MtSi_nodes.csv").string()));
    const network::Network graph = make_graph(survey, Direction::directed);
    CHECK(graph.nodes.size() == 13);
    CHECK(graph.ties.size() == 33);
    CHECK(graph.nodes[0].label == "King.County.Police");
    CHECK(survey.findings.empty());
}
