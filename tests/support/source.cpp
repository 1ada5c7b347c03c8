#include "support/datasets.hpp"

namespace collabgraph::tests {

std::filesystem::path source(const std::string& relative) {
    return std::filesystem::path(COLLABGRAPH_SOURCE_DIR) / relative;
}

}  // namespace collabgraph::tests
