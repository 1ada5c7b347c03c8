/// A column of the survey with which categories can be crossed: its values, and which row has which.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/network/incidence.hpp"
#include "collabgraph/text/language.hpp"

namespace collabgraph::gaps {

using network::Index;

struct ColumnValue {
    std::string name;       ///< canonical: as rows spell it; of a body its name, of an audience its group
    text::Bilingual label;  ///< where room is scarce
};

struct Column {
    std::string name;
    text::Bilingual title;
    std::vector<ColumnValue> values;
    network::Lists of_row;  ///< row -> positions in `values`; rows without a value are empty
    bool is_ranked =
        false;  ///< every value begins with a digit (years, numbered sections): their order means something
};

/// `name` is any column of initiatives.* but `categories` (several values in one cell are split), or one that follows
/// from the lists where initiatives.* does not have it itself:
///   type            types of the proposing bodies
///   audience_value  audiences as the rows spell them
/// `organization` and `partners` are the bodies, whatever the rows call them; `audience` the groups of audiences.*
/// where there is one, and beside them the values that it does not know.
///
/// What a list holds is there even without a row: groups of audiences, types of organizations.* (of bodies and groups
/// of bodies), and bodies that responded. Order: bodies and audience groups as in their list, all else in natural order
/// (text/natural_order.hpp), so that the order of rows changes nothing. Values that differ in spelling differ. Throws
/// std::invalid_argument for a column that the survey does not have. O(cells log values).
Column read_column(const survey::Survey& survey, const network::Incidence& incidence, const std::string& name);

}  // namespace collabgraph::gaps
