#include "collabgraph/survey/check.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>

#include "collabgraph/survey/edit.hpp"
#include "folder.hpp"

using namespace collabgraph;
using tests::Files;
using tests::Folder;
using Strings = std::vector<std::string>;

namespace {

std::vector<survey::Finding> of_kind(const std::vector<survey::Finding>& findings, const std::string& kind) {
    std::vector<survey::Finding> found;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(found),
                 [&](const auto& f) { return f.kind == kind; });
    return found;
}

Strings values_of(const std::vector<survey::Finding>& findings, const std::string& kind) {
    Strings found;
    for (const survey::Finding& finding : of_kind(findings, kind)) found.push_back(finding.fault.value);
    return found;
}

std::vector<survey::Finding> checked(const Files& files) {
    return survey::check(Folder(files).read());
}

}  // namespace

TEST_CASE("A clean survey has nothing but its sums") {
    const auto findings = checked({{"initiatives.csv", "organization,title,partners\nA,t,B\n"}});
    REQUIRE(tests::kinds(findings) == Strings{"sums"});
    CHECK(findings[0].severity == survey::Severity::note);
    CHECK(findings[0].fault.message.en.find("1 partner mentions") != std::string::npos);
}

TEST_CASE("An unknown name is listed once with its number, first place and names that look alike") {
    const auto findings =
        checked({{"initiatives.csv", "organization,partners\n日本医師会,日本医帥会;X\n日本医師会,日本医帥会\n"},
                 {"organizations.csv", "name,aliases\n日本医師会,日医\n日本歯科医師会,\n"}});
    const auto unknown = of_kind(findings, "unknown_name");
    REQUIRE(unknown.size() == 2);
    const auto& slip = unknown[0].fault.value == "X" ? unknown[1] : unknown[0];
    CHECK(slip.fault.value == "日本医帥会");
    CHECK(slip.fault.place == table::Place{2, 2});
    CHECK(slip.fault.message.en.find("used 2 times") != std::string::npos);
    CHECK(slip.fault.remedy.en.find("\"日本医師会\"") != std::string::npos);
    CHECK(values_of(findings, "likely_slip") == Strings{"日本医帥会"});
}

TEST_CASE("Without a list nothing is unknown or unlisted, but the rarer of two like names may be a slip") {
    const auto findings = checked({{"initiatives.csv",
                                    "organization,partners,categories\nPublic Health Agency,Public Healht Agency,k\n"
                                    "Public Health Agency,Branch 1 North;Branch 2 North;Branch 12 North,k\n"}});
    CHECK(of_kind(findings, "unknown_name").empty());
    CHECK(of_kind(findings, "unlisted_category").empty());
    CHECK(values_of(findings, "likely_slip") == Strings{"Public Healht Agency"});
}

TEST_CASE("Short names are never called slips of each other") {
    CHECK(of_kind(checked({{"initiatives.csv", "organization,partners\nWHO,WFO;who;UN;IN\n"}}), "likely_slip").empty());
}

TEST_CASE("A category outside the list is one finding however often it occurs") {
    const auto findings = checked({{"initiatives.csv", "organization,categories\nA,health\nB,Helth;housing\nC,HELTH\n"},
                                   {"categories.csv", "name\nhealth\nwater\n"}});
    CHECK(values_of(findings, "unlisted_category") == Strings{"HELTH", "housing"});
    const auto unlisted = of_kind(findings, "unlisted_category");
    CHECK(unlisted[0].fault.place == table::Place{3, 2});
    CHECK(unlisted[0].fault.message.en.find("in 2 rows") != std::string::npos);
    CHECK(unlisted[0].fault.remedy.en.find("\"health\"") != std::string::npos);
    CHECK(values_of(findings, "unused_category") == Strings{"water"});
}

TEST_CASE("Empty rows, doubled rows, self-naming and repeated names are found in their rows") {
    const auto findings = checked({{"initiatives.csv",
                                    "id,organization,title,partners,categories\n"
                                    "1,A,t,B;C,k;l\n2,B,,,\n3,a,t,C;B;b,l;k\n4,C,u,c;B,k\n5,A,t,B,k;l\n"}});
    CHECK(values_of(findings, "empty_row") == Strings{"2"});
    CHECK(values_of(findings, "doubled_row") == Strings{"3"});
    CHECK(of_kind(findings, "doubled_row")[0].fault.message.en.find("id \"1\"") != std::string::npos);
    CHECK(values_of(findings, "self_naming") == Strings{"c"});
    CHECK(values_of(findings, "repeated_name") == Strings{"B"});
    CHECK(of_kind(findings, "uncategorised").size() == 1);
}

TEST_CASE("Without titles only rows that are the same in every cell are doubled") {
    const auto findings = checked({{"initiatives.csv", "id,organization,partners,place\n1,A,B,x\n2,A,B,y\n3,A,B,x\n"}});
    CHECK(values_of(findings, "doubled_row") == Strings{"3"});
}

TEST_CASE("The lists are checked: never mentioned, no members, unlisted members, wrong answers, kinds that propose") {
    const auto findings =
        checked({{"initiatives.csv", "organization,categories\nA,A\nG,\nK,\nK,\ntalks,\n"},
                 {"organizations.csv",
                  "name,name_kind,members,respondent\nA,,Outside,no\nG,group,,\nK,class,,\ntalks,none,,\nidle,,,\n"}});
    CHECK(values_of(findings, "never_mentioned") == Strings{"idle"});
    CHECK(values_of(findings, "no_members") == Strings{"G"});
    CHECK(values_of(findings, "unlisted_member") == Strings{"Outside"});
    CHECK(values_of(findings, "respondent_conflict") == Strings{"A"});
    CHECK(values_of(findings, "proposer_kind") == Strings{"G", "K", "talks"});
    CHECK(of_kind(findings, "proposer_kind")[1].fault.message.en.find("2 rows") != std::string::npos);
    CHECK(values_of(findings, "organization_is_category") == Strings{"A"});
    CHECK(of_kind(findings, "unknown_name").empty());
}

TEST_CASE("A joint name is noted with what it names and how often it is used") {
    const auto findings = checked({{"initiatives.csv", "organization,partners\nA,both;BOTH\n"},
                                   {"organizations.csv", "name,aliases\nA,\nB,both;never\nC,both;Never\n"}});
    CHECK(values_of(findings, "joint_name") == Strings{"both", "never"});
    CHECK(of_kind(findings, "joint_name")[0].fault.message.en.find("used 2 times: it names \"B\", \"C\"") !=
          std::string::npos);
}

TEST_CASE("The sums follow the chain from mentions to pairs") {
    const auto findings =
        checked({{"initiatives.csv", "organization,partners\nA;B,both;both;A;talks;D\nC,\n"},
                 {"organizations.csv", "name,aliases,name_kind\nA,,\nB,both,\nC,both,\nD,,\ntalks,,none\n"}});
    // For each of two proposers: 5 mentions + 2 joint - 2 again - 1 oneself - 1 no body = 3 others.
    const auto sums = of_kind(findings, "sums");
    REQUIRE(sums.size() == 1);
    CHECK(sums[0].fault.message.en.find(
              "2 rows by 3 proposers, 1 rows without a partner; 10 partner mentions + 4 bodies added by "
              "joint names - 4 same body again in the row - 2 oneself - 2 no body = 6 pairs") != std::string::npos);
}

TEST_CASE("Findings come sorted by place, those of the reader among them") {
    const auto findings =
        checked({{"initiatives.csv", "organization,partners\nA,A;\nB,x;;B\n"}, {"survey.toml", "x = 1\n"}});
    CHECK(std::is_sorted(findings.begin(), findings.end(), [](const auto& a, const auto& b) {
        return std::tie(a.fault.file, a.fault.place.line, a.fault.place.column, a.kind) <
               std::tie(b.fault.file, b.fault.place.line, b.fault.place.column, b.kind);
    }));
    CHECK(of_kind(findings, "empty_value").size() == 1);
    CHECK(of_kind(findings, "unknown_key").size() == 1);
    for (const survey::Finding& finding : findings) {
        CHECK_FALSE(finding.fault.message.en.empty());
        CHECK_FALSE(finding.fault.message.ja.empty());
    }
}

TEST_CASE("Rows that --add made are checked under that name") {
    const survey::Survey s = survey::add(
        Folder(Files{{"initiatives.csv", "organization,partners\nA,B\n"}, {"organizations.csv", "name\nA\nB\n"}})
            .read(),
        "A -> Newcomer");
    const auto unknown = of_kind(survey::check(s), "unknown_name");
    REQUIRE(unknown.size() == 1);
    CHECK(unknown[0].fault.file == "--add");
}

TEST_CASE("Very many findings of a kind end in their number") {
    std::string rows = "organization,partners\n";
    for (int i = 0; i < 3000; ++i) rows += "A,A\n";
    const auto findings = of_kind(checked({{"initiatives.csv", rows}}), "self_naming");
    CHECK(findings.size() == 1001);
    CHECK(std::any_of(findings.begin(), findings.end(),
                      [](const auto& f) { return f.fault.message.en.find("2000 more") != std::string::npos; }));
}
