/// A table put in order: rows and columns with a like profile become neighbours, and what is large draws near the
/// diagonal, so that empty corners show.
///
/// Reciprocal averaging: a row's score is the mean of its columns' scores weighted by the cells, and the other way
/// round; the first solution that is not constant is the first axis of correspondence analysis (M. O. Hill, Reciprocal
/// averaging: an eigenvector method of ordination, Journal of Ecology 61, 1973; Correspondence analysis: a neglected
/// multivariate method, Applied Statistics 23, 1974). A table whose cells form a band comes out as that band.
#pragma once

#include <cstdint>
#include <vector>

namespace collabgraph::gaps {

/// Cells must be finite and not negative.
struct Weights {
    std::uint32_t rows = 0, columns = 0;
    std::vector<double> cell;  ///< row by row

    double operator()(std::uint32_t row, std::uint32_t column) const {
        return cell[std::size_t{row} * columns + column];
    }
};

struct SeriationOptions {
    std::vector<std::uint32_t> group_of_row;  ///< rows of one group stay together (themes); empty: no groups
    bool columns_fixed = false;               ///< columns keep their order, and rows go by their mean column
};

struct Seriation {
    std::vector<std::uint32_t> rows, columns;  ///< permutations: what stands first, second, …
};

/// Rows and columns without anything come last, as they stood. Parts of the table that share neither row nor column are
/// ordered each for itself, then by their total, the larger first. Of the two directions of a part the one with the
/// larger rows first is taken, else the one that brings the earlier row first. Groups of rows follow each other by
/// their mean place (weighted by the cells), rows within them as without groups. Ties stay as they stood.
/// Deterministic. O(cells x iterations), at most 2,000 of them.
Seriation seriate(const Weights& table, const SeriationOptions& options = {});

}  // namespace collabgraph::gaps
