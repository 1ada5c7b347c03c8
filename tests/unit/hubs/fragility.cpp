#include "collabgraph/hubs/fragility.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "collabgraph/network/components.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/survey/edit.hpp"
#include "collabgraph/survey/read.hpp"
#include "support/datasets.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using hubs::Fragility;
using network::Network;
using network::NodeKind;
using network::Vertex;
using survey::Index;
using survey::NameKind;
using tests::SurveyBuilder;
using Names = std::vector<std::string>;

namespace {

Fragility fragility_of(const survey::Survey& survey, const std::string& name, bool classes_included = false) {
    for (const Fragility& one : hubs::find_fragility(survey, network::make_incidence(survey), classes_included)) {
        if (survey.organizations[one.organization].name == name) return one;
    }
    throw std::out_of_range(name);
}

template <class Subject>
Names names_of(const std::vector<Subject>& subjects, const std::vector<Index>& chosen) {
    Names names;
    for (const Index index : chosen) names.push_back(subjects[index].name);
    return names;
}

Network view_of(const survey::Survey& survey, network::View view) {
    const Network whole = network::make_view(survey, network::make_incidence(survey), {.view = view});
    if (view == network::View::coverage) return whole;
    std::vector<bool> keep;
    for (const network::Node& node : whole.nodes) keep.push_back(node.name_kind != NameKind::class_);
    return network::induced(whole, keep);
}

std::set<std::string> tied(const Network& network) {
    std::set<std::string> names;
    for (const network::Tie& tie : network.ties) {
        names.insert(network.nodes[tie.source].id);
        names.insert(network.nodes[tie.target].id);
    }
    return names;
}

/// What is lost between a view and the same view of the survey without one body, by name: told from components alone.
struct Lost {
    Names alone, cut_off;
};
Lost lost(const Network& before, const Network& after, const std::string& removed, NodeKind kind) {
    const std::vector<Vertex> old_part = network::components(network::graph_of(before));
    const std::vector<Vertex> new_part = network::components(network::graph_of(after));
    const std::set<std::string> tied_before = tied(before), tied_after = tied(after);
    Vertex own = static_cast<Vertex>(-1);
    for (Vertex v = 0; v < before.nodes.size(); ++v) {
        if (before.nodes[v].id == removed && before.nodes[v].kind == NodeKind::organization) own = old_part[v];
    }
    std::map<std::string, Vertex> part_of;
    std::map<Vertex, std::size_t> size;
    for (Vertex v = 0; v < after.nodes.size(); ++v) {
        part_of[after.nodes[v].id] = new_part[v];
        ++size[new_part[v]];
    }
    // In the order of the nodes, so that of equal parts the first one met stays the largest.
    Vertex largest = static_cast<Vertex>(-1);
    for (Vertex v = 0; v < before.nodes.size(); ++v) {
        const std::string& name = before.nodes[v].id;
        if (old_part[v] != own || tied_after.count(name) == 0) continue;
        if (largest == static_cast<Vertex>(-1) || size[part_of[name]] > size[largest]) largest = part_of[name];
    }
    Lost result;
    for (Vertex v = 0; v < before.nodes.size(); ++v) {
        const network::Node& node = before.nodes[v];
        if (node.kind != kind || node.id == removed) continue;
        if (tied_after.count(node.id) == 0) {
            if (tied_before.count(node.id) > 0) result.alone.push_back(node.id);
        } else if (old_part[v] == own && part_of[node.id] != largest) {
            result.cut_off.push_back(node.id);
        }
    }
    return result;
}

void check_against_removal(const survey::Survey& survey) {
    const Network collaboration = view_of(survey, network::View::collaboration);
    const Network coverage = view_of(survey, network::View::coverage);
    for (const Fragility& one : hubs::find_fragility(survey, network::make_incidence(survey))) {
        const std::string name = survey.organizations[one.organization].name;
        INFO("without " << name);
        const survey::Survey without = survey::without(survey, name);
        const Lost bodies =
            lost(collaboration, view_of(without, network::View::collaboration), name, NodeKind::organization);
        const Lost categories = lost(coverage, view_of(without, network::View::coverage), name, NodeKind::category);
        REQUIRE(names_of(survey.organizations, one.bodies_alone) == bodies.alone);
        REQUIRE(names_of(survey.organizations, one.bodies_cut_off) == bodies.cut_off);
        REQUIRE(names_of(survey.categories, one.categories_alone) == categories.alone);
        REQUIRE(names_of(survey.categories, one.categories_cut_off) == categories.cut_off);
        const bool no_body = one.bodies_alone.empty() && one.bodies_cut_off.empty();
        REQUIRE(one.body_rows.empty() == no_body);
        REQUIRE((one.categories_alone.empty() && one.categories_cut_off.empty()) == one.category_rows.empty());
    }
}

}  // namespace

TEST_CASE("without the centre of a star all its contacts are alone, without a leaf nobody is") {
    const survey::Survey survey = SurveyBuilder().row("X", {"A", "B"}).row("C", {"X"});
    const Fragility centre = fragility_of(survey, "X");
    CHECK(names_of(survey.organizations, centre.bodies_alone) == Names{"A", "B", "C"});
    CHECK(centre.bodies_cut_off.empty());
    CHECK(centre.body_rows == std::vector<Index>{0, 1});
    CHECK_FALSE(centre.harmless());
    CHECK(fragility_of(survey, "A").harmless());
}

TEST_CASE("of a pair without another contact each is all that the other has") {
    const survey::Survey survey = SurveyBuilder().row("A", {"B"}).row("B", {"A"});
    CHECK(names_of(survey.organizations, fragility_of(survey, "A").bodies_alone) == Names{"B"});
    CHECK(names_of(survey.organizations, fragility_of(survey, "B").bodies_alone) == Names{"A"});
    CHECK(fragility_of(survey, "A").body_rows == std::vector<Index>{0, 1});
}

TEST_CASE("who keeps a contact but not the way to the largest part is cut off, not alone") {
    // triangle A B C - X - D - E, and X - F; then E - X closes a way round
    const SurveyBuilder builder =
        SurveyBuilder().row("A", {"B", "C"}).row("B", {"C"}).row("X", {"A", "F"}).row("D", {"X", "E"});
    const survey::Survey survey = builder;
    const Fragility x = fragility_of(survey, "X");
    CHECK(names_of(survey.organizations, x.bodies_alone) == Names{"F"});
    CHECK(names_of(survey.organizations, x.bodies_cut_off) == Names{"D", "E"});
    CHECK(x.body_rows == std::vector<Index>{2, 3});
    const Fragility d = fragility_of(survey, "D");
    CHECK(names_of(survey.organizations, d.bodies_alone) == Names{"E"});
    CHECK(d.bodies_cut_off.empty());
    const Fragility a = fragility_of(survey, "A");  // leaves X F D E and B C
    CHECK(names_of(survey.organizations, a.bodies_cut_off) == Names{"B", "C"});
    const survey::Survey round = SurveyBuilder(builder).row("E", {"X"});
    CHECK(fragility_of(round, "D").harmless());
}

TEST_CASE("of two equal parts the one with the first node counts as the rest") {
    const survey::Survey survey = SurveyBuilder().row("A", {"B"}).row("X", {"B", "C"}).row("C", {"D"});
    CHECK(names_of(survey.organizations, fragility_of(survey, "X").bodies_cut_off) == Names{"C", "D"});
}

TEST_CASE("a category that rests on one proposer is alone without it, one with a way back is not") {
    const survey::Survey survey = SurveyBuilder()
                                      .row("X", {}, {"thin", "shared"})  // row 0
                                      .row("Y", {}, {"shared", "far"})   // row 1
                                      .row("Z", {}, {"far"})             // row 2
                                      .row("V", {}, {"shared"})          // row 3
                                      .row("Y", {}, {"far"})             // row 4
                                      .category("empty");
    const Fragility x = fragility_of(survey, "X");
    CHECK(names_of(survey.categories, x.categories_alone) == Names{"thin"});
    CHECK(x.categories_cut_off.empty());
    CHECK(x.category_rows == std::vector<Index>{0});
    // X, V, shared, thin stay together; far has another proposer, yet only Y leads there
    const Fragility y = fragility_of(survey, "Y");
    CHECK(y.categories_alone.empty());
    CHECK(names_of(survey.categories, y.categories_cut_off) == Names{"far"});
    CHECK(y.category_rows == std::vector<Index>{1, 4});
    CHECK(fragility_of(survey, "Z").harmless());
    CHECK(fragility_of(survey, "V").harmless());
}

TEST_CASE("a row of two proposers keeps its category when one of them is gone") {
    const survey::Survey survey = SurveyBuilder().row("A+B", {"C"}, {"c"});
    CHECK(fragility_of(survey, "A").harmless());
    CHECK(names_of(survey.organizations, fragility_of(survey, "C").bodies_alone) == Names{"A", "B"});
}

TEST_CASE("a class is not lost and no way round, unless included; as a proposer it covers") {
    const survey::Survey survey = SurveyBuilder()
                                      .organization("K", NameKind::class_)
                                      .row("A", {"X", "K"}, {"c"})
                                      .row("B", {"X", "K"}, {"d"})
                                      .row("K", {}, {"c"});
    CHECK(names_of(survey.organizations, fragility_of(survey, "X").bodies_alone) == Names{"A", "B"});
    CHECK(fragility_of(survey, "A").categories_alone.empty());
    CHECK_THROWS_AS(fragility_of(survey, "K"), std::out_of_range);
    CHECK(fragility_of(survey, "X", true).harmless());
    CHECK(names_of(survey.organizations, fragility_of(survey, "A", true).bodies_alone).empty());
    CHECK(fragility_of(survey, "K", true).categories_alone.empty());
}

TEST_CASE("without rows nobody loses anything, and who has no tie is harmless") {
    const survey::Survey rowless = SurveyBuilder().organization("A").organization("B").category("c");
    const auto found = hubs::find_fragility(rowless, network::make_incidence(rowless));
    REQUIRE(found.size() == 2);
    CHECK(found[0].harmless());
    CHECK(hubs::find_fragility(survey::Survey{}, network::make_incidence(survey::Survey{})).empty());
    const survey::Survey alone = SurveyBuilder().row("A", {"A", "-"});
    CHECK(fragility_of(alone, "A").harmless());
}

TEST_CASE("what is lost is what is missing from the survey without the body") {
    for (unsigned seed = 0; seed < 40; ++seed) {
        std::mt19937 random(seed);
        const auto pick = [&](unsigned bound) { return static_cast<unsigned>(random() % bound); };
        const unsigned bodies = 4 + pick(16), categories = 1 + pick(8), rows = 4 + pick(16);
        const auto body = [&] { return "b" + std::to_string(pick(bodies)); };
        SurveyBuilder builder;
        if (pick(2) == 0) builder.organization("b1", NameKind::class_).organization("b2", NameKind::group);
        for (unsigned row = 0; row < rows; ++row) {
            Names partners, covered;
            for (unsigned i = pick(3); i > 0; --i) partners.push_back(body());
            if (pick(3) > 0) covered.push_back("c" + std::to_string(pick(categories)));
            builder.row(pick(6) == 0 ? body() + "+" + body() : body(), partners, covered);
        }
        check_against_removal(builder);
    }
}

TEST_CASE("what the bundled survey loses without a body is what is missing from it then") {
    check_against_removal(survey::read_survey(tests::source("data/home-medicine-2018")));
}
