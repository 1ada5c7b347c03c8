/// The hubs as a page: a dot plot of the sought-after ranking that shows how sure each rank is.
#pragma once

#include <string>

#include "collabgraph/diagram/material.hpp"
#include "collabgraph/diagram/page.hpp"
#include "collabgraph/hubs/ranking.hpp"

namespace collabgraph::diagram {

struct HubsPageOptions {
    std::string name = "hubs";  ///< of the page
};

/// `ranking` is one by `named_by` of the material's survey. One row a body that somebody names, by group, in it by
/// rank, then name. Along an axis of ranks: dot = rank (filled: respondent), thick line = its range with rows left out,
/// thin line with ends = with whole proposers left out (without the kind that was not resampled). Bands = bodies that
/// cannot be told apart. At the right the numbers: rank, range, bodies and rows that name it, own initiatives.
///
/// As many rows as one page holds at full size, about 20: bodies of one rank and group stay together unless that would
/// leave the page half empty; the note says what is left out. Every hub is a box (hidden where not drawn); there are no
/// ties. The title is true to the ranges: it names a first body only where no other shares its group, or where nothing
/// was resampled (then there are neither ranges nor groups, and the page says so).
Page hubs_page(const Material& material, const hubs::Ranking& ranking, const HubsPageOptions& options = {});

}  // namespace collabgraph::diagram
