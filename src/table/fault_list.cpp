#include "table/fault_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "collabgraph/text/utf8.hpp"

namespace collabgraph::table {

namespace {

constexpr std::size_t most_faults = 1000;
constexpr std::size_t most_bytes_of_a_value = 4096;

std::string kept_of(std::string_view value) {
    if (value.size() <= most_bytes_of_a_value) return std::string(value);
    const std::string_view cut = value.substr(0, most_bytes_of_a_value);
    return std::string(cut.substr(0, text::first_invalid_utf8(cut))) + "…";
}

}  // namespace

void FaultList::add(Place place, std::string_view value, text::Bilingual message, text::Bilingual remedy) {
    if (m_faults.size() == most_faults) {
        ++m_beyond;
        return;
    }
    m_faults.push_back({m_file, place, kept_of(value), std::move(message), std::move(remedy)});
}

std::vector<Fault> FaultList::take() {
    std::stable_sort(m_faults.begin(), m_faults.end(), [](const Fault& a, const Fault& b) {
        return a.place.line != b.place.line ? a.place.line < b.place.line : a.place.column < b.place.column;
    });
    if (m_beyond > 0) {
        m_faults.push_back({m_file,
                            {},
                            "",
                            {fmt::format("{} more places like these", m_beyond),
                             fmt::format("このほかに同様の箇所が {} か所あります", m_beyond)},
                            {}});
        m_beyond = 0;
    }
    return std::exchange(m_faults, {});
}

void FaultList::throw_if_any() {
    if (!empty()) throw InvalidInput(take());
}

}  // namespace collabgraph::table
