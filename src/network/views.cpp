#include "collabgraph/network/views.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "network/projection.hpp"

namespace collabgraph::network {
namespace {

using survey::NameKind;

/// What one row says of two subjects.
struct Statement {
    Index source, target, row;
    auto operator<=>(const Statement&) const = default;
};

/// Which organizations and categories a view has, and their vertices.
class NodeList {
 public:
    NodeList(const survey::Survey& survey, const Incidence& incidence) : m_survey(survey), m_incidence(incidence) {}

    void add_organizations(std::vector<Node>& nodes) {
        std::vector<bool> used(m_survey.organizations.size());
        for (const Index body : m_incidence.proposers.item) used[body] = true;
        for (const Index body : m_incidence.partners.item) used[body] = true;
        m_organization.assign(used.size(), 0);
        for (Index body = 0; body < used.size(); ++body) {
            const survey::Organization& organization = m_survey.organizations[body];
            if (organization.kind == NameKind::no_body) continue;
            if (!used[body] && (is_replaced(body) || !(organization.listed || organization.mentioned))) continue;
            m_organization[body] = static_cast<Vertex>(nodes.size());
            nodes.push_back({NodeKind::organization, body, organization.name, organization.name, organization.kind,
                             organization.type});
        }
    }

    void add_categories(std::vector<Node>& nodes) {
        m_category.assign(m_survey.categories.size(), 0);
        for (Index category = 0; category < m_survey.categories.size(); ++category) {
            const std::string& name = m_survey.categories[category].name;
            m_category[category] = static_cast<Vertex>(nodes.size());
            nodes.push_back({NodeKind::category, category, name, name, NameKind::body, {}});
        }
    }

    Vertex organization(Index body) const { return m_organization[body]; }
    Vertex category(Index category) const { return m_category[category]; }

 private:
    /// A group that stands in no row any more because its members stand there.
    bool is_replaced(Index body) const {
        return m_incidence.groups == Groups::expand && expansion(m_survey, body) != std::vector<Index>{body};
    }

    const survey::Survey& m_survey;
    const Incidence& m_incidence;
    std::vector<Vertex> m_organization, m_category;
};

/// The organizations that stand in a row in a role, ascending: calls visit(row, organizations).
template <class Visit>
void for_each_in_role(const Incidence& incidence, Role role, Visit visit) {
    std::vector<Index> bodies;
    for (Index row = 0; row < incidence.proposers.size(); ++row) {
        const auto proposers = incidence.proposers[row];
        const auto partners = incidence.partners[row];
        bodies.clear();
        if (role == Role::any) {
            std::set_union(proposers.begin(), proposers.end(), partners.begin(), partners.end(),
                           std::back_inserter(bodies));
        } else if (role == Role::proposer) {
            bodies.assign(proposers.begin(), proposers.end());
        } else {
            for (const Index partner : partners) {
                const bool alone = proposers.size() == 1 && proposers[0] == partner;
                if (!alone && !proposers.empty()) bodies.push_back(partner);
            }
        }
        visit(row, bodies);
    }
}

std::vector<Statement> proposals(const Incidence& incidence) {
    std::vector<Statement> statements;
    for (Index row = 0; row < incidence.proposers.size(); ++row) {
        for (const Index proposer : incidence.proposers[row]) {
            for (const Index partner : incidence.partners[row]) {
                if (partner != proposer) statements.push_back({proposer, partner, row});
            }
        }
    }
    std::sort(statements.begin(), statements.end());
    return statements;
}

std::vector<Statement> coverings(const Incidence& incidence, Role role) {
    std::vector<Statement> statements;
    for_each_in_role(incidence, role, [&](Index row, const std::vector<Index>& bodies) {
        for (const Index body : bodies) {
            for (const Index category : incidence.categories[row]) statements.push_back({body, category, row});
        }
    });
    std::sort(statements.begin(), statements.end());
    return statements;
}

/// One tie for each pair of subjects, its weight the number of rows. `statements` are sorted and distinct.
template <class Source, class Target>
void add_counted_ties(Network& network, TieKind kind, const std::vector<Statement>& statements, Source source,
                      Target target) {
    for (std::size_t i = 0; i < statements.size();) {
        const Statement& first = statements[i];
        Tie tie{source(first.source), target(first.target), 0, kind, static_cast<Index>(network.rows.size()), 0};
        for (; i < statements.size() && statements[i].source == first.source && statements[i].target == first.target;
             ++i) {
            network.rows.push_back(statements[i].row);
            tie.weight += 1;
        }
        tie.rows_end = static_cast<Index>(network.rows.size());
        network.ties.push_back(tie);
    }
}

/// Units from what rows say of (unit, node): rows of the same unit and node are gathered.
Units units_from(std::vector<Statement> statements, Index unit_count) {
    std::sort(statements.begin(), statements.end());
    Units units;
    Index next_unit = 0;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const Statement& statement = statements[i];
        for (; next_unit < statement.source; ++next_unit) {
            units.nodes.offset.push_back(static_cast<std::uint32_t>(units.nodes.item.size()));
        }
        units.rows.item.push_back(statement.row);
        const bool same_entry = i + 1 < statements.size() && statements[i + 1].source == statement.source &&
                                statements[i + 1].target == statement.target;
        if (same_entry) continue;
        units.nodes.item.push_back(statement.target);
        units.rows.offset.push_back(static_cast<std::uint32_t>(units.rows.item.size()));
    }
    for (; next_unit < unit_count; ++next_unit) {
        units.nodes.offset.push_back(static_cast<std::uint32_t>(units.nodes.item.size()));
    }
    return units;
}

Units units_of_categories(const Incidence& incidence, Share share) {
    std::vector<Statement> statements;
    for (Index row = 0; row < incidence.categories.size(); ++row) {
        for (const Index category : incidence.categories[row]) {
            if (share == Share::initiative) {
                statements.push_back({row, category, row});
            } else {
                for (const Index proposer : incidence.proposers[row]) statements.push_back({proposer, category, row});
            }
        }
    }
    return units_from(std::move(statements),
                      share == Share::initiative ? incidence.categories.size() : incidence.organization_count);
}

Units units_of_organizations(const Incidence& incidence, Share share, Role role) {
    std::vector<Statement> statements;
    if (share == Share::initiative) {
        for_each_in_role(incidence, Role::any, [&](Index row, const std::vector<Index>& bodies) {
            for (const Index body : bodies) statements.push_back({row, body, row});
        });
        return units_from(std::move(statements), incidence.proposers.size());
    }
    for (const Statement& covering : coverings(incidence, role)) {
        statements.push_back({covering.target, covering.source, covering.row});
    }
    return units_from(std::move(statements), incidence.category_count);
}

template <class VertexOf>
void add_projected_ties(Network& network, const Units& units, Index subjects, Rule rule, VertexOf vertex_of) {
    for (const ProjectedTie& tie : project(units, subjects, rule)) {
        const auto begin = static_cast<Index>(network.rows.size());
        network.rows.insert(network.rows.end(), tie.rows.begin(), tie.rows.end());
        network.ties.push_back({vertex_of(tie.low), vertex_of(tie.high), tie.weight, TieKind::shares, begin,
                                static_cast<Index>(network.rows.size())});
    }
}

Share share_of(const ViewOptions& options) {
    if (options.view == View::categories) {
        if (options.share == Share::natural) return Share::proposer;
        if (options.share == Share::category) {
            throw std::invalid_argument("the view of categories joins them by shared proposers or initiatives");
        }
    } else {
        if (options.share == Share::natural) return Share::initiative;
        if (options.share == Share::proposer) {
            throw std::invalid_argument("the view of organizations joins them by shared initiatives or categories");
        }
    }
    return options.share;
}

}  // namespace

Network make_view(const survey::Survey& survey, const Incidence& incidence, const ViewOptions& options) {
    Network network;
    network.view = options.view;
    network.direction = options.view == View::collaboration ? Direction::directed : Direction::undirected;

    // Vertices follow the order of the subjects, so ties sorted by subject are sorted by vertex.
    NodeList list(survey, incidence);
    if (options.view != View::categories) list.add_organizations(network.nodes);
    if (options.view != View::collaboration && options.view != View::organizations) list.add_categories(network.nodes);
    const auto organization = [&](Index body) { return list.organization(body); };
    const auto category = [&](Index c) { return list.category(c); };

    switch (options.view) {
        case View::collaboration:
        case View::coverage:
        case View::combined:
            if (options.view != View::coverage) {
                add_counted_ties(network, TieKind::proposes_with, proposals(incidence), organization, organization);
            }
            if (options.view != View::collaboration) {
                add_counted_ties(network, TieKind::covers, coverings(incidence, options.role), organization, category);
            }
            break;
        case View::categories:
            add_projected_ties(network, units_of_categories(incidence, share_of(options)), incidence.category_count,
                               options.rule, category);
            break;
        case View::organizations:
            add_projected_ties(network, units_of_organizations(incidence, share_of(options), options.role),
                               incidence.organization_count, options.rule, organization);
            break;
        case View::graph:
            throw std::invalid_argument("a graph file is no view of a survey");
    }
    return network;
}

SharedUnits shared_units(const survey::Survey& survey, const Incidence& incidence, const ViewOptions& options,
                         bool classes_included) {
    if (options.view != View::categories && options.view != View::organizations) {
        throw std::invalid_argument("only the views of categories and organizations have units that are shared");
    }
    const bool of_categories = options.view == View::categories;
    NodeList list(survey, incidence);
    std::vector<Node> nodes;
    if (of_categories) {
        list.add_categories(nodes);
    } else {
        list.add_organizations(nodes);
    }
    const Units units = of_categories ? units_of_categories(incidence, share_of(options))
                                      : units_of_organizations(incidence, share_of(options), options.role);
    std::vector<std::vector<Index>> held;
    for (std::uint32_t unit = 0; unit < units.nodes.size(); ++unit) {
        std::vector<Index> vertices;
        for (const Index subject : units.nodes[unit]) {
            const Vertex v = of_categories ? list.category(subject) : list.organization(subject);
            if (classes_included || nodes[v].name_kind != NameKind::class_) vertices.push_back(v);
        }
        if (!vertices.empty()) held.push_back(std::move(vertices));
    }
    std::sort(held.begin(), held.end());
    Lists nodes_of_unit;
    for (const std::vector<Index>& vertices : held) {
        nodes_of_unit.item.insert(nodes_of_unit.item.end(), vertices.begin(), vertices.end());
        nodes_of_unit.offset.push_back(static_cast<std::uint32_t>(nodes_of_unit.item.size()));
    }
    return {transpose(nodes_of_unit, static_cast<Index>(nodes.size())), static_cast<Index>(held.size())};
}

}  // namespace collabgraph::network
