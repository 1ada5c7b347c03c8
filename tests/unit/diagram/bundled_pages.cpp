#include <catch2/catch.hpp>

#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/diagram/body_page.hpp"
#include "collabgraph/diagram/category_network_page.hpp"
#include "collabgraph/diagram/category_page.hpp"
#include "collabgraph/diagram/combined_page.hpp"
#include "collabgraph/diagram/coverage_page.hpp"
#include "collabgraph/diagram/geometry.hpp"
#include "collabgraph/diagram/working_group_page.hpp"
#include "collabgraph/survey/read.hpp"
#include "support/datasets.hpp"

using namespace collabgraph;
using namespace collabgraph::diagram;
using network::Index;

namespace {

struct Bundled {
    survey::Survey survey = survey::read_survey(tests::source("data/home-medicine-2018").string());
    network::Incidence incidence = network::make_incidence(survey);
    gaps::Gaps gaps = gaps::find_gaps(survey, incidence, {.introductions = true, .cover = gaps::CoverOptions{}});
    network::Network collaboration = view(network::View::collaboration);
    cluster::Clusters clusters = cluster::leiden(collaboration, {.runs = 10});

    network::Network view(network::View which) const { return network::make_view(survey, incidence, {.view = which}); }
    Material material(text::Language language) const {
        return {survey, incidence, gaps, cluster_of_organization(collaboration, clusters, survey.organizations.size()),
                language};
    }
};

void require_readable(const std::vector<Page>& pages) {
    for (const Page& page : pages) {
        CAPTURE(page.name, page.title);
        CHECK(check_geometry(page) == std::vector<std::string>{});
    }
}

}  // namespace

TEST_CASE("every page of the bundled survey can be read, in both languages") {
    const Bundled bundled;
    for (const auto language : {text::Language::ja, text::Language::en}) {
        const Material material = bundled.material(language);
        require_readable(combined_pages(material, bundled.view(network::View::combined)));
        require_readable(coverage_pages(material, bundled.view(network::View::coverage)));
        require_readable({working_group_page(material)});
        require_readable({category_network_page(material, bundled.view(network::View::categories))});
        for (Index c = 0; c < bundled.survey.categories.size(); ++c) {
            require_readable(category_pages(material, c, "category"));
        }
        for (Index o = 0; o < bundled.survey.organizations.size(); ++o) {
            require_readable(body_pages(material, o, "body"));
        }
    }
}

TEST_CASE("the matrices of the bundled survey stand on one page each and fold only bodies named once") {
    const Bundled bundled;
    const Material material = bundled.material(text::Language::ja);
    const auto view = bundled.view(network::View::combined);
    const auto combined = combined_pages(material, view);
    REQUIRE(combined.size() == 1);
    CHECK(combined[0].title == "相手は日本医師会（12団体が挙げる）に、課題は「標準的な指標」（19団体が提案）に集まる");
    std::size_t once = 0;
    std::vector<std::uint32_t> named(view.nodes.size(), 0);
    for (const auto& tie : view.ties) {
        named[tie.target] += tie.kind == network::TieKind::proposes_with;
    }
    for (const std::uint32_t count : named) {
        once += count == 1;
    }
    CHECK(combined[0].ties_folded == once);
    CHECK(coverage_pages(material, bundled.view(network::View::coverage)).size() == 1);
}
