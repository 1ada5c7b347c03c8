#include "collabgraph/survey/names.hpp"

#include <catch2/catch.hpp>

#include "folder.hpp"

using namespace collabgraph;
using tests::Files;
using tests::Folder;
using tests::meant;
using Strings = std::vector<std::string>;

namespace {

survey::Survey with_partners(const std::string& partners, const std::string& organizations) {
    return Folder(Files{{"initiatives.csv", "organization,partners\nP,\"" + partners + "\"\n"},
                        {"organizations.csv", organizations}})
        .read();
}

}  // namespace

TEST_CASE("A name is looked up verbatim, then folded, then as an alias") {
    const survey::Survey s = with_partners("日本医師会;公益社団法人 日本医師会;日医;ＪＭＡ;医師会",
                                           "name,aliases\n日本医師会,日医;jma\nP,\n");
    CHECK(meant(s, s.initiatives[0].partners) ==
          Strings{"日本医師会", "日本医師会", "日本医師会", "日本医師会", "医師会"});
    CHECK(s.initiatives[0].partners[1].text == "公益社団法人 日本医師会");
}

TEST_CASE("An alias that stands at several organizations names them all, in their order") {
    const survey::Survey s = with_partners("joint;JOINT", "name,aliases\nB,joint\nA,x;Joint\nP,\n");
    CHECK(meant(s, s.initiatives[0].partners) == Strings{"B,A", "B,A"});
    CHECK(s.findings.empty());
}

TEST_CASE("A canonical name wins over an alias, and a finding says so") {
    const survey::Survey s = with_partners("a", "name,aliases\nB,A;c\nA,a\nP,\n");
    CHECK(meant(s, s.initiatives[0].partners) == Strings{"A"});
    REQUIRE(tests::kinds(s.findings) == Strings{"alias_shadowed"});
    CHECK(s.findings[0].fault.place == table::Place{2, 2});
}

TEST_CASE("A joint name of a body and a phrase that is no body names the body") {
    const survey::Survey s = with_partners("both;talks", "name,aliases,name_kind\nB,both,\ntalks,both,none\nP,,\n");
    CHECK(meant(s, s.initiatives[0].partners) == Strings{"B", ""});
}

TEST_CASE("Bodies whose names differ by one character stay two") {
    const survey::Survey s = with_partners("日本在宅医学会;日本在宅医療学会", "name\nP\n日本在宅医学会\n");
    CHECK(meant(s, s.initiatives[0].partners) == Strings{"日本在宅医学会", "日本在宅医療学会"});
    CHECK_FALSE(s.organizations[2].listed);
}

TEST_CASE("A category is found by its aliases; one alias at two categories means both and is a finding") {
    const Folder folder(Files{{"initiatives.csv", "organization,categories\nA,K;k1;both;Outside;outside\n"},
                              {"categories.csv", "name,aliases\nk,\nm,K1;both\nn,both\n"}});
    const survey::Survey s = folder.read();
    CHECK(s.initiatives[0].categories == std::vector<survey::Index>{0, 1, 2, 3});
    CHECK(s.categories[3].name == "Outside");
    CHECK_FALSE(s.categories[3].listed);
    CHECK(tests::kinds(s.findings) == Strings{"ambiguous_alias"});
}

TEST_CASE("A name on the command line may be an alias, an English or a short name") {
    const survey::Survey s = with_partners("日医",
                                           "name,name_en,short,aliases\n日本医師会,Japan Medical Association,,日医\n"
                                           "P,Same,S1,\nQ,Same,S2,joint\nR,,,joint\n");
    CHECK(survey::find_organization(s, "日医") == 0);
    CHECK(survey::find_organization(s, "japan medical  association") == 0);
    CHECK(survey::find_organization(s, "s2") == 2);
    CHECK(survey::find_organizations(s, "joint") == std::vector<survey::Index>{2, 3});
    CHECK_THROWS_AS(survey::find_organization(s, "joint"), survey::UnknownName);
    CHECK_THROWS_AS(survey::find_organization(s, "Same"), survey::UnknownName);
    CHECK_THROWS_AS(survey::find_organization(s, ""), survey::UnknownName);
}

TEST_CASE("An unknown name comes with suggestions and is safe to print") {
    const survey::Survey s = with_partners("", "name\n日本医師会\n日本歯科医師会\nP\n");
    try {
        survey::find_name(s, "日本医帥会\x1b[31m");
        FAIL("found what is not there");
    } catch (const survey::UnknownName& unknown) {
        CHECK(unknown.value() == "日本医帥会\x1b[31m");
        CHECK(unknown.message().en.find('\x1b') == std::string::npos);
        CHECK(unknown.message().ja.find("という団体も課題分類もありません") != std::string::npos);
    }
    try {
        survey::find_organization(s, "日本医帥会");
        FAIL("found what is not there");
    } catch (const survey::UnknownName& unknown) {
        REQUIRE_FALSE(unknown.suggestions().empty());
        CHECK(unknown.suggestions()[0] == "日本医師会");
    }
}

TEST_CASE("One name may be an organization and a category") {
    const Folder folder(Files{{"initiatives.csv", "organization,categories\nA,a\n"}});
    const survey::Named named = survey::find_name(folder.read(), "A");
    CHECK(named.organizations.size() == 1);
    CHECK(named.categories.size() == 1);
}
