// The survey that comes with the project, against what two readings of its source counted.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "collabgraph/survey/check.hpp"
#include "collabgraph/survey/read.hpp"
#include "collabgraph/survey/values.hpp"
#include "support/datasets.hpp"

using namespace collabgraph;

TEST_CASE("The bundled survey holds 107 rows of 24 proposers on 19 categories, and no unknown name") {
    const survey::Survey s = survey::read_survey(tests::source("data/home-medicine-2018"));
    CHECK(s.initiatives.size() == 107);
    CHECK(s.categories.size() == 19);
    CHECK(s.encoding == "UTF-8");
    CHECK(s.settings.language == "ja");
    CHECK(s.has_organization_list);
    CHECK(s.has_category_list);

    CHECK(std::count_if(s.organizations.begin(), s.organizations.end(),
                        [](const auto& o) { return o.respondent == survey::Answer::yes; }) == 24);
    CHECK(std::all_of(s.organizations.begin(), s.organizations.end(), [](const auto& o) { return o.listed; }));
    CHECK(std::all_of(s.categories.begin(), s.categories.end(), [](const auto& c) { return c.listed; }));

    std::size_t categories = 0;
    std::size_t partners = 0;
    std::ptrdiff_t without_partner = 0;
    std::ptrdiff_t without_approach = 0;
    for (const survey::Initiative& initiative : s.initiatives) {
        categories += initiative.categories.size();
        partners += initiative.partners.size();
        without_partner += initiative.partners.empty();
        without_approach += !survey::has_approach(s, initiative).value();
        CHECK(initiative.proposers.size() == 1);
    }
    CHECK(categories == 281);
    CHECK(partners == 327);
    CHECK(without_partner == 13);
    CHECK(without_approach == 6);
    CHECK(s.findings.empty());
}

TEST_CASE("The check of the bundled survey finds nothing that needs correcting, and reconciles its mentions") {
    const survey::Survey s = survey::read_survey(tests::source("data/home-medicine-2018"));
    std::map<std::string, int> kinds;
    for (const survey::Finding& finding : survey::check(s)) {
        CHECK(finding.severity == survey::Severity::note);
        ++kinds[finding.kind];
        if (finding.kind == "sums") {
            CHECK(finding.fault.message.en.find(
                      "327 partner mentions + 10 bodies added by joint names - 0 same body again "
                      "in the row - 11 oneself - 2 no body = 324 pairs") != std::string::npos);
            CHECK(finding.fault.message.en.find("281 category mentions in 19 categories") != std::string::npos);
        }
    }
    CHECK(kinds ==
          std::map<std::string, int>{{"joint_name", 5}, {"never_mentioned", 3}, {"self_naming", 11}, {"sums", 1}});
}
