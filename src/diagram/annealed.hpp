/// Boxes of their true size placed inside a frame so that the ties between them can be followed: simulated annealing on
/// what makes a drawing hard to read (crossings, lines over boxes, boxes too near, long lines, bodies of one cluster
/// far apart, lines that leave a box side by side, lines too short to show a direction).
///
/// Two layers: a tie of `heavy_rows` or more is drawn heavily and counts fully; a tie of one row is a hairline and
/// counts 1/4 in a crossing, .6 over a box and .4 in length.
///
/// Davidson and Harel 1996 (Drawing graphs nicely using simulated annealing); the costs are ours. Every proposal is
/// judged by the change of cost only: crossings and lines over boxes are kept as tables of bits and their weights as
/// integers, so that sums are exact and the result does not depend on the order of addition or the number of threads.
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/diagram/page.hpp"
#include "collabgraph/diagram/style.hpp"

namespace collabgraph::diagram {

struct LayoutBox {
    double width = 0, height = 0;                          ///< points
    std::uint32_t group = static_cast<std::uint32_t>(-1);  ///< cluster; -1: none
};

struct LayoutTie {
    std::uint32_t a = 0, b = 0;  ///< boxes, a != b; at most one tie a pair
    double rows = 1;
};

struct LayoutOptions {
    std::uint64_t seed = 1;
    double gap_x = style::mm(4.6), gap_y = style::mm(4.2);  ///< wanted between two boxes
    double shortest_line = style::mm(7);                    ///< wanted of every line between its two boxes
    std::uint32_t runs = 6;         ///< independent starts; the best cost wins, ties by run number
    std::uint32_t moves = 100'000;  ///< of each run
};

struct Layout {
    std::vector<Point> centres;  ///< one per box, inside the frame with the whole box
    double cost = 0;
    std::uint32_t run = 0;  ///< the start that won
};

/// All runs, best first: the caller may take the next one where the first cannot be drawn. Boxes wider or higher than
/// the frame are centred in it. O(runs * moves * (mean degree * (boxes + ties))), runs in parallel.
std::vector<Layout> anneal(const std::vector<LayoutBox>& boxes, const std::vector<LayoutTie>& ties, const Rect& frame,
                           const LayoutOptions& options = {});

/// The cost of a placement, computed from scratch (for tests and comparisons). Same weights as the end of a run.
double layout_cost(const std::vector<LayoutBox>& boxes, const std::vector<LayoutTie>& ties,
                   const std::vector<Point>& centres, const LayoutOptions& options = {});

}  // namespace collabgraph::diagram
