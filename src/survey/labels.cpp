#include "collabgraph/survey/labels.hpp"

#include <initializer_list>

namespace collabgraph::survey {

namespace {

using text::Language;

const std::string& first_filled(std::initializer_list<const std::string*> names) {
    const std::string* first = *names.begin();
    for (const std::string* name : names) {
        if (first->empty()) first = name;
    }
    return *first;
}

}  // namespace

std::string short_label(const Organization& organization, Language language) {
    const auto& o = organization;
    return language == Language::en ? first_filled({&o.name_en, &o.short_name, &o.label, &o.name})
                                    : first_filled({&o.short_name, &o.label, &o.name});
}

std::string short_label(const Category& category, Language language) {
    const auto& c = category;
    return language == Language::en ? first_filled({&c.short_name_en, &c.name_en, &c.short_name, &c.name})
                                    : first_filled({&c.short_name, &c.name});
}

std::string full_label(const Organization& organization, Language language) {
    const auto& o = organization;
    return language == Language::en ? first_filled({&o.name_en, &o.label, &o.name}) : first_filled({&o.label, &o.name});
}

std::string full_label(const Category& category, Language language) {
    const auto& c = category;
    return language == Language::en ? first_filled({&c.name_en, &c.name}) : first_filled({&c.name});
}

text::Bilingual short_label(const Organization& organization) {
    return {short_label(organization, Language::en), short_label(organization, Language::ja)};
}

text::Bilingual short_label(const Category& category) {
    return {short_label(category, Language::en), short_label(category, Language::ja)};
}

text::Bilingual full_label(const Organization& organization) {
    return {full_label(organization, Language::en), full_label(organization, Language::ja)};
}

text::Bilingual full_label(const Category& category) {
    return {full_label(category, Language::en), full_label(category, Language::ja)};
}

}  // namespace collabgraph::survey
