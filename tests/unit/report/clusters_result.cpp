#include "collabgraph/report/clusters_result.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace collabgraph;
using cluster::Reason;
using cluster::Verdict;

TEST_CASE("every verdict is a sentence of its own in both languages, without figures") {
    std::set<std::string> english, japanese;
    const std::vector<std::pair<Verdict, Reason>> cases = {
        {Verdict::unknown, Reason::nothing}, {Verdict::none, Reason::no_ties},   {Verdict::none, Reason::by_chance},
        {Verdict::none, Reason::rows},       {Verdict::partly, Reason::rows},    {Verdict::partly, Reason::proposers},
        {Verdict::partly, Reason::weights},  {Verdict::stable, Reason::nothing},
    };
    for (const auto& [verdict, reason] : cases) {
        cluster::Assessment assessment;
        assessment.verdict = verdict;
        assessment.reason = reason;
        const text::Bilingual said = report::verdict_sentence(assessment);
        english.insert(said.en);
        japanese.insert(said.ja);
        CHECK(said.en.find_first_of("0123456789") == std::string::npos);
    }
    CHECK(english.size() == cases.size());
    CHECK(japanese.size() == cases.size());
}

TEST_CASE("without resamples no figures are said") {
    CHECK(report::verdict_figures(cluster::Assessment{}).en.empty());
}
