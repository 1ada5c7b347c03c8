#include "collabgraph/gaps/empty_cell.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "collabgraph/chance/correction.hpp"
#include "collabgraph/chance/p_value.hpp"
#include "collabgraph/survey/values.hpp"
#include "collabgraph/text/natural_order.hpp"
#include "gaps/null_table.hpp"

namespace collabgraph::gaps {
namespace {

struct NaturalOrder {
    bool operator()(const std::string& a, const std::string& b) const { return text::natural_less(a, b); }
};

std::vector<std::string> names_of(const survey::Survey& survey, std::span<const Index> bodies) {
    std::vector<std::string> names;
    for (const Index body : bodies) names.push_back(survey.organizations[body].name);
    return names;
}

std::vector<std::string> types_of(const survey::Survey& survey, std::span<const Index> bodies) {
    std::vector<std::string> types;
    for (const Index body : bodies) {
        if (!survey.organizations[body].type.empty()) types.push_back(survey.organizations[body].type);
    }
    return types;
}

/// What a row keeps of the column.
std::vector<std::string> values_of(const survey::Survey& survey, const network::Incidence& incidence, Index row,
                                   const std::string& column) {
    if (column == "organization") return names_of(survey, incidence.proposers[row]);
    if (column == "partners") return names_of(survey, incidence.partners[row]);
    if (survey.column(column) == survey::none_index) return types_of(survey, incidence.proposers[row]);
    return survey::values(survey, survey.initiatives[row], column);
}

/// Values by row, numbered in natural order; those too rare to be expected three times anywhere are left out.
struct Values {
    std::vector<std::string> names;
    network::Lists of_row;
    std::size_t distinct = 0;
};

Values read_values(const survey::Survey& survey, const network::Incidence& incidence, const std::string& column) {
    std::map<std::string, std::vector<Index>, NaturalOrder> rows_of;
    for (Index row = 0; row < incidence.categories.size(); ++row) {
        if (incidence.categories[row].empty()) continue;
        for (std::string& value : values_of(survey, incidence, row, column)) {
            std::vector<Index>& rows = rows_of[std::move(value)];
            if (rows.empty() || rows.back() != row) rows.push_back(row);
        }
    }
    Values values;
    values.distinct = rows_of.size();
    network::Lists rows_of_value;
    for (const auto& [name, rows] : rows_of) {
        if (static_cast<double>(rows.size()) < empty_cell_expected) continue;
        values.names.push_back(name);
        rows_of_value.item.insert(rows_of_value.item.end(), rows.begin(), rows.end());
        rows_of_value.offset.push_back(static_cast<std::uint32_t>(rows_of_value.item.size()));
    }
    values.of_row = network::transpose(rows_of_value, incidence.categories.size());
    return values;
}

/// How many rows hold both, by category and value.
void count_cells(const network::Lists& table, const network::Lists& values, std::size_t value_count,
                 std::vector<std::uint32_t>& cells) {
    std::fill(cells.begin(), cells.end(), 0U);
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        const auto held = values[row];
        for (const Index category : table[row]) {
            for (const Index value : held) ++cells[category * value_count + value];
        }
    }
}

struct Tally {
    std::vector<std::uint32_t> drawn;
    std::vector<std::uint64_t> at_most, sum;

    explicit Tally(std::size_t cells) : drawn(cells), at_most(cells), sum(cells) {}
};

}  // namespace

Description describe_empty_cell() {
    return {
        "empty_cell",
        {"empty cell", "空欄の組合せ"},
        {"The category never occurs with this value of the column, although at least three initiatives are expected "
         "and chance leaves it empty too rarely.",
         "この課題分類とこの値の組合せには3件以上の取組が見込まれ、偶然に0件となることはまれなのに、1件もない。"}};
}

EmptyCells find_empty_cells(const survey::Survey& survey, const network::Incidence& incidence,
                            const std::string& column, const chance::DrawOptions& options) {
    if (column == "categories") throw std::invalid_argument("--by wants another column than categories themselves");
    if (column != "type" && survey.column(column) == survey::none_index) {
        throw std::invalid_argument("the survey has no column \"" + column + "\"");
    }
    const Values values = read_values(survey, incidence, column);
    const NullTable null = null_table(incidence.categories, values.of_row);
    const std::size_t value_count = values.names.size(), cells = incidence.category_count * value_count;
    std::vector<std::uint32_t> observed(cells);
    count_cells(null.categories, null.kept, value_count, observed);

    std::vector<Tally> tallies(chance::chain_count, Tally(cells));
    const chance::Curveball start(null.categories, incidence.category_count);
    chance::for_each_draw(start, options, [&](const chance::DrawnTable& draw) {
        Tally& tally = tallies[draw.chain];
        count_cells(draw.table, null.kept, value_count, tally.drawn);
        for (std::size_t cell = 0; cell < cells; ++cell) {
            tally.sum[cell] += tally.drawn[cell];
            tally.at_most[cell] += tally.drawn[cell] <= observed[cell] ? 1U : 0U;
        }
    });

    EmptyCells result;
    result.column = column;
    result.values = values.distinct;
    result.options = options;
    std::vector<double> p;
    std::vector<std::size_t> empty;  // of p
    for (std::size_t cell = 0; cell < cells; ++cell) {
        std::uint64_t at_most = 0, sum = 0;
        for (const Tally& tally : tallies) {
            at_most += tally.at_most[cell];
            sum += tally.sum[cell];
        }
        const double expected = options.draws > 0 ? static_cast<double>(sum) / static_cast<double>(options.draws) : 0.0;
        if (expected < empty_cell_expected) continue;
        if (observed[cell] == 0) {
            empty.push_back(p.size());
            result.cells.push_back({static_cast<Index>(cell / value_count), values.names[cell % value_count], expected,
                                    chance::p_value(at_most, options.draws), 0, Verdict::not_asked});
        }
        p.push_back(chance::p_value(at_most, options.draws));
    }
    result.family = p.size();
    const std::vector<double> adjusted = chance::benjamini_hochberg(p);
    for (std::size_t i = 0; i < empty.size(); ++i) {
        EmptyCell& cell = result.cells[i];
        cell.adjusted = adjusted[empty[i]];
        cell.verdict = verdict(cell.adjusted, cell.p, result.family);
    }
    // Made in the order of category and value.
    std::stable_sort(result.cells.begin(), result.cells.end(),
                     [](const EmptyCell& a, const EmptyCell& b) { return a.p < b.p; });
    return result;
}

}  // namespace collabgraph::gaps
