/// A view as a draw of resampling makes it.
#pragma once

#include <vector>

#include "collabgraph/chance/resample.hpp"
#include "collabgraph/network/network.hpp"

namespace collabgraph::chance {

/// How many of the rows behind each tie the draw keeps (each as often as it counts); 0: the tie is gone. For views
/// whose ties count rows that their source proposes (collaboration, coverage and combined in the role of the proposer)
/// and for graph files, whose rows are lines. `rows` is reused. O(ties + rows behind them).
void drawn_rows(const network::Network& network, const Draw& draw, std::vector<std::uint32_t>& rows);

/// The weight that is left of each tie: weight x rows kept / rows. `weight` is reused.
void drawn_weights(const network::Network& network, const Draw& draw, std::vector<double>& weight);

/// The row lists of the draw: rows that are left out are empty, silent proposers propose nothing. From them any view
/// can be made again. How often a row counts is not kept. O(items).
network::Incidence drawn(const network::Incidence& incidence, const Draw& draw);

}  // namespace collabgraph::chance
