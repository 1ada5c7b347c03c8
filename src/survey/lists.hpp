/// organizations.*, categories.* and audiences.*: the lists with their aliases.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/survey/survey.hpp"
#include "collabgraph/table/table.hpp"
#include "survey/config.hpp"
#include "survey/rows.hpp"
#include "table/fault_list.hpp"

namespace collabgraph::survey {

/// A name in a `members` cell, to be resolved when all names are known.
struct MemberName {
    Index organization;
    std::string text;
    table::Place place;
};

struct ListReading {
    const Config& config;
    table::FaultList& faults;
    std::vector<Finding>& findings;
};

/// Appends the organizations of the table, in its order. Faults: no `name` column, a row without name, a name that
/// stands twice (folded), an unknown name_kind, invited or respondent. Findings: alias_shadowed, empty_value.
void read_organizations(const table::Table& table, ListReading reading, std::vector<Organization>& organizations,
                        std::vector<MemberName>& members);

/// The same for categories. An alias at several categories is a finding (ambiguous_alias).
void read_categories(const table::Table& table, ListReading reading, std::vector<Category>& categories);

/// Appends the audiences of the table and the groups they name; an audience without `group` is a group of its own.
/// Faults and findings as for categories, and a fault where `group_en` holds more or fewer names than `group`.
void read_audiences(const table::Table& table, ListReading reading, std::vector<Audience>& audiences,
                    std::vector<AudienceGroup>& groups);

/// Resolves members; names that are not listed become organizations at the end of the list. Findings: self_member,
/// member_cycle.
void resolve_members(const std::vector<MemberName>& members, const std::string& file,
                     std::vector<Organization>& organizations, std::vector<Finding>& findings);

}  // namespace collabgraph::survey
