// What-if and filters: each must equal reading a table that was edited by hand.
#include "collabgraph/survey/edit.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "folder.hpp"
#include "support/datasets.hpp"

using namespace collabgraph;
using tests::Files;
using tests::Folder;
using tests::meant;
using tests::names;
using Strings = std::vector<std::string>;

namespace {

/// What every view is made from, in words. Aliases, ids and places are set aside: an edit keeps more than a table can
/// say.
Strings described(const survey::Survey& s) {
    Strings lines;
    for (const survey::Organization& o : s.organizations) {
        std::string line = o.name + " kind " + std::to_string(int(o.kind)) + " respondent " +
                           std::to_string(int(o.respondent)) + (o.listed ? " listed" : "") +
                           (o.mentioned ? " mentioned" : "") + " members";
        for (const survey::Index member : o.members) line += " " + s.organizations[member].name;
        lines.push_back(line);
    }
    for (const survey::Category& c : s.categories) lines.push_back(c.name + (c.listed ? " listed" : ""));
    for (const survey::Initiative& initiative : s.initiatives) {
        std::string line = "row";
        for (const auto* mentions : {&initiative.proposers, &initiative.partners, &initiative.shared_with}) {
            line += " |";
            for (const std::string& bodies : meant(s, *mentions)) line += " " + bodies;
        }
        line += " |";
        for (const survey::Index category : initiative.categories) line += " " + s.categories[category].name;
        lines.push_back(line);
    }
    return lines;
}

const std::string header = "id,section,organization,partners,shared_with,categories,audience\n";
const std::string organizations =
    "name,aliases,name_kind,members,respondent\n"
    "Apex,ap;two,,,\n"
    "Bond,bd;two,,,no\n"
    "Group,,group,Apex;Member only,\n"
    "Class,,class,,\n"
    "talks,Talking,none,,\n";
const std::string categories = "name\nunused\nhealth\n";

survey::Survey survey_of(const std::string& rows, const std::string& list = organizations) {
    return Folder(
               Files{{"initiatives.csv", header + rows}, {"organizations.csv", list}, {"categories.csv", categories}})
        .read();
}

const std::string rows =
    "1,1,Apex,Bond;two;Zeta;talks,,health,young;old\n"
    "2,1,bd,ap;ZETA;Group;Class,Apex,health;other,old\n"
    "3,2,Zeta;Apex,new body,,,\n"
    "4,2,zeta,Apex;Talking,bd,Other,young\n";

}  // namespace

TEST_CASE("A filter keeps the rows that an edited table would hold") {
    const survey::Survey s = survey_of(rows);
    CHECK(described(survey::where(s, {{"section", "2"}})) ==
          described(survey_of("3,2,Zeta;Apex,new body,,,\n4,2,zeta,Apex;Talking,bd,Other,young\n")));
    CHECK(described(survey::where(s, {{"audience", "young"}, {"section", "1"}})) ==
          described(survey_of("1,1,Apex,Bond;two;Zeta;talks,,health,young;old\n")));
    CHECK(survey::where(s, {}).initiatives.size() == 4);
    CHECK(survey::where(s, {{"section", "9"}}).initiatives.empty());
}

TEST_CASE("Conditions on one column are alternatives, on several columns demands") {
    const survey::Survey s = survey_of(rows);
    const auto ids = [&](const std::vector<survey::Condition>& conditions) {
        std::string joined;
        for (const auto& initiative : survey::where(s, conditions).initiatives) joined += initiative.id;
        return joined;
    };
    CHECK(ids({{"section", "1"}, {"section", "2"}}) == "1234");
    CHECK(ids({{"id", "1"}, {"id", "4"}, {"audience", "old"}}) == "1");
    CHECK(ids({{"audience", ""}}) == "3");
    CHECK(ids({{"categories", ""}}) == "3");
    CHECK(ids({{"shared_with", ""}}) == "13");
}

TEST_CASE("Names in a filter are compared by what they stand for") {
    const survey::Survey s = survey_of(rows);
    const auto count = [&](const std::string& column, const std::string& value) {
        return survey::where(s, {{column, value}}).initiatives.size();
    };
    CHECK(count("organization", "AP") == 2);
    CHECK(count("partners", "Apex") == 3);
    CHECK(count("partners", "two") == 3);
    CHECK(count("partners", "talking") == 2);
    CHECK(count("categories", "OTHER") == 2);
    CHECK_THROWS_AS(count("partners", "Apxe"), survey::UnknownName);
    CHECK_THROWS_AS(count("categories", "wealth"), survey::UnknownName);
}

TEST_CASE("An unknown column is refused with the columns there are") {
    try {
        survey::where(survey_of(rows), {{"sektion", "2"}});
        FAIL("filtered by a column that is not there");
    } catch (const survey::UnknownName& unknown) {
        CHECK(unknown.value() == "sektion");
        CHECK(unknown.suggestions() == Strings{"section"});
        CHECK(unknown.message().en.find("\"audience\"") != std::string::npos);
    }
}

TEST_CASE("A condition is cut at its first equals sign") {
    CHECK(survey::parse_condition(" section = 1=2 ").column == "section");
    CHECK(survey::parse_condition(" section = 1=2 ").value == "1=2");
    CHECK(survey::parse_condition("status=").value.empty());
    CHECK_THROWS_AS(survey::parse_condition("section"), std::invalid_argument);
    CHECK_THROWS_AS(survey::parse_condition("=x"), std::invalid_argument);
}

TEST_CASE("Taking a listed body out equals tables without it") {
    const std::string without_bond =
        "name,aliases,name_kind,members,respondent\nApex,ap;two,,,\nGroup,,group,Apex;Member only,\nClass,,class,,\n"
        "talks,Talking,none,,\n";
    CHECK(described(survey::without(survey_of(rows), "BD")) ==
          described(survey_of("1,1,Apex,two;Zeta;talks,,health,young;old\n"
                              "3,2,Zeta;Apex,new body,,,\n"
                              "4,2,zeta,Apex;Talking,,Other,young\n",
                              without_bond)));
}

TEST_CASE("Taking a body that is not listed, a member, a group or a phrase out equals tables without it") {
    const survey::Survey s = survey_of(rows);
    CHECK(described(survey::without(s, "zeta")) == described(survey_of("1,1,Apex,Bond;two;talks,,health,young;old\n"
                                                                       "2,1,bd,ap;Group;Class,Apex,health;other,old\n"
                                                                       "3,2,Apex,new body,,,\n")));
    const survey::Survey no_group = survey::without(s, "Group");
    CHECK(names(no_group.organizations) == Strings{"Apex", "Bond", "Class", "talks", "new body", "Zeta"});
    const survey::Survey no_member = survey::without(s, "member only");
    CHECK(no_member.organizations[2].members == std::vector<survey::Index>{0});
    const survey::Survey no_talks = survey::without(s, "Talking");
    CHECK(meant(no_talks, no_talks.initiatives[3].partners) == Strings{"Apex"});
    CHECK(no_talks.initiatives[0].partners.size() == 3);
    CHECK_THROWS_AS(survey::without(s, "nobody at all"), survey::UnknownName);
    CHECK_THROWS_AS(survey::without(s, "two"), survey::UnknownName);
}

TEST_CASE("Merging two bodies equals tables in which one name stands for both") {
    const std::string merged =
        "name,aliases,name_kind,members,respondent\nBond,bd;two;Apex;ap,,,no\nGroup,,group,Bond;Member "
        "only,\nClass,,class,,\n"
        "talks,Talking,none,,\n";
    CHECK(described(survey::merge(survey_of(rows), "Apex=Bond")) == described(survey_of(rows, merged)));
    CHECK(described(survey::merge(survey_of(rows), "ap", "Bond")) == described(survey_of(rows, merged)));

    // Zeta is not listed: into a listed body, and a listed body into it.
    const std::string with_zeta =
        "name,aliases,name_kind,members,respondent\nApex,ap;two;zeta,,,\nBond,bd;two,,,no\n"
        "Group,,group,Apex;Member only,\nClass,,class,,\ntalks,Talking,none,,\n";
    CHECK(described(survey::merge(survey_of(rows), "Zeta", "Apex")) == described(survey_of(rows, with_zeta)));
    const survey::Survey renamed = survey::merge(survey_of(rows), "Apex", "new body");
    CHECK(names(renamed.organizations) ==
          Strings{"new body", "Bond", "Group", "Class", "talks", "Member only", "Zeta"});
    CHECK(renamed.organizations[0].listed);

    // Two that are not listed.
    const survey::Survey both = survey::merge(survey_of(rows), "Zeta", "new body");
    CHECK(meant(both, both.initiatives[2].proposers) == Strings{"new body", "Apex"});
    CHECK(names(both.organizations).back() == "new body");
    CHECK(survey::find_organization(both, "ZETA") == both.organizations.size() - 1);
}

TEST_CASE("Merging with a phrase that is no body, with itself, or with nobody") {
    const survey::Survey s = survey_of(rows);
    const survey::Survey acts = survey::merge(s, "talks", "Apex");
    CHECK(meant(acts, acts.initiatives[3].partners) == Strings{"Apex", "Apex"});
    const survey::Survey silent = survey::merge(s, "Zeta", "talks");
    CHECK(meant(silent, silent.initiatives[0].partners) == Strings{"Bond", "Apex,Bond", "", ""});
    CHECK(described(survey::merge(s, "Apex=ap")) == described(s));
    CHECK_THROWS_AS(survey::merge(s, "Apex=nobody"), survey::UnknownName);
    CHECK_THROWS_AS(survey::merge(s, "Apex"), std::invalid_argument);
}

TEST_CASE("A merge is cut where both sides are names") {
    const survey::Survey s = survey_of("1,1,a=b,c,,,\n");
    for (const char* text : {"a=b=c", " a=b = c "}) {
        const survey::Survey merged = survey::merge(s, text);
        CHECK(meant(merged, merged.initiatives[0].proposers) == Strings{"c"});
    }
    CHECK_THROWS_AS(survey::merge(s, "c=a=d"), survey::UnknownName);
}

TEST_CASE("A group that becomes its own member's other name is no member of itself") {
    const survey::Survey s = survey::merge(survey_of(rows), "Group", "Apex");
    CHECK(names(s.organizations)[0] == "Apex");
    REQUIRE(s.organizations[0].members.size() == 1);
    CHECK(s.organizations[s.organizations[0].members[0]].name == "Member only");
}

TEST_CASE("An added tie equals a row of its own") {
    const survey::Survey s = survey::add(survey_of(rows), "BD -> Apex; somebody new");
    CHECK(described(s) == described(survey_of(rows + "5,,Bond,Apex;somebody new,,,\n")));
    CHECK(s.initiatives.back().id == "+1");
    CHECK(s.initiatives.back().place == table::Place{});
    CHECK(survey::add(s, "New → Other").initiatives.back().id == "+2");
    CHECK(survey::where(s, {{"partners", "Somebody New"}}).initiatives.size() == 1);
    CHECK(s.initiatives.back().cells[2] == "BD");
    for (const char* wrong : {"A", "A ->", "-> B", "", "→", "; -> ;"}) {
        CHECK_THROWS_AS(survey::add(s, wrong), std::invalid_argument);
    }
}

TEST_CASE("An added tie to a phrase that is no body is a mention that names nobody") {
    const survey::Survey s = survey::add(survey_of(rows), "Apex -> talks");
    CHECK(meant(s, s.initiatives.back().partners) == Strings{""});
}

TEST_CASE("All edits together run as merge, without, where, add") {
    survey::Edits edits;
    edits.add = {"Apex -> Extra"};
    edits.where = {{"section", "1"}};
    edits.without = {"Class", "ZETA"};
    edits.merge = {"Group=Bond"};
    const survey::Survey s = survey::edited(survey_of(rows), edits);
    CHECK(names(s.organizations) == Strings{"Apex", "Bond", "talks", "Extra", "Member only"});
    CHECK(s.initiatives.size() == 3);
    CHECK(meant(s, s.initiatives[1].partners) == Strings{"Apex", "Bond"});
}

TEST_CASE("Edits of the bundled survey keep every index in range") {
    const survey::Survey whole = survey::read_survey(tests::source("data/home-medicine-2018"));
    const auto in_range = [](const survey::Survey& s) {
        for (const survey::Initiative& initiative : s.initiatives) {
            for (const auto* mentions : {&initiative.proposers, &initiative.partners, &initiative.shared_with}) {
                for (const survey::Mention& mention : *mentions) {
                    for (const survey::Index body : mention.organizations) {
                        if (body >= s.organizations.size() || !s.organizations[body].mentioned) return false;
                    }
                }
            }
            if (initiative.proposers.empty()) return false;
        }
        for (const survey::Organization& o : s.organizations) {
            for (const survey::Index member : o.members) {
                if (member >= s.organizations.size()) return false;
            }
        }
        return true;
    };
    for (const survey::Organization& organization : whole.organizations) {
        const survey::Survey s = survey::without(whole, organization.name);
        CHECK(s.organizations.size() == whole.organizations.size() - 1);
        CHECK(in_range(s));
        if (organization.name == "日本医師会" || organization.kind == survey::NameKind::no_body) continue;
        const survey::Survey merged = survey::merge(whole, organization.name, "日本医師会");
        CHECK(merged.initiatives.size() == 107);
        CHECK(in_range(merged));
    }
}

TEST_CASE("an audience is met by its text or by the group into which the list folds it") {
    const survey::Survey s =
        Folder(
            {{"initiatives.csv", "id,organization,audience\n1,A,医師\n2,A,看 護師;市民\n3,A,医療職\n4,A,患者\n5,A,\n"},
             {"audiences.csv", "name,group\n医師,医療職\n看護師,医療職\n患者,市民\n"}})
            .read();
    const auto ids = [&](const std::string& value) {
        std::string found;
        for (const auto& row : survey::where(s, {{"audience", value}}).initiatives) found += row.id;
        return found;
    };
    CHECK(ids("医療職") == "123");
    CHECK(ids("医師") == "1");
    CHECK(ids("市民") == "24");
    CHECK(ids("看 護師") == "2");
    CHECK(ids("") == "5");
    CHECK(ids("誰か").empty());
}
