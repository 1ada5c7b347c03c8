/// Hubs per category: who is sought after, or reaches out, in the rows of one category; and who covers most categories.
#pragma once

#include <vector>

#include "collabgraph/hubs/hubs.hpp"
#include "collabgraph/hubs/stability.hpp"
#include "collabgraph/hubs/why.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::hubs {

/// The counts of Hub, over the rows of one category only.
struct CategoryHub {
    Index organization = 0;
    std::uint32_t rank = 0;       ///< competition rank within the category, 1 = highest
    RankInterval ranks;           ///< within the category; 0-0 without resamples
    std::uint32_t tie_group = 0;  ///< within the category, from 1; 0 without resamples
    std::uint32_t named_by = 0;   ///< distinct bodies that name it there
    std::uint32_t named_in = 0;   ///< rows there in which another names it
    std::uint32_t names = 0;      ///< distinct bodies it names there
    std::vector<Index> evidence;  ///< rows behind the rank, ascending: where it is named, or (By::names) names another
    std::vector<Why> why;         ///< who names it there, or (By::names) whom it names, in the order of Reasons
};

struct CategoryHubs {
    Index category = 0;
    std::vector<CategoryHub> hubs;  ///< by rank, then node order
};

struct CategoryOptions {
    By by = By::named_by;   ///< named_by or names
    std::uint32_t top = 0;  ///< ranks up to this one, so that bodies that share a rank come together; 0: all ranks
    bool classes_included = false;
    StabilityOptions resampling{.resamples = 0};
};

/// Every category, in survey order, with the bodies that are named there (By::names: that name another there); a
/// category where nobody is has no hub. Classes are neither ranked nor counted (unless included).
///
/// Intervals and tie groups are those of stability(), with the same draws: rows and proposers are left out of the whole
/// survey, and the rank is counted within the category. All its hubs take part, whether `top` shows them or not; a body
/// that is not named there any more keeps its place with 0. A category of one hub has 1-1: the rank says nothing there.
///
/// O(cells log cells, the organizations once a category, and resamples (ties of each category + rows behind them)).
/// Throws std::invalid_argument for By::bridging.
std::vector<CategoryHubs> hubs_by_category(const survey::Survey& survey, const network::Incidence& incidence,
                                           const CategoryOptions& options = {});

/// On how many categories a body stands.
struct CategoryReach {
    Index organization = 0;
    std::uint32_t rank = 0;        ///< competition rank by categories, 1 = highest
    RankInterval ranks;            ///< 0-0 without resamples
    std::uint32_t tie_group = 0;   ///< from 1; 0 without resamples
    std::uint32_t categories = 0;  ///< its degree in the coverage view
    double share = 0;  ///< of all categories that have a tie: two-mode normalised degree; NaN where none has one
    std::uint32_t initiatives = 0;  ///< rows it proposes, with or without a category
    std::vector<Index> evidence;    ///< rows behind `categories`, ascending
};

struct CategoryReaches {
    std::vector<CategoryReach> organizations;  ///< by rank, then node order
    std::uint32_t covered = 0;                 ///< categories that have a tie: the shares are taken of these
};

struct ReachOptions {
    network::Role role = network::Role::proposer;
    bool classes_included = false;
    StabilityOptions resampling{.resamples = 0};  ///< only of proposers
};

/// Two-mode normalised degree (Borgatti and Everett 1997) of every organization that is a node of the coverage view, in
/// `role`. Classes are not ranked (unless included), but a category that only a class covers has a tie. Intervals and
/// tie groups are those of stability(), with the same draws, of rows alone: a proposer that is left out would lose its
/// own reach and change nobody else's. Who covers nothing any more keeps its place with 0.
/// O(cells log cells + resamples (ties + rows behind them)). Throws std::invalid_argument where another role than
/// proposer is to be resampled.
CategoryReaches reach_over_categories(const survey::Survey& survey, const network::Incidence& incidence,
                                      const ReachOptions& options = {});

}  // namespace collabgraph::hubs
