/// Do the scores of missing ties find ties that were hidden, and better than simpler ones?
///
///     cmake --preset release -DCOLLABGRAPH_DEVELOPER=ON -DCOLLABGRAPH_BENCH=ON
///     cmake --build --preset release --target bench_missing_ties
///     build/release/bench/bench_missing_ties SURVEY FOLDER [FIRST_SEED]
///
/// SURVEY is the bundled survey, FOLDER holds the real networks (tests/support/datasets.hpp). A tenth of the ties is
/// hidden (100 times, of large networks 20 times, seeds from FIRST_SEED = 1), the scores are computed from the rest,
/// and the hidden ties are to come before the pairs that were never tied. Only a respondent can tie, so hidden ties and
/// untied pairs have one at an end. Per network: the mean area under the ROC curve (equal scores count half) and the
/// mean precision at 10 (equal scores share the places), and which score does best. Every untied pair is used; no
/// negatives are sampled.
///
/// Body to body: `score` is ours; `cosines` the same three tables, each shared sum divided by the norms of both rows;
/// `partners` the part of ours that needs no categories; `common` the number of common partners; `L3` the 3-paths of
/// Kovacs et al. 2019; `degrees` the product of the degrees (preferential attachment). Body to category: `L3` is ours,
/// `paths` counts the 3-paths, `degrees` as above.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "collabgraph/chance/random.hpp"
#include "collabgraph/gaps/column.hpp"
#include "collabgraph/gaps/missing_taker.hpp"
#include "collabgraph/gaps/missing_tie.hpp"
#include "collabgraph/survey/read.hpp"

namespace {

using namespace collabgraph;
using network::Index;
using network::Lists;
using Pair = std::pair<Index, Index>;

constexpr std::size_t large = 300;  ///< nodes

Lists lists_of(const std::set<Pair>& pairs, Index subjects) {
    Lists lists;
    lists.offset.assign(std::size_t{subjects} + 1, 0);
    for (const auto& [subject, item] : pairs) {
        ++lists.offset[subject + std::size_t{1}];
        lists.item.push_back(item);
    }
    for (std::size_t s = 0; s < subjects; ++s) lists.offset[s + 1] += lists.offset[s];
    return lists;
}

struct Numbers {
    std::map<std::string, Index> of;
    Index operator()(const std::string& name) {
        return of.try_emplace(name, static_cast<Index>(of.size())).first->second;
    }
    Index size() const { return static_cast<Index>(of.size()); }
};

/// A network to hide ties in; where it has none, the tables of categories and audiences are empty.
struct Case {
    std::string name;
    Index nodes = 0, categories = 0, audiences = 0;
    std::set<Pair> ties;  ///< either way round once, smaller first
    std::set<Pair> category_cells, audience_cells;
    std::vector<bool> sender, eligible;
    bool both_send = false;  ///< hide and look for pairs of senders only
};

struct Outcome {
    double auc = 0, precision = 0;
};

/// By ranks (Mann-Whitney); `hidden` first.
Outcome judge(const std::vector<std::pair<double, bool>>& scored) {
    std::vector<std::pair<double, bool>> sorted = scored;
    std::sort(sorted.begin(), sorted.end(), [](const auto& x, const auto& y) { return x.first > y.first; });
    double hidden = 0;
    double others = 0;
    double wins = 0;
    double found = 0;
    double places = std::min<double>(10, static_cast<double>(sorted.size()));
    const double depth = places;
    for (std::size_t first = 0; first < sorted.size();) {
        std::size_t last = first;
        double here = 0;
        while (last < sorted.size() && sorted[last].first == sorted[first].first) here += sorted[last++].second ? 1 : 0;
        const double size = static_cast<double>(last - first);
        wins += (size - here) * (hidden + here / 2);
        hidden += here;
        others += size - here;
        const double taken = std::min(places, size);
        found += here * taken / size;
        places -= taken;
        first = last;
    }
    return {wins / (hidden * others), found / depth};
}

/// The ties that remain, and those hidden: a tenth, at least one.
std::pair<std::set<Pair>, std::vector<Pair>> hide(const std::set<Pair>& ties, std::vector<Pair> able,
                                                  std::uint64_t seed) {
    chance::Random random(seed);
    const std::size_t wanted = std::max<std::size_t>(1, able.size() / 10);
    for (std::size_t i = 0; i < wanted; ++i) {
        std::swap(able[i], able[i + random.below(static_cast<std::uint32_t>(able.size() - i))]);
    }
    able.resize(wanted);
    std::set<Pair> rest = ties;
    for (const Pair& tie : able) rest.erase(tie);
    return {std::move(rest), std::move(able)};
}

std::vector<double> one_mode_three_paths(const Lists& near, Index nodes) {
    std::vector<double> scores(std::size_t{nodes} * nodes, 0.0);
    std::vector<double> reach(nodes);
    for (Index u = 0; u < nodes; ++u) {
        std::fill(reach.begin(), reach.end(), 0.0);
        for (const Index x : near[u]) {
            for (const Index y : near[x]) reach[y] += 1 / std::sqrt(static_cast<double>(near[x].size()));
        }
        for (Index y = 0; y < nodes; ++y) {
            if (y == u || reach[y] <= 0) continue;
            for (const Index v : near[y]) {
                scores[std::size_t{u} * nodes + v] += reach[y] / std::sqrt(static_cast<double>(near[y].size()));
            }
        }
    }
    return scores;
}

const std::vector<std::string> tie_scores{"score", "cosines", "partners", "common", "L3", "degrees"};
const std::vector<std::string> taker_scores{"L3", "paths", "degrees"};

void heading(const std::string& first, const std::vector<std::string>& scores) {
    std::string line = fmt::format("{:<26} {:>6} {:>7} {:>6}", first, "ties", "hidden", "pairs");
    for (const std::string& score : scores) line += fmt::format(" {:>10}", score);
    fmt::print("{}   best\n", line);
}

/// One line for the area and one for the precision; `run` fills a list of (score, hidden) per score.
void evaluate(const std::string& name, std::size_t ties, std::size_t runs, std::uint64_t first_seed,
              const std::vector<std::string>& scores,
              const std::function<std::vector<std::vector<std::pair<double, bool>>>(std::uint64_t)>& run) {
    std::vector<Outcome> mean(scores.size());
    std::size_t hidden = 0;
    std::size_t pairs = 0;
    for (std::size_t r = 0; r < runs; ++r) {
        const auto scored = run(first_seed + r);
        pairs = scored[0].size();
        hidden = static_cast<std::size_t>(
            std::count_if(scored[0].begin(), scored[0].end(), [](const auto& pair) { return pair.second; }));
        for (std::size_t s = 0; s < scores.size(); ++s) {
            const Outcome outcome = judge(scored[s]);
            mean[s].auc += outcome.auc / static_cast<double>(runs);
            mean[s].precision += outcome.precision / static_cast<double>(runs);
        }
    }
    for (const bool area : {true, false}) {
        std::string line = area ? fmt::format("{:<26} {:>6} {:>7} {:>6}", name, ties, hidden, pairs)
                                : fmt::format("{:<26} {:>6} {:>7} {:>6}", "  precision at 10", "", "", "");
        std::size_t best = 0;
        for (std::size_t s = 0; s < scores.size(); ++s) {
            const auto value = [&](std::size_t i) { return area ? mean[i].auc : mean[i].precision; };
            line += fmt::format(" {:>10.3f}", value(s));
            if (value(s) > value(best) + 5e-4) best = s;
        }
        fmt::print("{}   {}\n", line, scores[best]);
    }
}

void evaluate_ties(const Case& input, std::uint64_t first_seed) {
    const Index n = input.nodes;
    const auto able = [&](Index u, Index v) {
        if (!input.eligible[u] || !input.eligible[v]) return false;
        return input.both_send ? input.sender[u] && input.sender[v] : input.sender[u] || input.sender[v];
    };
    std::vector<Pair> can_hide;
    for (const Pair& tie : input.ties) {
        if (able(tie.first, tie.second)) can_hide.push_back(tie);
    }
    std::vector<Pair> untied;
    for (Index u = 0; u < n; ++u) {
        for (Index v = u + 1; v < n; ++v) {
            if (able(u, v) && input.ties.count({u, v}) == 0) untied.emplace_back(u, v);
        }
    }
    const auto run = [&](std::uint64_t seed) {
        const auto [rest, hidden] = hide(input.ties, can_hide, seed);
        std::set<Pair> either;
        for (const auto& [u, v] : rest) {
            either.insert({u, v});
            either.insert({v, u});
        }
        const Lists near = lists_of(either, n);
        const gaps::MissingTieScore score(lists_of(input.category_cells, n), input.categories, near,
                                          lists_of(input.audience_cells, n), input.audiences);
        const std::vector<double> l3 = one_mode_three_paths(near, n);
        std::vector<std::vector<std::pair<double, bool>>> scored(tie_scores.size());
        const auto add = [&](const Pair& pair, bool is_hidden) {
            const auto [u, v] = pair;
            const gaps::Likeness& partners = score.table(gaps::LikenessKind::partner);
            double cosines = 0;
            for (const auto kind :
                 {gaps::LikenessKind::category, gaps::LikenessKind::partner, gaps::LikenessKind::audience}) {
                const gaps::Likeness& table = score.table(kind);
                const double norm = std::sqrt(table.allocation(u, u) * table.allocation(v, v));
                if (norm > 0) cosines += table.allocation(u, v) / norm;
            }
            const double values[] = {
                score.score(u, v),          cosines,
                partners.allocation(u, v),  static_cast<double>(partners.shared(u, v).size()),
                l3[std::size_t{u} * n + v], static_cast<double>(near[u].size()) * static_cast<double>(near[v].size())};
            for (std::size_t s = 0; s < tie_scores.size(); ++s) scored[s].emplace_back(values[s], is_hidden);
        };
        for (const Pair& pair : hidden) add(pair, true);
        for (const Pair& pair : untied) add(pair, false);
        return scored;
    };
    evaluate(input.name, input.ties.size(), n > large ? 20 : 100, first_seed, tie_scores, run);
}

void evaluate_takers(const Case& input, std::uint64_t first_seed) {
    const Index n = input.nodes;
    std::set<Index> proposing;
    for (const auto& [body, category] : input.category_cells) proposing.insert(body);
    const std::vector<Pair> cells(input.category_cells.begin(), input.category_cells.end());
    std::vector<Pair> empty;
    for (const Index body : proposing) {
        for (Index c = 0; c < input.categories; ++c) {
            if (input.category_cells.count({body, c}) == 0) empty.emplace_back(body, c);
        }
    }
    const auto run = [&](std::uint64_t seed) {
        const auto [rest, hidden] = hide(input.category_cells, cells, seed);
        const Lists table = lists_of(rest, n);
        const Lists bodies_of = network::transpose(table, input.categories);
        const std::vector<double> l3 = gaps::three_paths(table, input.categories);
        std::vector<std::vector<std::pair<double, bool>>> scored(taker_scores.size());
        const auto add = [&](const Pair& cell, bool is_hidden) {
            const auto [body, category] = cell;
            double paths = 0;
            for (const Index v : bodies_of[category]) {
                for (const Index u : table[v]) {
                    paths += std::binary_search(table[body].begin(), table[body].end(), u) ? 1 : 0;
                }
            }
            const double values[] = {
                l3[std::size_t{body} * input.categories + category], paths,
                static_cast<double>(table[body].size()) * static_cast<double>(bodies_of[category].size())};
            for (std::size_t s = 0; s < taker_scores.size(); ++s) scored[s].emplace_back(values[s], is_hidden);
        };
        for (const Pair& cell : hidden) add(cell, true);
        for (const Pair& cell : empty) add(cell, false);
        return scored;
    };
    evaluate(input.name, cells.size(), n > large ? 20 : 100, first_seed, taker_scores, run);
}

Case read_case(const std::string& name, const std::string& folder) {
    const survey::Survey survey = survey::read_survey(folder);
    const network::Incidence incidence = network::make_incidence(survey);
    Case result;
    result.name = name;
    result.nodes = incidence.organization_count;
    result.categories = incidence.category_count;
    result.sender.assign(result.nodes, false);
    result.eligible.assign(result.nodes, false);
    for (Index o = 0; o < result.nodes; ++o) {
        result.sender[o] = survey.organizations[o].respondent == survey::Answer::yes;
        result.eligible[o] = survey.organizations[o].kind == survey::NameKind::body;
    }
    gaps::Column audience;  // as find_missing_ties reads it
    if (std::find(survey.columns.begin(), survey.columns.end(), "audience") != survey.columns.end()) {
        audience = gaps::read_column(survey, incidence, "audience_value");
    }
    for (Index row = 0; row < incidence.proposers.size(); ++row) {
        for (const Index proposer : incidence.proposers[row]) {
            for (const Index partner : incidence.partners[row]) {
                if (partner != proposer) result.ties.insert(std::minmax(proposer, partner));
            }
            for (const Index category : incidence.categories[row]) result.category_cells.insert({proposer, category});
            if (audience.of_row.size() == 0) continue;
            for (const Index value : audience.of_row[row]) result.audience_cells.insert({proposer, value});
        }
    }
    result.audiences = static_cast<Index>(audience.values.size());
    return result;
}

void all_send(Case& input) {
    input.sender.assign(input.nodes, true);
    input.eligible.assign(input.nodes, true);
}

std::ifstream open(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path);
    return file;
}

Case read_edges(const std::string& name, const std::string& path) {
    std::ifstream file = open(path);
    Case result;
    result.name = name;
    Numbers number;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        std::string source, target;
        std::getline(cells, source, ',');
        std::getline(cells, target, ',');
        const Index a = number(source);
        const Index b = number(target);
        if (a != b) result.ties.insert(std::minmax(a, b));
    }
    result.nodes = number.size();
    all_send(result);
    return result;
}

Case read_davis(const std::string& path) {
    std::ifstream file = open(path);
    Case result;
    result.name = "Davis";
    Numbers women, events;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        std::string woman, event;
        std::getline(cells, woman, ',');
        std::getline(cells, event, ',');
        const Index w = women(woman);
        result.category_cells.insert({w, events(event)});
    }
    result.nodes = women.size();
    result.categories = events.size();
    return result;
}

/// Categories are the humanitarian clusters; the regions of work stand for the audience.
Case read_somalia(const std::string& path) {
    std::ifstream file = open(path);
    const nlohmann::json data = nlohmann::json::parse(file);
    Case result;
    result.name = "Somalia";
    Numbers number, clusters, regions;
    for (const auto& [id, entry] : data.items()) number(id);
    for (const auto& [id, entry] : data.items()) {
        const Index body = number(id);
        for (const auto& [scope, partners] : entry.at("partners").items()) {
            for (const auto& [other, times] : partners.items()) {
                const Index partner = number(other);
                if (partner != body) result.ties.insert(std::minmax(body, partner));
            }
        }
        for (const auto& [cluster, times] : entry.at("sectors").at("humanitarian").items()) {
            result.category_cells.insert({body, clusters(cluster)});
        }
        for (const auto& [region, times] : entry.at("locations").at("admin1").items()) {
            result.audience_cells.insert({body, regions(region)});
        }
    }
    result.nodes = number.size();
    result.categories = clusters.size();
    result.audiences = regions.size();
    all_send(result);
    return result;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "usage: bench_missing_ties SURVEY FOLDER [FIRST_SEED]\n");
        return 2;
    }
    const std::string folder = std::string(argv[2]) + "/";
    const std::uint64_t seed = argc > 3 ? std::stoull(argv[3]) : 1;
    try {
        Case survey = read_case("survey, a proposer", argv[1]);
        Case proposers = survey;
        proposers.name = "survey, both propose";
        proposers.both_send = true;
        const Case somalia = read_somalia(folder + "somalia-aid-2021-05/org-index.json");
        heading("body to body", tie_scores);
        evaluate_ties(proposers, seed);
        evaluate_ties(survey, seed);
        evaluate_ties(somalia, seed);
        for (const char* name : {"Cheyenne", "HurrFrederic", "LakePomona", "MtSi", "MtStHelens", "Texas", "Wichita"}) {
            evaluate_ties(read_edges(name, folder + "emon-search-and-rescue/" + name + "_edges.csv"), seed);
        }
        for (const char* name : {"TCcnt", "TCcoll", "TCdiss"}) {
            evaluate_ties(read_edges(name, folder + "tobacco-control-networks/" + name + "_edges.csv"), seed);
        }
        fmt::print("\n");
        heading("body to category", taker_scores);
        survey.name = "survey";
        evaluate_takers(survey, seed);
        evaluate_takers(read_davis(folder + "small-classics/davis-southern-women_edges.csv"), seed);
        evaluate_takers(somalia, seed);
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 1;
    }
    return 0;
}
