#include "collabgraph/exchange/edge_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <unordered_map>
#include <utility>
#include <vector>

#include "collabgraph/survey/values.hpp"
#include "collabgraph/table/read.hpp"
#include "collabgraph/table/sha256.hpp"
#include "collabgraph/text/number.hpp"
#include "survey/config.hpp"
#include "survey/quoted.hpp"
#include "survey/words.hpp"
#include "table/fault_list.hpp"

namespace collabgraph::exchange {

namespace {

using survey::Index;
using survey::none_index;
using survey::Organization;
using survey::trimmed;

using Row = std::vector<table::Cell>;

/// The first column from `first` on whose header is `name`, or none_index.
Index column_of(const table::Table& table, std::string_view name, Index first = 0) {
    for (Index i = first; i < table.header.size(); ++i) {
        if (survey::equal_words(table.header[i].text, name)) return i;
    }
    return none_index;
}

struct Ends {
    Index source = none_index, target = none_index;
    bool found() const { return source != none_index && target != none_index; }
};

Ends ends_of(const table::Table& table) {
    const Ends ends{column_of(table, "source"), column_of(table, "target")};
    return ends.found() ? ends : Ends{column_of(table, "from"), column_of(table, "to")};
}

/// A weight, or nothing where the cell holds none.
std::optional<double> weight_in(std::string_view cell) {
    const std::optional<double> weight = text::parse_number(trimmed(cell));
    if (!weight || !std::isfinite(*weight) || *weight < 0) return std::nullopt;
    return weight;
}

/// What the node file says beside the ids.
class NodeColumns {
 public:
    explicit NodeColumns(const table::Table& table)
        : m_label(column_of(table, "label", 1)),
          m_name(column_of(table, "name", 1)),
          m_name_en(column_of(table, "name_en", 1)),
          m_type(column_of(table, "type", 1)),
          m_name_kind(column_of(table, "name_kind", 1)) {}

    Organization node(const Row& row, std::string id, table::FaultList& faults) const {
        Organization node;
        node.label = text(row, m_label);
        if (node.label.empty()) node.label = text(row, m_name);
        if (node.label == id) node.label.clear();
        if (!node.label.empty()) node.aliases = {node.label};
        node.name = std::move(id);
        node.name_en = text(row, m_name_en);
        node.type = text(row, m_type);
        node.kind = kind(row, faults);
        node.listed = true;
        node.place = {row.front().place.line, 0};
        return node;
    }

 private:
    static std::string text(const Row& row, Index column) {
        return column == none_index ? std::string() : std::string(trimmed(row[column].text));
    }

    survey::NameKind kind(const Row& row, table::FaultList& faults) const {
        const std::string word = text(row, m_name_kind);
        if (word.empty() || survey::equal_words(word, "body")) return survey::NameKind::body;
        if (survey::equal_words(word, "group")) return survey::NameKind::group;
        if (survey::equal_words(word, "class")) return survey::NameKind::class_;
        faults.add(row[m_name_kind].place, row[m_name_kind].text,
                   {"\"name_kind\" is one of \"body\", \"group\", \"class\", or empty",
                    "「name_kind」は「body」「group」「class」のいずれか、または空欄です"},
                   {"Correct the cell.", "この欄を直してください。"});
        return survey::NameKind::body;
    }

    Index m_label, m_name, m_name_en, m_type, m_name_kind;
};

class EdgeListReader {
 public:
    EdgeListReader(const std::string& path, const EdgeListOptions& options) : m_path(path), m_options(options) {
        m_survey.path = path;
        m_survey.is_graph = true;
    }

    survey::Survey read() {
        read_config();
        const std::optional<table::Table> edges = read_table("edges", m_path, m_options.format);
        std::optional<table::Table> nodes;
        if (!m_options.nodes.empty()) nodes = read_table("nodes", m_options.nodes, {});
        // Nodes come first in the order of nodes, edges first among the faults.
        std::vector<table::Fault> faults_of_nodes;
        if (nodes) faults_of_nodes = read_nodes(*nodes);
        if (edges) read_edges(*edges);
        append(std::move(faults_of_nodes));
        if (!m_faults.empty()) throw table::InvalidInput(std::move(m_faults));
        if (nodes) note_unlisted(*edges);
        m_survey.sha256 = m_hash.hex();
        return std::move(m_survey);
    }

 private:
    void append(std::vector<table::Fault> faults) {
        m_faults.insert(m_faults.end(), std::make_move_iterator(faults.begin()), std::make_move_iterator(faults.end()));
    }

    void read_config() {
        if (m_options.config.empty()) return;
        try {
            const std::string bytes = table::read_file(m_options.config);
            m_hash.update(bytes);
            m_survey.inputs.push_back({"survey", m_options.config, "UTF-8", 0});
            table::FaultList faults(m_options.config);
            const survey::Config config = survey::parse_config(bytes, m_options.config, faults, m_survey.findings);
            m_survey.settings = config.settings;
            m_encoding = config.encoding;
            append(faults.take());
        } catch (const table::InvalidInput& invalid) {
            append(invalid.faults());
        }
    }

    std::optional<table::Table> read_table(const std::string& role, const std::string& file,
                                           const std::string& format) {
        try {
            const bool known = role == "edges" && m_options.bytes;
            const std::string bytes = known ? std::string() : table::read_file(file);
            const std::string& content = known ? *m_options.bytes : bytes;
            m_hash.update(content);
            table::ReadOptions reading;
            reading.encoding = m_options.encoding.empty() ? m_encoding : m_options.encoding;
            reading.format = format;
            table::Table table = table::parse_table(content, file, reading);
            m_survey.inputs.push_back({role, file, table.encoding, static_cast<std::uint32_t>(table.rows.size())});
            for (table::Fault& odd : table.warnings) {
                m_survey.findings.push_back({"odd_record", survey::Severity::warning, std::move(odd)});
            }
            return table;
        } catch (const table::InvalidInput& invalid) {
            append(invalid.faults());
            return std::nullopt;
        }
    }

    std::vector<table::Fault> read_nodes(const table::Table& table) {
        table::FaultList faults(table.file);
        const NodeColumns columns(table);
        std::vector<std::uint32_t> line;  // per node
        for (const Row& row : table.rows) {
            const table::Cell& cell = row.front();
            std::string id(trimmed(cell.text));
            if (id.empty()) {
                faults.add(cell.place, cell.text,
                           {"a node without an id: the first column holds the names that the ties use",
                            "識別子のない行です。最初の列には辺リストで使う名前を書きます"},
                           {"Fill in the id or take the row out.", "識別子を記入するか、行を除いてください。"});
                continue;
            }
            const auto [known, is_new] = m_node.try_emplace(id, static_cast<Index>(m_survey.organizations.size()));
            if (!is_new) {
                faults.add(cell.place, cell.text,
                           {fmt::format("this id stands twice, first in line {}", line[known->second]),
                            fmt::format("同じ識別子が {} 行目にもあります", line[known->second])},
                           {"Keep one row for each node.", "一つの点につき1行にしてください。"});
                continue;
            }
            line.push_back(cell.place.line);
            m_survey.organizations.push_back(columns.node(row, std::move(id), faults));
        }
        m_survey.has_organization_list = true;
        m_listed = static_cast<Index>(m_survey.organizations.size());
        return faults.take();
    }

    void read_edges(const table::Table& table) {
        m_survey.file = table.file;
        m_survey.encoding = table.encoding;
        const Ends ends = ends_of(table);
        const Index weight = column_of(table, "weight");
        for (const table::Cell& cell : table.header) m_survey.columns.emplace_back(trimmed(cell.text));
        table::FaultList faults(table.file);
        if (!ends.found()) {
            faults.add({table.header.front().place.line, 0}, "",
                       {"an edge list has the columns `source` and `target`, or `from` and `to`; the columns are " +
                            survey::quoted(m_survey.columns, 30).en,
                        "辺リストには source と target（または from と to）の列が必要です。ある列: " +
                            survey::quoted(m_survey.columns, 30).ja},
                       {"Name the two columns so.", "両端の列をこの名前にしてください。"});
            append(faults.take());
            return;
        }
        m_survey.columns[ends.source] = "source";
        m_survey.columns[ends.target] = "target";
        if (weight != none_index) m_survey.columns[weight] = "weight";

        for (const Row& row : table.rows) {
            survey::Initiative line;
            line.place = {row.front().place.line, 0};
            line.id = std::to_string(row.front().place.line);
            line.proposers = {end(row[ends.source], "source", faults)};
            line.partners = {end(row[ends.target], "target", faults)};
            if (weight != none_index && !weight_in(row[weight].text)) {
                faults.add(row[weight].place, row[weight].text,
                           {"a weight is a finite number, 0 or more, such as 2 or 0.5",
                            "重みは0以上の有限の数です（例：2、0.5）"},
                           {"Correct the cell, or take the column out where ties have no weight.",
                            "この欄を直すか、重みのないデータであれば列を除いてください。"});
            }
            for (const table::Cell& cell : row) line.cells.push_back(cell.text);
            m_survey.initiatives.push_back(std::move(line));
        }
        append(faults.take());
        note_direction(table);
    }

    survey::Mention end(const table::Cell& cell, const char* column, table::FaultList& faults) {
        std::string id(trimmed(cell.text));
        if (id.empty()) {
            faults.add(cell.place, cell.text,
                       {fmt::format("a tie without {}: both ends need a name", column),
                        fmt::format("{} が空欄です。線の両端に名前が必要です", column)},
                       {"Fill in the end, or take the line out; a node without ties belongs into the file of nodes "
                        "(--nodes).",
                        "名前を記入するか、行を除いてください。線のない点は点の表（--nodes）に書きます。"});
            return {};
        }
        const auto [known, is_new] = m_node.try_emplace(id, static_cast<Index>(m_survey.organizations.size()));
        if (is_new) {
            m_survey.organizations.emplace_back();
            m_survey.organizations.back().name = id;
        }
        m_survey.organizations[known->second].mentioned = true;
        return {std::move(id), cell.place, {known->second}};
    }

    /// Gephi writes "Directed" into a column `Type`.
    void note_direction(const table::Table& table) {
        const Index type = column_of(table, "type");
        if (type == none_index) return;
        for (const Row& row : table.rows) {
            if (!survey::equal_words(row[type].text, "directed")) continue;
            m_survey.findings.push_back(
                {"says_directed",
                 survey::Severity::note,
                 {table.file,
                  row[type].place,
                  row[type].text,
                  {"this column calls the ties directed; an edge list is read as undirected unless asked",
                   "この列は線に向きがあるとしていますが、辺リストは指定がなければ向きなしとして読みます"},
                  {"Add --directed if their direction counts.", "向きを区別するには --directed を付けてください。"}}});
            return;
        }
    }

    void note_unlisted(const table::Table& edges) {
        std::vector<std::string> names;
        for (Index i = m_listed; i < m_survey.organizations.size(); ++i) {
            names.push_back(m_survey.organizations[i].name);
        }
        if (names.empty()) return;
        const text::Bilingual list = survey::quoted(names);
        m_survey.findings.push_back(
            {"unlisted_node",
             survey::Severity::warning,
             {edges.file,
              {},
              "",
              {fmt::format("{} of the nodes of the ties {} not in {}: {}", names.size(),
                           names.size() == 1 ? "is" : "are", m_options.nodes, list.en),
               fmt::format("線の両端のうち{}個が {} にありません: {}", names.size(), m_options.nodes, list.ja)},
              {"Check their spelling, or add them there.", "表記を確かめるか、そこに加えてください。"}}});
    }

    const std::string& m_path;
    const EdgeListOptions& m_options;
    std::string m_encoding;
    table::Sha256 m_hash;
    std::vector<table::Fault> m_faults;
    std::unordered_map<std::string, Index> m_node;
    Index m_listed = 0;
    survey::Survey m_survey;
};

}  // namespace

bool is_edge_list(const std::string& path, const EdgeListOptions& options) {
    const bool names_json = survey::equal_words(std::filesystem::path(path).extension().string(), ".json");
    if (options.format.empty() ? names_json : options.format == "json") return false;
    try {
        survey::Config config;
        if (!options.config.empty()) {
            table::FaultList faults(options.config);
            std::vector<survey::Finding> findings;
            config = survey::parse_config(table::read_file(options.config), options.config, faults, findings);
        }
        const bool is_mapped =
            std::any_of(config.initiatives.begin(), config.initiatives.end(),
                        [](const survey::Mapping& mapping) { return mapping.column == "organization"; });
        if (is_mapped) return false;
        const std::string bytes = options.bytes ? std::string() : table::read_file(path);
        const table::ReadOptions reading{
            options.encoding.empty() ? config.encoding : options.encoding, options.format, {}};
        const table::Table table = table::parse_table(options.bytes ? *options.bytes : bytes, path, reading);
        return column_of(table, "organization") == none_index && ends_of(table).found();
    } catch (const table::InvalidInput&) {
        return false;
    }
}

survey::Survey read_edge_list(const std::string& path, const EdgeListOptions& options) {
    return EdgeListReader(path, options).read();
}

network::Network make_graph(const survey::Survey& survey, network::Direction direction) {
    network::Network network;
    network.view = network::View::graph;
    network.direction = direction;
    std::vector<network::Vertex> vertex(survey.organizations.size(), none_index);
    const auto add = [&](Index node) {
        if (vertex[node] != none_index) return;
        const Organization& organization = survey.organizations[node];
        vertex[node] = static_cast<network::Vertex>(network.nodes.size());
        network.nodes.push_back({network::NodeKind::node, node, organization.name,
                                 organization.label.empty() ? organization.name : organization.label, organization.kind,
                                 organization.type});
    };
    for (Index i = 0; i < survey.organizations.size(); ++i) {
        if (survey.organizations[i].listed) add(i);
    }
    const Index weights = survey.column("weight");
    for (Index row = 0; row < survey.initiatives.size(); ++row) {
        const survey::Initiative& line = survey.initiatives[row];
        // A row that --add made has an empty cell.
        const double weight = weights == none_index ? 1 : weight_in(line.cells[weights]).value_or(1);
        for (const survey::Mention& from : line.proposers) {
            for (const survey::Mention& to : line.partners) {
                for (const Index source : from.organizations) {
                    for (const Index target : to.organizations) {
                        add(source);
                        add(target);
                        network.ties.push_back({vertex[source], vertex[target], weight, network::TieKind::edge,
                                                static_cast<Index>(network.rows.size()),
                                                static_cast<Index>(network.rows.size() + 1)});
                        network.rows.push_back(row);
                    }
                }
            }
        }
    }
    return network;
}

bool has_weights(const survey::Survey& survey) {
    return survey.column("weight") != none_index;
}

}  // namespace collabgraph::exchange
