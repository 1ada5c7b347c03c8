/// How an organization looks on every page: outline and shape by its kind, fill and letter by its cluster; and the
/// legend entries for exactly those looks that a page uses.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>

#include "collabgraph/diagram/legend.hpp"
#include "collabgraph/diagram/material.hpp"
#include "diagram/canvas.hpp"

namespace collabgraph::diagram {

/// Proposes something, or is marked as respondent.
bool is_respondent(const Material& material, network::Index organization);

std::uint32_t cluster_of(const Material& material, network::Index organization);

/// Looks in use on a page.
struct Looks {
    bool respondent = false, other = false, class_ = false, group = false;
    std::set<std::uint32_t> clusters;

    /// Legend entries for them, and the marks recorded as used on `canvas`. `small`: samples are cells with a letter.
    void explain(Canvas& canvas, Legend& legend, text::Language language) const;
};

/// Outline, shape, fill; remembers the look.
void dress(Box& box, const Material& material, network::Index organization, Looks& looks);

/// In the page's language.
inline const std::string& say(const Material& material, const text::Bilingual& words) {
    return words.in(material.language);
}

/// "rows 3, 17, 21": the ids of initiatives, at most `most` of them, for tooltips.
std::string rows_of(const Material& material, std::span<const network::Index> rows, std::size_t most = 12);

/// "出典：… " / "Source: …", from survey.toml, else the survey's title, else the table's file name.
std::string source_of(const Material& material);
std::string source_of(const survey::Survey& survey, text::Language language);

/// "A, B, C and 4 more": at most `most` of the names.
std::string listed(const std::vector<std::string>& names, text::Language language, std::size_t most = 12);

/// "7 proposers", "1 proposer".
std::string counted(std::size_t number, const std::string& singular, const std::string& plural);

}  // namespace collabgraph::diagram
