#include "collabgraph/survey/values.hpp"

#include <algorithm>
#include <array>

#include "collabgraph/text/utf8.hpp"
#include "survey/words.hpp"

namespace collabgraph::survey {

namespace {

bool is_blank(char32_t c) {
    return c <= 0x20 || c == 0x7F || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool started = false;
    for (std::size_t i = 0; i < text.size();) {
        const text::CodePoint point = text::code_point_at(text, i);
        if (!point.valid || !is_blank(point.value)) {
            if (!started) begin = i;
            started = true;
            end = i + point.length;
        }
        i += point.length;
    }
    return text.substr(begin, end - begin);
}

bool is_multi_valued(std::string_view column) {
    static constexpr std::array<std::string_view, 6> several{"organization", "partners", "shared_with",
                                                             "methods",      "audience", "categories"};
    return std::find(several.begin(), several.end(), column) != several.end();
}

std::vector<std::string> split_values(std::string_view text, std::string_view separators, std::size_t* dropped) {
    const std::u32string separating = text::to_utf32(separators);
    std::vector<std::string> found;
    std::size_t empty = 0;
    std::size_t start = 0;
    const auto take = [&](std::size_t end) {
        const std::string_view value = trimmed(text.substr(start, end - start));
        if (value.empty()) {
            ++empty;
        } else {
            found.emplace_back(value);
        }
    };
    for (std::size_t i = 0; i < text.size();) {
        const text::CodePoint point = text::code_point_at(text, i);
        if (point.valid && separating.find(point.value) != std::u32string::npos) {
            take(i);
            start = i + point.length;
        }
        i += point.length;
    }
    take(text.size());
    // A cell without anything in it has no value, rather than an empty one.
    if (found.empty() && empty == 1) empty = 0;
    if (dropped != nullptr) *dropped += empty;
    return found;
}

std::vector<std::string> values(const Survey& survey, const Initiative& initiative, std::string_view column) {
    const Index position = survey.column(column);
    if (position == none_index || position >= initiative.cells.size()) return {};
    for (const CellList& list : initiative.lists) {
        if (list.column == position) return list.values;
    }
    const std::string& cell = initiative.cells[position];
    if (is_multi_valued(column)) return split_values(cell, survey.settings.separators);
    const std::string_view value = trimmed(cell);
    if (value.empty()) return {};
    return {std::string(value)};
}

std::optional<bool> has_approach(const Survey& survey, const Initiative& initiative) {
    if (survey.column("status") != none_index) return !equal_words(survey.cell(initiative, "status"), "none");
    if (survey.column("approach") != none_index) return !trimmed(survey.cell(initiative, "approach")).empty();
    return std::nullopt;
}

}  // namespace collabgraph::survey
