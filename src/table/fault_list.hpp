/// Faults of one table as they are found: the first thousand, and how many more.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/table/fault.hpp"

namespace collabgraph::table {

/// Collects faults (or warnings) of one file without growing beyond reason on hostile input.
class FaultList {
 public:
    explicit FaultList(std::string file) : m_file(std::move(file)) {}

    void add(Place place, std::string_view value, text::Bilingual message, text::Bilingual remedy);
    bool empty() const { return m_faults.empty(); }
    /// All of them; where some were only counted, a last one says how many. Empties the list.
    std::vector<Fault> take();
    /// Throws InvalidInput where there are any.
    void throw_if_any();

 private:
    std::string m_file;
    std::vector<Fault> m_faults;
    std::size_t m_beyond = 0;
};

}  // namespace collabgraph::table
