/// The parts of check(): one subject each.
#pragma once

#include "collabgraph/survey/survey.hpp"
#include "survey/findings.hpp"

namespace collabgraph::survey {

void check_organizations(const Survey& survey, FindingList& findings);
void check_categories(const Survey& survey, FindingList& findings);
void check_audiences(const Survey& survey, FindingList& findings);
void check_rows(const Survey& survey, FindingList& findings);
/// `sums`: rows, proposers, mentions and how they become pairs, category mentions.
void check_sums(const Survey& survey, FindingList& findings);

}  // namespace collabgraph::survey
