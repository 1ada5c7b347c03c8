#include "collabgraph/text/similarity.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "collabgraph/text/utf8.hpp"
#include "unit/text/random_text.hpp"

using namespace collabgraph::text;

namespace {

/// Optimal string alignment by its definition, the whole table.
std::size_t by_definition(std::string_view left, std::string_view right) {
    const std::u32string a = to_utf32(left);
    const std::u32string b = to_utf32(right);
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
    }
    return d[a.size()][b.size()];
}

}  // namespace

TEST_CASE("edit distance counts insertions, deletions, substitutions and swaps of code points") {
    CHECK(edit_distance("", "", 9) == 0);
    CHECK(edit_distance("", "日本", 9) == 2);
    CHECK(edit_distance("日本薬剤器協会", "日本薬剤師協会", 9) == 1);
    CHECK(edit_distance("日本在宅医学会", "日本在宅医療学会", 9) == 1);
    CHECK(edit_distance("ab", "ba", 9) == 1);
    CHECK(edit_distance("ca", "abc", 9) == 3);
    CHECK(edit_distance("kitten", "sitting", 9) == 3);
}

TEST_CASE("edit distance agrees with its definition up to the limit and stops beyond") {
    for (std::uint64_t seed = 0; seed < 4000; ++seed) {
        collabgraph::tests::RandomText random(seed);
        const std::string a = random.pieces({"a", "b", "日"}, 9);
        const std::string b = random.pieces({"a", "b", "日"}, 9);
        const std::size_t exact = by_definition(a, b);
        for (std::size_t limit = 0; limit < 11; ++limit) {
            CAPTURE(a, b, limit);
            const std::size_t longest = std::max(count_code_points(a), count_code_points(b));
            const std::size_t bound = std::min(limit, longest);
            REQUIRE(edit_distance(a, b, limit) == std::min(exact, bound + 1));
            REQUIRE(edit_distance(a, b, limit) == edit_distance(b, a, limit));
        }
    }
}

TEST_CASE("similarity runs from 0 to 1") {
    CHECK(similarity("", "") == 1);
    CHECK(similarity("日本", "日本") == 1);
    CHECK(similarity("ab", "cd") == 0);
    CHECK(similarity("", "ab") == 0);
    CHECK(similarity("日本医師会", "日本歯科医師会") == Approx(5.0 / 7));
}

TEST_CASE("the most similar names come first, equal ones in the order given, the name itself never") {
    const std::vector<std::string> names{"日本医師会",   "日本薬剤師会",   "日本看護協会",
                                         "東京都医師会", "日本歯科医師会", "xyz"};
    CHECK(most_similar("日本薬剤士会", names) == std::vector<std::uint32_t>{1});
    CHECK(most_similar("日本医師会", names, 3, 0.5) == std::vector<std::uint32_t>{4, 1, 2});
    CHECK(most_similar("日本医師会", names, 1, 0.5) == std::vector<std::uint32_t>{4});
    CHECK(most_similar("日本医師会", names, 0, 0.5).empty());
    CHECK(most_similar("qqqqqq", names).empty());
    CHECK(most_similar("x", {}).empty());
}
