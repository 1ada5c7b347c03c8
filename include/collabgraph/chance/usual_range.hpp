/// What figures of a network usually are in random networks of the same shape: a figure is worth a sentence only where
/// it lies outside.
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/chance/curveball.hpp"
#include "collabgraph/network/summary.hpp"

namespace collabgraph::chance {

/// What the random networks have in common with the observed one.
enum class Reference : std::uint8_t {
    margins,  ///< everybody names as many as it names, and is named by as many as name it
    density,  ///< as many ties in all, from those who propose to anybody else
};

/// Which side a one-sided p speaks of: draws at most as high, or at least as high, as observed.
enum class Tail : std::uint8_t { low, high };

/// Undefined figures are NaN; without draws (or where the figure is undefined) so are low, high and p.
struct UsualRange {
    double value = 0;          ///< as observed
    double low = 0, high = 0;  ///< 2.5 % and 97.5 % points of the draws (nearest rank)
    double p = 0;              ///< one-sided, on the side where it is smaller
    Tail tail = Tail::high;
    std::uint64_t draws = 0;  ///< those in which the figure is defined
    Reference reference = Reference::margins;
};

UsualRange usual_range(double observed, std::vector<double> drawn, Reference reference);

/// Of the figures of network::Summary with the same names. Both margins fixed, the degrees of who names and who is
/// named cannot vary, so their centralisation is compared with networks of the same density; that of the degree without
/// direction varies through mutual ties.
struct UsualRanges {
    UsualRange reciprocity, degree_centralisation, in_degree_centralisation, out_degree_centralisation;
    UsualRange organization_centralisation, category_centralisation;  ///< of `coverage` (two_mode_range.hpp)
    DrawOptions options;
};

/// `network` is a collaboration view of this survey; `shape` as for network::summarize, so classes are left out unless
/// included. A network in which nobody is named has no other of its kind: then low = high = value where defined.
/// Throws std::invalid_argument for another view. O(draws x (nodes + ties log ties)).
UsualRanges usual_ranges(const survey::Survey& survey, const network::Incidence& incidence,
                         const network::Network& network, const network::SummaryOptions& shape = {},
                         const DrawOptions& options = {2000, 1});

/// Who names whom (row and column v are vertex v; one's own cell is forbidden), to be drawn from with for_each_draw:
/// directed networks in which everybody names, and is named by, as many as before. Loops and parallel ties are left
/// out.
Curveball naming_table(const network::Network& network);

/// The ties of such a table, by source and target.
std::vector<network::Ends> ties_of(const network::Lists& table);

}  // namespace collabgraph::chance
