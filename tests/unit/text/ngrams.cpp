#include "collabgraph/text/ngrams.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <iterator>

#include "collabgraph/text/fold.hpp"
#include "collabgraph/text/width.hpp"
#include "unit/text/random_text.hpp"

using namespace collabgraph::text;
using Strings = std::vector<std::string>;

namespace {

std::size_t shared(std::string_view a, std::string_view b) {
    const auto x = ngrams(a);
    const auto y = ngrams(b);
    std::vector<std::uint64_t> both;
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
    return both.size();
}

/// The cosine by its definition, pair by pair.
double by_definition(const Strings& texts, std::size_t a, std::size_t b) {
    std::vector<std::vector<std::uint64_t>> of_text;
    for (const std::string& text : texts) {
        of_text.push_back(columns(fold_name(text)) < NgramIndex::least_columns ? std::vector<std::uint64_t>{}
                                                                               : ngrams(text));
    }
    const auto holds = [&](std::size_t t, std::uint64_t ngram) {
        return std::count(of_text[t].begin(), of_text[t].end(), ngram) == 1;
    };
    double n = 0;
    for (const auto& held : of_text) n += held.empty() ? 0 : 1;
    const auto square = [&](std::uint64_t ngram) {
        double df = 0;
        for (std::size_t t = 0; t < texts.size(); ++t) df += holds(t, ngram) ? 1 : 0;
        return std::pow(std::log(1 + n / df), 2);
    };
    double dot = 0, of_a = 0, of_b = 0;
    for (const std::uint64_t ngram : of_text[a]) {
        of_a += square(ngram);
        if (holds(b, ngram)) dot += square(ngram);
    }
    for (const std::uint64_t ngram : of_text[b]) of_b += square(ngram);
    return dot > 0 ? dot / std::sqrt(of_a * of_b) : 0;
}

}  // namespace

TEST_CASE("the n-grams of Japanese are the pairs and triples within words") {
    CHECK(ngrams("").empty());
    CHECK(ngrams("あ").empty());
    CHECK(ngrams("在宅").size() == 1);
    CHECK(ngrams("在宅医療").size() == 3 + 2);
    CHECK(ngrams("在宅、医療").size() == 2);
    CHECK(ngrams("在宅、在宅").size() == 1);
    CHECK(shared("在宅医療", "在宅・医療") == 2);
}

TEST_CASE("the n-grams of English are the triples within words") {
    CHECK(ngrams("home care").size() == 2 + 2);
    CHECK(ngrams("of to in").empty());
    CHECK(ngrams("ICTの活用").size() == 4 + 3);  // of pairs those that hold の, and 活用
}

TEST_CASE("n-grams do not see case, width, or the line breaks of a Japanese text") {
    CHECK(ngrams("ＩＣＴの活用") == ngrams("ictの活用"));
    CHECK(ngrams("在宅医\n療の推進") == ngrams("在宅医療の推進"));
    CHECK(ngrams("home\ncare") == ngrams("Home care"));
}

TEST_CASE("a pair is no triple and no other pair") {
    CHECK(shared("在宅", "宅在") == 0);
    CHECK(shared("在宅医", "在宅 医") == 1 + 1 + 1);
    CHECK(shared("在宅医", "在宅、宅医") == 2);
}

TEST_CASE("the likeness of texts is the cosine of their weighted n-grams") {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        collabgraph::tests::RandomText random(seed);
        Strings texts;
        for (int t = 0; t < 8; ++t)
            texts.push_back(random.pieces({"在宅", "医療", "と", "、", "care ", "team", "no"}, 16));
        const NgramIndex index(texts);
        for (std::size_t a = 0; a < texts.size(); ++a) {
            const std::vector<double> likeness = index.likeness_to_all(a);
            for (std::size_t b = 0; b < texts.size(); ++b) {
                CAPTURE(texts[a], texts[b]);
                REQUIRE(likeness[b] == Approx(by_definition(texts, a, b)).margin(1e-12));
                REQUIRE(likeness[b] <= 1);
                REQUIRE(index.likeness_to_all(b)[a] == likeness[b]);
            }
        }
    }
}

TEST_CASE("what few texts hold makes alike more than what all of them hold") {
    const std::string common = "在宅医療を推進するために";
    const NgramIndex index({common + "訪問歯科の診療体制", common + "訪問歯科の診療体制を広げる",
                            common + "人工呼吸器の支援", common + "介護予防の教室", common + "看取りの研修会"});
    const std::vector<double> likeness = index.likeness_to_all(0);
    CHECK(likeness[0] == 1);
    CHECK(likeness[1] > 0.7);
    for (std::size_t other : {2U, 3U, 4U}) CHECK(likeness[other] < 0.4);
}

TEST_CASE("texts of less than twenty columns are not compared") {
    const NgramIndex index({"検討中である", "検討中である", "検討中であるが来年度", "検討中であるが来年度", "",
                            "to be decided", "to be decided"});
    for (std::size_t t : {0U, 1U, 4U, 5U, 6U}) {
        CHECK_FALSE(index.is_long_enough(t));
        CHECK(index.likeness_to_all(t) == std::vector<double>(7, 0.0));
    }
    CHECK(index.is_long_enough(2));
    CHECK(index.likeness_to_all(2)[3] == 1);
    CHECK(NgramIndex({"。。。。。。。。。。。。。。"}).likeness_to_all(0) == std::vector<double>{0.0});
}

TEST_CASE("an index of no text at all is empty") {
    const NgramIndex index(Strings{});
    CHECK(NgramIndex(Strings{""}).likeness_to_all(0) == std::vector<double>{0.0});
}

TEST_CASE("common passages are the longest that both texts hold, none twice") {
    const std::string a = "病院の在宅支援機能のモデル開発を行い、普及啓発に努める。";
    const std::string b = "新たに病院の在宅支援機能のモデル開発を支援し、普及啓発に取り組む。";
    CHECK(common_passages(a, b) == Strings{"病院の在宅支援機能のモデル開発を", "普及啓発に"});
    CHECK(common_passages(a, b, 1) == Strings{"病院の在宅支援機能のモデル開発を"});
    CHECK(common_passages(a, a) == Strings{"病院の在宅支援機能のモデル開発を行い、普及啓発に努める"});
    CHECK(common_passages("在宅医療、在宅医療", "在宅医療。") == Strings{"在宅医療"});
    CHECK(common_passages("", a).empty());
    CHECK(common_passages(a, "").empty());
    CHECK(common_passages("在宅医", "在宅医").empty());  // too short
    std::string late;
    for (int i = 0; i < 2000; ++i) late += "あ";
    CHECK(common_passages(late + "病院の在宅支援", "病院の在宅支援").empty());
}

TEST_CASE("common passages keep the words of an English text whole") {
    CHECK(common_passages("Train visiting nurses in rural areas", "Retraining visiting nurses in cities") ==
          Strings{"visiting nurses in"});
    CHECK(common_passages("homecare", "homecares").size() == 1);
    CHECK(common_passages("homecares", "homecaring").empty());
}

TEST_CASE("every common passage stands in both texts") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        collabgraph::tests::RandomText random(seed);
        const std::string a = random.pieces({"在宅", "医療", "と", "、", "home ", "care"}, 20);
        const std::string b = random.pieces({"在宅", "医療", "と", "、", "home ", "care"}, 20);
        CAPTURE(a, b);
        for (const std::string& passage : common_passages(a, b, 100)) {
            REQUIRE(fold_name(a).find(passage) != std::string::npos);
            REQUIRE(fold_name(b).find(passage) != std::string::npos);
            REQUIRE(columns(passage) >= 8);
        }
    }
}
