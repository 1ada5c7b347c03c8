#include "collabgraph/table/read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <stdexcept>

#include "collabgraph/table/csv.hpp"
#include "collabgraph/table/json.hpp"
#include "collabgraph/text/encoding.hpp"
#include "collabgraph/text/fold.hpp"
#include "collabgraph/text/similarity.hpp"

namespace collabgraph::table {

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;
constexpr std::size_t most_folder_entries = 10'000;

[[noreturn]] void refuse(const std::string& file, text::Bilingual message, text::Bilingual remedy) {
    throw InvalidInput({{file, {}, "", std::move(message), std::move(remedy)}});
}

/// Names in the folder of a missing file that look like it, best first.
std::vector<std::string> similar_files(const std::filesystem::path& missing) {
    const std::filesystem::path folder = missing.has_parent_path() ? missing.parent_path() : ".";
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (names.size() == most_folder_entries) break;
        names.push_back(entry->path().filename().string());
    }
    std::sort(names.begin(), names.end());
    std::vector<std::string> folded;
    for (const std::string& name : names) folded.push_back(text::fold_name(name));
    const std::string wanted = text::fold_name(missing.filename().string());
    std::vector<std::string> result;
    for (std::size_t i = 0; i < names.size() && result.size() < 3; ++i) {
        if (folded[i] == wanted) result.push_back(names[i]);
    }
    for (const std::uint32_t i : text::most_similar(wanted, folded, 3, 0.5)) {
        if (result.size() < 3) result.push_back(names[i]);
    }
    return result;
}

[[noreturn]] void refuse_missing(const std::string& path) {
    const std::vector<std::string> similar = similar_files(path);
    text::Bilingual remedy{"Check the path.", "パスを確かめてください。"};
    if (!similar.empty()) {
        std::string en;
        std::string ja;
        for (const std::string& name : similar) {
            en += (en.empty() ? "" : ", ") + name;
            ja += (ja.empty() ? "" : "、") + name;
        }
        remedy = {fmt::format("Did you mean: {}?", en), fmt::format("もしかして: {}", ja)};
    }
    refuse(path, {"no such file", "ファイルがありません"}, remedy);
}

[[noreturn]] void refuse_unreadable(const std::string& path, int reason) {
    if (reason == ENOENT || reason == ENOTDIR) refuse_missing(path);
    if (reason == EACCES || reason == EPERM) {
        refuse(path, {"no permission to read the file", "ファイルを読む権限がありません"},
               {"Change the file's permissions or copy it to a place of your own.",
                "権限を変更するか、読める場所にコピーしてください。"});
    }
    refuse(path,
           {fmt::format("the file cannot be read ({})", std::strerror(reason)),
            fmt::format("ファイルを読めません（{}）", std::strerror(reason))},
           {"Check the disk or network drive and try again.", "ディスクやネットワークドライブを確かめてください。"});
}

std::string read_stream(std::FILE* stream, const std::string& path) {
    std::string bytes;
    std::array<char, 65536> buffer{};
    while (true) {
        const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), stream);
        bytes.append(buffer.data(), count);
        if (bytes.size() > most_bytes) {
            refuse(path, {"the file is larger than 1 GiB", "ファイルが 1 GiB を超えています"},
                   {"Leave out the columns that are not needed, or split the file.",
                    "不要な列を除くか、ファイルを分けてください。"});
        }
        if (count == 0) break;
    }
    if (std::ferror(stream) != 0) refuse_unreadable(path, errno);
    return bytes;
}

std::string lower_extension(const std::string& file) {
    std::string extension = std::filesystem::path(file).extension().string();
    for (char& c : extension) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return extension;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool looks_like_a_workbook_or_archive(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("%PDF") || bytes.starts_with("\xD0\xCF\x11\xE0") ||
           bytes.starts_with("\x1F\x8B");
}

[[noreturn]] void refuse_format(const std::string& file) {
    refuse(file, {"format not supported", "この形式には対応していません"},
           {"Save the table as CSV (UTF-8), TSV or JSON; if it is one of these under another name, say so with --from.",
            "表を CSV（UTF-8）、TSV、JSON のいずれかで保存してください。拡張子だけが異なる場合は --from "
            "で形式を指定してください。"});
}

/// How often each separator stands in the first line that is not empty, outside quotation marks.
struct Separators {
    std::size_t commas = 0, tabs = 0, semicolons = 0;
};

Separators separators_of_first_line(std::string_view text) {
    Separators result;
    const std::size_t start = std::min(text.find_first_not_of("\r\n"), text.size());
    bool quoted = false;
    for (const char c : text.substr(start)) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') break;
        result.commas += c == ',' ? 1 : 0;
        result.tabs += c == '\t' ? 1 : 0;
        result.semicolons += c == ';' ? 1 : 0;
    }
    return result;
}

std::string format_of(const std::string& file, std::string_view text, const ReadOptions& options) {
    if (!options.format.empty()) return options.format;
    const std::string extension = lower_extension(file);
    if (extension == ".csv") return "csv";
    if (is_one_of(extension, {".tsv", ".tab"})) return "tsv";
    if (extension == ".json") return "json";
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && (text[first] == '[' || text[first] == '{')) return "json";
    const Separators separators = separators_of_first_line(text);
    if (separators.tabs > 0) return "tsv";
    if (separators.commas > 0) return "csv";
    refuse_format(file);
}

Table parse_separated(std::string_view text, const std::string& file, const std::string& encoding, bool asked_for) {
    const Separators separators = separators_of_first_line(text);
    if (asked_for || separators.commas > 0 || (separators.tabs == 0 && separators.semicolons == 0)) {
        return parse_csv(text, file, ',', encoding);
    }
    const bool tabs = separators.tabs > 0;
    Table table = parse_csv(text, file, tabs ? '\t' : ';', encoding);
    table.warnings.insert(table.warnings.begin(),
                          {file,
                           {},
                           "",
                           {tabs ? "the columns are parted by tabs, not commas; read so"
                                 : "the columns are parted by semicolons, not commas; read so",
                            tabs ? "列がカンマではなくタブで区切られていたため、そのように読みました"
                                 : "列がカンマではなくセミコロンで区切られていたため、そのように読みました"},
                           {"Save the table with commas, or say --from csv if the header really has one column only.",
                            "カンマ区切りで保存してください。見出しが本当に 1 列だけの場合は --from csv "
                            "を指定してください。"}});
    return table;
}

}  // namespace

std::string read_file(const std::string& path) {
    if (path == "-") return read_stream(stdin, path);
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        refuse(path, {"this is a folder, not a file", "これはファイルではなくフォルダです"},
               {"Name a file in it.", "その中のファイルを指定してください。"});
    }
    errno = 0;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (stream == nullptr) refuse_unreadable(path, errno);
    return read_stream(stream.get(), path);
}

Table parse_table(std::string_view bytes, const std::string& file, const ReadOptions& options) {
    if (!options.format.empty() && !is_one_of(options.format, {"csv", "tsv", "json"})) {
        throw std::invalid_argument("unknown table format: " + options.format);
    }
    if (!options.encoding.empty() && !text::is_known_encoding(options.encoding)) {
        throw std::invalid_argument("unknown encoding: " + options.encoding);
    }
    const bool foreign = is_one_of(lower_extension(file), {".xlsx", ".xlsm", ".xls", ".ods", ".pdf", ".docx", ".zip"});
    if (looks_like_a_workbook_or_archive(bytes) || (options.format.empty() && foreign)) refuse_format(file);
    auto decoded = text::decode(bytes, options.encoding);
    if (const auto* wrong = std::get_if<text::Undecodable>(&decoded)) {
        throw InvalidInput({{file,
                             {wrong->line, wrong->column},
                             std::string(1, static_cast<char>(wrong->byte)),
                             wrong->message,
                             wrong->remedy}});
    }
    const auto& [text, encoding] = std::get<text::Decoded>(decoded);
    const std::string format = format_of(file, text, options);
    if (format == "json") return parse_json(text, file, options.member, encoding);
    if (format == "tsv") return parse_csv(text, file, '\t', encoding);
    return parse_separated(text, file, encoding, !options.format.empty());
}

Table read_table(const std::string& path, const ReadOptions& options) {
    return parse_table(read_file(path), path, options);
}

}  // namespace collabgraph::table
