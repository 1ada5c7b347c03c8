#include "collabgraph/report/survival.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "collabgraph/report/names.hpp"
#include "report/judge.hpp"

namespace collabgraph::report {

namespace {

constexpr double often = 0.95, half = 0.5;

}  // namespace

Mark judge(const Headline& headline) {
    const auto below = [](double share, double cut) { return !std::isnan(share) && share < cut; };
    if (below(headline.rows, half) || below(headline.proposers, half)) return Mark::not_supported;
    const bool holds = std::all_of(headline.readings.begin(), headline.readings.end(),
                                   [](const Reading& reading) { return reading.holds; });
    return holds && !below(headline.rows, often) && !below(headline.proposers, often) ? Mark::firm : Mark::depends;
}

const std::vector<Word>& mark_words() {
    static const std::vector<Word> words{{"firm", {"firm", "確か"}},
                                         {"depends", {"depends", "条件による"}},
                                         {"not_supported", {"not supported", "支持されない"}}};
    return words;
}

std::string code_of(Mark mark) {
    switch (mark) {
        case Mark::firm:
            return "firm";
        case Mark::depends:
            return "depends";
        case Mark::not_supported:
            break;
    }
    return "not_supported";
}

Sheet headlines_sheet(const std::vector<Headline>& headlines) {
    Sheet sheet;
    sheet.key = "headlines";
    sheet.title = {"Would it survive? Share of the draws in which each headline holds",
                   "結論は変わらないか（成り立つ試行の割合と、変わる場合）"};
    sheet.columns = {{"key", {"about", "対象"}, For::machines},          {"headline", {"headline", "結論"}},
                     {"mark", {"mark", "判定"}, For::all, mark_words()}, {"rows", {"rows out", "行を除く"}},
                     {"proposers", {"pro- posers out", "団体を除く"}},   {"changed_by", {"changed by", "変わる場合"}}};
    for (const Headline& headline : headlines) {
        Names changed;
        for (const Reading& reading : headline.readings) {
            if (!reading.holds) changed.push_back({reading.key, reading.title});
        }
        sheet.rows.push_back({headline.key, Name{headline.sentence.en, headline.sentence}, code_of(headline.mark),
                              headline.rows, headline.proposers, std::move(changed)});
    }
    return sheet;
}

}  // namespace collabgraph::report
