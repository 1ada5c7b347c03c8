/// A survey written to disk for one test and removed after it.
#pragma once

#include <atomic>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "collabgraph/survey/read.hpp"

namespace collabgraph::tests {

using Files = std::map<std::string, std::string>;  ///< name and content

class Folder {
 public:
    explicit Folder(const Files& files) {
        static std::atomic<int> number{0};
        const auto stamp = std::to_string(reinterpret_cast<std::uintptr_t>(this)) + "-" + std::to_string(number++);
        do {
            m_path = std::filesystem::temp_directory_path() / ("collabgraph-survey-" + stamp + m_suffix);
            m_suffix += "x";
        } while (!std::filesystem::create_directory(m_path));
        for (const auto& [name, content] : files) std::ofstream(m_path / name, std::ios::binary) << content;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::string file(const std::string& name) const { return (m_path / name).string(); }
    survey::Survey read(const survey::ReadOptions& options = {}) const { return survey::read_survey(m_path, options); }

    /// The faults of reading it; none where it can be read.
    std::vector<table::Fault> faults(const survey::ReadOptions& options = {}) const {
        try {
            read(options);
        } catch (const table::InvalidInput& invalid) {
            return invalid.faults();
        }
        return {};
    }

 private:
    std::filesystem::path m_path;
    std::string m_suffix;
};

inline std::vector<std::string> names(const std::vector<survey::Organization>& organizations) {
    std::vector<std::string> found;
    for (const auto& organization : organizations) found.push_back(organization.name);
    return found;
}

inline std::vector<std::string> names(const std::vector<survey::Category>& categories) {
    std::vector<std::string> found;
    for (const auto& category : categories) found.push_back(category.name);
    return found;
}

/// "A,B" of each mention in a list: the names it stands for.
inline std::vector<std::string> meant(const survey::Survey& survey, const std::vector<survey::Mention>& mentions) {
    std::vector<std::string> found;
    for (const auto& mention : mentions) {
        std::string joined;
        for (const auto body : mention.organizations) {
            joined += (joined.empty() ? "" : ",") + survey.organizations[body].name;
        }
        found.push_back(joined);
    }
    return found;
}

inline std::vector<std::string> kinds(const std::vector<survey::Finding>& findings) {
    std::vector<std::string> found;
    for (const auto& finding : findings) found.push_back(finding.kind);
    return found;
}

}  // namespace collabgraph::tests
