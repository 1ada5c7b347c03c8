/// Which diagrams a report has: all there are, and those that are asked for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "collabgraph/network/incidence.hpp"
#include "collabgraph/report/html.hpp"
#include "collabgraph/report/sheet.hpp"
#include "collabgraph/text/language.hpp"

namespace collabgraph::report {

/// One set of pages of a report: what it is called and what it shows. The pages themselves are made by pages_of().
struct Planned {
    DrawingGroup group = DrawingGroup::overview;
    std::string name;           ///< file stem, and the name to ask for: "combined", "category-01", "body-07"
    text::Bilingual label;      ///< for a chooser
    std::uint32_t subject = 0;  ///< number in overviews(), Survey::categories or Survey::organizations
};

/// Every set that there is: all overviews (the gap map where the survey is `crossed` with a column), one set a
/// category, one a respondent, in the order of the survey. Numbers in names do not depend on what is chosen of them.
std::vector<Planned> planned_drawings(const survey::Survey& survey, bool crossed);

/// The families of pages that can be asked for by one word.
struct Family {
    const char* name;  ///< "standard", "categories", "bodies", "all"
    text::Bilingual words;
};
const std::vector<Family>& families();
/// The family of a set.
const char* family_of(DrawingGroup group);

/// What a report draws.
struct DrawingChoice {
    std::vector<Planned> drawings;  ///< in the order of planned_drawings()
    struct Cut {
        DrawingGroup group = DrawingGroup::category;
        std::size_t drawn = 0, all = 0;
    };
    std::vector<Cut> cuts;  ///< families that were asked for and do not come whole
};

/// The most sets of one family that a report draws unless the family is asked for by name.
inline constexpr std::size_t most_of_family = 100;

/// The sets that `asked` names: families or single names, each once. Nothing asked: `standard` and `categories`. Of a
/// family that is not asked for by its own name (by default, or by `all`) come at most `most_of_family`: those with
/// most initiatives, of equal ones the first in node order. Throws survey::UnknownName for any other word.
DrawingChoice choose_drawings(const survey::Survey& survey, const network::Incidence& incidence, bool crossed,
                              const std::vector<std::string>& asked);

/// All that can be asked for: `page`, `family`, `label`; first the families themselves.
Sheet drawings_sheet(const survey::Survey& survey, bool crossed);

/// "100 of 1,651 categories are drawn, those with most initiatives; --pages categories draws all."
text::Bilingual sentence_of(const DrawingChoice::Cut& cut);

}  // namespace collabgraph::report
