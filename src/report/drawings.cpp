#include "collabgraph/report/drawings.hpp"

#include "collabgraph/diagram/body_page.hpp"
#include "collabgraph/diagram/category_network_page.hpp"
#include "collabgraph/diagram/category_page.hpp"
#include "collabgraph/diagram/clusters_page.hpp"
#include "collabgraph/diagram/collaboration_page.hpp"
#include "collabgraph/diagram/combined_page.hpp"
#include "collabgraph/diagram/coverage_page.hpp"
#include "collabgraph/diagram/gap_map_page.hpp"
#include "collabgraph/diagram/hubs_page.hpp"
#include "collabgraph/diagram/material.hpp"
#include "collabgraph/diagram/working_group_page.hpp"

namespace collabgraph::report {

namespace {

using network::Index;

diagram::Material material_of(const Analysis& analysis, text::Language language) {
    return {analysis.survey, analysis.incidence, analysis.gaps,
            diagram::cluster_of_organization(analysis.collaboration, analysis.clusters,
                                             analysis.survey.organizations.size()),
            language};
}

}  // namespace

const std::vector<Overview>& overviews() {
    static const std::vector<Overview> all{Overview::combined,   Overview::hubs,    Overview::collaboration,
                                           Overview::coverage,   Overview::gap_map, Overview::working_group,
                                           Overview::categories, Overview::clusters};
    return all;
}

std::string name_of(Overview overview) {
    switch (overview) {
        case Overview::hubs:
            return "hubs";
        case Overview::collaboration:
            return "collaboration";
        case Overview::coverage:
            return "coverage";
        case Overview::categories:
            return "categories";
        case Overview::clusters:
            return "clusters";
        case Overview::working_group:
            return "working-group";
        case Overview::gap_map:
            return "gap-map";
        case Overview::combined:
            break;
    }
    return "combined";
}

text::Bilingual label_of(Overview overview) {
    switch (overview) {
        case Overview::hubs:
            return {"Hubs and how sure their ranks are", "ハブと順位の確かさ"};
        case Overview::collaboration:
            return {"Who names whom", "連携：誰が誰を挙げたか"};
        case Overview::coverage:
            return {"Who covers what", "課題への取組"};
        case Overview::categories:
            return {"Categories", "課題分類のつながり"};
        case Overview::clusters:
            return {"Clusters", "クラスター"};
        case Overview::gap_map:
            return {"Gap map", "空白の地図"};
        case Overview::working_group:
            return {"Working group on the open categories", "空白を議論する作業部会"};
        case Overview::combined:
            break;
    }
    return {"Everything at a glance", "全体"};
}

std::vector<diagram::Page> overview_pages(const Analysis& analysis, Overview overview, text::Language language) {
    const diagram::Material material = material_of(analysis, language);
    const std::uint64_t seed = analysis.options.seed;
    switch (overview) {
        case Overview::hubs:
            return {diagram::hubs_page(material, analysis.sought_after)};
        case Overview::collaboration:
            return {diagram::collaboration_page(material, analysis.collaboration, analysis.clusters, {.seed = seed})};
        case Overview::coverage:
            return diagram::coverage_pages(material, analysis.coverage);
        case Overview::clusters:
            return {diagram::clusters_page(material, analysis.collaboration, analysis.clusters, {.seed = seed})};
        case Overview::gap_map:
            return diagram::gap_map_pages(material, *analysis.gaps.crossing);
        case Overview::working_group:
            return {diagram::working_group_page(material)};
        case Overview::categories:
            return {diagram::category_network_page(material, analysis.categories, {.seed = seed})};
        case Overview::combined:
            break;
    }
    return diagram::combined_pages(material, analysis.combined);
}

std::vector<diagram::Page> category_pages(const Analysis& analysis, Index category, text::Language language,
                                          const std::string& name) {
    return diagram::category_pages(material_of(analysis, language), category, name);
}

std::vector<diagram::Page> body_pages(const Analysis& analysis, Index organization, text::Language language,
                                      const std::string& name) {
    return diagram::body_pages(material_of(analysis, language), organization, name);
}

std::vector<diagram::Page> gap_map_pages(const survey::Survey& survey, const network::Incidence& incidence,
                                         const std::string& column, const chance::DrawOptions& draws,
                                         text::Language language) {
    const gaps::Gaps gaps = gaps::find_gaps(survey, incidence, {.draws = draws, .by = column});
    return diagram::gap_map_pages({survey, incidence, gaps, {}, language}, *gaps.crossing);
}

std::vector<diagram::Page> pages_of(const Analysis& analysis, const Planned& planned, text::Language language) {
    switch (planned.group) {
        case DrawingGroup::category:
            return category_pages(analysis, planned.subject, language, planned.name);
        case DrawingGroup::organization:
            return body_pages(analysis, planned.subject, language, planned.name);
        case DrawingGroup::overview:
            break;
    }
    return overview_pages(analysis, overviews()[planned.subject], language);
}

}  // namespace collabgraph::report
