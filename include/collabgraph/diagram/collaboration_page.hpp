/// The whole network of proposed collaborations on one page: who names whom.
#pragma once

#include <cstdint>
#include <string>

#include "collabgraph/diagram/material.hpp"
#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

struct CollaborationOptions {
    std::uint32_t named_by_at_least = 2;  ///< bodies are drawn that so many proposers name; raised where too many are
    std::uint64_t seed = 1;               ///< of the layout
    std::uint32_t most_bodies = 60, most_lines = 100;
    std::uint32_t moves = 0;             ///< of each of the layout's six starts; 0: by the size of the network
    std::string name = "collaboration";  ///< of the page
};

/// `collaboration` is the collaboration view of the material's survey, `clusters` its clusters.
///
/// Drawn: every respondent that has a drawn tie, and every other name that at least `named_by_at_least` proposers name.
/// The others are counted as "+n" at the respondent that names them; respondents without a drawn tie stand by name in
/// strips below the drawing. Drawn ties (a mutual one counts two) + the sum of "+n" = all ties. Box: type size by the
/// number of proposers that name it, outline by kind of node, a character for the type of body, fill and letter by
/// cluster. Line: width by number of initiatives; hairlines for one.
///
/// Above `most_bodies` or `most_lines`, or where no layout keeps the rules of check_geometry, the threshold is raised
/// and the left-out note says so; where that does not help the page has one node per cluster (clusters_page). Type is
/// never set below 9 pt. The DOT holds every node and tie of the view, hidden where they are not drawn.
Page collaboration_page(const Material& material, const network::Network& collaboration,
                        const cluster::Clusters& clusters, const CollaborationOptions& options = {});

}  // namespace collabgraph::diagram
