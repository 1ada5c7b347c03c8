/// A survey of four rows by hand, and everything the page is made of, for the tests of the page.
///
///     1  Alpha -> Beta, Gamma     on c1, c2
///     2  Alpha -> Beta            on c1
///     3  Beta  -> Gamma           on c1
///     4  Beta  -> (nobody)        on (nothing)
///
/// Delta is listed and never named; category c3 has no initiative.
#pragma once

#include "collabgraph/cluster/leiden.hpp"
#include "collabgraph/hubs/by_category.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/report/html.hpp"

namespace collabgraph::report {

class HtmlFixture {
 public:
    /// `names` of the four bodies and the three categories, `titles` of the rows.
    explicit HtmlFixture(std::vector<std::string> bodies = {"Alpha", "Beta", "Gamma", "Delta"},
                         std::vector<std::string> categories = {"c1", "c2", "c3"}, std::string title = "Title") {
        for (auto& name : bodies) {
            survey::Organization organization;
            organization.name = name;
            organization.listed = true;
            survey.organizations.push_back(organization);
        }
        survey.organizations[0].respondent = survey.organizations[1].respondent = survey::Answer::yes;
        for (auto& name : categories) {
            survey::Category category;
            category.name = name;
            category.listed = true;
            survey.categories.push_back(category);
        }
        survey.has_category_list = true;
        survey.settings.title = {"Survey by hand", "手作りの調査"};
        survey.path = "by-hand";
        survey.columns = {"id", "title"};
        add({0}, {1, 2}, {0, 1}, title);
        add({0}, {1}, {0}, title);
        add({1}, {2}, {0}, title);
        add({1}, {}, {}, title);
        remake();
    }

    /// Computes again after a change of the survey.
    void remake() {
        incidence = network::make_incidence(survey);
        collaboration = network::make_view(survey, incidence, {});
        gaps::Options everything;
        everything.draws.draws = 200;
        everything.by = "title";
        everything.introductions = everything.missing_ties = everything.missing_takers = true;
        everything.overlaps = gaps::OverlapOptions{{}, 0.1, 100};
        everything.cover = gaps::CoverOptions{};
        gaps = gaps::find_gaps(survey, incidence, everything);
        clusters = cluster::leiden(collaboration);
        sought_after.hubs = {hub(2, 1, 2, 2, 0, 0), hub(1, 2, 1, 2, 1, 2), hub(0, 3, 0, 0, 2, 2)};
        proposing.hubs = {hub(0, 1, 0, 0, 2, 2), hub(1, 2, 1, 2, 1, 2), hub(2, 3, 2, 2, 0, 0)};
        bridging = proposing;
        category_hubs = hubs::hubs_by_category(survey, incidence);
        reach = hubs::reach_over_categories(survey, incidence);
    }

    std::string html(text::Language language = text::Language::en) const {
        HtmlContent content{survey, incidence, collaboration, sought_after, proposing,  bridging,
                            gaps,   clusters,  centrality,    drawings,     conditions, language};
        content.category_hubs = &category_hubs;
        content.reach = &reach;
        return write_html(content);
    }

    survey::Survey survey;
    network::Incidence incidence;
    network::Network collaboration;
    hubs::Ranking sought_after, proposing, bridging;
    gaps::Gaps gaps;
    cluster::Clusters clusters;
    std::vector<centrality::Column> centrality;
    std::vector<Drawing> drawings;
    std::vector<text::Bilingual> conditions;
    std::vector<hubs::CategoryHubs> category_hubs;
    hubs::CategoryReaches reach;

 private:
    void add(const std::vector<network::Index>& proposers, const std::vector<network::Index>& partners,
             std::vector<network::Index> categories, const std::string& title) {
        survey::Initiative row;
        row.id = std::to_string(survey.initiatives.size() + 1);
        row.place = {static_cast<std::uint32_t>(survey.initiatives.size() + 2), 0};
        row.cells = {row.id, title};
        for (const auto o : proposers) row.proposers.push_back({survey.organizations[o].name, row.place, {o}});
        for (const auto o : partners) row.partners.push_back({survey.organizations[o].name, row.place, {o}});
        row.categories = std::move(categories);
        survey.initiatives.push_back(row);
    }

    static hubs::Hub hub(network::Index organization, std::uint32_t rank, std::uint32_t named_by,
                         std::uint32_t named_in, std::uint32_t names, std::uint32_t initiatives) {
        hubs::Hub out{};
        out.organization = organization;
        out.rank = rank;
        out.named_by = named_by;
        out.named_in = named_in;
        out.names = names;
        out.initiatives = initiatives;
        out.evidence = {0, 2};
        return out;
    }
};

}  // namespace collabgraph::report
