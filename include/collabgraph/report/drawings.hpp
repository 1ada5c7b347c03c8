/// The diagrams of a survey: which there are, and their pages.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "collabgraph/diagram/page.hpp"
#include "collabgraph/report/analysis.hpp"
#include "collabgraph/report/drawing_choice.hpp"

namespace collabgraph::report {

/// A diagram of the whole network.
enum class Overview : std::uint8_t {
    combined,
    hubs,
    collaboration,
    coverage,
    categories,
    clusters,
    gap_map,
    working_group
};

/// All, in the order of the chooser.
const std::vector<Overview>& overviews();

/// "combined", …; also the name of the page.
std::string name_of(Overview overview);
text::Bilingual label_of(Overview overview);

/// At least one page, called after the overview; of several the first may be "NAME" or "NAME-1", then "NAME-2", ….
std::vector<diagram::Page> overview_pages(const Analysis& analysis, Overview overview, text::Language language);
std::vector<diagram::Page> category_pages(const Analysis& analysis, network::Index category, text::Language language,
                                          const std::string& name);
std::vector<diagram::Page> body_pages(const Analysis& analysis, network::Index organization, text::Language language,
                                      const std::string& name);
/// Categories x the values of `column` (gaps/column.hpp, which throws for a column that the survey does not have), the
/// cells compared with random tables.
std::vector<diagram::Page> gap_map_pages(const survey::Survey& survey, const network::Incidence& incidence,
                                         const std::string& column, const chance::DrawOptions& draws,
                                         text::Language language);

/// At least one page.
std::vector<diagram::Page> pages_of(const Analysis& analysis, const Planned& planned, text::Language language);

}  // namespace collabgraph::report
