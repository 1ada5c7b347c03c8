#include "collabgraph/gaps/gaps.hpp"

#include <algorithm>
#include <span>

#include "collabgraph/gaps/absent.hpp"
#include "collabgraph/gaps/fragile.hpp"
#include "collabgraph/gaps/solo.hpp"
#include "collabgraph/gaps/thin.hpp"
#include "collabgraph/gaps/uncoordinated.hpp"
#include "collabgraph/gaps/unplanned.hpp"

namespace collabgraph::gaps {
namespace {

void make_ascending(std::vector<Index>& items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

std::vector<Index> proposers_of(const network::Incidence& incidence, std::span<const Index> rows) {
    std::vector<Index> proposers;
    for (const Index row : rows) {
        const auto own = incidence.proposers[row];
        proposers.insert(proposers.end(), own.begin(), own.end());
    }
    make_ascending(proposers);
    return proposers;
}

/// Bodies and groups that another proposes to work with.
std::vector<Index> partners_of(const survey::Survey& survey, const network::Incidence& incidence,
                               std::span<const Index> rows) {
    std::vector<Index> partners;
    for (const Index row : rows) {
        const auto proposers = incidence.proposers[row];
        for (const Index partner : incidence.partners[row]) {
            if (survey.organizations[partner].kind == survey::NameKind::class_) continue;
            const bool by_another = std::any_of(proposers.begin(), proposers.end(),
                                                [partner](Index proposer) { return proposer != partner; });
            if (by_another) partners.push_back(partner);
        }
    }
    make_ascending(partners);
    return partners;
}

bool applies(Kind kind, const CategoryGaps& gaps, const EmptyCells* cells) {
    switch (kind) {
        case Kind::absent:
            return is_absent(gaps);
        case Kind::unplanned:
            return is_unplanned(gaps);
        case Kind::thin:
            return is_thin(gaps);
        case Kind::solo:
            return is_solo(gaps);
        case Kind::uncoordinated:
            return is_uncoordinated(gaps);
        case Kind::concentrated:
            return gaps.concentration.verdict == Verdict::found;
        case Kind::empty_cell:
            return cells != nullptr &&
                   std::any_of(cells->cells.begin(), cells->cells.end(), [&](const EmptyCell& cell) {
                       return cell.category == gaps.category && cell.verdict == Verdict::found;
                   });
        case Kind::fragile:
            break;
    }
    return is_fragile(gaps);
}

}  // namespace

Description describe(Kind kind) {
    switch (kind) {
        case Kind::absent:
            return describe_absent();
        case Kind::unplanned:
            return describe_unplanned();
        case Kind::thin:
            return describe_thin();
        case Kind::solo:
            return describe_solo();
        case Kind::uncoordinated:
            return describe_uncoordinated();
        case Kind::concentrated:
            return describe_concentrated();
        case Kind::empty_cell:
            return describe_empty_cell();
        case Kind::fragile:
            break;
    }
    return describe_fragile();
}

std::string name_of(Kind kind) {
    return describe(kind).name;
}

text::Bilingual caveat() {
    return {"These are proposals, not proven collaborations; a gap in the proposals is not a gap in the field.",
            "提案であり連携の実績ではない。提案の空白は現場の空白を意味しない。"};
}

Gaps find_gaps(const survey::Survey& survey, const network::Incidence& incidence, const Options& options) {
    const network::Lists rows_of = network::transpose(incidence.categories, incidence.category_count);
    const ProposerTies ties(survey, incidence);
    const std::vector<bool> no_approach = rows_without_approach(survey);

    const Concentrations concentrations = find_concentrated(incidence, options.draws);
    std::vector<std::vector<Hold>> holds = find_holds(survey, incidence);

    Gaps gaps;
    gaps.concentrated_family = concentrations.family;
    gaps.drawn = options.draws;
    if (!options.by.empty()) {
        Column column = read_column(survey, incidence, options.by);
        gaps.empty_cells = find_empty_cells(incidence, column, options.draws);
        gaps.crossing = cross(incidence, std::move(column), &*gaps.empty_cells);
    }
    gaps.approach_known = is_approach_known(survey);
    for (Index category = 0; category < incidence.category_count; ++category) {
        const auto rows = rows_of[category];
        CategoryGaps entry;
        entry.category = category;
        entry.initiatives.assign(rows.begin(), rows.end());
        entry.proposers = proposers_of(incidence, rows);
        entry.partners = partners_of(survey, incidence, rows);
        if (gaps.approach_known) {
            entry.without_approach = static_cast<std::uint32_t>(
                std::count_if(rows.begin(), rows.end(), [&](Index row) { return no_approach[row]; }));
        }
        entry.without_partner = static_cast<std::uint32_t>(
            std::count_if(rows.begin(), rows.end(), [&](Index row) { return !names_partner(incidence, row); }));
        const ProposerPairs pairs = ties.count(rows, entry.proposers);
        entry.pairs = pairs.all;
        entry.untied_pairs = pairs.untied;
        entry.concentration = concentrations.categories[category];
        entry.holds = std::move(holds[category]);
        for (const Kind kind : kinds) {
            if (applies(kind, entry, gaps.empty_cells ? &*gaps.empty_cells : nullptr)) entry.kinds.push_back(kind);
        }
        gaps.categories.push_back(std::move(entry));
    }
    for (Index row = 0; row < incidence.categories.size(); ++row) {
        if (incidence.categories[row].empty()) gaps.uncategorised.push_back(row);
    }
    gaps.absent_voices = find_absent_voices(survey, incidence);
    gaps.unreturned = find_unreturned(survey, incidence);
    if (options.introductions) gaps.introductions = find_introductions(survey, incidence, gaps.categories);
    if (options.missing_ties) gaps.missing_ties = find_missing_ties(survey, incidence);
    if (options.missing_takers) {
        gaps.missing_takers = find_missing_takers(survey, incidence, {options.draws.draws / 10, options.draws.seed});
    }
    if (options.overlaps) gaps.overlaps = find_overlaps(survey, incidence, *options.overlaps);
    if (options.cover) gaps.cover = find_cover(survey, incidence, gaps.categories, *options.cover);
    return gaps;
}

}  // namespace collabgraph::gaps
