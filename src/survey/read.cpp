#include "collabgraph/survey/read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>

#include "collabgraph/table/read.hpp"
#include "collabgraph/table/sha256.hpp"
#include "survey/config.hpp"
#include "survey/initiatives.hpp"
#include "survey/lists.hpp"
#include "survey/quoted.hpp"
#include "survey/settle.hpp"
#include "survey/words.hpp"
#include "table/fault_list.hpp"

namespace collabgraph::survey {

namespace {

namespace fs = std::filesystem;

/// Which files there are to read; an empty path: none.
struct Files {
    std::string config, initiatives, organizations, categories, audiences;
};

class SurveyReader {
 public:
    SurveyReader(const fs::path& input, const ReadOptions& options) : m_options(options) {
        m_survey.path = input.string();
        std::error_code ignored;
        m_is_folder = m_survey.path != "-" && fs::is_directory(input, ignored);
        m_files = m_is_folder ? files_in(input) : Files{{}, m_survey.path, {}, {}, {}};
        if (!options.config.empty()) m_files.config = options.config;
        if (!options.organizations.empty()) m_files.organizations = options.organizations;
        if (!options.categories.empty()) m_files.categories = options.categories;
    }

    Survey read() {
        const Config config = read_config();
        m_survey.settings = config.settings;

        // The hash covers the files in this order; the lists must be known before the rows are resolved.
        std::optional<table::Table> initiatives = read_table("initiatives", m_files.initiatives, config);
        const std::size_t after_initiatives = m_faults.size();
        const std::optional<table::Table> organizations = read_table("organizations", m_files.organizations, config);
        const std::optional<table::Table> categories = read_table("categories", m_files.categories, config);
        const std::optional<table::Table> audiences = read_table("audiences", m_files.audiences, config);
        if (organizations) read_organizations_of(*organizations, config);
        if (categories) read_categories_of(*categories, config);
        if (audiences) read_audiences_of(*audiences, config);
        m_survey.has_organization_list = organizations.has_value();
        m_survey.has_category_list = categories.has_value();
        m_survey.has_audience_list = audiences.has_value();

        if (initiatives) {
            m_survey.file = initiatives->file;
            m_survey.encoding = initiatives->encoding;
            table::FaultList faults(initiatives->file);
            read_initiatives(*initiatives, config, faults, m_survey);
            // In the order of the files, not of the work.
            const std::vector<table::Fault> found = faults.take();
            m_faults.insert(m_faults.begin() + static_cast<std::ptrdiff_t>(after_initiatives), found.begin(),
                            found.end());
        }
        if (!m_faults.empty()) throw table::InvalidInput(std::move(m_faults));
        m_survey.sha256 = m_hash.hex();
        settle(m_survey);
        return std::move(m_survey);
    }

 private:
    void fault(const std::string& file, const std::string& value, text::Bilingual message, text::Bilingual remedy) {
        m_faults.push_back({file, {}, value, std::move(message), std::move(remedy)});
    }

    void append(std::vector<table::Fault> faults) {
        m_faults.insert(m_faults.end(), std::make_move_iterator(faults.begin()), std::make_move_iterator(faults.end()));
    }

    Files files_in(const fs::path& folder) {
        std::vector<std::string> names;
        std::error_code error;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
            names.push_back(entry->path().filename().string());
        }
        if (error) {
            fault(m_survey.path, "",
                  {"this folder cannot be read: " + error.message(), "このフォルダを読めません: " + error.message()},
                  {"Check that it exists and that you may read it.",
                   "フォルダの有無と、読み取りの権限を確かめてください。"});
            return {};
        }
        std::sort(names.begin(), names.end());
        Files files;
        files.initiatives = table_in(folder, names, "initiatives");
        files.organizations = m_options.organizations.empty() ? table_in(folder, names, "organizations") : "";
        files.categories = m_options.categories.empty() ? table_in(folder, names, "categories") : "";
        files.audiences = table_in(folder, names, "audiences");
        if (std::find(names.begin(), names.end(), "survey.toml") != names.end()) {
            files.config = (folder / "survey.toml").string();
        }
        if (files.initiatives.empty() && m_faults.empty()) {
            const text::Bilingual list = quoted(names, 10);
            fault(m_survey.path, "",
                  names.empty()
                      ? text::Bilingual{"this folder is empty", "フォルダが空です"}
                      : text::Bilingual{"this folder holds no initiatives.csv, .tsv or .json; it holds " + list.en,
                                        "フォルダに initiatives.csv、.tsv、.json のいずれもありません（あるもの: " +
                                            list.ja + "）"},
                  {"Put the table of initiatives there under this name, or give its file as INPUT.",
                   "取組の表をこの名前で置くか、そのファイルを直接指定してください。"});
        }
        return files;
    }

    /// The one table of this stem, or nothing.
    std::string table_in(const fs::path& folder, const std::vector<std::string>& names, std::string_view stem) {
        std::vector<std::string> found;
        std::vector<std::string> workbooks;
        for (const std::string& name : names) {
            const fs::path path(name);
            if (path.stem().string() != stem) continue;
            const std::string extension = path.extension().string();
            if (equal_words(extension, ".csv") || equal_words(extension, ".tsv") || equal_words(extension, ".json")) {
                found.push_back(name);
            } else if (equal_words(extension, ".xlsx") || equal_words(extension, ".xls")) {
                workbooks.push_back(name);
            }
        }
        if (found.size() > 1) {
            const text::Bilingual list = quoted(found);
            fault((folder / found.front()).string(), "",
                  {"several files could be meant: " + list.en, "同じ名前の表が複数あります: " + list.ja},
                  {"Keep one of them, or give its file as INPUT.",
                   "一つだけを残すか、使うファイルを直接指定してください。"});
        }
        if (found.empty() && !workbooks.empty()) {
            // Reading it says why a workbook cannot be read, and what to do; better than passing it over.
            found.push_back(workbooks.front());
        }
        return found.size() == 1 ? (folder / found.front()).string() : std::string();
    }

    std::optional<std::string> bytes_of(const std::string& file) {
        try {
            const bool known = m_options.bytes && !m_is_folder && file == m_files.initiatives;
            std::string bytes = known ? *m_options.bytes : table::read_file(file);
            m_hash.update(bytes);
            return bytes;
        } catch (const table::InvalidInput& invalid) {
            append(invalid.faults());
            return std::nullopt;
        }
    }

    Config read_config() {
        if (m_files.config.empty()) return {};
        const std::optional<std::string> bytes = bytes_of(m_files.config);
        if (!bytes) return {};
        m_survey.inputs.push_back({"survey", m_files.config, "UTF-8", 0});
        table::FaultList faults(m_files.config);
        Config config = parse_config(*bytes, m_files.config, faults, m_survey.findings);
        std::vector<table::Fault> found = faults.take();
        // The parser hands keys over by name; a reader goes from top to bottom.
        std::stable_sort(found.begin(), found.end(),
                         [](const table::Fault& a, const table::Fault& b) { return a.place.line < b.place.line; });
        append(std::move(found));
        return config;
    }

    std::optional<table::Table> read_table(const std::string& role, const std::string& file, const Config& config) {
        if (file.empty()) return std::nullopt;
        const std::optional<std::string> bytes = bytes_of(file);
        if (!bytes) return std::nullopt;
        table::ReadOptions options;
        options.encoding = m_options.encoding.empty() ? config.encoding : m_options.encoding;
        if (role == "initiatives" && !m_is_folder) options.format = m_options.format;
        try {
            table::Table table = table::parse_table(*bytes, file, options);
            m_survey.inputs.push_back({role, file, table.encoding, static_cast<std::uint32_t>(table.rows.size())});
            for (table::Fault& odd : table.warnings) {
                m_survey.findings.push_back({"odd_record", Severity::warning, std::move(odd)});
            }
            return table;
        } catch (const table::InvalidInput& invalid) {
            append(invalid.faults());
            return std::nullopt;
        }
    }

    void read_organizations_of(const table::Table& table, const Config& config) {
        table::FaultList faults(table.file);
        std::vector<MemberName> members;
        read_organizations(table, {config, faults, m_survey.findings}, m_survey.organizations, members);
        resolve_members(members, table.file, m_survey.organizations, m_survey.findings);
        append(faults.take());
    }

    void read_categories_of(const table::Table& table, const Config& config) {
        table::FaultList faults(table.file);
        read_categories(table, {config, faults, m_survey.findings}, m_survey.categories);
        append(faults.take());
    }

    void read_audiences_of(const table::Table& table, const Config& config) {
        table::FaultList faults(table.file);
        read_audiences(table, {config, faults, m_survey.findings}, m_survey.audiences, m_survey.audience_groups);
        append(faults.take());
    }

    const ReadOptions& m_options;
    bool m_is_folder = false;
    Files m_files;
    table::Sha256 m_hash;
    std::vector<table::Fault> m_faults;
    Survey m_survey;
};

}  // namespace

Survey read_survey(const std::filesystem::path& input, const ReadOptions& options) {
    return SurveyReader(input, options).read();
}

}  // namespace collabgraph::survey
