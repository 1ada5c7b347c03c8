/// Figures of a whole view: what it holds, in how many pieces it falls and why, how dense and how centralised it is.
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/network/incidence.hpp"
#include "collabgraph/network/network.hpp"

namespace collabgraph::network {

struct SummaryOptions {
    bool classes_included = false;  ///< in the shape (see Summary)
    bool directed = true;           ///< false: mutual ties of `collaboration` are one
};

/// Why a node has no tie in the shape.
enum class Isolation : std::uint8_t {
    classes_only,  ///< its ties all run to classes, which are left out of the shape
    proposes,      ///< it proposes, yet with nobody the view would tie it to, and nobody names it
    named,         ///< rows name it in a role (or, a category, in a way) that the view does not count
    absent,        ///< no row holds it
};

struct Isolate {
    Vertex node;
    Isolation why;
};

/// Vertices are those of the network that was summarized. The *shape* is the network without its classes, unless they
/// are included; components and all that follows describe it. Undefined figures are NaN.
///
/// Of a graph file (View::graph) density, reciprocity and centralisation are about its simple graph, without loops and
/// with one tie for all parallel ones; all other figures about the ties as they stand there.
struct Summary {
    Vertex bodies = 0, groups = 0, classes = 0, categories = 0;  ///< nodes by kind, together all nodes
    Edge ties = 0;
    double weight = 0;  ///< of all ties together; of `collaboration` the pairs that the chain ends with

    Vertex shape_nodes = 0;
    Edge shape_ties = 0;
    /// Ignoring direction, isolates included; the largest first, equally large ones by first node.
    std::vector<std::vector<Vertex>> components;
    std::vector<Isolate> isolates;  ///< in node order

    /// Ties / ties that could be: n(n-1) where directed, n(n-1)/2 else, organizations x categories in `coverage`.
    /// Undefined where none could be, and for `combined`, which counts two kinds of ties at once.
    double density = 0;

    /// Of the ties of `collaboration` between two respondents (of a directed graph file: of all ties), those that the
    /// other returns. Who did not answer could not return one, so other ties do not count.
    Edge ties_between_respondents = 0, returned_ties = 0;
    double reciprocity = 0;  ///< their share; undefined without such ties

    /// Freeman 1979: the differences to the largest degree added up, as a share of what they are in a star: 1 is a
    /// star, 0 is where all are alike. Denominators (n-1)(n-2) for the degree without direction, (n-1)^2 for in and out
    /// degree. Undefined in two-mode views, the latter two also where there is no direction.
    double degree_centralisation = 0, in_degree_centralisation = 0, out_degree_centralisation = 0;

    /// The same for either side of `coverage` on its own: two_mode_centralisation. Undefined in other views.
    double organization_centralisation = 0, category_centralisation = 0;
};

/// `incidence` and `network` are of this survey. O(nodes + ties log ties).
Summary summarize(const survey::Survey& survey, const Incidence& incidence, const Network& network,
                  const SummaryOptions& options = {});

/// Freeman's sum of differences to the largest value, divided by `star` (what it is in a star); NaN where `star` is 0.
double centralisation(const std::vector<double>& values, double star);

/// Degree centralisation of one side of a two-mode network (Freeman 1979 within a mode, as Borgatti and Everett 1997):
/// with n nodes of degrees d on this side and m on the other, sum of (max d - d) / ((n-1) m). The denominator is the
/// most that any table of n x m gives: one node tied to all of the other side, the rest of its own side to none. Those
/// are not connected; where every node had to have a tie, less could be reached. NaN where n < 2 or m = 0.
double two_mode_centralisation(const std::vector<double>& degrees, Vertex other_side);

}  // namespace collabgraph::network
