#include "collabgraph/survey/check.hpp"

#include "survey/checks.hpp"

namespace collabgraph::survey {

std::vector<Finding> check(const Survey& survey) {
    FindingList findings;
    check_organizations(survey, findings);
    check_categories(survey, findings);
    check_audiences(survey, findings);
    check_rows(survey, findings);
    check_sums(survey, findings);
    return findings.take(survey.findings);
}

}  // namespace collabgraph::survey
