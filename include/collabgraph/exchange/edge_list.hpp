/// Edge lists (CSV, TSV): a line a tie, `source,target` or `from,to`, optionally `weight`, and a file of nodes beside
/// it.
///
/// An edge list becomes a survey whose rows are its ties, so that evidence, conditions and what-if edits work on it as
/// on any other survey, and a network made from that survey by a rule of its own: one tie a row, as the file has it.
#pragma once

#include <optional>
#include <string>

#include "collabgraph/network/network.hpp"
#include "collabgraph/survey/survey.hpp"

namespace collabgraph::exchange {

struct EdgeListOptions {
    std::string encoding;              ///< of both files; empty: what the settings say, else told apart
    std::string format;                ///< "csv" or "tsv" of the edge list; empty: by extension, else by content
    std::string nodes;                 ///< the file of nodes; empty: none
    std::string config;                ///< a survey.toml: title, source, language, encoding; empty: none
    std::optional<std::string> bytes;  ///< of the edge list, where it was read already
};

/// Whether a file is an edge list, by its header: it has `source` and `target`, or `from` and `to` (case and outer
/// spaces do not matter), no `organization`, and no setting that calls another column so. A file that cannot be read as
/// a table is none, nor is JSON. `options.nodes` does not matter.
bool is_edge_list(const std::string& path, const EdgeListOptions& options = {});

/// The lines of an edge list as a survey (Survey::is_graph).
///  - A line is an initiative: `id` is its number in the file, `cells` are verbatim, the source is its proposer, the
///    target its partner. The columns of ends and weight are called `source`, `target` and `weight`, whatever their
///    case.
///  - A node is an organization: `name` is its id (outer spaces trimmed, else compared exactly: "a" is not "A"). The
///    first column of the file of nodes holds the ids, whatever it is called; of its other columns `label` (else
///    `name`; empty: the id) is what the node is called, `name_en`, `type` and `name_kind` (body, group, class) mean
///    what they do in a survey, the rest is left aside. A label that differs from the id is an alias, too. Nodes of the
///    file are listed, in its order; others follow in the order of their first appearance, with one finding that names
///    them.
///  - `weight`, where the column exists, is a finite number, 0 or more. Loops and parallel lines are kept.
/// `sha256` covers the bytes of config, edge list and nodes, those that there are, in this order.
///
/// Throws table::InvalidInput with the faults of all files at once: whatever the readers of tables and of survey.toml
/// find, no columns of ends, an empty end, a weight that is none, a node without id, an id that stands twice, an
/// unknown name_kind. Throws std::invalid_argument for an encoding or a format that does not exist. O(bytes).
survey::Survey read_edge_list(const std::string& path, const EdgeListOptions& options = {});

/// The network of such a survey, also after edits (survey/edit.hpp): nodes are the listed ones in their order, then the
/// others as the rows name them; each row is one tie with its own weight (1 where there is none), in file order, with
/// itself as evidence. A row that several names stand in (by --add) is a tie for each pair. Node and tie kinds are
/// `node` and `edge`. No node: an empty network. O(rows).
network::Network make_graph(const survey::Survey& survey, network::Direction direction);

/// Whether its ties have weights of their own: a column `weight`.
bool has_weights(const survey::Survey& survey);

}  // namespace collabgraph::exchange
