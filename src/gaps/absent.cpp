#include "collabgraph/gaps/absent.hpp"

namespace collabgraph::gaps {

Description describe_absent() {
    return {"absent",
            {"no initiative", "取組なし"},
            {"No initiative addresses the category.", "この課題分類に取組が1件もない。"}};
}

bool is_absent(const CategoryGaps& gaps) {
    return gaps.initiatives.empty();
}

}  // namespace collabgraph::gaps
