#include "survey/config.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <array>
#include <optional>
#include <span>
#include <sstream>

#include "collabgraph/text/encoding.hpp"
#include "collabgraph/text/utf8.hpp"
#include "survey/columns.hpp"
#include "survey/quoted.hpp"

namespace collabgraph::survey {

namespace {

constexpr std::array<std::string_view, 11> top_keys{"title",      "title_en", "source",    "source_en",
                                                    "date",       "language", "separator", "encoding",
                                                    "separators", "columns",  "counting"};
constexpr std::array<std::string_view, 2> counting_keys{"groups", "classes"};

table::Place place_of(const toml::source_region& region) {
    return {static_cast<std::uint32_t>(region.begin.line), static_cast<std::uint32_t>(region.begin.column)};
}

class Reader {
 public:
    Reader(const std::string& file, table::FaultList& faults, std::vector<Finding>& findings)
        : m_file(file), m_faults(faults), m_findings(findings) {}

    Config read(const toml::table& root) {
        Config config;
        config.file = m_file;
        Settings& settings = config.settings;
        for (const auto& [key, node] : root) {
            const std::string_view name = key.str();
            if (name == "title")
                settings.title.ja = text(name, node);
            else if (name == "title_en")
                settings.title.en = text(name, node);
            else if (name == "source")
                settings.source.ja = text(name, node);
            else if (name == "source_en")
                settings.source.en = text(name, node);
            else if (name == "date")
                settings.date = text(name, node);
            else if (name == "language")
                settings.language = one_of(name, node, {"ja", "en"});
            else if (name == "encoding")
                config.encoding = encoding(name, node);
            else if (name == "separator" || name == "separators")
                settings.separators = separators(name, node);
            else if (name == "columns")
                columns(node, config);
            else if (name == "counting")
                counting(node, settings);
            else
                unknown_key(std::string(name), key.source(), top_keys);
        }
        // A title in one language serves the other too: better than none.
        fill(settings.title);
        fill(settings.source);
        return config;
    }

 private:
    static void fill(text::Bilingual& pair) {
        if (pair.en.empty()) pair.en = pair.ja;
        if (pair.ja.empty()) pair.ja = pair.en;
    }

    void wrong_kind(std::string_view key, const toml::node& node, std::string_view wanted, std::string_view wanted_ja) {
        m_faults.add(place_of(node.source()), key,
                     {fmt::format("\"{}\" must be {}", key, wanted),
                      fmt::format("「{}」は{}でなければなりません", key, wanted_ja)},
                     {"Correct the value.", "値を直してください。"});
    }

    /// A string; dates and numbers as they are written, so that `date = 2018` needs no quotes.
    std::string text(std::string_view key, const toml::node& node) {
        if (const auto* string = node.as_string()) return string->get();
        std::ostringstream written;
        written.imbue(std::locale::classic());
        if (const auto* integer = node.as_integer()) {
            written << integer->get();
        } else if (const auto* date = node.as_date()) {
            written << date->get();
        } else if (const auto* time = node.as_date_time()) {
            written << time->get();
        } else {
            wrong_kind(key, node, "a text in quotation marks", "引用符で囲んだ文字列");
        }
        return written.str();
    }

    std::string one_of(std::string_view key, const toml::node& node, const std::vector<std::string>& allowed) {
        const auto value = node.value<std::string>();
        for (const std::string& word : allowed) {
            if (value == word) return word;
        }
        const text::Bilingual list = quoted(allowed);
        m_faults.add(
            place_of(node.source()), value.value_or(std::string(key)),
            {fmt::format("\"{}\" is one of {}", key, list.en), fmt::format("「{}」は{}のいずれかです", key, list.ja)},
            {"Use one of these words, or leave the key out.", "このうちの一つにするか、その行を除いてください。"});
        return allowed.front();
    }

    std::string encoding(std::string_view key, const toml::node& node) {
        const std::string name = text(key, node);
        if (name.empty() || text::is_known_encoding(name)) return name;
        m_faults.add(place_of(node.source()), name, {"no such encoding", "このような文字コードはありません"},
                     {"Use UTF-8, UTF-16, CP932 or EUC-JP, or leave the key out: the encoding is then detected.",
                      "UTF-8、UTF-16、CP932、EUC-JP などにするか、その行を除いてください（自動で判定します）。"});
        return {};
    }

    std::string separators(std::string_view key, const toml::node& node) {
        std::string joined;
        if (const auto* string = node.as_string()) {
            joined = string->get();
        } else if (const auto* array = node.as_array()) {
            for (const toml::node& element : *array) joined += element.value_or(std::string());
        }
        if (joined.empty()) {
            wrong_kind(key, node, "a text whose characters separate values, such as \";\"",
                       "値を区切る文字を並べた文字列（例 \";\"）");
            return ";";
        }
        return joined;
    }

    void columns(const toml::node& node, Config& config) {
        const toml::table* table = node.as_table();
        if (table == nullptr) {
            wrong_kind("columns", node, "a table: [columns]", "表 [columns]");
            return;
        }
        for (const auto& [key, value] : *table) {
            if (const toml::table* list = value.as_table()) {
                if (key.str() == "organizations") {
                    mappings(*list, organization_columns(), config.organizations);
                } else if (key.str() == "categories") {
                    mappings(*list, category_columns(), config.categories);
                } else if (key.str() == "audiences") {
                    mappings(*list, audience_columns(), config.audiences);
                } else if (key.str() == "initiatives") {
                    mappings(*list, initiative_columns(), config.initiatives);
                } else {
                    static constexpr std::array<std::string_view, 4> lists{"initiatives", "organizations", "categories",
                                                                           "audiences"};
                    unknown_key("columns." + std::string(key.str()), key.source(), lists);
                }
            } else {
                mapping(std::string(key.str()), key.source(), value, initiative_columns(), config.initiatives);
            }
        }
    }

    void mappings(const toml::table& table, std::span<const std::string_view> known, std::vector<Mapping>& mapped) {
        for (const auto& [key, value] : table) mapping(std::string(key.str()), key.source(), value, known, mapped);
    }

    void mapping(const std::string& column, const toml::source_region& place, const toml::node& value,
                 std::span<const std::string_view> known, std::vector<Mapping>& mapped) {
        // Any column may be renamed; a name that is nearly one of ours is a slip all the same.
        if (position_of({known.begin(), known.end()}, column) == none_index && !similar_words(column, known).empty()) {
            report_key("columns." + column, place, known,
                       {"collabgraph knows no such column; the one mapped to it is kept under this name",
                        "このような列は定められていません。対応する列はこの名前のまま残します"});
        }
        if (const auto* header = value.as_string()) {
            mapped.push_back({column, header->get(), place_of(value.source())});
        } else {
            wrong_kind(column, value, "the header of a column, in quotation marks", "引用符で囲んだ列名");
        }
    }

    void counting(const toml::node& node, Settings& settings) {
        const toml::table* table = node.as_table();
        if (table == nullptr) {
            wrong_kind("counting", node, "a table: [counting]", "表 [counting]");
            return;
        }
        for (const auto& [key, value] : *table) {
            if (key.str() == "groups")
                settings.groups = one_of("groups", value, {"keep", "expand"});
            else if (key.str() == "classes")
                settings.classes = one_of("classes", value, {"apart", "include"});
            else
                unknown_key("counting." + std::string(key.str()), key.source(), counting_keys);
        }
    }

    void unknown_key(const std::string& key, const toml::source_region& place,
                     std::span<const std::string_view> known) {
        report_key(key, place, known,
                   {"this key means nothing here and is not used", "この項目名は定められておらず、使われません"});
    }

    void report_key(const std::string& key, const toml::source_region& place, std::span<const std::string_view> known,
                    text::Bilingual message) {
        const std::size_t dot = key.rfind('.');
        const std::vector<std::string> similar =
            similar_words(dot == std::string::npos ? key : key.substr(dot + 1), known);
        const std::vector<std::string> all(known.begin(), known.end());
        const text::Bilingual list = quoted(similar.empty() ? all : similar, 20);
        Finding finding;
        finding.kind = "unknown_key";
        finding.severity = Severity::warning;
        finding.fault = {m_file, place_of(place), key, std::move(message),
                         similar.empty()
                             ? text::Bilingual{"Known are " + list.en + ".", "使えるのは" + list.ja + "です。"}
                             : text::Bilingual{"Did you mean " + list.en + "?", list.ja + "のことではありませんか。"}};
        m_findings.push_back(std::move(finding));
    }

    const std::string& m_file;
    table::FaultList& m_faults;
    std::vector<Finding>& m_findings;
};

}  // namespace

Config parse_config(std::string_view bytes, const std::string& file, table::FaultList& faults,
                    std::vector<Finding>& findings) {
    Config config;
    config.file = file;
    const auto decoded = text::decode(bytes);
    if (const auto* undecodable = std::get_if<text::Undecodable>(&decoded)) {
        faults.add({undecodable->line, undecodable->column}, fmt::format("0x{:02X}", undecodable->byte),
                   undecodable->message, {"Save survey.toml as UTF-8.", "survey.toml を UTF-8 で保存してください。"});
        return config;
    }
    try {
        const toml::table root = toml::parse(std::get<text::Decoded>(decoded).text, file);
        return Reader(file, faults, findings).read(root);
    } catch (const toml::parse_error& error) {
        const std::string what(error.description());
        faults.add(place_of(error.source()), "",
                   {"this is no valid TOML: " + what, "TOML として読めません（" + what + "）"},
                   {"Texts stand in quotation marks, one key = value a line; see docs/survey-format.md.",
                    "文字列は引用符で囲み、1 行に一つ「項目名 = 値」と書きます（docs/survey-format.md を参照）。"});
        return config;
    }
}

}  // namespace collabgraph::survey
