#include <fmt/format.h>

#include <cmath>

#include "collabgraph/report/clusters_result.hpp"
#include "collabgraph/text/number.hpp"

namespace collabgraph::report {

using cluster::Reason;
using cluster::Verdict;

text::Bilingual verdict_sentence(const cluster::Assessment& assessment) {
    // A graph file has nobody who proposes.
    const bool proposers = !std::isnan(assessment.proposers.alike);
    const std::string en = proposers ? "a tenth of the rows, or of the proposers," : "a tenth of the rows";
    const std::string ja = proposers ? "取組や提案団体の1割" : "1割の行";
    switch (assessment.verdict) {
        case Verdict::stable:
            return {"The clusters are stable: leaving out " + en +
                        " hardly changes them, and ties by chance would not cluster so clearly.",
                    "群は安定している。" + ja +
                        "を除いてもほとんど変わらず、偶然の結びつきではここまではっきりした群にならない。"};
        case Verdict::partly:
            if (assessment.reason == Reason::weights) {
                return {"The clusters hold in part: leaving out " + en +
                            " hardly changes them, but they depend on how ties count: by how often the same bodies are "
                            "joined, or all alike. Counted the other way there are other clusters.",
                        "群は一部だけ安定している。" + ja +
                            "を除いてもほとんど変わらないが、線を回数の重みで数えるか、どれも同じに数えるかによって、"
                            "別の群になる。"};
            }
            if (assessment.reason == Reason::proposers) {
                return {
                    "The clusters hold in part: they survive the loss of a tenth of the rows, but without a tenth of "
                    "the proposers there would be other clusters. Show them with this reservation.",
                    "群は一部だけ安定している。取組の1割を除いてもほとんど変わらないが、提案団体の1割を除くと別の"
                    "群になることがある。この留保を付けて示されたい。"};
            }
            return {
                "The clusters hold in part: there is more than chance in them, but leaving out a tenth of the rows "
                "moves some of their members. Rely only on members that stay.",
                "群は一部だけ安定している。偶然とは言えないが、取組の1割を除くと一部の団体が別の群に移る。"
                "群に留まる割合の高い団体だけを頼りにされたい。"};
        case Verdict::none:
            if (assessment.reason == Reason::no_ties) {
                return {"No clusters here: there is no tie.", "線がないため、群はない。"};
            }
            if (assessment.reason == Reason::by_chance) {
                return {
                    "No stable clusters here: were the same bodies tied by chance, the clusters would be as clear as "
                    "these. Do not present them as findings.",
                    "安定した群はない。同じ団体を偶然に結んでも、この程度の群はできる。結果として示さないこと。"};
            }
            return {
                "No stable clusters here: leaving out a tenth of the rows gives quite different clusters. Do not "
                "present them as findings.",
                "安定した群はない。取組の1割を除くと、かなり違う群になる。結果として示さないこと。"};
        case Verdict::unknown:
            break;
    }
    return {"How stable the clusters are was not examined.", "群の安定性は調べていない。"};
}

text::Bilingual verdict_figures(const cluster::Assessment& assessment) {
    const auto number = [](double value) { return std::isnan(value) ? std::string("-") : text::fixed(value, 2); };
    const cluster::Reference& reference = assessment.reference;
    if (assessment.rows.replicates == 0 || reference.draws == 0) return {};
    text::Bilingual said{
        fmt::format("Agreement with the clusters (1 the same, 0 chance): {} without a tenth of the rows",
                    number(assessment.rows.alike)),
        fmt::format("元の群との一致度（1は同じ、0は偶然並み）：取組の1割を除くと{}", number(assessment.rows.alike))};
    if (!std::isnan(assessment.proposers.alike)) {
        said.en += fmt::format(", {} without a tenth of the proposers", number(assessment.proposers.alike));
        said.ja += fmt::format("、提案団体の1割を除くと{}", number(assessment.proposers.alike));
    }
    if (!std::isnan(assessment.alike_without_weights)) {
        said.en += fmt::format(", {} under the other weighting", number(assessment.alike_without_weights));
        said.ja += fmt::format("、重みの数え方を変えると{}", number(assessment.alike_without_weights));
    }
    said.en += fmt::format(
        " ({} resamples). Quality of the ties alone {}, in rewired networks of this shape usually {} to {} (p = {}, "
        "smallest possible {}). Between runs of the search: {}.",
        assessment.rows.replicates, text::fixed(reference.observed, 3), text::fixed(reference.low, 3),
        text::fixed(reference.high, 3), text::fixed(reference.p, 3), text::fixed(1.0 / (1 + reference.draws), 3),
        number(assessment.agreement_of_runs));
    said.ja += fmt::format(
        "（{}回）。線だけで測った質は{}、同じ形で結び直すと通常{}～{}（p={}、最小でも{}）。探索の試行どうしの一致度{}"
        "。",
        assessment.rows.replicates, text::fixed(reference.observed, 3), text::fixed(reference.low, 3),
        text::fixed(reference.high, 3), text::fixed(reference.p, 3), text::fixed(1.0 / (1 + reference.draws), 3),
        number(assessment.agreement_of_runs));
    return said;
}

}  // namespace collabgraph::report
