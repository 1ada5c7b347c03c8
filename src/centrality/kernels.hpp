/// The measures by name as functions of a task.
#pragma once

#include "centrality/task.hpp"

namespace collabgraph::centrality {

struct Kernel {
    const char* name;
    void (*compute)(Task&, Column&);  ///< fills the values, and the notes where the task takes them
    bool has_two_mode_norm;
};

/// Throws std::invalid_argument naming the unknown measure and the known ones.
const Kernel& kernel_of(const std::string& name);

}  // namespace collabgraph::centrality
