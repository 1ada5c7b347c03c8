/// Which organizations and categories stand in which row, as flat lists: what every view, gap and sampler computes on
/// without ever building cliques. Groups are kept or replaced by their members here, and nowhere else.
#pragma once

#include <compare>
#include <span>
#include <vector>

#include "collabgraph/network/network.hpp"

namespace collabgraph::network {

/// Compressed lists: items of row r are item[offset[r]] .. item[offset[r + 1]), distinct, ascending.
struct Lists {
    std::vector<std::uint32_t> offset{0};
    std::vector<Index> item;

    std::uint32_t size() const { return static_cast<std::uint32_t>(offset.size() - 1); }
    std::span<const Index> operator[](std::uint32_t r) const {
        return {item.data() + offset[r], item.data() + offset[r + 1]};
    }
};

/// The chain that reconciles what the cells say with what is counted; printed with every output that counts.
/// mentions + joint + expanded - repeated - oneself - no_body = pairs.
/// With several proposers in a row each proposer's partners are counted, so mentions count once per proposer. A name is
/// taken off once only: as no body, else as a repetition, else as oneself.
struct Chain {
    std::uint64_t mentions = 0;  ///< names in partner cells, per proposer of the row
    std::uint64_t joint = 0;     ///< bodies added by joint names
    std::uint64_t expanded = 0;  ///< bodies added by --groups expand
    std::uint64_t repeated = 0;  ///< same body again in the row
    std::uint64_t oneself = 0;
    std::uint64_t no_body = 0;
    std::uint64_t pairs = 0;  ///< distinct (row, proposer, other body)
};

struct Incidence {
    Lists proposers;   ///< row -> organizations that propose
    Lists partners;    ///< row -> bodies named (resolved; groups as `groups` says; a proposer's own name included)
    Lists categories;  ///< row -> categories
    Groups groups = Groups::keep;
    /// (row, member, group) where `partners` holds a member only because a group was expanded; sorted. A member that
    /// two groups of the row hold has two entries.
    struct Via {
        Index row, organization, group;
        auto operator<=>(const Via&) const = default;
    };
    std::vector<Via> via;
    Chain chain;
    Index organization_count = 0, category_count = 0;
};

/// Names that are no body (NameKind::no_body) stand in no list. With Groups::expand a group that has members is
/// replaced by them, groups among its members likewise; a group stays what it is as a proposer and in the rows it
/// proposes. O(cells log cells in a row).
Incidence make_incidence(const survey::Survey& survey, Groups groups = Groups::keep);

/// What stands for an organization when groups are expanded: the members of a group that has any (of nested groups
/// theirs; ascending, distinct), else the organization itself.
std::vector<Index> expansion(const survey::Survey& survey, Index organization);

/// Row lists turned round: subject -> rows, ascending. O(subjects + items).
Lists transpose(const Lists& lists, Index subjects);

}  // namespace collabgraph::network
