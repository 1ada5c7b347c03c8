#include "collabgraph/report/output.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <set>
#include <sstream>
#include <system_error>

namespace collabgraph::report {

namespace fs = std::filesystem;

namespace {

CannotWrite cannot(const fs::path& path, const std::string& en, const std::string& ja) {
    return CannotWrite({fmt::format("cannot write \"{}\": {}", path.string(), en),
                        fmt::format("「{}」に書き出せません：{}", path.string(), ja)});
}

CannotWrite cannot(const fs::path& path, const std::error_code& error) {
    return cannot(path, error.message(), error.message());
}

std::error_code last_error() {
    return {errno, std::generic_category()};
}

/// Without a final slash, and where a symbolic link stands: what it points to.
fs::path settled(const fs::path& target) {
    fs::path path = target;
    if (!path.has_filename() && path.has_parent_path()) path = path.parent_path();
    std::error_code error;
    if (fs::is_symlink(fs::symlink_status(path, error)) || path.filename() == "." || path.filename() == "..") {
        const fs::path real = fs::canonical(path, error);
        if (!error) return real;
    }
    return path;
}

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

void check_parent(const fs::path& target) {
    std::error_code error;
    if (!fs::is_directory(folder_of(target), error)) {
        throw cannot(target, fmt::format("there is no folder \"{}\"; make it first", folder_of(target).string()),
                     fmt::format("フォルダー「{}」がありません。先に作成してください", folder_of(target).string()));
    }
}

CannotWrite exists_already(const fs::path& target) {
    return cannot(target, "it exists already; add --overwrite to replace it, or name another output",
                  "すでに存在します。置き換えるには --overwrite を付けるか、別の名前にしてください");
}

fs::path beside(const fs::path& target, int number) {
    return folder_of(target) / fmt::format(".{}.part{}", target.filename().string(), number);
}

struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closer>;

/// A full disk shows at the last flush at the latest.
void write_all(File file, const fs::path& shown, std::string_view bytes) {
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
    if (!written || std::fflush(file.get()) != 0) throw cannot(shown, last_error());
    if (std::fclose(file.release()) != 0) throw cannot(shown, last_error());
}

/// Neither absolute nor leading out of the folder.
bool stays_inside(const fs::path& name) {
    if (name.empty() || name.is_absolute()) return false;
    for (const fs::path& step : name) {
        if (step == ".." || step == ".") return false;
    }
    return true;
}

std::set<std::string> listed_in_manifest(const fs::path& folder) {
    std::set<std::string> names;
    const File file(std::fopen((folder / OutputFolder::manifest).string().c_str(), "rb"));
    if (!file) return names;
    std::string text;
    char buffer[4096];
    for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file.get())) > 0;) text.append(buffer, got);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (stays_inside(line)) names.insert(line);
    }
    return names;
}

/// Everything below `folder` that is no folder, relative, with '/'.
std::set<std::string> files_below(const fs::path& folder) {
    std::set<std::string> names;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_directory() && !entry.is_symlink()) continue;
        names.insert(entry.path().lexically_relative(folder).generic_string());
    }
    return names;
}

void remove_empty_folders(const fs::path& folder) {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        if (entry.is_directory() && !entry.is_symlink()) remove_empty_folders(entry.path());
    }
    fs::remove(folder, error);  // fails, as it should, where something is left
}

}  // namespace

void check_file_target(const fs::path& target, bool overwrite) {
    const fs::path path = settled(target);
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) throw cannot(target, "it is a folder", "フォルダーです");
    if (fs::is_regular_file(status) && !overwrite) throw exists_already(target);
    if (!fs::exists(status)) check_parent(path);
}

void write_file(const fs::path& target, std::string_view bytes, bool overwrite) {
    check_file_target(target, overwrite);
    const fs::path path = settled(target);
    std::error_code error;
    if (fs::is_other(fs::status(path, error))) {  // a device or a pipe holds nothing that could be replaced
        File device(std::fopen(path.string().c_str(), "wb"));
        if (!device) throw cannot(target, last_error());
        write_all(std::move(device), target, bytes);
        return;
    }
    for (int number = 0;; ++number) {
        const fs::path building = beside(path, number);
        File file(std::fopen(building.string().c_str(), "wbx"));
        if (!file) {
            if (errno == EEXIST && number < 1000) continue;
            throw cannot(target, last_error());
        }
        try {
            write_all(std::move(file), target, bytes);
            // Somebody may have made the target meanwhile.
            if (!overwrite && fs::exists(path)) throw exists_already(target);
            fs::rename(building, path, error);
            if (error) throw cannot(target, error);
        } catch (...) {
            fs::remove(building, error);
            throw;
        }
        return;
    }
}

OutputFolder::OutputFolder(fs::path target, bool overwrite) : m_target(settled(target)) {
    std::error_code error;
    const fs::file_status status = fs::status(m_target, error);
    if (fs::exists(status)) {
        if (!fs::is_directory(status)) throw cannot(m_target, "it is no folder", "フォルダーではありません");
        if (!fs::is_empty(m_target, error)) {
            if (!overwrite) throw exists_already(m_target);
            if (!fs::exists(m_target / manifest)) {
                throw cannot(m_target, "the folder was not written by collabgraph, so --overwrite leaves it alone",
                             "collabgraphが書き出したフォルダーではないため、--overwrite でも置き換えません");
            }
        }
        m_replaces = true;
    } else {
        check_parent(m_target);
    }
    for (int number = 0;; ++number) {
        m_building = beside(m_target, number);
        if (fs::create_directory(m_building, error)) break;
        if (error || number >= 1000)
            throw cannot(m_target, error ? error : std::make_error_code(std::errc::file_exists));
    }
}

OutputFolder::~OutputFolder() {
    std::error_code error;
    if (!m_building.empty()) fs::remove_all(m_building, error);
}

void OutputFolder::add(const std::string& name, std::string_view bytes) {
    if (!stays_inside(name)) throw std::invalid_argument("an output name leads out of its folder: " + name);
    const fs::path path = m_building / name;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error) throw cannot(m_target / name, error);
    File file(std::fopen(path.string().c_str(), "wbx"));
    if (!file) throw cannot(m_target / name, last_error());
    write_all(std::move(file), m_target / name, bytes);
    m_names.push_back(name);
}

void OutputFolder::commit() {
    std::string list;
    for (const std::string& name : m_names) list += name + '\n';
    std::vector<std::string> own = m_names;
    add(manifest, list);
    m_names = std::move(own);

    std::error_code error;
    if (!m_replaces || fs::is_empty(m_target, error)) {
        if (m_replaces) fs::remove(m_target, error);
        fs::rename(m_building, m_target, error);
        if (error) throw cannot(m_target, error);
        m_building.clear();
        return;
    }

    std::set<std::string> foreign = files_below(m_target);
    for (const std::string& name : listed_in_manifest(m_target)) foreign.erase(name);
    foreign.erase(manifest);
    for (const std::string& name : m_names) {
        if (foreign.contains(name)) {
            throw cannot(m_target / name, "a file that collabgraph did not write has this name; move it away first",
                         "collabgraphが書き出したものではない同名のファイルがあります。先に移動してください");
        }
    }

    fs::path old;
    for (int number = 1; old.empty() || fs::exists(old); ++number) old = beside(m_target, number);
    fs::rename(m_target, old, error);
    if (error) throw cannot(m_target, error);
    fs::rename(m_building, m_target, error);
    if (error) {
        std::error_code back;
        fs::rename(old, m_target, back);
        throw cannot(m_target, error);
    }
    m_building.clear();
    for (const std::string& name : foreign) {
        fs::create_directories((m_target / name).parent_path(), error);
        fs::rename(old / name, m_target / name, error);
        if (error) {
            throw cannot(m_target / name,
                         fmt::format("{}; the files of before are in \"{}\"", error.message(), old.string()),
                         fmt::format("{}。以前のファイルは「{}」にあります", error.message(), old.string()));
        }
    }
    for (const std::string& name : files_below(old)) fs::remove(old / name, error);
    remove_empty_folders(old);
}

}  // namespace collabgraph::report
