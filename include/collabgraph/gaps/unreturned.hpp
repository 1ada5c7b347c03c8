/// `unreturned`: an invitation to work together that the other side, asked as well, does not answer with one.
#pragma once

#include <vector>

#include "collabgraph/gaps/description.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

using network::Index;

struct Unreturned {
    Index from = 0, to = 0;
    std::vector<Index> categories;  ///< in which both propose, ascending
    std::vector<Index> rows;        ///< in which `from` names `to`, ascending
};

Description describe_unreturned();

/// `from` names `to` in some row; `to` is a respondent, proposes in a category in which `from` proposes, and names in
/// no row `from`, a joint name that includes it, or a group that holds it (an alliance that acts is a body, no group).
/// A class is never blamed. By `from`, then `to`. O(mentions x (log + groups named by the other side)).
std::vector<Unreturned> find_unreturned(const survey::Survey& survey, const network::Incidence& incidence);

}  // namespace collabgraph::gaps
