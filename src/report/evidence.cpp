#include "collabgraph/report/evidence.hpp"

#include <algorithm>

#include "collabgraph/text/natural_order.hpp"

namespace collabgraph::report {

List ids_of(const survey::Survey& survey, std::span<const survey::Index> rows) {
    List ids;
    ids.reserve(rows.size());
    for (const survey::Index row : rows) ids.push_back(survey.initiatives[row].id);
    std::sort(ids.begin(), ids.end(), text::natural_less);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

std::string code_of(survey::NameKind kind) {
    switch (kind) {
        case survey::NameKind::body:
            return "body";
        case survey::NameKind::group:
            return "group";
        case survey::NameKind::class_:
            return "class";
        case survey::NameKind::no_body:
            break;
    }
    return "none";
}

std::string code_of(survey::Answer answer) {
    switch (answer) {
        case survey::Answer::yes:
            return "yes";
        case survey::Answer::no:
            return "no";
        case survey::Answer::unknown:
            break;
    }
    return "unknown";
}

std::string title_of(const survey::Survey& survey, const survey::Initiative& initiative, text::Language language) {
    const bool english = language == text::Language::en;
    for (const char* column : {english ? "title_en" : "title", english ? "title" : "title_en", "problem"}) {
        const std::string_view title = survey.cell(initiative, column);
        if (!title.empty()) return std::string(title);
    }
    return {};
}

}  // namespace collabgraph::report
