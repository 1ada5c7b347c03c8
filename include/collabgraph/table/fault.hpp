/// What is wrong with an input, where, and what to do. Readers collect all faults of a table before they throw.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "collabgraph/text/language.hpp"

namespace collabgraph::table {

/// Where a cell stands in its file. Lines and columns count from 1; 0 means "the file as a whole".
/// In CSV/TSV `column` counts fields and `line` is where the field begins; in JSON, and for a byte that cannot be
/// decoded, `column` counts characters of the line.
struct Place {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    bool operator==(const Place&) const = default;
};

struct Fault {
    std::string file;  ///< as the user named it
    Place place;
    std::string value;        ///< the offending text, verbatim; may be empty
    text::Bilingual message;  ///< what is wrong and what was expected
    text::Bilingual remedy;   ///< what to do about it
};

/// "file:line:column: message (value: "…"). remedy" in one line; line and column are left out where they are 0, the
/// value where it is empty. The value is cut to 60 columns; control characters are shown, never sent.
std::string describe(const Fault& fault, text::Language language);

/// An input that cannot be read or makes no sense. Holds every fault found, in file order (at least one). what() is the
/// first one in English and the number of others.
class InvalidInput : public std::runtime_error {
 public:
    explicit InvalidInput(std::vector<Fault> faults);
    const std::vector<Fault>& faults() const noexcept { return m_faults; }

 private:
    std::vector<Fault> m_faults;
};

}  // namespace collabgraph::table
