#include "collabgraph/gaps/seriation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace collabgraph::gaps {
namespace {

using Indices = std::vector<std::uint32_t>;
using Scores = std::vector<double>;

constexpr int most_iterations = 2000;
constexpr double converged = 1e-13;
constexpr double same_score = 1e-7;  // of the largest: nearer ones are ties

/// Rows and columns that hang together.
struct Block {
    Indices rows, columns;
    double total = 0;
};

struct Sums {
    Scores rows, columns;
};

Sums sums_of(const Weights& table) {
    Sums sums{Scores(table.rows, 0), Scores(table.columns, 0)};
    for (std::uint32_t r = 0; r < table.rows; ++r) {
        for (std::uint32_t c = 0; c < table.columns; ++c) {
            sums.rows[r] += table(r, c);
            sums.columns[c] += table(r, c);
        }
    }
    return sums;
}

/// In the order of their first row; what is empty belongs to none.
std::vector<Block> blocks_of(const Weights& table, const Sums& sums) {
    std::vector<Block> blocks;
    std::vector<bool> row_seen(table.rows, false), column_seen(table.columns, false);
    for (std::uint32_t start = 0; start < table.rows; ++start) {
        if (row_seen[start] || sums.rows[start] <= 0) continue;
        Block block;
        block.rows.push_back(start);
        row_seen[start] = true;
        for (std::size_t next = 0; next < block.rows.size(); ++next) {
            for (std::uint32_t c = 0; c < table.columns; ++c) {
                if (column_seen[c] || table(block.rows[next], c) <= 0) continue;
                column_seen[c] = true;
                block.columns.push_back(c);
                for (std::uint32_t r = 0; r < table.rows; ++r) {
                    if (row_seen[r] || table(r, c) <= 0) continue;
                    row_seen[r] = true;
                    block.rows.push_back(r);
                }
            }
        }
        std::sort(block.rows.begin(), block.rows.end());
        std::sort(block.columns.begin(), block.columns.end());
        for (const std::uint32_t r : block.rows) block.total += sums.rows[r];
        blocks.push_back(std::move(block));
    }
    return blocks;
}

/// Takes the constant solution out and sets the weighted sum of squares to 1; false where nothing is left.
bool standardise(Scores& scores, const Scores& weights) {
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    double mean = 0, squares = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) mean += weights[i] * scores[i] / total;
    for (double& score : scores) score -= mean;
    for (std::size_t i = 0; i < scores.size(); ++i) squares += weights[i] / total * scores[i] * scores[i];
    if (squares < 1e-24) return false;
    for (double& score : scores) score /= std::sqrt(squares);
    return true;
}

struct Axis {
    Scores rows, columns;
};

Axis first_axis(const Weights& table, const Block& block, const Sums& sums) {
    Axis axis{Scores(block.rows.size(), 0), Scores(block.columns.size(), 0)};
    Scores weights;
    for (const std::uint32_t r : block.rows) weights.push_back(sums.rows[r]);
    // Any start will do that is not constant and has no pattern of its own.
    for (std::size_t i = 0; i < axis.rows.size(); ++i) {
        const double multiple = static_cast<double>(i + 1) * 0.6180339887498949;
        axis.rows[i] = multiple - std::floor(multiple);
    }
    const auto average_columns = [&] {
        for (std::size_t c = 0; c < block.columns.size(); ++c) {
            double sum = 0;
            for (std::size_t r = 0; r < block.rows.size(); ++r) {
                sum += table(block.rows[r], block.columns[c]) * axis.rows[r];
            }
            axis.columns[c] = sum / sums.columns[block.columns[c]];
        }
    };
    if (!standardise(axis.rows, weights)) return axis;
    for (int iteration = 0; iteration < most_iterations; ++iteration) {
        average_columns();
        Scores next(axis.rows.size(), 0);
        for (std::size_t r = 0; r < block.rows.size(); ++r) {
            for (std::size_t c = 0; c < block.columns.size(); ++c) {
                next[r] += table(block.rows[r], block.columns[c]) * axis.columns[c];
            }
            next[r] /= weights[r];
        }
        if (!standardise(next, weights)) {
            std::fill(axis.rows.begin(), axis.rows.end(), 0.0);  // all profiles are alike
            break;
        }
        double change = 0;
        for (std::size_t r = 0; r < next.size(); ++r) change = std::max(change, std::abs(next[r] - axis.rows[r]));
        axis.rows = std::move(next);
        if (change < converged) break;
    }
    average_columns();
    return axis;
}

/// Scores as whole steps, so that ties are ties and sorting is well defined.
std::vector<long long> steps(const Scores& scores, bool reversed) {
    double largest = 0;
    for (const double score : scores) largest = std::max(largest, std::abs(score));
    std::vector<long long> rounded;
    for (const double score : scores) {
        rounded.push_back(largest > 0 ? std::llround((reversed ? -score : score) / largest / same_score) : 0);
    }
    return rounded;
}

Indices ordered(const Indices& items, const Scores& scores, bool reversed) {
    const std::vector<long long> step = steps(scores, reversed);
    Indices position(items.size());
    std::iota(position.begin(), position.end(), 0U);
    std::stable_sort(position.begin(), position.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return step[a] < step[b]; });
    Indices sorted;
    for (const std::uint32_t at : position) sorted.push_back(items[at]);
    return sorted;
}

double weighted_place(const Indices& order, const Scores& weights) {
    double sum = 0;
    for (std::size_t i = 0; i < order.size(); ++i) sum += static_cast<double>(i) * weights[order[i]];
    return sum;
}

/// Whether the other direction has the larger rows first.
bool is_backwards(const Indices& forwards, const Indices& backwards, const Scores& weights) {
    const double here = weighted_place(forwards, weights), there = weighted_place(backwards, weights);
    if (std::abs(here - there) > 1e-9 * (here + there)) return there < here;
    return !forwards.empty() && backwards.front() < forwards.front();
}

void order_block(const Weights& table, const Block& block, const Sums& sums, Seriation& result) {
    const Axis axis = first_axis(table, block, sums);
    const Indices forwards = ordered(block.rows, axis.rows, false), backwards = ordered(block.rows, axis.rows, true);
    const bool reversed = is_backwards(forwards, backwards, sums.rows);
    const Indices& rows = reversed ? backwards : forwards;
    const Indices columns = ordered(block.columns, axis.columns, reversed);
    result.rows.insert(result.rows.end(), rows.begin(), rows.end());
    result.columns.insert(result.columns.end(), columns.begin(), columns.end());
}

Indices rows_by_mean_column(const Weights& table, const Sums& sums) {
    Indices rows;
    Scores means;
    for (std::uint32_t r = 0; r < table.rows; ++r) {
        if (sums.rows[r] <= 0) continue;
        double mean = 0;
        for (std::uint32_t c = 0; c < table.columns; ++c) mean += table(r, c) / sums.rows[r] * c;
        rows.push_back(r);
        means.push_back(mean);
    }
    return ordered(rows, means, false);
}

void append_missing(Indices& order, std::uint32_t size) {
    std::vector<bool> there(size, false);
    for (const std::uint32_t item : order) there[item] = true;
    for (std::uint32_t item = 0; item < size; ++item) {
        if (!there[item]) order.push_back(item);
    }
}

/// Groups by the mean place of their rows, empty groups last.
void gather_groups(Indices& rows, const Indices& group_of_row, const Scores& weights) {
    struct Group {
        double place = 0, weight = 0;
        Indices rows;
    };
    std::vector<Group> groups(*std::max_element(group_of_row.begin(), group_of_row.end()) + std::size_t{1});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Group& group = groups[group_of_row[rows[i]]];
        group.place += static_cast<double>(i) * weights[rows[i]];
        group.weight += weights[rows[i]];
        group.rows.push_back(rows[i]);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
        if (a.weight <= 0 || b.weight <= 0) return a.weight > 0 && b.weight <= 0;
        return a.place / a.weight < b.place / b.weight;
    });
    rows.clear();
    for (const Group& group : groups) rows.insert(rows.end(), group.rows.begin(), group.rows.end());
}

}  // namespace

Seriation seriate(const Weights& table, const SeriationOptions& options) {
    const Sums sums = sums_of(table);
    Seriation result;
    if (options.columns_fixed) {
        result.rows = rows_by_mean_column(table, sums);
    } else {
        std::vector<Block> blocks = blocks_of(table, sums);
        std::stable_sort(blocks.begin(), blocks.end(),
                         [](const Block& a, const Block& b) { return a.total > b.total; });
        for (const Block& block : blocks) order_block(table, block, sums, result);
    }
    append_missing(result.rows, table.rows);
    append_missing(result.columns, table.columns);
    if (!options.group_of_row.empty()) gather_groups(result.rows, options.group_of_row, sums.rows);
    return result;
}

}  // namespace collabgraph::gaps
