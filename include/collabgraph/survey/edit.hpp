/// What-if and filters: a survey as if its tables had been edited. Every number follows, since every view is built from
/// rows. Places, cells and the texts of mentions stay what they were; findings of the reader too.
///
/// After each of these, organizations that are not listed, not mentioned and nobody's member vanish, likewise
/// categories that are not listed and not used; what is listed stays. `mentioned`, `respondent` and the spelling of
/// unlisted names are computed anew. O(size of the survey) each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "collabgraph/survey/names.hpp"
#include "collabgraph/survey/survey.hpp"

namespace collabgraph::survey {

struct Condition {
    std::string column;
    std::string value;
};

/// "COLUMN=VALUE", cut at the first "=", both trimmed. Throws std::invalid_argument where there is no "=" or no column.
Condition parse_condition(std::string_view text);

/// Keeps the rows that meet the conditions: of one column any, of all columns all. organization, partners, shared_with
/// and categories compare by what the names stand for (a joint name matches where it shares a body with the value), all
/// other columns by the text of any of their values, audiences also by their group (audiences.hpp). An empty value
/// matches an empty cell. No condition: all rows. Throws UnknownName for a column the survey does not have, and for a
/// name it does not know.
Survey where(Survey survey, const std::vector<Condition>& conditions);

/// Takes a body out: of organizations.*, of members, of every mention (a joint name keeps its other bodies); rows that
/// it alone proposes go. Throws UnknownName.
Survey without(Survey survey, std::string_view name);

/// A becomes B: one organization with the rows of both, B's name and facts, the names and aliases of both, the members
/// of both (never itself). Where only A is listed, its entry goes on under B's name (but for a phrase that is no body).
/// Throws UnknownName.
Survey merge(Survey survey, std::string_view a, std::string_view b);
/// "A=B", cut at the one "=" for which both sides are known. Throws std::invalid_argument where there is no "=".
Survey merge(Survey survey, std::string_view a_equals_b);

/// "A -> B" (also "A → B"): a row of its own without category, in which A names B; either side may hold several
/// values. Names that are new become organizations. Its id is "+1", "+2", …, the first that is free; its place 0:0.
/// Throws std::invalid_argument where there is no arrow or nothing on one side of it.
Survey add(Survey survey, std::string_view arrow);

/// All of it, in this order: merge, without, where, add.
struct Edits {
    std::vector<std::string> merge;    ///< "A=B"
    std::vector<std::string> without;  ///< names
    std::vector<Condition> where;
    std::vector<std::string> add;  ///< "A -> B"
};
Survey edited(Survey survey, const Edits& edits);

}  // namespace collabgraph::survey
