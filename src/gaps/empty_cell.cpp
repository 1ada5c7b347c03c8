#include "collabgraph/gaps/empty_cell.hpp"

#include <algorithm>

#include "collabgraph/chance/correction.hpp"
#include "collabgraph/chance/p_value.hpp"
#include "gaps/null_table.hpp"

namespace collabgraph::gaps {
namespace {

/// The values that could be expected three times somewhere, and which row has which.
struct Values {
    std::vector<Index> position;  ///< in Column::values
    network::Lists of_row;        ///< row -> positions in `position`
    std::size_t distinct = 0;     ///< in rows with a category
};

Values read_values(const network::Incidence& incidence, const Column& column) {
    std::vector<std::uint32_t> rows(column.values.size(), 0);
    for (Index row = 0; row < incidence.categories.size(); ++row) {
        if (incidence.categories[row].empty()) continue;
        for (const Index value : column.of_row[row]) ++rows[value];
    }
    Values values;
    std::vector<Index> kept(rows.size(), survey::none_index);
    for (Index value = 0; value < rows.size(); ++value) {
        values.distinct += rows[value] > 0 ? 1U : 0U;
        if (static_cast<double>(rows[value]) < empty_cell_expected) continue;
        kept[value] = static_cast<Index>(values.position.size());
        values.position.push_back(value);
    }
    for (Index row = 0; row < incidence.categories.size(); ++row) {
        for (const Index value : column.of_row[row]) {
            if (kept[value] != survey::none_index) values.of_row.item.push_back(kept[value]);
        }
        values.of_row.offset.push_back(static_cast<std::uint32_t>(values.of_row.item.size()));
    }
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

EmptyCells find_empty_cells(const network::Incidence& incidence, const Column& column,
                            const chance::DrawOptions& options) {
    const Values values = read_values(incidence, column);
    const NullTable null = null_table(incidence.categories, values.of_row);
    const std::size_t value_count = values.position.size(), cells = incidence.category_count * value_count;
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
    result.column = column.name;
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
            const Index value = values.position[cell % value_count];
            result.cells.push_back({static_cast<Index>(cell / value_count), value, column.values[value].name, expected,
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

EmptyCells find_empty_cells(const survey::Survey& survey, const network::Incidence& incidence,
                            const std::string& column, const chance::DrawOptions& options) {
    return find_empty_cells(incidence, read_column(survey, incidence, column), options);
}

}  // namespace collabgraph::gaps
