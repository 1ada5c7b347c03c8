#include "collabgraph/gaps/missing_tie.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "collabgraph/gaps/column.hpp"
#include "gaps/naming.hpp"

namespace collabgraph::gaps {
namespace {

using Pair = std::pair<Index, Index>;

/// Organization -> those with whom it is acquainted as far as the survey says (symmetric).
network::Lists acquaintances(const survey::Survey& survey, const network::Lists& names) {
    std::vector<Pair> pairs;
    const auto acquaint = [&](Index a, Index b) {
        if (a == b) return;
        pairs.emplace_back(a, b);
        pairs.emplace_back(b, a);
    };
    const auto organizations = static_cast<Index>(survey.organizations.size());
    std::vector<std::vector<Index>> held(organizations);
    for (Index group = 0; group < organizations; ++group) {
        for (const Index member : survey.organizations[group].members) acquaint(group, member);
        if (survey.organizations[group].kind != survey::NameKind::group) continue;
        held[group] = network::expansion(survey, group);
        for (const Index a : held[group]) {
            for (const Index b : held[group]) acquaint(a, b);
        }
    }
    for (Index from = 0; from < names.size(); ++from) {
        for (const Index to : names[from]) {
            acquaint(from, to);
            for (const Index member : held[to]) acquaint(from, member);
        }
    }
    for (const survey::Initiative& row : survey.initiatives) {
        std::vector<Index> together;
        for (const auto* mentions : {&row.proposers, &row.shared_with}) {
            for (const survey::Mention& mention : *mentions) {
                for (const Index body : mention.organizations) {
                    together.push_back(body);
                    together.insert(together.end(), held[body].begin(), held[body].end());
                }
            }
        }
        for (const Index a : together) {
            for (const Index b : together) acquaint(a, b);
        }
    }
    return lists_of(std::move(pairs), organizations);
}

/// The audiences of the survey: which rows speak of which, and who proposes those.
struct Audiences {
    std::vector<std::string> values;
    network::Lists of_row, of_body;
};

Audiences read_audiences(const survey::Survey& survey, const network::Incidence& incidence) {
    Audiences result;
    const bool known = std::find(survey.columns.begin(), survey.columns.end(), "audience") != survey.columns.end();
    Column column;
    if (known) column = read_column(survey, incidence, "audience_value");
    for (ColumnValue& value : column.values) result.values.push_back(std::move(value.name));
    std::vector<Pair> of_row;
    std::vector<Pair> of_body;
    for (Index row = 0; row < column.of_row.size(); ++row) {
        for (const Index value : column.of_row[row]) {
            of_row.emplace_back(row, value);
            for (const Index body : incidence.proposers[row]) of_body.emplace_back(body, value);
        }
    }
    result.of_row = lists_of(std::move(of_row), incidence.proposers.size());
    result.of_body = lists_of(std::move(of_body), incidence.organization_count);
    return result;
}

network::Lists either_way(const network::Lists& names) {
    std::vector<Pair> pairs;
    for (Index from = 0; from < names.size(); ++from) {
        for (const Index to : names[from]) {
            pairs.emplace_back(from, to);
            pairs.emplace_back(to, from);
        }
    }
    return lists_of(std::move(pairs), names.size());
}

bool any_in(std::span<const Index> items, const std::vector<Index>& wanted) {
    return std::any_of(items.begin(), items.end(),
                       [&](Index item) { return std::find(wanted.begin(), wanted.end(), item) != wanted.end(); });
}

}  // namespace

Description describe_missing_tie() {
    return {
        "missing_tie",
        {"could be introduced", "引き合わせの候補"},
        {"Two bodies alike in at least two of categories, partners and audience, beyond what their sizes let "
         "expect, and not tied.",
         "課題分類・相手・対象のうち2つ以上で、規模から見込まれる以上に共通点があり、互いに結びついていない2団体。"}};
}

MissingTieScore::MissingTieScore(network::Lists categories, Index category_count, network::Lists partners,
                                 network::Lists audiences, Index audience_count)
    : m_tables{Likeness(std::move(categories), category_count), Likeness(partners, partners.size()),
               Likeness(std::move(audiences), audience_count)} {}

double MissingTieScore::score(Index a, Index b) const {
    double sum = 0;
    for (const Likeness& table : m_tables) sum += table.allocation(a, b);
    return sum;
}

bool MissingTieScore::speaks(LikenessKind kind, Index a, Index b) const {
    const double expected = table(kind).expected_allocation(a, b);
    return table(kind).allocation(a, b) > expected * (1 + 1e-9);  // equal but for rounding is not above
}

bool MissingTieScore::strong(Index a, Index b) const {
    std::size_t tables = 0;
    std::size_t speaking = 0;
    std::size_t items = 0;
    for (const LikenessKind kind : {LikenessKind::category, LikenessKind::partner, LikenessKind::audience}) {
        if (!asked(kind)) continue;
        ++tables;
        if (!speaks(kind, a, b)) continue;
        ++speaking;
        items += table(kind).shared(a, b).size();
    }
    return tables == 1 ? items >= 2 : speaking >= 2;
}

MissingTies find_missing_ties(const survey::Survey& survey, const network::Incidence& incidence) {
    const network::Lists names = names_of(incidence);
    const network::Lists known = acquaintances(survey, names);
    const network::Lists rows_of = network::transpose(incidence.proposers, incidence.organization_count);
    Audiences audiences = read_audiences(survey, incidence);
    const MissingTieScore score(proposed_categories(incidence), incidence.category_count, either_way(names),
                                audiences.of_body, static_cast<Index>(audiences.values.size()));

    MissingTies result;
    std::vector<Index> candidates;
    for (Index body = 0; body < incidence.organization_count; ++body) {
        if (survey.organizations[body].kind != survey::NameKind::body) continue;
        if (survey.is_graph || !rows_of[body].empty()) candidates.push_back(body);
    }
    result.candidates = candidates.size();
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        for (std::size_t j = i + 1; j < candidates.size(); ++j) {
            MissingTie tie;
            tie.a = candidates[i];
            tie.b = candidates[j];
            if (std::binary_search(known[tie.a].begin(), known[tie.a].end(), tie.b)) continue;
            ++result.looked_at;
            tie.score = score.score(tie.a, tie.b);
            if (!(tie.score > 0)) {
                ++result.nothing_shared;
                continue;
            }
            if (!score.strong(tie.a, tie.b)) {
                ++result.abstained;
                continue;
            }
            tie.categories = score.table(LikenessKind::category).shared(tie.a, tie.b);
            tie.partners = score.table(LikenessKind::partner).shared(tie.a, tie.b);
            tie.audiences = score.table(LikenessKind::audience).shared(tie.a, tie.b);
            result.ties.push_back(std::move(tie));
        }
    }
    // A row is evidence where one of the two proposes it, or is named in it by a shared partner.
    const network::Lists named_in = network::transpose(incidence.partners, incidence.organization_count);
    for (MissingTie& tie : result.ties) {
        for (const Index body : {tie.a, tie.b}) {
            for (const Index row : rows_of[body]) {
                if (any_in(incidence.categories[row], tie.categories) ||
                    any_in(incidence.partners[row], tie.partners) || any_in(audiences.of_row[row], tie.audiences)) {
                    tie.rows.push_back(row);
                }
            }
            for (const Index row : named_in[body]) {
                if (any_in(incidence.proposers[row], tie.partners)) tie.rows.push_back(row);
            }
        }
        std::sort(tie.rows.begin(), tie.rows.end());
        tie.rows.erase(std::unique(tie.rows.begin(), tie.rows.end()), tie.rows.end());
    }
    std::stable_sort(result.ties.begin(), result.ties.end(),
                     [](const MissingTie& x, const MissingTie& y) { return x.score > y.score; });
    result.audiences = std::move(audiences.values);
    return result;
}

}  // namespace collabgraph::gaps
