/// Introductions as sheets: who is tied with whom in the uncoordinated categories, and whom to introduce first.
#pragma once

#include "collabgraph/gaps/introductions.hpp"
#include "collabgraph/report/sheet.hpp"

namespace collabgraph::report {

/// Sheet `introductions`: a, b, categories, through, evidence. At most so many pairs, the first to be introduced.
inline constexpr std::size_t introductions_listed = 100;
Sheet introductions_sheet(const survey::Survey& survey, const gaps::Introductions& introductions);

/// Sheet `circles`: category, circle (from 1 within the category), size, members.
Sheet circles_sheet(const survey::Survey& survey, const gaps::Introductions& introductions);

/// How many pairs there are, how they are ordered, how many have somebody to introduce them.
text::Bilingual introductions_remark(const gaps::Introductions& introductions);

}  // namespace collabgraph::report
