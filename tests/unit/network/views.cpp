#include "collabgraph/network/views.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>
#include <stdexcept>

#include "support/classics.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using namespace collabgraph::network;
using tests::SurveyBuilder;

namespace {

Network view(const survey::Survey& survey, const ViewOptions& options, Groups groups = Groups::keep) {
    return make_view(survey, make_incidence(survey, groups), options);
}

struct Described {
    std::string source, target;
    double weight;
    std::vector<Index> rows;
    bool operator==(const Described&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Described& tie) {
    out << tie.source << " - " << tie.target << " (" << tie.weight << ";";
    for (const Index row : tie.rows) out << " " << row;
    return out << ")";
}

std::vector<Described> described(const Network& network) {
    std::vector<Described> ties;
    for (const Tie& tie : network.ties) {
        const auto rows = network.evidence(tie);
        ties.push_back(
            {network.nodes[tie.source].id, network.nodes[tie.target].id, tie.weight, {rows.begin(), rows.end()}});
    }
    return ties;
}

std::vector<std::string> names(const Network& network) {
    std::vector<std::string> ids;
    for (const Node& node : network.nodes) ids.push_back(node.id);
    return ids;
}

double total_weight(const Network& network) {
    double sum = 0;
    for (const Tie& tie : network.ties) sum += tie.weight;
    return sum;
}

survey::Survey small() {
    return SurveyBuilder()
        .row("A", {"B", "C"}, {"x", "y"})
        .row("A", {"C", "A"}, {"y"})
        .row("B", {"A"}, {"y", "z"})
        .row("C", {}, {})
        .category("unused");
}

/// Rows with everything that a survey may hold.
survey::Survey random_survey(unsigned seed) {
    std::mt19937 random(seed);
    const auto pick = [&](unsigned bound) { return static_cast<unsigned>(random() % bound); };
    const auto name = [&] {
        const unsigned kind = pick(12);
        if (kind == 0) return std::string("-");
        if (kind == 1) return "o" + std::to_string(pick(9)) + "+o" + std::to_string(pick(9));
        if (kind == 2) return std::string(pick(2) == 0 ? "G" : "H");
        return "o" + std::to_string(pick(9));
    };
    SurveyBuilder builder;
    builder.group("G", {"o1", "o2", "o3"}).group("H", {"o3", "G"}).organization("class", survey::NameKind::class_);
    const unsigned rows = pick(25);
    for (unsigned r = 0; r < rows; ++r) {
        std::string proposer = pick(15) == 0 ? "G" : "o" + std::to_string(pick(9));
        if (pick(6) == 0) proposer += "+o" + std::to_string(pick(9));
        std::vector<std::string> partners, categories;
        for (unsigned i = pick(6); i > 0; --i) partners.push_back(name());
        for (unsigned i = pick(4); i > 0; --i) categories.push_back("c" + std::to_string(i * 2 + pick(2)));
        builder.row(proposer, partners, categories);
    }
    return builder;
}

}  // namespace

TEST_CASE("Collaboration counts the initiatives in which one names the other") {
    const Network network = view(small(), {});
    CHECK(network.direction == Direction::directed);
    CHECK(names(network) == std::vector<std::string>{"A", "B", "C"});
    CHECK(described(network) == std::vector<Described>{{"A", "B", 1, {0}}, {"A", "C", 2, {0, 1}}, {"B", "A", 1, {2}}});
}

TEST_CASE("Coverage joins organizations to categories by role") {
    ViewOptions options{.view = View::coverage};
    const Network proposer = view(small(), options);
    CHECK(names(proposer) == std::vector<std::string>{"A", "B", "C", "x", "y", "z", "unused"});
    CHECK(proposer.nodes[3].kind == NodeKind::category);
    CHECK(proposer.direction == Direction::undirected);
    CHECK(described(proposer) ==
          std::vector<Described>{{"A", "x", 1, {0}}, {"A", "y", 2, {0, 1}}, {"B", "y", 1, {2}}, {"B", "z", 1, {2}}});

    options.role = Role::partner;  // A names itself in row 1: no partner there
    CHECK(described(view(small(), options)) == std::vector<Described>{{"A", "y", 1, {2}},
                                                                      {"A", "z", 1, {2}},
                                                                      {"B", "x", 1, {0}},
                                                                      {"B", "y", 1, {0}},
                                                                      {"C", "x", 1, {0}},
                                                                      {"C", "y", 2, {0, 1}}});
    options.role = Role::any;
    const Network any = view(small(), options);
    CHECK(described(any).at(1) == Described{"A", "y", 3, {0, 1, 2}});
    CHECK(any.ties.size() == 8);
}

TEST_CASE("With several proposers each is the other's partner where the cell names both") {
    const survey::Survey survey = SurveyBuilder().row("A+B", {"A", "B"}, {"x"});
    CHECK(described(view(survey, {})) == std::vector<Described>{{"A", "B", 1, {0}}, {"B", "A", 1, {0}}});
    CHECK(described(view(survey, {.view = View::coverage, .role = Role::partner})).size() == 2);
}

TEST_CASE("Combined holds both kinds of ties, each with its kind") {
    const Network network = view(small(), {.view = View::combined});
    CHECK(network.direction == Direction::undirected);
    REQUIRE(network.ties.size() == 7);
    for (std::size_t i = 0; i < 7; ++i) {
        CHECK(network.ties[i].kind == (i < 3 ? TieKind::proposes_with : TieKind::covers));
    }
    CHECK(described(network).at(2) == Described{"B", "A", 1, {2}});
    CHECK(described(network).at(3) == Described{"A", "x", 1, {0}});
    CHECK(undirected_graph_of(network).edge_count() == 6);
}

TEST_CASE("Categories are joined by shared proposers, or by shared initiatives") {
    ViewOptions options{.view = View::categories};
    const Network proposers = view(small(), options);
    CHECK(names(proposers) == std::vector<std::string>{"x", "y", "z", "unused"});
    // Evidence of x - y: all rows of A in x or in y.
    CHECK(described(proposers) == std::vector<Described>{{"x", "y", 1, {0, 1}}, {"y", "z", 1, {2}}});
    options.share = Share::initiative;
    CHECK(described(view(small(), options)) == std::vector<Described>{{"x", "y", 1, {0}}, {"y", "z", 1, {2}}});
}

TEST_CASE("Organizations are joined by shared initiatives, or by shared categories") {
    ViewOptions options{.view = View::organizations};
    CHECK(described(view(small(), options)) ==
          std::vector<Described>{{"A", "B", 2, {0, 2}}, {"A", "C", 2, {0, 1}}, {"B", "C", 1, {0}}});
    options.rule = Rule::newman;
    CHECK(described(view(small(), options)) ==
          std::vector<Described>{{"A", "B", 1.5, {0, 2}}, {"A", "C", 1.5, {0, 1}}, {"B", "C", 0.5, {0}}});
    options.rule = Rule::fractional;
    CHECK(described(view(small(), options)).at(2).weight == Approx(1.0 / 3).epsilon(1e-15));
    options.rule = Rule::count;
    options.share = Share::category;
    CHECK(described(view(small(), options)) == std::vector<Described>{{"A", "B", 1, {0, 1, 2}}});
    options.role = Role::any;
    CHECK(described(view(small(), options)).at(0) == Described{"A", "B", 3, {0, 1, 2}});
}

TEST_CASE("A share that a view does not have is refused") {
    CHECK_THROWS_AS(view(small(), {.view = View::categories, .share = Share::category}), std::invalid_argument);
    CHECK_THROWS_AS(view(small(), {.view = View::organizations, .share = Share::proposer}), std::invalid_argument);
}

TEST_CASE("Nodes are listed and named organizations; replaced groups and phrases are none") {
    const survey::Survey survey = SurveyBuilder()
                                      .organization("silent")
                                      .group("G", {"B", "C"})
                                      .organization("talks", survey::NameKind::no_body)
                                      .organization("towns", survey::NameKind::class_, "local")
                                      .row("A", {"G", "talks"});
    const Network kept = view(survey, {});
    CHECK(names(kept) == std::vector<std::string>{"silent", "G", "B", "C", "towns", "A"});
    CHECK(kept.nodes[4].name_kind == survey::NameKind::class_);
    CHECK(kept.nodes[4].type == "local");
    CHECK(kept.nodes[5].subject == 6);
    const Network expanded = view(survey, {}, Groups::expand);
    CHECK(names(expanded) == std::vector<std::string>{"silent", "B", "C", "towns", "A"});
    CHECK(described(expanded) == std::vector<Described>{{"A", "B", 1, {0}}, {"A", "C", 1, {0}}});
}

TEST_CASE("A group that proposes stays a node when groups are expanded") {
    const survey::Survey survey = SurveyBuilder().group("G", {"B"}).row("G", {"C"}).row("C", {"G"});
    const Network network = view(survey, {}, Groups::expand);
    CHECK(names(network) == std::vector<std::string>{"G", "B", "C"});
    CHECK(described(network) == std::vector<Described>{{"G", "C", 1, {0}}, {"C", "B", 1, {1}}});
}

TEST_CASE("A survey without rows gives views without ties") {
    for (const View kind :
         {View::collaboration, View::coverage, View::combined, View::categories, View::organizations}) {
        const Network network = view(survey::Survey{}, {.view = kind});
        CHECK(network.nodes.empty());
        CHECK(network.ties.empty());
    }
}

TEST_CASE("The chain ends at the sum of the collaboration weights, and coverage at the sum of its cells") {
    for (unsigned seed = 0; seed < 60; ++seed) {
        const survey::Survey survey = random_survey(seed);
        for (const Groups groups : {Groups::keep, Groups::expand}) {
            const Incidence incidence = make_incidence(survey, groups);
            const Chain& chain = incidence.chain;
            INFO("seed " << seed);
            CHECK(chain.mentions + chain.joint + chain.expanded - chain.repeated - chain.oneself - chain.no_body ==
                  chain.pairs);
            CHECK(total_weight(make_view(survey, incidence, {})) == static_cast<double>(chain.pairs));

            std::size_t cells = 0;
            for (Index row = 0; row < incidence.proposers.size(); ++row) {
                cells += incidence.proposers[row].size() * incidence.categories[row].size();
            }
            CHECK(total_weight(make_view(survey, incidence, {.view = View::coverage})) == static_cast<double>(cells));
        }
    }
}

TEST_CASE("Projections agree with the definition on every pair") {
    for (unsigned seed = 0; seed < 40; ++seed) {
        const survey::Survey survey = random_survey(seed);
        const Incidence incidence = make_incidence(survey, Groups::expand);
        for (const Rule rule : {Rule::count, Rule::newman, Rule::fractional}) {
            // By shared initiatives, all pairs of all rows.
            std::map<std::pair<Index, Index>, std::pair<double, std::set<Index>>> expected;
            for (Index row = 0; row < incidence.proposers.size(); ++row) {
                std::set<Index> bodies(incidence.proposers[row].begin(), incidence.proposers[row].end());
                bodies.insert(incidence.partners[row].begin(), incidence.partners[row].end());
                const double k = static_cast<double>(bodies.size());
                for (const Index a : bodies) {
                    for (const Index b : bodies) {
                        if (a >= b) continue;
                        auto& [weight, rows] = expected[{a, b}];
                        weight += rule == Rule::count ? 1 : rule == Rule::newman ? 1 / (k - 1) : 2 / (k * (k - 1));
                        rows.insert(row);
                    }
                }
            }
            const Network network = make_view(survey, incidence, {.view = View::organizations, .rule = rule});
            REQUIRE(network.ties.size() == expected.size());
            for (const Tie& tie : network.ties) {
                const auto& [weight, rows] =
                    expected.at({network.nodes[tie.source].subject, network.nodes[tie.target].subject});
                CHECK(tie.weight == Approx(weight).epsilon(1e-12));
                const auto evidence = network.evidence(tie);
                CHECK(std::set<Index>(evidence.begin(), evidence.end()) == rows);
                CHECK(evidence.size() == rows.size());
            }
        }
    }
}

TEST_CASE("Ties come sorted, without parallels, each with its rows in order") {
    for (unsigned seed = 0; seed < 20; ++seed) {
        const survey::Survey survey = random_survey(seed);
        for (const View kind :
             {View::collaboration, View::coverage, View::combined, View::categories, View::organizations}) {
            const Network network = view(survey, {.view = kind});
            for (std::size_t i = 0; i < network.ties.size(); ++i) {
                const Tie& tie = network.ties[i];
                CHECK(tie.source != tie.target);
                const auto rows = network.evidence(tie);
                REQUIRE(!rows.empty());
                CHECK(std::is_sorted(rows.begin(), rows.end(), std::less_equal<>()));
                if (i == 0) continue;
                const Tie& before = network.ties[i - 1];
                CHECK(std::tuple(before.kind, before.source, before.target) <
                      std::tuple(tie.kind, tie.source, tie.target));
            }
        }
    }
}

TEST_CASE("Southern Women: Newman's weights of the women as NetworkX publishes them") {
    const tests::Classic women = tests::classic("southern-women");
    std::map<std::string, std::vector<std::string>> attending;
    for (const Ends& ends : women.edges) attending[women.names[ends.target]].push_back(women.names[ends.source]);
    SurveyBuilder builder;
    for (const auto& [event, names_of_women] : attending) {
        builder.row(names_of_women.front(), {names_of_women.begin() + 1, names_of_women.end()});
    }
    const survey::Survey survey = builder;
    const Network network = view(survey, {.view = View::organizations, .rule = Rule::newman});
    REQUIRE(network.nodes.size() == 18);
    CHECK(network.ties.size() == 139);
    const auto weight = [&](const std::string& a, const std::string& b) {
        for (const Tie& tie : network.ties) {
            const std::string& source = network.nodes[tie.source].id;
            const std::string& target = network.nodes[tie.target].id;
            if ((source == a && target == b) || (source == b && target == a)) return tie.weight;
        }
        return 0.0;
    };
    const auto strength = [&](const std::string& name) {
        double sum = 0;
        for (const Tie& tie : network.ties) {
            if (network.nodes[tie.source].id == name || network.nodes[tie.target].id == name) sum += tie.weight;
        }
        return sum;
    };
    CHECK(weight("Evelyn Jefferson", "Theresa Anderson") == Approx(1.48688).margin(1e-5));
    CHECK(weight("Evelyn Jefferson", "Laura Mandeville") == Approx(1.562637).margin(1e-6));
    CHECK(weight("Nora Fayette", "Helen Lloyd") == Approx(0.894444).margin(1e-6));
    CHECK(weight("Olivia Carleton", "Flora Price") == Approx(0.424242).margin(1e-6));
    CHECK(strength("Evelyn Jefferson") == Approx(8));
    CHECK(strength("Laura Mandeville") == Approx(7));
}

TEST_CASE("what the nodes of a projection share is what its ties count, whatever the order of the rows") {
    SurveyBuilder builder;
    for (const char* name : {"A", "B", "C", "D"}) builder.organization(name);
    builder.organization("K", survey::NameKind::class_).category("x").category("y");
    survey::Survey survey =
        builder.row("A", {"B", "K"}, {"x"}).row("B", {"C"}, {"x", "y"}).row("A", {"B"}, {"y"}).row("D", {}, {});
    const auto shared = [](const SharedUnits& units, Vertex a, Vertex b) {
        std::vector<Index> both;
        std::set_intersection(units.of_node[a].begin(), units.of_node[a].end(), units.of_node[b].begin(),
                              units.of_node[b].end(), std::back_inserter(both));
        return static_cast<double>(both.size());
    };
    for (const auto& [view, share] :
         {std::pair(View::categories, Share::natural), std::pair(View::categories, Share::initiative),
          std::pair(View::organizations, Share::natural), std::pair(View::organizations, Share::category)}) {
        ViewOptions options;
        options.view = view;
        options.share = share;
        const Incidence incidence = make_incidence(survey);
        const Network network = make_view(survey, incidence, options);
        const SharedUnits units = shared_units(survey, incidence, options, true);
        REQUIRE(units.of_node.size() == network.nodes.size());
        double counted = 0, tied = 0;
        for (Vertex a = 0; a < units.of_node.size(); ++a) {
            for (Vertex b = a + 1; b < units.of_node.size(); ++b) counted += shared(units, a, b);
        }
        for (const Tie& tie : network.ties) {
            CHECK(shared(units, tie.source, tie.target) == tie.weight);
            tied += tie.weight;
        }
        CHECK(counted == tied);

        survey::Survey backward = survey;
        std::reverse(backward.initiatives.begin(), backward.initiatives.end());
        const SharedUnits again = shared_units(backward, make_incidence(backward), options, true);
        CHECK(again.of_node.item == units.of_node.item);
        CHECK(again.units == units.units);
    }
    ViewOptions organizations;
    organizations.view = View::organizations;
    const SharedUnits apart = shared_units(survey, make_incidence(survey), organizations);
    CHECK(apart.of_node[4].empty());
    CHECK_THROWS_AS(shared_units(survey, make_incidence(survey), {}), std::invalid_argument);
}
