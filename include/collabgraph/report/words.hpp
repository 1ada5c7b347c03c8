/// How tables for people say the codes that stand in JSON and CSV.
#pragma once

#include <vector>

#include "collabgraph/network/summary.hpp"
#include "collabgraph/report/sheet.hpp"

namespace collabgraph::report {

const std::vector<Word>& name_kind_words();  ///< body, group, class, none
const std::vector<Word>& answer_words();     ///< yes, no, unknown
const std::vector<Word>& gap_kind_words();   ///< of categories, in the order of gaps::kinds
const std::vector<Word>& node_kind_words();  ///< organization, category, node
const std::vector<Word>& role_words();       ///< proposer, partner, shared_with, category
const std::vector<Word>& severity_words();   ///< note, warning, error
const std::vector<Word>& isolation_words();  ///< classes_only, proposes, named, absent: "A: its ties all run to …"

std::string code_of(network::Isolation why);

}  // namespace collabgraph::report
