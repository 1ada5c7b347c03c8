#include "collabgraph/table/fault.hpp"

#include <fmt/format.h>

#include "collabgraph/text/width.hpp"

namespace collabgraph::table {

namespace {

constexpr std::size_t shown_columns = 60;

std::string summary(const std::vector<Fault>& faults) {
    if (faults.empty()) return "invalid input";
    std::string text = describe(faults.front(), text::Language::en);
    if (faults.size() > 1) text += fmt::format(" (and {} more)", faults.size() - 1);
    return text;
}

}  // namespace

std::string describe(const Fault& fault, text::Language language) {
    const bool japanese = language == text::Language::ja;
    std::string line = fault.file.empty() ? "-" : fault.file;
    if (fault.place.line != 0) line += fmt::format(":{}", fault.place.line);
    if (fault.place.line != 0 && fault.place.column != 0) line += fmt::format(":{}", fault.place.column);
    line += ": " + fault.message.in(language);
    if (!fault.value.empty()) {
        const std::string value = text::truncate(text::visible(fault.value), shown_columns);
        line += fmt::format(fmt::runtime(japanese ? "（値: 「{}」）" : " (value: \"{}\")"), value);
    }
    const std::string& remedy = fault.remedy.in(language);
    if (!remedy.empty()) line += (japanese ? "。" : ". ") + remedy;
    return text::visible(line);
}

InvalidInput::InvalidInput(std::vector<Fault> faults)
    : std::runtime_error(summary(faults)), m_faults(std::move(faults)) {}

}  // namespace collabgraph::table
