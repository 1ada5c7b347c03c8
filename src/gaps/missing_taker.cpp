#include "collabgraph/gaps/missing_taker.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "collabgraph/chance/correction.hpp"
#include "collabgraph/chance/p_value.hpp"
#include "gaps/naming.hpp"

namespace collabgraph::gaps {
namespace {

/// What each end of a path adds, the largest first, then ascending.
std::vector<Index> by_contribution(std::vector<std::pair<Index, double>> parts) {
    std::stable_sort(parts.begin(), parts.end(), [](const auto& x, const auto& y) { return x.second > y.second; });
    std::vector<Index> order;
    for (const auto& [item, part] : parts) order.push_back(item);
    return order;
}

std::vector<Index> common(std::span<const Index> a, std::span<const Index> b) {
    std::vector<Index> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

/// Per cell, over the draws that leave it empty as it is.
struct Drawn {
    std::vector<std::uint64_t> empty, as_high;
};

Drawn compare(const network::Lists& categories_of, Index category_count, const std::vector<double>& scores,
              const chance::DrawOptions& options) {
    std::vector<Drawn> by_chain(chance::chain_count);
    for (Drawn& tally : by_chain) {
        tally.empty.assign(scores.size(), 0);
        tally.as_high.assign(scores.size(), 0);
    }
    if (options.draws > 0) {
        chance::for_each_draw(chance::Curveball(categories_of, category_count), options,
                              [&](const chance::DrawnTable& draw) {
                                  Drawn& tally = by_chain[draw.chain];
                                  const std::vector<double> drawn = three_paths(draw.table, category_count);
                                  for (Index body = 0; body < draw.table.size(); ++body) {
                                      auto next = draw.table[body].begin();
                                      for (Index c = 0; c < category_count; ++c) {
                                          if (next != draw.table[body].end() && *next == c) {
                                              ++next;
                                              continue;
                                          }
                                          const std::size_t cell = std::size_t{body} * category_count + c;
                                          ++tally.empty[cell];
                                          // Equal but for rounding is as high.
                                          tally.as_high[cell] += drawn[cell] >= scores[cell] * (1 - 1e-9) ? 1U : 0U;
                                      }
                                  }
                              });
    }
    for (std::size_t chain = 1; chain < by_chain.size(); ++chain) {
        for (std::size_t cell = 0; cell < scores.size(); ++cell) {
            by_chain[0].empty[cell] += by_chain[chain].empty[cell];
            by_chain[0].as_high[cell] += by_chain[chain].as_high[cell];
        }
    }
    return std::move(by_chain[0]);
}

}  // namespace

Description describe_missing_taker() {
    return {"missing_taker",
            {"could take it up", "取り組める可能性のある団体"},
            {"A body that proposes nothing in the category, while bodies that propose in its other categories do.",
             "この課題分類では提案していないが、同じ分類で提案している他の団体がこの課題分類でも提案している団体。"}};
}

std::vector<double> three_paths(const network::Lists& categories_of, Index category_count) {
    const Index bodies = categories_of.size();
    const network::Lists bodies_of = network::transpose(categories_of, category_count);
    std::vector<double> scores(std::size_t{bodies} * category_count, 0.0);
    std::vector<double> near(bodies);
    for (Index body = 0; body < bodies; ++body) {
        std::fill(near.begin(), near.end(), 0.0);
        for (const Index u : categories_of[body]) {
            const double weight = 1.0 / std::sqrt(static_cast<double>(bodies_of[u].size()));
            for (const Index v : bodies_of[u]) near[v] += weight;
        }
        double* row = scores.data() + std::size_t{body} * category_count;
        for (Index v = 0; v < bodies; ++v) {
            if (v == body || near[v] <= 0) continue;
            const double weight = 1.0 / std::sqrt(static_cast<double>(categories_of[v].size()));
            for (const Index c : categories_of[v]) {
                // A category that the body has already is no way to itself.
                const bool own = std::binary_search(categories_of[body].begin(), categories_of[body].end(), c);
                const double back = own ? 1.0 / std::sqrt(static_cast<double>(bodies_of[c].size())) : 0.0;
                row[c] += weight * std::max(0.0, near[v] - back);
            }
        }
    }
    return scores;
}

MissingTakers find_missing_takers(const survey::Survey& survey, const network::Incidence& incidence,
                                  const chance::DrawOptions& options) {
    const Index categories = incidence.category_count;
    const network::Lists categories_of = proposed_categories(incidence);
    const network::Lists bodies_of = network::transpose(categories_of, categories);
    const network::Lists rows_of = network::transpose(incidence.categories, categories);
    const std::vector<double> scores = three_paths(categories_of, categories);
    const Drawn drawn = compare(categories_of, categories, scores, options);

    MissingTakers result;
    result.options = options;
    for (Index c = 0; c < categories; ++c) {
        if (bodies_of[c].empty()) continue;
        for (Index body = 0; body < categories_of.size(); ++body) {
            const auto own = categories_of[body];
            if (survey.organizations[body].kind != survey::NameKind::body || own.empty()) continue;
            if (std::binary_search(own.begin(), own.end(), c)) continue;
            ++result.looked_at;
            MissingTaker taker;
            taker.organization = body;
            taker.category = c;
            taker.score = scores[std::size_t{body} * categories + c];
            if (!(taker.score > 0)) {
                ++result.no_path;
                continue;
            }
            const std::size_t cell = std::size_t{body} * categories + c;
            taker.p = chance::p_value(drawn.as_high[cell], drawn.empty[cell]);
            std::vector<std::pair<Index, double>> through_bodies;
            for (const Index v : bodies_of[c]) {
                double near = 0;
                for (const Index u : common(own, categories_of[v])) {
                    near += 1.0 / std::sqrt(static_cast<double>(bodies_of[u].size()));
                }
                if (near > 0) {
                    through_bodies.emplace_back(v, near / std::sqrt(static_cast<double>(categories_of[v].size())));
                }
            }
            std::vector<std::pair<Index, double>> through_categories;
            for (const Index u : own) {
                double near = 0;
                for (const Index v : common(bodies_of[u], bodies_of[c])) {
                    near += 1.0 / std::sqrt(static_cast<double>(categories_of[v].size()));
                }
                if (near > 0) {
                    through_categories.emplace_back(u, near / std::sqrt(static_cast<double>(bodies_of[u].size())));
                }
            }
            if (through_bodies.size() < 2 || through_categories.size() < 2 || taker.p > chance::significance) {
                ++result.abstained;
                continue;
            }
            taker.bodies = by_contribution(std::move(through_bodies));
            taker.categories = by_contribution(std::move(through_categories));
            for (const Index row : rows_of[c]) {
                const auto proposers = incidence.proposers[row];
                if (std::any_of(proposers.begin(), proposers.end(), [&](Index v) {
                        return std::find(taker.bodies.begin(), taker.bodies.end(), v) != taker.bodies.end();
                    })) {
                    taker.rows.push_back(row);
                }
            }
            result.takers.push_back(std::move(taker));
        }
    }
    std::stable_sort(result.takers.begin(), result.takers.end(),
                     [](const MissingTaker& x, const MissingTaker& y) { return x.score > y.score; });
    return result;
}

}  // namespace collabgraph::gaps
