#include "collabgraph/diagram/box.hpp"

#include <algorithm>
#include <cmath>

#include "collabgraph/diagram/measure.hpp"

namespace collabgraph::diagram {

double badge_size(const Box& box) {
    return std::clamp(box.label_size, 9.5, 11.0);
}

BoxCells box_cells(const Box& box) {
    BoxCells cells;
    cells.line_height = std::ceil(box.label_size * 1.18);
    double widest = 0;
    for (const std::string& line : box.label) widest = std::max(widest, text_width(line, box.label_size, box.bold));
    cells.label = std::ceil(widest + 6);
    if (!box.badge.empty()) cells.badge = std::ceil(text_width(box.badge, badge_size(box), true) + 6);
    if (!box.corner.empty() || !box.more.empty()) {
        const double letter = text_width(box.corner, corner_size, true);
        cells.corner = std::ceil(std::max(letter, text_width(box.more, corner_size)) + 4);
    }
    return cells;
}

void size_to_fit(Box& box) {
    const BoxCells cells = box_cells(box);
    const double lines = static_cast<double>(std::max<std::size_t>(box.label.size(), 1));
    const double rim = box.outline == Outline::thick ? 2 : box.outline == Outline::twofold ? 5 : 1;
    // The badge stands 3 points inside the outline.
    box.area.width = cells.badge + cells.label + cells.corner + 2 * rim + (box.badge.empty() ? 0 : 3);
    double height = lines * cells.line_height + 6;
    if (!box.corner.empty() && !box.more.empty()) height = std::max(height, 2 * corner_size + 5);
    box.area.height = std::ceil(std::max(height, 18.0) + 2 * rim - 2);
}

void centre_at(Box& box, Point centre) {
    box.area.x = centre.x - box.area.width / 2;
    box.area.y = centre.y - box.area.height / 2;
}

}  // namespace collabgraph::diagram
