/// The faults a reader reports, or none where it reads the text.
#pragma once

#include <vector>

#include "collabgraph/table/fault.hpp"

namespace collabgraph::tests {

template <typename Read>
std::vector<table::Fault> faults_of(const Read& read) {
    try {
        read();
    } catch (const table::InvalidInput& error) {
        return error.faults();
    }
    return {};
}

}  // namespace collabgraph::tests
