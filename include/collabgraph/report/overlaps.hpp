/// Initiatives that are alike as a list: which two, how alike, by what, and whether their proposers are linked.
#pragma once

#include "collabgraph/gaps/overlap.hpp"
#include "collabgraph/report/sheet.hpp"
#include "collabgraph/survey/survey.hpp"

namespace collabgraph::report {

/// linked, unaware
const std::vector<Word>& overlap_state_words();

/// Sheet `overlaps`: a, b (ids; people see proposer and title, too), score, state, reasons. A reason is a component
/// with its likeness and what is shared: "audience 1.00: nurses, doctors"; components in which nothing is shared are
/// left out, of texts the longest common passages are shown.
Sheet overlaps_sheet(const survey::Survey& survey, const gaps::Overlaps& overlaps);

/// How many pairs were compared, how many are listed, how many of these are unaware; the rule in words.
text::Bilingual overlaps_remark(const gaps::Overlaps& overlaps);

}  // namespace collabgraph::report
