/// Each gap as a sentence to read out, with its number and the rows behind it; the rule is the kind's definition.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/gaps/gaps.hpp"
#include "collabgraph/report/sheet.hpp"

namespace collabgraph::report {

struct GapSentence {
    std::string kind;  ///< "thin", …, "absent_voice", "unreturned", "missing_tie", "overlap"
    text::Bilingual sentence;
    std::vector<survey::Index> rows;  ///< ascending; none where the gap is that there is none
};

/// Kind by kind in the order of the contract (missing ties and overlaps where `gaps` holds them), within a kind in the
/// order of the lists. Worded so that nobody is blamed: who was not asked could not propose, and who answered did so
/// without seeing the answers of others.
std::vector<GapSentence> gap_sentences(const survey::Survey& survey, const gaps::Gaps& gaps);

/// What the kind is called and how it is defined. Throws std::invalid_argument for a name that is no kind.
gaps::Description describe_gap(const std::string& kind);

/// Sheet `sentences`: kind, en, ja, evidence.
Sheet sentences_sheet(const survey::Survey& survey, const std::vector<GapSentence>& sentences);

}  // namespace collabgraph::report
