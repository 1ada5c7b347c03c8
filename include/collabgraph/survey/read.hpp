/// A survey read from its files: names resolved, every mention still knowing its text and its place.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "collabgraph/survey/survey.hpp"

namespace collabgraph::survey {

struct ReadOptions {
    std::string encoding;              ///< of every table; empty: what survey.toml says, else told apart file by file
    std::string format;                ///< "csv", "tsv", "json" of a single table; empty: by extension, else by content
    std::string organizations;         ///< a file in place of the folder's organizations.*
    std::string categories;            ///< a file in place of the folder's categories.*
    std::string config;                ///< a file in place of the folder's survey.toml
    std::optional<std::string> bytes;  ///< of a single table, where it was read already
};

/// Reads a folder (initiatives.{csv,tsv,json}, and where there are any organizations.*, categories.*, audiences.*,
/// survey.toml), one table, or standard input ("-").
///
/// Columns are known by the names of docs/survey-format.md (a header that differs only in case or outer spaces will
/// do), or by what [columns] of survey.toml maps to them ([columns.organizations], [columns.categories],
/// [columns.audiences] for the lists). All other columns are kept. Only `organization` is required, and whatever is
/// mapped.
///
/// `organization`, `partners`, `shared_with`, `methods`, `audience` and `categories` (of the lists: `aliases`,
/// `members`, `group`, `group_en`) hold several values, separated by any of Settings::separators and trimmed; empty
/// ones are dropped and counted in a finding. A JSON array is taken as it is.
///
/// Names: see NameIndex. An unknown name becomes an organization of its own that is not `listed`, spelled as most of
/// its mentions are (then by bytes), so that the order of rows does not matter; a name that only a `members` cell holds
/// likewise, spelled as there. Categories likewise. A name that folds to nothing counts as empty.
///
/// Order: organizations.* order, then unlisted names in the order of their folded form; categories likewise;
/// initiatives in the order of their ids (text/natural_order.hpp), in file order where there is no `id` column.
/// `id` defaults to the number of the row.
///
/// `sha256` covers the bytes of survey.toml, initiatives, organizations, categories, audiences, those that exist, in
/// this order.
///
/// Throws table::InvalidInput with the faults of all files at once: no such file, two files of one stem, whatever the
/// readers of tables find, a TOML syntax error, a setting of the wrong kind, a missing `organization`, `name` or mapped
/// column, a header that is mapped twice, a row without organization, an id that stands twice, an organization,
/// category or audience without name or with a name that stands twice, more or fewer English names of groups than
/// groups, an unknown name_kind, invited or respondent. Throws
/// std::invalid_argument for an encoding or a format that does not exist. O(bytes) but for sorting the unlisted names.
Survey read_survey(const std::filesystem::path& input, const ReadOptions& options = {});

}  // namespace collabgraph::survey
