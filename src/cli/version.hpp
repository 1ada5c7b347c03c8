/// The version of this program.
#pragma once

#include <string>

namespace collabgraph::cli {

inline std::string version() {
    return COLLABGRAPH_VERSION;
}

}  // namespace collabgraph::cli
