/// Would it survive? Each headline under rows and proposers left out, under the other reading of names, under the other
/// counting rule: what stands in all of them can be said in the meeting, the rest not without its condition.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "collabgraph/gaps/gaps.hpp"
#include "collabgraph/hubs/ranking.hpp"
#include "collabgraph/report/result.hpp"

namespace collabgraph::report {

enum class Mark : std::uint8_t {
    firm,           ///< holds in 95 % of the draws of either kind and under every other reading
    depends,        ///< neither
    not_supported,  ///< holds in less than half of the draws of a kind
};

/// One other way of reading or counting.
struct Reading {
    std::string key;  ///< "groups", "classes", "names", "look_alikes", "counting"
    text::Bilingual title;
    bool applies = true;  ///< false: the survey holds nothing that it would change
    bool holds = true;
};

struct Headline {
    std::string key;  ///< the role ("named_by", "names", "bridging") or the kind of gap ("thin")
    text::Bilingual sentence;
    double rows = 0, proposers = 0;  ///< share of the draws in which it holds; NaN: not resampled
    std::vector<Reading> readings;
    Mark mark = Mark::firm;
};

/// "X is first by ROLE" (or several that share the first rank: all of them must stay there). Readings: groups the other
/// way (expanded where they are kept), classes the other way, joint names left out, unlisted names taken as the listed
/// ones they look like, and the other counting rule: rows
/// in place of bodies; for bridging, ties of many rows as short ones. None where nobody has a value above 0. O(one
/// ranking) a reading.
std::optional<Headline> hub_headline(const survey::Survey& survey, const network::Incidence& incidence,
                                     const hubs::Ranking& ranking);

/// "N categories are KIND", one a kind that some category has; it holds while each of them keeps the kind (or falls out
/// altogether, having no row left), and no other reading takes it away. Draws are `resamples` of each kind.
std::vector<Headline> gap_headlines(const survey::Survey& survey, const network::Incidence& incidence,
                                    const gaps::Gaps& gaps, std::uint32_t resamples, std::uint64_t seed);

const std::vector<Word>& mark_words();
std::string code_of(Mark mark);

/// Sheet `look_alikes`: name, as. Which unlisted names the reading of that key takes as which listed ones.
Sheet look_alikes_sheet(const survey::Survey& survey);

/// Which names can be read otherwise, or that none can.
text::Bilingual uncertain_names_remark(const survey::Survey& survey);

/// Sheet `headlines`: key, headline, mark, rows, proposers, and what it depends on.
Sheet headlines_sheet(const std::vector<Headline>& headlines);

}  // namespace collabgraph::report
