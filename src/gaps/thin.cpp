#include "collabgraph/gaps/thin.hpp"

namespace collabgraph::gaps {

Description describe_thin() {
    return {"thin",
            {"one proposer", "1団体のみ"},
            {"All initiatives of the category come from one proposing organization.",
             "この課題分類の取組を提案しているのが1団体だけである。"}};
}

bool is_thin(const CategoryGaps& gaps) {
    return gaps.proposers.size() == 1;
}

}  // namespace collabgraph::gaps
