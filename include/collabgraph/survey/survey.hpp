/// A survey of initiatives in memory: who proposes what, on which categories, together with whom.
/// Names are already resolved to indices; every mention still knows the text and the place it came from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "collabgraph/table/fault.hpp"
#include "collabgraph/text/language.hpp"

namespace collabgraph::survey {

using Index = std::uint32_t;
inline constexpr Index none_index = static_cast<Index>(-1);

enum class NameKind : std::uint8_t {
    body,     ///< an organization that acts
    group,    ///< a name that only stands for several bodies
    class_,   ///< a kind of bodies ("local governments")
    no_body,  ///< a phrase that names nobody: kept, counted in the chain, never a node
};

enum class Answer : std::uint8_t { unknown, yes, no };

struct Organization {
    std::string name;   ///< canonical; the label of its node
    std::string label;  ///< of a node of a graph file: what it is called, where that is not its id (which is `name`)
    std::string name_en;
    std::string short_name;
    std::string type;
    NameKind kind = NameKind::body;
    std::vector<std::string>
        aliases;  ///< an alias that stands at several organizations is a joint name: it names them all
    std::vector<Index> members;
    Answer invited = Answer::unknown;
    Answer respondent = Answer::unknown;  ///< yes for every proposer
    std::string valid_from, valid_to, merged_into, note;
    bool listed = false;                            ///< stands in organizations.*
    bool mentioned = false;                         ///< some row names it (as proposer, partner or sharer)
    Answer respondent_as_listed = Answer::unknown;  ///< what organizations.* says, whoever proposes
    table::Place place;                             ///< of its row in organizations.*; 0:0 where it is not listed
};

struct Category {
    std::string name, name_en, short_name, short_name_en, theme, theme_en;
    std::vector<std::string> aliases;
    bool listed = false;  ///< false: a row uses it although the closed list does not hold it
    table::Place place;   ///< of its row in categories.*; 0:0 where it is not listed
};

/// Audiences that are counted as one: what `group` of audiences.* names.
struct AudienceGroup {
    std::string name, name_en;
};

/// One audience as rows may spell it, and the groups it belongs to. audiences.hpp looks values up.
struct Audience {
    std::string name;
    std::vector<std::string> aliases;
    std::vector<Index> groups;  ///< at least one, distinct, in the order of the cell; without `group` one of its own
    table::Place place;         ///< of its row in audiences.*
};

/// One name as a cell spells it, and what it stands for.
struct Mention {
    std::string text;
    table::Place place;
    std::vector<Index> organizations;  ///< one; several for a joint name; none for a phrase that is no body
};

/// A cell that the source itself held as a list (a JSON array): its values need no splitting.
struct CellList {
    Index column = none_index;  ///< into Survey::columns
    std::vector<std::string> values;
};

struct Initiative {
    std::string id;
    table::Place place;              ///< of the row in its file; 0:0 for a row that --add made
    std::vector<std::string> cells;  ///< verbatim, one per Survey::columns
    std::vector<Mention> proposers;  ///< at least one
    std::vector<Mention> partners;
    std::vector<Mention> shared_with;
    std::vector<Index> categories;  ///< distinct, in the order of the cell
    std::vector<CellList> lists;    ///< by column; values() of values.hpp uses them
    table::Place categories_place;  ///< of the cell of categories
};

enum class Severity : std::uint8_t { note, warning, error };

/// Something `check` tells: the fault's facts, a stable kind ("unknown_name", "unlisted_category", …) and a suggestion.
struct Finding {
    std::string kind;
    Severity severity = Severity::note;
    table::Fault fault;  ///< remedy is the suggestion
};

/// What survey.toml holds (or its defaults).
struct Settings {
    text::Bilingual title, source;
    std::string date;
    std::string language;          ///< "ja", "en" or empty
    std::string separators = ";";  ///< each character (code point) separates values in a multi-valued cell
    std::string groups = "keep", classes = "apart";
};

/// One file that was read, for the record.
struct InputFile {
    std::string role;  ///< "survey", "initiatives", "organizations", "categories", "audiences"; of an edge list
                       ///< "edges", "nodes"
    std::string file;  ///< as the user named it
    std::string encoding;
    std::uint32_t rows = 0;  ///< of a table
};

struct Survey {
    Settings settings;
    std::string path;                  ///< INPUT as given
    std::string file;                  ///< of the initiatives table
    std::string sha256;                ///< over the input files in the order read, lower-case hex
    std::string encoding;              ///< of the initiatives table
    std::vector<std::string> columns;  ///< headers of the initiatives table, in file order, canonical where mapped
    std::vector<Organization> organizations;
    std::vector<Category> categories;
    std::vector<Initiative> initiatives;
    std::vector<Finding> findings;               ///< what the reader noticed; check() adds what follows from the rows
    std::vector<Audience> audiences;             ///< of audiences.*, in its order
    std::vector<AudienceGroup> audience_groups;  ///< in order of first appearance there
    bool has_category_list = false;
    bool has_audience_list = false;      ///< false: audiences stand as the rows spell them
    bool has_organization_list = false;  ///< false: nobody can be "unlisted", every name came from a row
    std::vector<InputFile> inputs;       ///< in the order read
    /// The rows are the ties of a graph file, one each (exchange/edge_list.hpp): proposer and partner are their ends,
    /// nobody is a respondent for it, and no column but those of the ends holds names.
    bool is_graph = false;

    /// Position of a column, or none_index.
    Index column(std::string_view name) const;
    /// The verbatim cell, empty where the survey has no such column.
    std::string_view cell(const Initiative& initiative, std::string_view name) const;
};

}  // namespace collabgraph::survey
