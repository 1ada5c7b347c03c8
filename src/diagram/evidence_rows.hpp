/// The rows behind a page as a list: number, proposer, title, partners. What does not fit goes on to further pages.
#pragma once

#include <string>
#include <vector>

#include "diagram/dress.hpp"

namespace collabgraph::diagram {

class EvidenceRows {
 public:
    /// Rows in the order given; `groups` rows of one proposer stand together, its name once.
    struct Group {
        std::string name;
        std::vector<network::Index> rows;
    };
    /// `width` in points.
    EvidenceRows(const Material& material, const std::vector<Group>& groups, double width);

    bool empty() const { return m_entries.empty(); }
    std::size_t count() const { return m_entries.size(); }
    /// Height of everything with the heading.
    double height() const;
    /// The entry after those that fit into `height` from `first` on (at least one fits).
    std::size_t next(double height, std::size_t first) const;
    /// Draws those; returns the next entry.
    std::size_t draw(Canvas& canvas, const Rect& area, std::size_t first) const;

 private:
    struct Entry {
        std::string id, name;  ///< name: only at the first row of a group
        std::vector<std::string> title, partners;
        bool starts_group = false;
        double height() const;
    };

    const Material& m;
    std::vector<Entry> m_entries;
    double m_name_left = 0, m_title_left = 0, m_partners_left = 0, m_width = 0;
};

}  // namespace collabgraph::diagram
