#include "collabgraph/report/evidence.hpp"

#include <algorithm>

namespace collabgraph::report {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The run of digits at `at` without leading zeros; `at` moves behind it.
std::string_view number_at(std::string_view text, std::size_t& at) {
    while (at < text.size() && text[at] == '0') ++at;
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return text.substr(begin, at - begin);
}

}  // namespace

bool before_by_number(std::string_view a, std::string_view b) {
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (is_digit(a[i]) && is_digit(b[j])) {
            const std::string_view x = number_at(a, i), y = number_at(b, j);
            if (x.size() != y.size()) return x.size() < y.size();
            if (x != y) return x < y;
        } else {
            if (a[i] != b[j]) return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]);
            ++i;
            ++j;
        }
    }
    if (a.size() - i != b.size() - j) return a.size() - i < b.size() - j;
    return a < b;
}

List ids_of(const survey::Survey& survey, std::span<const survey::Index> rows) {
    List ids;
    ids.reserve(rows.size());
    for (const survey::Index row : rows) ids.push_back(survey.initiatives[row].id);
    std::sort(ids.begin(), ids.end(), before_by_number);
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
