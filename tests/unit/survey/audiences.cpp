#include "collabgraph/survey/audiences.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "collabgraph/survey/check.hpp"
#include "collabgraph/survey/values.hpp"
#include "collabgraph/table/fault.hpp"

#include "folder.hpp"
#include "support/datasets.hpp"

using namespace collabgraph;
using tests::Folder;
using Strings = std::vector<std::string>;

namespace {

const char* const list =
    "name,group,group_en,aliases\n"
    "医師,医療職,Medical staff,ドクター;医者\n"
    "看護師,医療職,,\n"
    "家族,,,\n"
    "地域住民・行政,住民;行政,Public;Government,\n";

Strings groups_of(const survey::Survey& survey, std::string_view value) {
    const survey::AudienceIndex index(survey);
    Strings names;
    for (const survey::Index group : index.groups_of(value)) names.push_back(survey.audience_groups[group].name);
    return names;
}

std::vector<survey::Finding> of_kind(const survey::Survey& survey, const std::string& kind) {
    std::vector<survey::Finding> found;
    for (survey::Finding& finding : survey::check(survey)) {
        if (finding.kind == kind) found.push_back(std::move(finding));
    }
    return found;
}

}  // namespace

TEST_CASE("groups of audiences come in the order of the list, one without a group is its own") {
    const survey::Survey survey =
        Folder({{"initiatives.csv", "organization,audience\nA,医師\n"}, {"audiences.csv", list}}).read();
    CHECK(survey.has_audience_list);
    Strings names, english;
    for (const survey::AudienceGroup& group : survey.audience_groups) {
        names.push_back(group.name);
        english.push_back(group.name_en);
    }
    CHECK(names == Strings{"医療職", "家族", "住民", "行政"});
    CHECK(english == Strings{"Medical staff", "", "Public", "Government"});
    CHECK(survey.audiences.size() == 4);
    CHECK(survey.inputs.back().role == "audiences");
}

TEST_CASE("an audience is found by its name, an alias or the name of its group, whatever the spelling") {
    const survey::Survey survey =
        Folder({{"initiatives.csv", "organization,audience\nA,医師\n"}, {"audiences.csv", list}}).read();
    CHECK(groups_of(survey, "医師") == Strings{"医療職"});
    CHECK(groups_of(survey, " 医 師 ") == Strings{"医療職"});
    CHECK(groups_of(survey, "ﾄﾞｸﾀｰ") == Strings{"医療職"});
    CHECK(groups_of(survey, "医療職") == Strings{"医療職"});
    CHECK(groups_of(survey, "家族") == Strings{"家族"});
    CHECK(groups_of(survey, "地域住民・行政") == Strings{"住民", "行政"});
    CHECK(groups_of(survey, "歯科医師").empty());
}

TEST_CASE("an alias of two audiences means the groups of both and is a finding") {
    const survey::Survey survey =
        Folder({{"initiatives.csv", "organization,audience\nA,職員\n"},
                {"audiences.csv", "name,group,aliases\n医師,医療職,職員\nヘルパー,介護職,職員;医師\n"}})
            .read();
    CHECK(groups_of(survey, "職員") == Strings{"医療職", "介護職"});
    CHECK(groups_of(survey, "医師") == Strings{"医療職"});
    CHECK(of_kind(survey, "ambiguous_alias").size() == 1);
    CHECK(of_kind(survey, "alias_shadowed").size() == 1);
}

TEST_CASE("an audience outside the list is a finding with its rows, first place and what looks like it") {
    const survey::Survey survey =
        Folder(
            {{"initiatives.csv", "organization,audience\nA,看護士;患者\nB,患 者\nC,医師\n"}, {"audiences.csv", list}})
            .read();
    const auto unlisted = of_kind(survey, "unlisted_audience");
    REQUIRE(unlisted.size() == 2);
    const auto& patient = unlisted[0].fault.value == "患者" ? unlisted[0] : unlisted[1];
    const auto& nurse = unlisted[0].fault.value == "患者" ? unlisted[1] : unlisted[0];
    CHECK(patient.severity == survey::Severity::warning);
    CHECK(patient.fault.place.line == 2);
    CHECK(patient.fault.message.en.find("in 2 rows") != std::string::npos);
    CHECK(nurse.fault.value == "看護士");
    CHECK(nurse.fault.remedy.ja.find("看護師") != std::string::npos);
}

TEST_CASE("a group that no row addresses is a note") {
    const survey::Survey survey =
        Folder({{"initiatives.csv", "organization,audience\nA,医師;家族\n"}, {"audiences.csv", list}}).read();
    const auto unused = of_kind(survey, "unused_audience");
    REQUIRE(unused.size() == 2);
    CHECK(unused[0].fault.value == "住民");
    CHECK(unused[1].fault.value == "行政");
    CHECK(unused[0].fault.place.line == 5);
}

TEST_CASE("without a list of audiences none is unlisted") {
    const survey::Survey survey = Folder(tests::Files{{"initiatives.csv", "organization,audience\nA,医師\n"}}).read();
    CHECK_FALSE(survey.has_audience_list);
    CHECK(of_kind(survey, "unlisted_audience").empty());
}

TEST_CASE("faults of the list of audiences: a name twice, English names that do not match the groups") {
    const auto faults = Folder({{"initiatives.csv", "organization,audience\nA,医師\n"},
                                {"audiences.csv", "name,group,group_en\n医師,a,\n医 師,b,\n看護師,a;b,one\n"}})
                            .faults();
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].place.line == 3);
    CHECK(faults[1].message.en == "1 English names for 2 groups");
}

TEST_CASE("headers of the list of audiences can be mapped") {
    const survey::Survey survey = Folder({{"initiatives.csv", "organization,audience\nA,医師\n"},
                                          {"audiences.csv", "対象,区分\n医師,医療職\n"},
                                          {"survey.toml", "[columns.audiences]\nname = \"対象\"\ngroup = \"区分\"\n"}})
                                      .read();
    CHECK(groups_of(survey, "医師") == Strings{"医療職"});
}

TEST_CASE("the bundled survey: every audience has a group, and every group an initiative") {
    const survey::Survey survey = survey::read_survey(tests::source("data/home-medicine-2018"));
    CHECK(survey.audience_groups.size() == 12);
    CHECK(of_kind(survey, "unlisted_audience").empty());
    CHECK(of_kind(survey, "unused_audience").empty());
    std::set<std::string> values;
    std::size_t rows = 0;
    for (const survey::Initiative& initiative : survey.initiatives) {
        const Strings own = survey::values(survey, initiative, "audience");
        values.insert(own.begin(), own.end());
        rows += own.empty() ? 0U : 1U;
    }
    CHECK(values.size() == 70);
    CHECK(rows == 65);
    for (const survey::AudienceGroup& group : survey.audience_groups) CHECK_FALSE(group.name_en.empty());
}
