#include "collabgraph/text/fold.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "collabgraph/table/read.hpp"
#include "support/datasets.hpp"
#include "unit/text/random_text.hpp"

using collabgraph::text::fold_name;

namespace {

void same(const std::string& a, const std::string& b) {
    CAPTURE(a, b);
    CHECK(fold_name(a) == fold_name(b));
}

void different(const std::string& a, const std::string& b) {
    CAPTURE(a, b);
    CHECK(fold_name(a) != fold_name(b));
}

}  // namespace

TEST_CASE("width, case and compatibility forms of a name are one") {
    same("ＮＰＯ ＡＢＣ", "npo abc");
    same("ｾﾝﾀｰ", "センター");
    same("ｶﾞｲﾄﾞ", "ガイド");
    same("Straße", "STRASSE");
    same("第Ⅱ部会", "第II部会");
    same("e\u0301", "é");
    same("葛󠄀飾", "葛飾");  // with a variation selector
    same("日\u200B本", "日本");
}

TEST_CASE("spaces count only between words that are parted by spaces") {
    same("日本 医師会", "日本医師会");
    same("日本　医師会", "日本医師会");
    same(" 日本\t医師会\n", "日本医師会");
    same("Save  the\u00A0Children", "save the children");
    same("A & B", "A&B");
    same("UN (OCHA)", "UN(OCHA)");
    same("日本 ABC", "日本ABC");
    different("Save the Children", "Savethe Children");
    different("a b", "ab");
}

TEST_CASE("legal forms are dropped at either end") {
    for (const char* name :
         {"公益社団法人日本医師会", "公益社団法人 日本医師会", "（公社）日本医師会", "(公社) 日本医師会",
          "日本医師会（公社）", "一般社団法人日本医師会", "（一社）日本医師会", "㈳日本医師会", "日本医師会株式会社",
          "㈱日本医師会", "㍿日本医師会", "ＮＰＯ法人 日本医師会", "NPO法人日本医師会", "特定非営利活動法人日本医師会",
          "認定特定非営利活動法人 日本医師会", "社会福祉法人日本医師会", "（社福）日本医師会", "医療法人社団日本医師会",
          "独立行政法人日本医師会"}) {
        CAPTURE(name);
        CHECK(fold_name(name) == "日本医師会");
    }
    same("国立研究開発法人 国立長寿医療研究センター", "国立長寿医療研究センター");
    for (const char* name : {"Acme, Inc.", "ACME Inc", "Acme Ltd.", "Acme Limited", "Acme LLC", "Acme GmbH",
                             "Acme Co., Ltd.", "Acme Pty Ltd", "Acme Corp."}) {
        CAPTURE(name);
        CHECK(fold_name(name) == "acme");
    }
}

TEST_CASE("a legal form inside a name, or all of it, stays") {
    CHECK(fold_name("日本医療法人協会") == "日本医療法人協会");
    different("医療法人協会", "協会");
    different("社会福祉法人経営者協議会", "経営者協議会");
    CHECK(fold_name("株式会社") == "株式会社");
    CHECK(fold_name("(株)") == "(株)");
    CHECK(fold_name("GmbH") == "gmbh");
    CHECK(fold_name("Zinc") == "zinc");
    CHECK(fold_name("Incorporate") == "incorporate");
    different("Red Sea Corporation", "Red Sea");
    different("Caritas SA", "Caritas");
}

TEST_CASE("dashes and long vowel marks are read for each other only where they can be nothing else") {
    same("センタ－", "センター");
    same("センタ―病院", "センター病院");
    same("デ-タ", "データ");
    same("A‐1", "A-1");
    same("Aー1", "A-1");
    same("日本—韓国", "日本-韓国");
    different("ケア-X", "ケアーX");
    different("A-1", "A1");
    different("センター", "センタ");
    different("おかあさん", "おかーさん");
}

TEST_CASE("marks are unified but never dropped") {
    same("病院･施設", "病院・施設");
    same("Women’s", "Women's");
    same("一〜二", "一～二");
    different("病院・施設", "病院施設");
}

TEST_CASE("names that differ in a character stay apart") {
    different("日本在宅医学会", "日本在宅医療学会");
    different("高橋", "髙橋");
    different("日本病院会", "日本病院協会");
    different("はし", "ハシ");
}

TEST_CASE("a blank name folds to nothing, any other to something") {
    for (const char* name : {"", " ", "　", "\t\n", "\u200B"}) CHECK(fold_name(name).empty());
    for (const char* name : {"-", "()", "\xFF", "・", "(株)(株)", "Inc. Ltd."}) CHECK_FALSE(fold_name(name).empty());
}

TEST_CASE("folding a folded name changes nothing") {
    const std::vector<std::string> pieces{"公益社団法人",
                                          "(公社)",
                                          "（株）",
                                          "㈱",
                                          "医療法人",
                                          "社団",
                                          "協会",
                                          "日本",
                                          "ー",
                                          "－",
                                          "-",
                                          "―",
                                          " ",
                                          "　",
                                          "ア",
                                          "ﾞ",
                                          "ｱ",
                                          "a",
                                          "Inc.",
                                          " inc",
                                          ", Ltd.",
                                          "Ltd",
                                          "LLC",
                                          "co.",
                                          "1",
                                          "(",
                                          ")",
                                          "・",
                                          "~",
                                          "\u0301",
                                          "İ",
                                          "ß",
                                          "\u200D",
                                          "あ",
                                          "の",
                                          "ǰ",
                                          "ﬁ",
                                          "\xFF",
                                          "\u0345",
                                          "각",
                                          "\u11A8",
                                          "&",
                                          ",",
                                          "NPO法人",
                                          "(npo)",
                                          "経営者",
                                          ".",
                                          "'"};
    for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
        const std::string name = collabgraph::tests::RandomText(seed).pieces(pieces, 12);
        const std::string once = fold_name(name);
        CAPTURE(name, once);
        REQUIRE(fold_name(once) == once);
    }
    for (std::uint64_t seed = 0; seed < 5'000; ++seed) {
        const std::string once = fold_name(collabgraph::tests::RandomText(seed).bytes(20));
        REQUIRE(fold_name(once) == once);
    }
}

TEST_CASE("no two organizations of the bundled survey fold to one key") {
    namespace table = collabgraph::table;
    const auto path = collabgraph::tests::source("data/home-medicine-2018/organizations.csv");
    const table::Table organizations = table::read_table(path.string());
    REQUIRE(organizations.rows.size() >= 90);
    REQUIRE(organizations.header[0].text == "name");
    std::map<std::string, std::string> names;
    for (const auto& row : organizations.rows) {
        const auto [at, fresh] = names.emplace(fold_name(row[0].text), row[0].text);
        CAPTURE(row[0].text, at->second);
        CHECK(fresh);
    }
}
