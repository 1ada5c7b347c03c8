#include "collabgraph/gaps/overlap.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <span>
#include <stdexcept>
#include <utility>

#include "collabgraph/survey/values.hpp"
#include "collabgraph/text/fold.hpp"
#include "collabgraph/text/natural_order.hpp"
#include "collabgraph/text/ngrams.hpp"
#include "gaps/naming.hpp"
#include "work/parallel.hpp"

namespace collabgraph::gaps {

namespace {

constexpr std::size_t at(Component component) {
    return static_cast<std::size_t>(component);
}

/// What the rows hold of one component (numbers of values, ascending), and how much each value weighs.
struct Held {
    network::Lists of_row;
    std::vector<double> weight;
    double of_two_rows = 0;  ///< the weight of a value that only two rows hold

    Held(network::Lists lists, Index values) : of_row(std::move(lists)), weight(values) {
        std::vector<std::uint32_t> rows(values);
        for (const Index value : of_row.item) ++rows[value];
        std::uint32_t saying = 0;
        for (std::uint32_t row = 0; row < of_row.size(); ++row) saying += of_row[row].empty() ? 0U : 1U;
        for (Index value = 0; value < values; ++value) {
            if (rows[value] > 0) weight[value] = std::log1p(static_cast<double>(saying) / rows[value]);
        }
        of_two_rows = std::log1p(saying / 2.0);
    }
};

/// How alike two rows are by what they hold; `left_out` says which values are none here.
template <class LeftOut>
double share(const Held& held, Index a, Index b, const LeftOut& left_out, std::vector<Index>* shared) {
    const auto in_a = held.of_row[a];
    const auto in_b = held.of_row[b];
    double both = 0, all = 0;
    for (std::size_t i = 0, j = 0; i < in_a.size() || j < in_b.size();) {
        const bool from_a = j == in_b.size() || (i < in_a.size() && in_a[i] <= in_b[j]);
        const bool from_b = i == in_a.size() || (j < in_b.size() && in_b[j] <= in_a[i]);
        const Index value = from_a ? in_a[i] : in_b[j];
        i += from_a ? 1U : 0U;
        j += from_b ? 1U : 0U;
        if (left_out(value)) continue;
        all += held.weight[value];
        if (!from_a || !from_b) continue;
        both += held.weight[value];
        if (shared != nullptr) shared->push_back(value);
    }
    return both > 0 ? both / std::max(all, held.of_two_rows) : 0;
}

bool meet(std::span<const Index> a, std::span<const Index> b) {
    return std::any_of(a.begin(), a.end(), [&](Index x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

/// Audiences numbered in folded order, and as the rows spell them.
struct Audiences {
    std::vector<std::map<std::string, std::string>> spelled;  ///< row -> folded -> as spelled there first
    std::vector<std::string> folded;                          ///< by number
    network::Lists of_row;

    explicit Audiences(const survey::Survey& survey) {
        std::map<std::string, Index> numbers;
        for (const survey::Initiative& row : survey.initiatives) {
            std::map<std::string, std::string>& values = spelled.emplace_back();
            for (std::string& value : survey::values(survey, row, "audience")) {
                std::string key = text::fold_name(value);
                if (key.empty()) continue;
                numbers.emplace(key, 0);
                values.emplace(std::move(key), std::move(value));
            }
        }
        for (auto& [key, number] : numbers) {
            number = static_cast<Index>(folded.size());
            folded.push_back(key);
        }
        for (const auto& values : spelled) {
            for (const auto& [key, value] : values) of_row.item.push_back(numbers.at(key));
            of_row.offset.push_back(static_cast<std::uint32_t>(of_row.item.size()));
        }
    }
};

std::vector<std::string> columns_of(const survey::Survey& survey, const std::vector<std::string>& wanted) {
    std::vector<std::string> columns;
    for (const std::string& column : wanted) {
        if (std::find(wanted.begin(), wanted.end(), column + "_en") != wanted.end()) {
            throw std::invalid_argument("the text columns \"" + column + "\" and \"" + column +
                                        "_en\" say the same thing: only one of them can be compared");
        }
        if (survey.column(column) != survey::none_index) columns.push_back(column);
    }
    return columns;
}

std::vector<std::string> texts_of(const survey::Survey& survey, const std::vector<std::string>& columns) {
    std::vector<std::string> texts;
    for (const survey::Initiative& row : survey.initiatives) {
        std::string& text = texts.emplace_back();
        for (const std::string& column : columns) {
            const std::string_view cell = survey.cell(row, column);
            if (cell.empty()) continue;
            if (!text.empty()) text += "; ";  // no n-gram reaches across
            text += cell;
        }
    }
    return texts;
}

using Likeness = std::array<double, component_count>;

/// All that is compared, and how.
class Comparison {
 public:
    Comparison(const survey::Survey& survey, const network::Incidence& incidence,
               const std::vector<std::string>& text_columns)
        : m_incidence(incidence),
          m_texts(texts_of(survey, text_columns)),
          m_wording(m_texts),
          m_audiences(survey),
          m_held{Held(m_audiences.of_row, static_cast<Index>(m_audiences.folded.size())),
                 Held(incidence.partners, incidence.organization_count),
                 Held(incidence.categories, incidence.category_count)} {
        std::array<bool, component_count> said{};
        for (Index row = 0; row < survey.initiatives.size(); ++row) {
            for (std::size_t c = 0; c < component_count; ++c) said[c] = said[c] || says(row, c);
        }
        double total = 0;
        for (std::size_t c = 0; c < component_count; ++c) total += said[c] ? component_weights[c] : 0.0;
        for (std::size_t c = 0; c < component_count; ++c) m_weights[c] = said[c] ? component_weights[c] / total : 0.0;
    }

    const std::array<double, component_count>& weights() const { return m_weights; }

    std::vector<double> wording_likeness(Index row) const { return m_wording.likeness_to_all(row); }

    bool enough(Index a, Index b) const {
        if (says(a, 0) && says(b, 0)) return true;
        int common = 0;
        for (std::size_t c = 1; c < component_count; ++c) common += says(a, c) && says(b, c) ? 1 : 0;
        return common >= 2;
    }

    /// NaN where it cannot reach `least` any more. Rounded, so that what is equal ties whatever the order of the sums.
    double score(Index a, Index b, double wording, double least, Likeness& alike) const {
        alike.fill(std::numeric_limits<double>::quiet_NaN());
        double sum = 0, reachable = 1;
        for (std::size_t c = 0; c < component_count; ++c) {
            reachable -= m_weights[c];
            if (says(a, c) && says(b, c)) {
                alike[c] = c == 0 ? wording : likeness_by(c, a, b, nullptr);
                sum += m_weights[c] * alike[c];
            }
            if (sum + reachable < least - 1e-9) return std::numeric_limits<double>::quiet_NaN();
        }
        return std::round(sum * 1e12) / 1e12;
    }

    void say_why(Overlap& overlap) const {
        if (overlap.likeness[at(Component::text)] > 0) {
            overlap.passages = text::common_passages(m_texts[overlap.a], m_texts[overlap.b]);
        }
        std::vector<Index> audience;
        likeness_by(at(Component::audience), overlap.a, overlap.b, &audience);
        for (const Index value : audience) {
            overlap.audience.push_back(m_audiences.spelled[overlap.a].at(m_audiences.folded[value]));
        }
        likeness_by(at(Component::partners), overlap.a, overlap.b, &overlap.partners);
        likeness_by(at(Component::categories), overlap.a, overlap.b, &overlap.categories);
    }

 private:
    bool says(Index row, std::size_t component) const {
        return component == 0 ? m_wording.is_long_enough(row) : !m_held[component - 1].of_row[row].empty();
    }

    double likeness_by(std::size_t component, Index a, Index b, std::vector<Index>* shared) const {
        const Held& held = m_held[component - 1];
        if (component != at(Component::partners)) {
            return share(
                held, a, b, [](Index) { return false; }, shared);
        }
        const auto of_a = m_incidence.proposers[a];
        const auto of_b = m_incidence.proposers[b];
        const auto proposes = [&](Index body) {
            return std::binary_search(of_a.begin(), of_a.end(), body) ||
                   std::binary_search(of_b.begin(), of_b.end(), body);
        };
        return share(held, a, b, proposes, shared);
    }

    const network::Incidence& m_incidence;
    std::vector<std::string> m_texts;
    text::NgramIndex m_wording;
    Audiences m_audiences;
    std::array<Held, component_count - 1> m_held;  ///< of the components after text
    std::array<double, component_count> m_weights{};
};

/// Whether the proposers of two rows know of each other, as far as the survey tells.
class Acquaintance {
 public:
    Acquaintance(const survey::Survey& survey, const network::Incidence& incidence)
        : m_survey(survey), m_incidence(incidence), m_names(names_of(incidence)) {}

    bool linked(Index a, Index b) const {
        for (const Index x : m_incidence.proposers[a]) {
            for (const Index y : m_incidence.proposers[b]) {
                if (names(x, y) || names(y, x) || declares(a, y) || declares(b, x)) return true;
            }
        }
        return false;
    }

 private:
    bool stands_for(Index name, Index body) const { return name == body || holds(m_survey, name, body); }

    bool names(Index from, Index to) const {
        const auto named = m_names[from];
        return std::any_of(named.begin(), named.end(), [&](Index name) { return stands_for(name, to); });
    }

    bool declares(Index row, Index body) const {
        for (const survey::Mention& mention : m_survey.initiatives[row].shared_with) {
            for (const Index name : mention.organizations) {
                if (stands_for(name, body)) return true;
            }
        }
        return false;
    }

    const survey::Survey& m_survey;
    const network::Incidence& m_incidence;
    network::Lists m_names;
};

struct Pair {
    Index a, b;
    double score;
    bool linked;
    Likeness likeness;
};

/// Of one row with the later ones.
struct Found {
    std::vector<Pair> pairs;  ///< in the order of the ids
    std::uint64_t compared = 0, too_little = 0, alike = 0, unaware = 0;
};

void keep_best(std::vector<Pair>& pairs, std::size_t most) {
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) { return x.score > y.score; });
    if (pairs.size() > most) pairs.erase(pairs.begin() + static_cast<std::ptrdiff_t>(most), pairs.end());
}

}  // namespace

Description describe_overlap() {
    return {"overlap",
            {"overlap", "似た取組"},
            {"Two initiatives of different proposers are alike in wording, audience, partners and categories. Their "
             "proposers are linked where one names the other or declares the initiative as a common one, else unaware "
             "of each other as far as the survey tells.",
             "提案団体の異なる2つの取組の、文章・対象・相手団体・課題分類が似ている。一方の団体が他方を相手に挙げるか、"
             "共通の取組としていれば「つながりあり」、どちらもなければ「互いに言及なし」とする。"}};
}

Overlaps find_overlaps(const survey::Survey& survey, const network::Incidence& incidence,
                       const OverlapOptions& options) {
    Overlaps result;
    result.least = options.least;
    result.text_columns = columns_of(survey, options.text_columns);
    const Comparison comparison(survey, incidence, result.text_columns);
    result.weights = comparison.weights();

    // Ids stand for the order of rows, so that the order of the file changes nothing.
    std::vector<Index> order;
    for (Index row = 0; row < incidence.proposers.size(); ++row) {
        if (!incidence.proposers[row].empty()) order.push_back(row);
    }
    std::stable_sort(order.begin(), order.end(), [&](Index x, Index y) {
        return text::natural_less(survey.initiatives[x].id, survey.initiatives[y].id);
    });

    const Acquaintance acquaintance(survey, incidence);
    std::vector<Found> found_from(order.size());
    const auto compare_with_later = [&](std::size_t first) {
        Found& found = found_from[first];
        const Index a = order[first];
        const std::vector<double> wording = comparison.wording_likeness(a);
        for (std::size_t second = first + 1; second < order.size(); ++second) {
            const Index b = order[second];
            if (meet(incidence.proposers[a], incidence.proposers[b])) continue;
            if (!comparison.enough(a, b)) {
                ++found.too_little;
                continue;
            }
            ++found.compared;
            Pair pair{a, b, 0, false, {}};
            pair.score = comparison.score(a, b, wording[b], options.least, pair.likeness);
            if (!(pair.score >= options.least)) continue;
            pair.linked = acquaintance.linked(a, b);
            ++found.alike;
            found.unaware += pair.linked ? 0U : 1U;
            found.pairs.push_back(pair);
        }
        keep_best(found.pairs, options.most);
    };
    work::parallel_for(order.size(), compare_with_later, {.chunk = 4});

    std::vector<Pair> best;
    for (Found& found : found_from) {
        result.compared += found.compared;
        result.too_little += found.too_little;
        result.alike += found.alike;
        result.unaware += found.unaware;
        best.insert(best.end(), found.pairs.begin(), found.pairs.end());
    }
    keep_best(best, options.most);
    for (const Pair& pair : best) {
        Overlap overlap{pair.a, pair.b, pair.score, pair.linked, pair.likeness, {}, {}, {}, {}};
        comparison.say_why(overlap);
        result.pairs.push_back(std::move(overlap));
    }
    return result;
}

}  // namespace collabgraph::gaps
