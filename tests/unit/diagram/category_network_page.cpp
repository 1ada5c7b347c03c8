#include "collabgraph/diagram/category_network_page.hpp"

#include <catch2/catch.hpp>

#include "collabgraph/diagram/dot.hpp"
#include "collabgraph/diagram/geometry.hpp"
#include "small_survey.hpp"

using namespace collabgraph;
using namespace collabgraph::diagram;
using network::Index;

namespace {

void check_both(SmallSurvey s) {
    for (const auto language : {text::Language::ja, text::Language::en}) {
        const Material material = s.material(language);
        const auto view = s.view(network::View::categories);
        const Page page = category_network_page(material, view);
        CAPTURE(page.title);
        CHECK(check_geometry(page) == std::vector<std::string>{});
        CHECK(page.ties_total == view.ties.size());
        std::size_t ties = 0, nodes = 0;
        for (const Line& line : page.lines) {
            ties += line.tie == "shares";
        }
        for (const Box& box : page.boxes) {
            nodes += box.kind == "category";
        }
        CHECK(ties == view.ties.size());
        CHECK(nodes == view.nodes.size());
        CHECK(write_dot(page) == write_dot(category_network_page(material, view)));
    }
}

}  // namespace

TEST_CASE("the network of categories can be read, holds every tie, and comes out the same twice") {
    check_both(SmallSurvey::random(24, 30, 19, 107, 21));
}

TEST_CASE("the network of categories survives none, one and many categories") {
    check_both(SmallSurvey());
    check_both(SmallSurvey::random(3, 0, 1, 6, 22));
    check_both(SmallSurvey::random(10, 5, 120, 300, 23));
}

TEST_CASE("hostile and very long category names stay within their boxes") {
    SmallSurvey s;
    const Index a = s.organization("a"), b = s.organization("b");
    std::vector<Index> all;
    for (const auto& name : hostile_names()) {
        all.push_back(s.category(name));
    }
    s.row(a, {b}, all);
    s.row(b, {}, {all[0], all[1]});
    check_both(s);
}

TEST_CASE("weak ties are counted at both ends instead of drawn, but every category keeps its strongest") {
    // Five categories; a proposes on all, b on the first three, c on the first two: weights 3, 2 and 1.
    SmallSurvey s;
    const Index a = s.organization("a"), b = s.organization("b"), c = s.organization("c");
    std::vector<Index> k;
    for (int i = 0; i < 5; ++i) {
        k.push_back(s.category("category " + std::to_string(i)));
    }
    s.row(a, {}, k);
    s.row(b, {}, {k[0], k[1], k[2]});
    s.row(c, {}, {k[0], k[1]});
    const Material material = s.material(text::Language::en);
    CategoryNetworkOptions options;
    options.lines_per_category = 1;
    const Page page = category_network_page(material, s.view(network::View::categories), options);
    CHECK(page.title == "“category 0” and “category 1” share most proposers (3)");
    CHECK(page.ties_total == 10);
    // From 2 on: 0-1, 0-2, 1-2; the strongest of 3 and of 4 lead to a category with most proposers: 0.
    CHECK(page.ties_drawn == 5);
    std::size_t more = 0;
    for (const Box& box : page.boxes) {
        more += box.kind == "category" && !box.more.empty();
    }
    CHECK(more == 4);  // all ties of the first category are drawn
}
