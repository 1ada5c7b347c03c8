/// How a name of the survey is shown in a language. Data files keep the canonical name; everything for people asks
/// here.
#pragma once

#include <string>

#include "collabgraph/survey/survey.hpp"
#include "collabgraph/text/language.hpp"

namespace collabgraph::survey {

/// Where room is scarce. Japanese: the short name where there is one, else the name. English: the English (for
/// categories: short English) name where there is one, else what Japanese uses. Verbatim: whoever prints
/// it sees to control characters.
std::string short_label(const Organization& organization, text::Language language);
std::string short_label(const Category& category, text::Language language);
text::Bilingual short_label(const Organization& organization);
text::Bilingual short_label(const Category& category);

/// The name in full, verbatim: the English one in English, where there is one.
std::string full_label(const Organization& organization, text::Language language);
std::string full_label(const Category& category, text::Language language);
text::Bilingual full_label(const Organization& organization);
text::Bilingual full_label(const Category& category);

}  // namespace collabgraph::survey
