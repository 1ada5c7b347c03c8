/// Surveys made by hand, row by row, and what the pages need of them.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "collabgraph/chance/random.hpp"
#include "collabgraph/diagram/material.hpp"

namespace collabgraph::diagram {

struct SmallSurvey {
    using Index = network::Index;

    survey::Survey survey;
    network::Incidence incidence;
    gaps::Gaps gaps;
    std::vector<std::uint32_t> cluster;

    SmallSurvey() {
        survey.columns = {"id", "title", "title_en"};
        survey.file = "initiatives.csv";
        survey.settings.title = {"A survey", "調査"};
    }
    Index organization(const std::string& name, const std::string& name_en = {},
                       survey::NameKind kind = survey::NameKind::body) {
        survey::Organization o;
        o.name = name;
        o.name_en = name_en;
        o.kind = kind;
        o.listed = true;
        survey.organizations.push_back(o);
        return static_cast<Index>(survey.organizations.size() - 1);
    }
    Index category(const std::string& name, const std::string& name_en = {}) {
        survey::Category c;
        c.name = name;
        c.name_en = name_en;
        c.listed = true;
        survey.categories.push_back(c);
        return static_cast<Index>(survey.categories.size() - 1);
    }
    void row(Index proposer, const std::vector<Index>& partners, const std::vector<Index>& categories) {
        survey::Initiative r;
        r.id = std::to_string(survey.initiatives.size() + 1);
        r.cells = {r.id, "取組" + r.id + "の題名", "Title of initiative " + r.id};
        r.proposers.push_back({survey.organizations[proposer].name, {}, {proposer}});
        for (const Index p : partners) {
            r.partners.push_back({survey.organizations[p].name, {}, {p}});
        }
        r.categories = categories;
        survey.organizations[proposer].respondent = survey::Answer::yes;
        survey.initiatives.push_back(r);
    }

    /// To be called after the last row. The references of the material are into this object.
    Material material(text::Language language) {
        incidence = network::make_incidence(survey);
        gaps = gaps::find_gaps(survey, incidence);
        cluster.resize(survey.organizations.size());
        for (std::size_t i = 0; i < cluster.size(); ++i) {
            cluster[i] = i % 5 == 4 ? cluster::isolated : static_cast<std::uint32_t>(i % 4);
        }
        return {survey, incidence, gaps, cluster, language};
    }
    network::Network view(network::View which) const { return network::make_view(survey, incidence, {.view = which}); }

    /// `respondents` that each propose rows with random partners and categories.
    static SmallSurvey random(Index respondents, Index others, Index categories, Index rows, std::uint64_t seed,
                              Index most_partners = 5) {
        SmallSurvey s;
        for (Index i = 0; i < respondents; ++i) {
            s.organization("回答団体の全国連絡会" + std::to_string(i),
                           "National Association of Respondents " + std::to_string(i));
        }
        for (Index i = 0; i < others; ++i) {
            s.organization("相手の団体" + std::to_string(i), "Partner Organization " + std::to_string(i),
                           i % 7 == 3   ? survey::NameKind::class_
                           : i % 7 == 5 ? survey::NameKind::group
                                        : survey::NameKind::body);
        }
        for (Index i = 0; i < categories; ++i) {
            s.category("課題の分類" + std::to_string(i), "Category of problems " + std::to_string(i));
        }
        chance::Random random(seed);
        const Index all = respondents + others;
        for (Index r = 0; r < rows; ++r) {
            std::vector<Index> partners, cats;
            for (Index k = all > 0 ? random.below(most_partners + 1) : 0; k > 0; --k) {
                partners.push_back(random.below(all));
            }
            for (Index k = categories > 0 ? random.below(4) : 0; k > 0; --k) {
                // Uneven, so that some are thin.
                const Index c = std::min(random.below(categories), random.below(categories));
                if (std::find(cats.begin(), cats.end(), c) == cats.end()) {
                    cats.push_back(c);
                }
            }
            s.row(r % respondents, partners, cats);
        }
        return s;
    }
};

/// Names that break careless writers.
inline std::vector<std::string> hostile_names() {
    return {"\"quoted\" \\ back\\",
            "<script>alert(1)</script>",
            "a & b\nsecond line\ttab",
            "\x01\x02 control",
            std::string(300, 'x'),
            "長い名前の団体がここにあるとても長い名前の全国協議会連絡会議連合会本部事務局",
            "node",
            "end\\"};
}

}  // namespace collabgraph::diagram
