/// The rows behind a node or a tie.
#pragma once

#include "collabgraph/network/incidence.hpp"
#include "collabgraph/report/result.hpp"

namespace collabgraph::report {

/// An organization or a category.
struct Subject {
    network::NodeKind kind = network::NodeKind::organization;
    survey::Index index = 0;
};

/// A node. Fields that say what it is (`name`, `kind`, …; of an organization `named_by`, `named_in`, `names`), then
/// sheet `rows`: every row in which it stands (`id,file,line,role,spelled,organization,title,partners,categories`), one
/// a role. `spelled` is the text of the cell; `via` the group it stands for where groups are expanded.
Result explain_node(const survey::Survey& survey, const network::Incidence& incidence, Subject subject,
                    text::Language language);

/// A tie. Fields `a`, `b`, then sheet `rows` (`id,file,line,tie,from,to,title`): `proposes_with` in either direction,
/// `covers` (organization and category), `shares` (both are categories of the row), `both_named` (two organizations
/// that somebody else names in one row: no tie of `collaboration`). Without rows it says that there is no tie.
Result explain_tie(const survey::Survey& survey, const network::Incidence& incidence, Subject a, Subject b,
                   text::Language language);

}  // namespace collabgraph::report
