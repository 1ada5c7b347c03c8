#include "collabgraph/centrality/measures.hpp"

#include <map>
#include <numeric>
#include <random>
#include <set>
#include <stdexcept>

#include "check.hpp"
#include "collabgraph/centrality/betweenness.hpp"
#include "collabgraph/network/views.hpp"
#include "support/classics.hpp"
#include "support/random_graphs.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using namespace collabgraph::centrality;
using network::Direction;
using network::Graph;
using network::Network;
using network::Vertex;
using tests::check_same;
using tests::SurveyBuilder;
using tests::undefined;
using Values = std::vector<double>;

namespace {

std::vector<std::string> all_names() {
    std::vector<std::string> names;
    for (const Measure& measure : measures()) names.push_back(measure.name);
    return names;
}

Values values(const Network& network, const std::string& name, const Options& options = {}) {
    return compute(network, {name}, options).at(0).values;
}

Network from_graph(const Graph& graph) {
    Network network;
    network.direction = graph.is_directed() ? Direction::directed : Direction::undirected;
    network.nodes.resize(graph.node_count());
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        network.ties.push_back({graph.ends(e).source, graph.ends(e).target, graph.weight(e)});
    }
    return network;
}

/// A <-> B twice and once, B -> C, C -> D; E alone.
Network collaboration() {
    const survey::Survey survey =
        SurveyBuilder().row("A", {"B"}).row("A", {"B"}).row("B", {"A", "C"}).row("C", {"D"}).organization("E");
    return network::make_view(survey, network::make_incidence(survey), {});
}

Network southern_women(std::map<std::string, Vertex>& vertex) {
    const tests::Classic women = tests::classic("southern-women");
    Network network = from_graph(women.graph());
    for (Vertex v = 0; v < women.size(); ++v) {
        const std::string& name = women.names[v];
        const bool is_event = name.size() <= 3 && name[0] == 'E';
        network.nodes[v].kind = is_event ? network::NodeKind::category : network::NodeKind::organization;
        vertex[name] = v;
    }
    return network;
}

}  // namespace

TEST_CASE("The measures come in the order of the contract, each explained in both languages") {
    CHECK(all_names() == std::vector<std::string>{"degree", "in_degree", "out_degree", "strength", "betweenness",
                                                  "closeness", "harmonic", "eigenvector", "pagerank", "core",
                                                  "clustering", "constraint", "effective_size", "efficiency"});
    for (const Measure& measure : measures()) {
        INFO(measure.name);
        CHECK_FALSE(measure.title.en.empty());
        CHECK_FALSE(measure.title.ja.empty());
        CHECK(measure.definition.en.back() == '.');
        CHECK(measure.definition.ja.substr(measure.definition.ja.size() - 3) == "。");
        CHECK_FALSE(measure.source.empty());
    }
}

TEST_CASE("Every measure that is listed is computed, in the order asked") {
    std::vector<std::string> names = all_names();
    std::reverse(names.begin(), names.end());
    const auto columns = compute(collaboration(), names);
    REQUIRE(columns.size() == names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        CHECK(columns[i].name == names[i]);
        CHECK(columns[i].values.size() == 5);
    }
}

TEST_CASE("An unknown measure is named together with the known ones") {
    CHECK_THROWS_WITH(compute(collaboration(), {"degree", "fame"}),
                      Catch::Contains("\"fame\"") && Catch::Contains("betweenness") && Catch::Contains("constraint"));
    CHECK_THROWS_AS(compute(collaboration(), {"fame"}), std::invalid_argument);
}

TEST_CASE("On a survey degrees, strength and pagerank follow direction, the others do not") {
    const Network network = collaboration();
    check_same(values(network, "in_degree"), {1, 1, 1, 1, 0});
    check_same(values(network, "out_degree"), {1, 2, 1, 0, 0});
    check_same(values(network, "degree"), {2, 3, 2, 1, 0});
    check_same(values(network, "strength"), {3, 4, 2, 1, 0});
    check_same(values(network, "betweenness"), {0, 2, 2, 0, 0});
    check_same(values(network, "closeness"), {0.5, 0.75, 0.75, 0.5, undefined});
    check_same(values(network, "core"), {1, 1, 1, 1, 0});  // A - B is one tie
    check_same(values(network, "constraint"), {1, 0.5, 0.5, 1, undefined});
    check_same(values(network, "effective_size"), {1, 2, 2, 1, undefined});
    check_same(values(network, "efficiency"), {1, 1, 1, 1, undefined});
    CHECK(values(network, "pagerank")[3] > values(network, "pagerank")[4]);
}

TEST_CASE("The options --directed and --undirected hold for all measures") {
    const Network network = collaboration();
    const Options directed{.follow = Follow::directed}, undirected{.follow = Follow::undirected};
    check_same(values(network, "betweenness", directed), {0, 2, 2, 0, 0});
    check_same(values(network, "closeness", directed), {0.5, 0.75, 1, undefined, undefined});
    check_same(values(network, "core", directed), {2, 2, 1, 1, 0});
    check_same(values(network, "degree", undirected), {1, 2, 2, 1, 0});
    check_same(values(network, "in_degree", undirected), {1, 2, 2, 1, 0});
    check_same(values(network, "strength", undirected), {3, 4, 2, 1, 0});
    CHECK(values(network, "pagerank", undirected)[0] == Approx(values(network, "pagerank", undirected)[3]));
}

TEST_CASE("A graph file follows its own direction for all measures") {
    // a path there and one arc back
    const Network network = from_graph(Graph(Direction::directed, 3, {{0, 1}, {1, 2}, {1, 0}}));
    check_same(values(network, "closeness"), {2.0 / 3, 1, undefined});
    check_same(values(network, "core"), {2, 2, 1});
    const Network doubled = from_graph(Graph(Direction::undirected, 2, {{0, 1}, {0, 1}}));
    check_same(values(doubled, "degree"), {2, 2});
}

TEST_CASE("Both kinds of ties of the combined view make one simple graph") {
    const survey::Survey survey = SurveyBuilder().row("A", {"B"}, {"x"}).row("B", {"A"}, {"x"});
    const Network network =
        network::make_view(survey, network::make_incidence(survey), {.view = network::View::combined});
    check_same(values(network, "degree"), {2, 2, 2});
    check_same(values(network, "clustering"), {1, 1, 1});
    const auto columns = compute(network, {"degree"}, {.normalized = true, .two_mode = true});
    check_same(columns[0].values, {1, 1, 1});
    REQUIRE(columns[0].notes.size() == 1);
    CHECK_THAT(columns[0].notes[0].en, Catch::Contains("one-mode"));
}

TEST_CASE("Weights are lengths of paths, or their inverse, and say so") {
    const Network network = collaboration();  // A -3- B -1- C -1- D
    const auto count = compute(network, {"closeness"}, {.weight = Weight::count});
    check_same(count[0].values,
               {3.0 / (3 + 4 + 5), 3.0 / (3 + 1 + 2), 3.0 / (4 + 1 + 1), 3.0 / (5 + 2 + 1), undefined});
    CHECK_THAT(count[0].notes.at(0).en, Catch::Contains("lengths"));
    check_same(values(network, "harmonic", {.weight = Weight::inverse}),
               {(3 + 0.75 + 1 / (7.0 / 3)) / 4, (3 + 1 + 0.5) / 4, (0.75 + 1 + 1) / 4, (3.0 / 7 + 0.5 + 1) / 4, 0});
    check_same(values(network, "strength", {.weight = Weight::inverse}), values(network, "strength"));
    Network zero = network;
    zero.ties[0].weight = 0;
    zero.ties[1].weight = 0;
    CHECK_THROWS_AS(values(zero, "betweenness", {.weight = Weight::inverse}), std::invalid_argument);
    CHECK_NOTHROW(values(zero, "betweenness"));
}

TEST_CASE("Normalised betweenness and degree are shares of their maximum") {
    const Network network = collaboration();
    const Options normalized{.normalized = true};
    check_same(values(network, "betweenness", normalized), {0, 2.0 / 6, 2.0 / 6, 0, 0});
    check_same(values(network, "betweenness", {.follow = Follow::directed, .normalized = true}),
               {0, 2.0 / 12, 2.0 / 12, 0, 0});
    check_same(values(network, "in_degree", normalized), {0.25, 0.25, 0.25, 0.25, 0});
    check_same(values(network, "degree", normalized), {0.25, 0.375, 0.25, 0.125, 0});
    const Network two = from_graph(Graph(Direction::undirected, 2, {{0, 1}}));
    check_same(values(two, "betweenness", normalized), {undefined, undefined});
    check_same(values(from_graph(Graph(Direction::undirected, 1, {})), "degree", normalized), {undefined});
}

TEST_CASE("Southern Women: two-mode norms as NetworkX publishes them") {
    std::map<std::string, Vertex> v;
    const Network network = southern_women(v);
    const Options options{.normalized = true, .two_mode = true};
    const auto columns = compute(network, {"degree", "betweenness", "closeness"}, options);
    const auto near = [](double value) { return Approx(value).margin(0.005); };
    const Values& degrees = columns[0].values;
    CHECK(degrees[v["E8"]] == near(0.78));
    CHECK(degrees[v["E9"]] == near(0.67));
    CHECK(degrees[v["E7"]] == near(0.56));
    CHECK(degrees[v["Evelyn Jefferson"]] == near(0.57));
    CHECK(degrees[v["Nora Fayette"]] == near(0.57));
    const Values& between = columns[1].values;
    CHECK(between[v["E8"]] == near(0.24));
    CHECK(between[v["E9"]] == near(0.23));
    CHECK(between[v["E7"]] == near(0.13));
    CHECK(between[v["Nora Fayette"]] == near(0.11));
    CHECK(between[v["Evelyn Jefferson"]] == near(0.10));
    CHECK(between[v["Theresa Anderson"]] == near(0.09));
    const Values& close = columns[2].values;
    CHECK(close[v["E8"]] == near(0.85));
    CHECK(close[v["E9"]] == near(0.79));
    CHECK(close[v["Nora Fayette"]] == near(0.80));
    CHECK(close[v["Theresa Anderson"]] == near(0.80));
    for (const Column& column : columns) {
        REQUIRE(column.notes.size() == 1);
        CHECK_THAT(column.notes[0].en, Catch::Contains("18 organizations and 14 categories"));
    }
}

TEST_CASE("A two-mode star attains every maximum, and isolates do not count") {
    // one organization on three categories, another organization and another category alone
    Network network = from_graph(Graph(Direction::undirected, 6, {{0, 2}, {0, 3}, {0, 4}}));
    for (Vertex v = 0; v < 6; ++v) {
        network.nodes[v].kind = v < 2 ? network::NodeKind::organization : network::NodeKind::category;
    }
    const Options options{.normalized = true, .two_mode = true};
    CHECK(values(network, "degree", options)[0] == 1);
    CHECK(values(network, "betweenness", options)[0] == 1);
    check_same(values(network, "closeness", options), {1, undefined, 1, 1, 1, undefined});
    // A second component: no two-mode closeness any more.
    network.ties.push_back({1, 5});
    const auto columns = compute(network, {"closeness"}, options);
    check_same(columns[0].values, Values(6, undefined));
    CHECK(columns[0].notes.size() == 3);
}

TEST_CASE("Closeness says into how many components the network falls") {
    const auto columns = compute(collaboration(), {"closeness", "harmonic"});
    REQUIRE(columns[0].notes.size() == 1);
    CHECK_THAT(columns[0].notes[0].en, Catch::Contains("2 components"));
    CHECK(columns[1].notes.empty());
}

TEST_CASE("An eigenvector that is not unique is left out with the reason") {
    const Network network = from_graph(Graph(Direction::undirected, 4, {{0, 1}, {2, 3}}));
    const auto columns = compute(network, {"eigenvector"});
    check_same(columns[0].values, Values(4, undefined));
    REQUIRE(columns[0].notes.size() == 1);
    CHECK_THAT(columns[0].notes[0].en, Catch::Contains("not unique"));
}

TEST_CASE("Direction that is asked for and is not there is mentioned once") {
    const Network network = from_graph(Graph(Direction::undirected, 2, {{0, 1}}));
    const auto columns = compute(network, {"degree", "core"}, {.follow = Follow::directed});
    CHECK(columns[0].notes.size() == 1);
    CHECK(columns[1].notes.empty());
}

TEST_CASE("All measures bear the empty network and the single node") {
    for (const bool normalized : {false, true}) {
        for (const bool two_mode : {false, true}) {
            const Options options{.normalized = normalized, .two_mode = two_mode};
            for (const Column& column : compute(Network{}, all_names(), options)) CHECK(column.values.empty());
            for (const Column& column : compute(from_graph(Graph(Direction::directed, 1, {})), all_names(), options)) {
                CHECK(column.values.size() == 1);
            }
        }
    }
}

TEST_CASE("Numbering the vertices otherwise permutes the values of every measure") {
    for (const bool weighted : {false, true}) {
        tests::for_random_graphs(weighted, [&](const Graph& graph) {
            std::vector<Vertex> renamed(graph.node_count());
            std::iota(renamed.begin(), renamed.end(), Vertex{0});
            std::mt19937 random(graph.edge_count());
            for (std::size_t i = renamed.size(); i > 1; --i) std::swap(renamed[i - 1], renamed[random() % i]);
            const Network before = from_graph(graph);
            Network after = before;
            for (network::Tie& tie : after.ties) tie = {renamed[tie.source], renamed[tie.target], tie.weight};
            std::reverse(after.ties.begin(), after.ties.end());
            const Options options{.weight = weighted ? Weight::inverse : Weight::none};
            const auto old_columns = compute(before, all_names(), options);
            const auto new_columns = compute(after, all_names(), options);
            for (std::size_t i = 0; i < old_columns.size(); ++i) {
                INFO(old_columns[i].name);
                Values moved(graph.node_count());
                for (Vertex v = 0; v < graph.node_count(); ++v) moved[renamed[v]] = old_columns[i].values[v];
                check_same(new_columns[i].values, moved);
            }
        });
    }
}

TEST_CASE("Ten lines of C++ lead from a survey to betweenness") {
    survey::Survey survey;
    survey.organizations.resize(3);
    survey.initiatives.resize(2);
    for (survey::Index row = 0; row < 2; ++row) {
        survey.initiatives[row].proposers = {{"", {}, {row}}};
        survey.initiatives[row].partners = {{"", {}, {row + 1}}};
    }
    const network::Network view = network::make_view(survey, network::make_incidence(survey), {});
    CHECK(betweenness(network::undirected_graph_of(view)) == Values{0, 1, 0});
}
