#include <catch2/catch.hpp>
#include <set>

#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/diagram/clusters_page.hpp"
#include "collabgraph/diagram/collaboration_page.hpp"
#include "collabgraph/diagram/dot.hpp"
#include "collabgraph/diagram/geometry.hpp"
#include "collabgraph/diagram/style.hpp"
#include "collabgraph/gaps/gaps.hpp"
#include "collabgraph/survey/read.hpp"
#include "diagram/bezier.hpp"
#include "diagram/core.hpp"
#include "support/datasets.hpp"

using namespace collabgraph;
using namespace collabgraph::diagram;
using Catch::Matchers::Contains;

namespace {

/// A survey with everything that is computed from it.
struct Whole {
    explicit Whole(survey::Survey read)
        : survey(std::move(read)),
          incidence(network::make_incidence(survey)),
          view(network::make_view(survey, incidence, {})),
          clusters(cluster::leiden(view)),
          gaps(gaps::find_gaps(survey, incidence)) {}

    Material material(text::Language language) const {
        return {survey, incidence, gaps, cluster_of_organization(view, clusters, survey.organizations.size()),
                language};
    }

    survey::Survey survey;
    network::Incidence incidence;
    network::Network view;
    cluster::Clusters clusters;
    gaps::Gaps gaps;
};

/// Bodies 0 … n-1; each row is a proposer and its partners.
Whole made(std::uint32_t bodies, const std::vector<std::vector<std::uint32_t>>& rows) {
    survey::Survey survey;
    survey.columns = {"organization", "partners"};
    for (std::uint32_t i = 0; i < bodies; ++i) {
        survey::Organization body;
        body.name = "Body number " + std::to_string(i);
        body.listed = true;
        survey.organizations.push_back(body);
    }
    for (const auto& row : rows) {
        survey::Initiative initiative;
        initiative.id = std::to_string(survey.initiatives.size() + 1);
        initiative.cells = {"", ""};
        for (std::size_t i = 0; i < row.size(); ++i) {
            survey.organizations[row[i]].mentioned = true;
            (i == 0 ? initiative.proposers : initiative.partners)
                .push_back({survey.organizations[row[i]].name, {}, {row[i]}});
        }
        survey.organizations[row[0]].respondent = survey::Answer::yes;
        survey.initiatives.push_back(initiative);
    }
    return Whole(std::move(survey));
}

std::size_t drawn_boxes(const Page& page) {
    return static_cast<std::size_t>(std::count_if(page.boxes.begin(), page.boxes.end(), [](const Box& box) {
        return box.kind == "organization" && !box.hidden;
    }));
}

void check_page(const Page& page) {
    const auto faults = check_geometry(page);
    for (const std::string& fault : faults) UNSCOPED_INFO(fault);
    CHECK(faults.empty());
    CHECK_FALSE(page.title.empty());
}

/// Every node and every tie of the view stands in the page, drawn or hidden, with its weight.
void check_complete(const Page& page, const Whole& whole) {
    std::set<std::string> names;
    for (const Box& box : page.boxes) {
        if (box.kind == "organization") names.insert(box.name);
    }
    CHECK(names.size() == whole.view.nodes.size());
    double weight = 0;
    std::size_t ties = 0;
    for (const Line& line : page.lines) {
        if (line.tie != "proposes_with") continue;
        ++ties;
        weight += line.weight;
    }
    double expected = 0;
    for (const network::Tie& tie : whole.view.ties) expected += tie.weight;
    CHECK(ties == whole.view.ties.size());
    CHECK(weight == expected);
}

const Whole& home_medicine() {
    static const Whole whole(survey::read_survey(tests::source("data/home-medicine-2018")));
    return whole;
}

}  // namespace

TEST_CASE("The core of a network: respondents and names that enough proposers name, the rest counted") {
    // 0 and 1 name 2; 0 names 3; 4 names 5 only; 6 names nobody; 7 stands in no row.
    const Whole whole = made(8, {{0, 2, 3}, {1, 2}, {4, 5}, {6}});
    const std::vector<bool> respondent = {true, true, false, false, true, false, true, false};
    const Core core = core_of(whole.view, respondent, 2);
    CHECK(core.place == std::vector<Place>{Place::drawn, Place::drawn, Place::drawn, Place::folded,
                                           Place::own_partners_only, Place::folded, Place::nobody, Place::unmentioned});
    CHECK(core.drawn_ties.size() == 2);
    CHECK(core.folded_ties == 2);
    CHECK(core.more[0] == 1);
    CHECK(core.more[4] == 1);
    CHECK(core.lines == 2);
    const Core all = core_of(whole.view, respondent, 1);
    CHECK(all.folded == 0);
    CHECK(all.drawn_ties.size() == 4);
}

TEST_CASE("The page of a small network keeps all rules, in both languages") {
    const Whole whole = made(8, {{0, 2, 3}, {1, 2}, {4, 5}, {6}, {2, 0}, {2, 0}});
    for (const auto language : {text::Language::en, text::Language::ja}) {
        const Page page = collaboration_page(whole.material(language), whole.view, whole.clusters);
        check_page(page);
        check_complete(page, whole);
        CHECK(page.ties_total == 5);
        CHECK(page.ties_drawn == 3);
        CHECK(drawn_boxes(page) == 3);
    }
}

TEST_CASE("A mutual tie is one line with two heads and counts as two ties") {
    const Whole whole = made(2, {{0, 1}, {0, 1}, {1, 0}});
    const Page page = collaboration_page(whole.material(text::Language::en), whole.view, whole.clusters);
    check_page(page);
    check_complete(page, whole);
    CHECK(page.ties_drawn == 2);
    const auto drawn = std::count_if(page.lines.begin(), page.lines.end(), [](const Line& line) {
        return !line.hidden && line.head && line.tail && !line.from.empty();
    });
    CHECK(drawn == 1);
    CHECK(std::find(page.marks_used.begin(), page.marks_used.end(), Mark{"mutual"}) != page.marks_used.end());
}

TEST_CASE("Networks without ties, without respondents, and empty ones have a page") {
    const std::vector<std::pair<std::uint32_t, std::vector<std::vector<std::uint32_t>>>> cases = {
        {0, {}}, {3, {}}, {1, {{0}}}, {2, {{0, 1}}}, {3, {{0}, {1}, {2}}}};
    for (const auto& [bodies, rows] : cases) {
        CAPTURE(bodies, rows.size());
        const Whole whole = made(bodies, rows);
        const Page page = collaboration_page(whole.material(text::Language::en), whole.view, whole.clusters);
        check_page(page);
        check_complete(page, whole);
        check_page(clusters_page(whole.material(text::Language::ja), whole.view, whole.clusters));
    }
}

TEST_CASE("The bundled survey's whole network can be handed out") {
    const Whole& whole = home_medicine();
    const Page page = collaboration_page(whole.material(text::Language::ja), whole.view, whole.clusters);
    check_page(page);
    check_complete(page, whole);
    CHECK(page.ties_total == whole.view.ties.size());
    CHECK(drawn_boxes(page) > 30);
    CHECK_THAT(page.title, Contains("日本医師会"));

    {
        INFO("heavy lines cross less than once each, and no line is shorter than 4 mm");
        std::vector<std::vector<Point>> heavy;
        for (const Line& line : page.lines) {
            if (line.hidden || line.from.empty()) continue;
            const auto points = flatten(line.path);
            double length = 0;
            for (std::size_t i = 0; i + 1 < points.size(); ++i)
                length += std::hypot(points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);
            CHECK(length > style::mm(4));
            if (line.width >= style::tie_width(2)) heavy.push_back(points);
        }
        const auto turn = [](Point a, Point b, Point c) {
            return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        };
        std::size_t crossings = 0;
        for (std::size_t e = 0; e < heavy.size(); ++e) {
            for (std::size_t f = e + 1; f < heavy.size(); ++f) {
                for (std::size_t i = 0; i + 1 < heavy[e].size(); ++i) {
                    for (std::size_t k = 0; k + 1 < heavy[f].size(); ++k) {
                        const Point a = heavy[e][i], b = heavy[e][i + 1], c = heavy[f][k], d = heavy[f][k + 1];
                        if ((turn(a, b, c) > 0) != (turn(a, b, d) > 0) && (turn(c, d, a) > 0) != (turn(c, d, b) > 0))
                            ++crossings;
                    }
                }
            }
        }
        CHECK(crossings < heavy.size());
    }
}

TEST_CASE("The page of a network is the same bytes again, and another drawing with another seed") {
    const Whole whole = made(9, {{0, 2, 3, 4}, {1, 2, 5}, {4, 5, 6, 7}, {6, 0}, {2, 0}, {3, 1, 8}, {8, 0, 4}});
    const auto drawn = [&](std::uint64_t seed) {
        CollaborationOptions options;
        options.seed = seed;
        return write_dot(collaboration_page(whole.material(text::Language::ja), whole.view, whole.clusters, options));
    };
    CHECK(drawn(1) == drawn(1));
    CHECK(drawn(1) != drawn(2));
}

TEST_CASE("The bundled survey's pages keep all rules in English, and so does the page of its clusters") {
    const Whole& whole = home_medicine();
    CollaborationOptions quick;
    quick.moves = 20'000;
    const Page page = collaboration_page(whole.material(text::Language::en), whole.view, whole.clusters, quick);
    check_page(page);
    check_complete(page, whole);
    for (const auto language : {text::Language::en, text::Language::ja}) {
        const Page clusters = clusters_page(whole.material(language), whole.view, whole.clusters);
        check_page(clusters);
        CHECK(clusters.ties_drawn > 0);
        const auto boxes = std::count_if(clusters.boxes.begin(), clusters.boxes.end(),
                                         [](const Box& box) { return box.kind == "cluster"; });
        CHECK(static_cast<std::size_t>(boxes) == whole.clusters.members.size());
    }
}

TEST_CASE("Too many bodies or lines raise the threshold and say so; at last there is one node per cluster") {
    const Whole& whole = home_medicine();
    CollaborationOptions options;
    options.most_bodies = 30;
    options.moves = 20'000;
    const Page raised = collaboration_page(whole.material(text::Language::en), whole.view, whole.clusters, options);
    check_page(raised);
    check_complete(raised, whole);
    CHECK(drawn_boxes(raised) <= 30);
    CHECK(std::any_of(raised.texts.begin(), raised.texts.end(),
                      [](const Text& text) { return text.content.find("To stay readable") != std::string::npos; }));
    options.most_bodies = 3;
    const Page by_cluster = collaboration_page(whole.material(text::Language::en), whole.view, whole.clusters, options);
    check_page(by_cluster);
    CHECK(by_cluster.name == "collaboration");
    CHECK(std::any_of(by_cluster.boxes.begin(), by_cluster.boxes.end(),
                      [](const Box& box) { return box.kind == "cluster"; }));
}
