/// Where tests find what lies outside the project: real networks named by the environment variable
/// COLLABGRAPH_DATASETS. A test that needs them says so and is skipped where the folder is absent.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>

namespace collabgraph::tests {

/// The path of `name` below COLLABGRAPH_DATASETS, or nothing (and one line saying why) where it is absent.
/// Write `const auto path = datasets("karate"); if (!path) return;`.
inline std::optional<std::filesystem::path> datasets(const std::string& name) {
    const char* root = std::getenv("COLLABGRAPH_DATASETS");
    if (root != nullptr) {
        const std::filesystem::path path = std::filesystem::path(root) / name;
        if (std::filesystem::exists(path)) return path;
    }
    std::cout << "[skipped] " << name << ": set COLLABGRAPH_DATASETS to the folder that holds it\n";
    return std::nullopt;
}

/// A file of the source tree, such as the bundled survey.
std::filesystem::path source(const std::string& relative);

}  // namespace collabgraph::tests
