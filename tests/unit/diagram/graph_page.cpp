#include "collabgraph/diagram/graph_page.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "collabgraph/diagram/dot.hpp"
#include "collabgraph/diagram/geometry.hpp"
#include "collabgraph/exchange/edge_list.hpp"
#include "diagram/graph_part.hpp"
#include "support/datasets.hpp"

using namespace collabgraph;
using namespace collabgraph::diagram;
using Catch::Matchers::Contains;
using network::Direction;

namespace {

/// A graph file with its clusters.
struct Drawing {
    explicit Drawing(const std::string& edges, Direction direction = Direction::undirected) {
        exchange::EdgeListOptions options;
        options.format = "csv";
        options.bytes = edges;
        make("edges.csv", options, direction);
    }
    Drawing(const std::filesystem::path& file, const std::filesystem::path& nodes, Direction direction) {
        exchange::EdgeListOptions options;
        options.nodes = nodes.string();
        make(file.string(), options, direction);
    }

    Page page(text::Language language = text::Language::en, std::uint32_t moves = 20'000) const {
        GraphOptions options;
        options.weighted = exchange::has_weights(survey);
        options.moves = moves;
        return graph_page(survey, graph, clusters, language, options);
    }

    survey::Survey survey;
    network::Network graph;
    cluster::Clusters clusters;

 private:
    void make(const std::string& path, const exchange::EdgeListOptions& options, Direction direction) {
        survey = exchange::read_edge_list(path, options);
        graph = exchange::make_graph(survey, direction);
        cluster::Options finding;
        finding.weighted = false;
        finding.runs = 10;
        clusters = cluster::leiden(graph, finding);
    }
};

/// The page can be read, sums reconcile, and every node and all weight of the graph stand in it, drawn or hidden.
void check_page(const Page& page, const network::Network& graph) {
    for (const std::string& fault : check_geometry(page)) UNSCOPED_INFO(fault);
    CHECK(check_geometry(page).empty());
    CHECK(page.ties_total == graph.ties.size());
    std::set<std::string> names;
    for (const Box& box : page.boxes) {
        if (box.kind == "node") names.insert(box.name);
    }
    CHECK(names.size() == graph.nodes.size());
    double weight = 0, expected = 0;
    for (const Line& line : page.lines) weight += line.tie == "edge" ? line.weight : 0;
    for (const network::Tie& tie : graph.ties) expected += tie.weight;
    CHECK(weight == Approx(expected));
    for (const Text& text : page.texts) CHECK(text.content.find("propos") == std::string::npos);
}

std::string all_text(const Page& page) {
    std::string all;
    for (const Text& text : page.texts) all += text.content + "\n";
    return all;
}

}  // namespace

TEST_CASE("Pairs gather parallel and mutual ties, and loops are in none") {
    const Drawing directed("source,target\na,b\nb,a\na,b\nc,c\n", Direction::directed);
    const auto pairs = pairs_of(directed.graph);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].up == 2);
    CHECK(pairs[0].down == 1);
    CHECK(ties_at(directed.graph) == std::vector<std::uint32_t>{3, 3, 1});
    const GraphPart part = part_of(directed.graph, pairs, 0, 0, false);
    CHECK(part.drawn == std::vector<bool>{true, true, false});
    CHECK(part.drawn_ties == 3);
    CHECK(part.loops == 1);
    CHECK(part.more == std::vector<std::uint32_t>{0, 0, 1});
}

TEST_CASE("Each node keeps its strongest lines: by weight, else by common neighbours") {
    // a-b-c is a triangle, d hangs at a
    const Drawing plain("source,target\na,b\nb,c\nc,a\na,d\n");
    const auto pairs = pairs_of(plain.graph);
    const GraphPart part = part_of(plain.graph, pairs, 0, 1, false);
    CHECK(part.lines.size() == 3);  // a-b and d's and c's only choice or best
    CHECK(part.drawn_ties + (part.more[0] + part.more[1] + part.more[2] + part.more[3]) / 2 == 4);
    const Drawing weighted("source,target,weight\na,b,1\nb,c,9\nc,a,1\na,d,2\n");
    const GraphPart heavy = part_of(weighted.graph, pairs_of(weighted.graph), 0, 1, true);
    CHECK(heavy.lines.size() == 2);  // b-c and a-d
}

TEST_CASE("A graph without ties is a page of names, and an empty one is a page") {
    Drawing alone("source,target\na,b\n");
    alone.graph.ties.clear();
    alone.graph.rows.clear();
    alone.clusters = cluster::leiden(alone.graph);
    const Page page = alone.page();
    check_page(page, alone.graph);
    CHECK(page.title == "No ties between 2 nodes");
    CHECK_THAT(all_text(page), Contains("2 without a tie:") && Contains("a, b"));
    alone.graph.nodes.clear();
    alone.clusters = cluster::leiden(alone.graph);
    check_page(alone.page(), alone.graph);
}

TEST_CASE("Loops and parallel ties reconcile on the page") {
    const Drawing drawing("source,target\na,b\na,b\nb,c\nc,c\n");
    const Page page = drawing.page();
    check_page(page, drawing.graph);
    CHECK(page.ties_drawn == 3);
    CHECK(page.ties_folded == 1);
    CHECK_FALSE(page.directed);
    CHECK_THAT(all_text(page), Contains("1 of the ties leads from a node to itself"));
}

TEST_CASE("A directed pair has a head at each end that a tie leads to") {
    const Drawing drawing("source,target,weight\na,b,2\nb,a,0.5\nb,c,3\n", Direction::directed);
    const Page page = drawing.page();
    check_page(page, drawing.graph);
    CHECK(page.directed);
    std::map<std::string, const Line*> lines;
    for (const Line& line : page.lines) {
        if (line.tie == "edge") lines[line.from + " " + line.to] = &line;
    }
    REQUIRE(lines.size() == 3);
    CHECK(lines["o0 o1"]->head);
    CHECK(lines["o0 o1"]->tail);
    CHECK(lines["o0 o1"]->weight == 2);
    CHECK(lines["o1 o0"]->hidden);
    CHECK(lines["o1 o0"]->weight == 0.5);
    CHECK(lines["o1 o2"]->head);
    CHECK_FALSE(lines["o1 o2"]->tail);
}

TEST_CASE("The karate club is drawn whole, in both languages, and the same at each run") {
    const Drawing karate(tests::source("tests/data/classics/karate.csv"), {}, Direction::undirected);
    for (const text::Language language : {text::Language::en, text::Language::ja}) {
        const Page page = karate.page(language);
        check_page(page, karate.graph);
        CHECK(page.ties_drawn == 78);
        CHECK(write_dot(page) == write_dot(karate.page(language)));
    }
    CHECK(karate.page().title == "Node 33 has the most ties (17 of 78), then Node 0 (16)");
}

TEST_CASE("A network too full for one page is thinned, and the page says how") {
    const Drawing drawing(tests::source("tests/data/classics/les-miserables.csv"), {}, Direction::undirected);
    const Page page = drawing.page();
    check_page(page, drawing.graph);
    CHECK(page.ties_folded > 0);
    CHECK_THAT(all_text(page), Contains("leaves out the 17 nodes with fewer than 2 ties"));
}

TEST_CASE("A directed network with a file of nodes shows those without ties by name") {
    const Drawing drawing(tests::source("tests/data/classics/mtsi.csv"),
                          tests::source("tests/data/classics/mtsi-nodes.csv"), Direction::directed);
    const Page page = drawing.page();
    check_page(page, drawing.graph);
    CHECK(page.ties_drawn == 33);
    CHECK_THAT(all_text(page), Contains("5 without a tie:") && Contains("Seattle Mountain Rescue Council"));
}
