/// Names of the survey as cells of a sheet. Tables for people show organizations in full and categories by their short
/// label (survey/labels.hpp); data files keep the canonical names.
#pragma once

#include <span>

#include "collabgraph/network/network.hpp"
#include "collabgraph/report/sheet.hpp"

namespace collabgraph::report {

Name name_of(const survey::Organization& organization);
Name name_of(const survey::Category& category);
/// `node` is of a view of the survey; one that stands for neither goes by its own label.
Name name_of(const survey::Survey& survey, const network::Node& node);

Names organization_names(const survey::Survey& survey, std::span<const survey::Index> organizations);
Names category_names(const survey::Survey& survey, std::span<const survey::Index> categories);

/// For sentences: "A, B", in Japanese 「A、B」 without the brackets.
text::Bilingual listed(const Names& names);

}  // namespace collabgraph::report
