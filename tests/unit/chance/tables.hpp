/// Small binary tables written by hand, and all tables with the same sums.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "collabgraph/chance/curveball.hpp"
#include "support/classics.hpp"

namespace collabgraph::tests {

/// {"110", "011"} as rows of columns.
inline network::Lists lists(const std::vector<std::string>& rows, char mark = '1') {
    network::Lists result;
    for (const std::string& row : rows) {
        for (network::Index c = 0; c < row.size(); ++c) {
            if (row[c] == mark) result.item.push_back(c);
        }
        result.offset.push_back(static_cast<std::uint32_t>(result.item.size()));
    }
    return result;
}

/// The table as a text, to be counted.
inline std::string key_of(const network::Lists& table, network::Index columns) {
    std::string key;
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        std::string line(columns, '0');
        for (const network::Index c : table[row]) line.at(c) = '1';
        key += line + '/';
    }
    return key;
}

/// Every table with these sums and empty forbidden cells ('x' in `pattern`), by trying all cells in turn.
class AllTables {
 public:
    AllTables(const std::vector<std::string>& table, const std::vector<std::string>& pattern = {})
        : m_pattern(pattern), m_row(table.size(), 0), m_column(table.empty() ? 0 : table[0].size(), 0), m_cells(table) {
        for (std::size_t r = 0; r < table.size(); ++r) {
            for (std::size_t c = 0; c < m_column.size(); ++c) {
                m_row[r] += table[r][c] == '1';
                m_column[c] += table[r][c] == '1';
            }
        }
        fill(0);
    }

    const std::map<std::string, std::size_t>& index() const { return m_found; }

 private:
    void fill(std::size_t cell) {
        const std::size_t columns = m_column.size();
        if (cell == m_row.size() * columns) {
            for (const int left : m_column) {
                if (left != 0) return;
            }
            std::string key;
            for (const std::string& row : m_cells) key += row + '/';
            m_found.emplace(key, m_found.size());
            return;
        }
        const std::size_t r = cell / columns, c = cell % columns;
        const bool forbidden = !m_pattern.empty() && m_pattern[r][c] == 'x';
        for (int value = 0; value <= (forbidden ? 0 : 1); ++value) {
            m_row[r] -= value;
            m_column[c] -= value;
            m_cells[r][c] = static_cast<char>('0' + value);
            if (m_row[r] >= 0 && m_column[c] >= 0 && (c + 1 < columns || m_row[r] == 0)) fill(cell + 1);
            m_row[r] += value;
            m_column[c] += value;
        }
    }

    std::vector<std::string> m_pattern;
    std::vector<int> m_row, m_column;
    std::vector<std::string> m_cells;
    std::map<std::string, std::size_t> m_found;
};

/// Davis's Southern Women: who (rows, with their first names) came to which of 14 events.
struct SouthernWomen {
    network::Lists table;
    std::vector<std::string> names;

    SouthernWomen() {
        const Classic classic = tests::classic("southern-women");
        std::vector<std::string> rows;
        for (const auto& [woman, event] : classic.edges) {
            const std::string name = classic.names[woman].substr(0, classic.names[woman].find(' '));
            if (names.empty() || names.back() != name) {
                names.push_back(name);
                rows.emplace_back(14, '0');
            }
            rows.back().at(static_cast<std::size_t>(std::stoi(classic.names[event].substr(1))) - 1) = '1';
        }
        table = lists(rows);
    }

    network::Index operator[](const std::string& name) const {
        return static_cast<network::Index>(std::find(names.begin(), names.end(), name) - names.begin());
    }
};

}  // namespace collabgraph::tests
