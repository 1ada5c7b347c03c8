/// Output written whole or not at all: under a temporary name beside the target, renamed when complete.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "collabgraph/text/language.hpp"

namespace collabgraph::report {

/// A target that exists and may not be replaced, or a place that cannot be written. what() is English.
class CannotWrite : public std::runtime_error {
 public:
    explicit CannotWrite(text::Bilingual message) : std::runtime_error(message.en), m_message(std::move(message)) {}
    const text::Bilingual& message() const noexcept { return m_message; }

 private:
    text::Bilingual m_message;
};

/// Throws CannotWrite where `target` could not be written: call before long work. Creates nothing.
void check_file_target(const std::filesystem::path& target, bool overwrite);

/// Writes the file; on any failure the target is as it was before. An existing file is replaced only with `overwrite`,
/// anything that is no regular file never.
void write_file(const std::filesystem::path& target, std::string_view bytes, bool overwrite);

/// A folder that appears under its name only when complete. Files are added one by one; without commit() the destructor
/// removes what was written.
///
/// An existing target is taken only where it is an empty folder, or with `overwrite` where it is a folder written by
/// this class before: its files are known from the list that commit() leaves in `manifest`. Files that somebody else
/// put there stay; where one of them has a name that is now to be written, nothing is changed and CannotWrite is
/// thrown.
class OutputFolder {
 public:
    /// The file inside the folder that lists the folder's own files, one a line.
    static constexpr const char* manifest = ".collabgraph-files";

    OutputFolder(std::filesystem::path target, bool overwrite);
    ~OutputFolder();
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;

    /// `name` is relative, with '/' between folders: "diagrams/combined.dot".
    void add(const std::string& name, std::string_view bytes);
    const std::vector<std::string>& names() const { return m_names; }
    void commit();

 private:
    std::filesystem::path m_target;
    std::filesystem::path m_building;
    std::vector<std::string> m_names;
    bool m_replaces = false;
};

}  // namespace collabgraph::report
