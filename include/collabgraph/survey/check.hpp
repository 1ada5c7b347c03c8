/// Data quality of a survey: what the reader noticed and what follows from the rows.
///
/// Kinds (stable; e error, w warning, n note):
///
/// of the reader (Survey::findings)
///   odd_record          w  a record that could be read although it is too short, empty, … (table readers)
///   empty_value         n  empty values dropped from multi-valued cells: one a file and column, with their number
///   unknown_key         w  a key in survey.toml that means nothing, or a mapped column that looks like a slip
///   alias_shadowed      w  an alias that is the name of another organization, category or audience: the name wins
///   ambiguous_alias     w  an alias that stands at several categories or audiences: it means all of them
///   self_member         w  an organization that is its own member; dropped
///   member_cycle        w  organizations that are members of each other in a circle
///
/// of the names
///   unknown_name        w  a name outside organizations.*, where there is one; suggests listed names that look alike
///   likely_slip         w  a name that is not listed, one or two characters from a better known one; never merged
///   unlisted_category   w  a category outside categories.*, where there is one
///   unlisted_audience   w  an audience outside audiences.*, where there is one; suggests listed ones
///   organization_is_category  w  the same name stands for an organization and a category
///   joint_name          n  an alias that names several organizations, and how often it is used
///   never_mentioned     n  an organization of the list that no row names
///   unused_category     n  a category of the list without an initiative
///   unused_audience     n  a group of audiences.* that no row addresses
///   unlisted_member     n  a member that is not listed itself
///   no_members          n  a group without members: --groups expand cannot replace it
///   respondent_conflict w  organizations.* says that a proposer did not respond
///   proposer_kind       w  a group, a class or a phrase that is no body proposes
///
/// of the rows
///   empty_row           w  nothing but the proposer
///   doubled_row         w  same proposers, partners, categories and title as an earlier row (without a `title` column:
///                          same in all cells but id, line, source)
///   self_naming         n  a proposer names itself as partner
///   repeated_name       n  a body that the partners of one row hold more than once
///   uncategorised       n  rows without a category, where others have one: one finding with their number
///   sums                n  rows, proposers, partner mentions and how they become pairs, category mentions
///
/// At most 1,000 findings of a kind are listed; one more then says how many were left out.
#pragma once

#include <vector>

#include "collabgraph/survey/survey.hpp"

namespace collabgraph::survey {

/// Survey::findings and all of the above, sorted by file, line, column, kind, value. Never changes what names mean.
/// About linear in the size of the survey.
std::vector<Finding> check(const Survey& survey);

}  // namespace collabgraph::survey
