/// A view as a draw of resampling makes it.
#pragma once

#include <vector>

#include "collabgraph/chance/resample.hpp"
#include "collabgraph/network/network.hpp"

namespace collabgraph::chance {

/// The weight of each tie from the rows of the draw alone, 0 where none is left: tie weight x rows kept / rows. For
/// views whose ties count rows that their source proposes (collaboration, coverage and combined in the role of the
/// proposer) and for graph files, whose rows are lines. `weight` is reused. O(ties + rows behind them).
void drawn_weights(const network::Network& network, const Draw& draw, std::vector<double>& weight);

/// The row lists of the draw: rows that are left out are empty, silent proposers propose nothing. From them any view
/// can be made again. How often a row counts is not kept. O(items).
network::Incidence drawn(const network::Incidence& incidence, const Draw& draw);

}  // namespace collabgraph::chance
