/// Missing ties and who could take a category up, as sheets and in a sentence: suggestions, worded as such.
#pragma once

#include "collabgraph/gaps/missing_taker.hpp"
#include "collabgraph/gaps/missing_tie.hpp"
#include "collabgraph/report/sheet.hpp"

namespace collabgraph::report {

/// Sheet `missing_ties`: a, b, score, reasons ("category: …", "partner: …", "audience: …", the rarest first of each),
/// evidence. For people the reasons are a phrase with at most three of each.
Sheet missing_ties_sheet(const survey::Survey& survey, const gaps::MissingTies& missing);

/// Sheet `missing_takers`: organization, category, score, p, reasons ("category: …" that it shares, "organization: …"
/// that propose in both), evidence; for people likewise.
Sheet missing_takers_sheet(const survey::Survey& survey, const gaps::MissingTakers& missing);

/// The rule, and how many were looked at, listed, and left unsaid.
text::Bilingual missing_ties_remark(const gaps::MissingTies& missing);
text::Bilingual missing_takers_remark(const gaps::MissingTakers& missing);

}  // namespace collabgraph::report
