/// Long English names made shorter before anything is cut off: "National Association" becomes "Natl Assn".
#pragma once

#include <string>

namespace collabgraph::diagram {

/// The name itself where it fits into `width`; else with the usual abbreviations of common words (Association,
/// National, Ministry, …), as few as needed; else those and an ellipsis. Other languages are only cut.
std::string abbreviate(const std::string& name, double width, double size, bool bold = false);

}  // namespace collabgraph::diagram
