/// Discs whose area is a number of initiatives.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "collabgraph/diagram/legend.hpp"
#include "diagram/canvas.hpp"

namespace collabgraph::diagram {

class DiscScale {
 public:
    /// `most`: the largest number on the page; `largest`: the radius that the cells allow. Numbers above `cap` share
    /// the largest disc.
    DiscScale(double most, double largest, double cap) : m_most(most), m_cap(cap), m_largest(largest) {}
    /// With a cap of at least 4, at most 8.
    DiscScale(double most, double largest) : DiscScale(most, largest, std::clamp(most, 4.0, 8.0)) {}

    double radius(double count) const { return m_largest * std::sqrt(std::min(count, m_cap) / m_cap); }

    /// "● 1 ● 3 ● 6 or more" under the key "disc", which is recorded as used.
    void explain(Canvas& canvas, Legend& legend, text::Language language) const {
        std::vector<double> counts{1};
        if (m_most >= 4) {
            counts.push_back(3);
        }
        if (m_most >= 2) {
            counts.push_back(std::min(m_most, m_cap));
        }
        for (std::size_t i = 0; i < counts.size(); ++i) {
            Box box;
            const double r = radius(counts[i]);
            box.area = {0, 0, 2 * r, 2 * r};
            box.shape = Shape::disc;
            box.outline = Outline::none;
            box.fill = std::string(style::mark_grey);
            const std::string number = std::to_string(static_cast<int>(counts[i]));
            const bool more = i + 1 == counts.size() && m_most > m_cap;
            const bool ja = language == text::Language::ja;
            legend.add_box("disc", box,
                           ja ? number + (more ? "件以上" : "件")
                              : number + (more     ? " or more rows"
                                          : i == 0 ? " row"
                                                   : ""));
        }
        canvas.use("disc");
    }

 private:
    double m_most, m_cap, m_largest;
};

}  // namespace collabgraph::diagram
