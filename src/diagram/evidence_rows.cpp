#include "diagram/evidence_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "collabgraph/diagram/frame.hpp"
#include "collabgraph/diagram/measure.hpp"
#include "diagram/abbreviate.hpp"

namespace collabgraph::diagram {
namespace {

constexpr double size = style::smallest_label;
constexpr double line = 11.2, between = 2.6, heading = 17;
constexpr std::size_t most_lines = 12;  ///< of one row; longer lists of partners say how many more there are

/// Control characters become spaces.
std::string one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return text;
}

}  // namespace

EvidenceRows::EvidenceRows(const Material& material, const std::vector<Group>& groups, double width)
    : m(material), m_width(width) {
    const bool ja = m.language == text::Language::ja;
    const std::string_view column = ja ? "title" : "title_en";
    const bool has_title =
        m.survey.column(column) != survey::none_index || m.survey.column("title") != survey::none_index;
    double widest_id = 12, widest_name = 40;
    for (const auto& group : groups) {
        widest_name = std::max(widest_name, text_width(group.name, size));
        for (const network::Index row : group.rows) {
            widest_id = std::max(widest_id, text_width(m.survey.initiatives[row].id, size, true));
        }
    }
    m_name_left = std::min(widest_id, 80.0) + 10;
    m_title_left = m_name_left + std::min(widest_name, 140.0) + 10;
    m_partners_left = m_title_left + (has_title ? (width - m_title_left) * 0.42 : 0);
    for (const auto& group : groups) {
        bool first = true;
        for (const network::Index row : group.rows) {
            const survey::Initiative& initiative = m.survey.initiatives[row];
            Entry entry;
            entry.id = shorten(one_line(initiative.id), 80, size, true);
            entry.starts_group = first;
            entry.name = first ? abbreviate(one_line(group.name), 140, size) : "";
            first = false;
            if (has_title) {
                std::string_view title = m.survey.cell(initiative, column);
                if (title.empty()) {
                    title = m.survey.cell(initiative, "title");
                }
                entry.title = wrap(one_line(std::string(title)), m_partners_left - m_title_left - 10, size);
            }
            const auto proposers = m.incidence.proposers[row];
            std::vector<std::string> partners;
            for (const network::Index partner : m.incidence.partners[row]) {
                if (proposers.size() > 1 || !std::binary_search(proposers.begin(), proposers.end(), partner)) {
                    partners.push_back(one_line(label_of(m.survey.organizations[partner], m.language)));
                }
            }
            const double room = width - m_partners_left;
            for (std::size_t most = partners.size();; most /= 2) {
                entry.partners = wrap(partners.empty() ? say(m, {"(no partner)", "（相手の記載なし）"})
                                                       : listed(partners, m.language, most),
                                      room, size);
                if (entry.partners.size() <= most_lines || most < 2) {
                    break;
                }
            }
            for (auto* lines : {&entry.title, &entry.partners}) {
                if (lines->size() > most_lines) {
                    lines->resize(most_lines);
                }
                for (auto& text : *lines) {
                    text = shorten(text, lines == &entry.title ? m_partners_left - m_title_left - 8 : room, size);
                }
            }
            m_entries.push_back(std::move(entry));
        }
    }
}

double EvidenceRows::Entry::height() const {
    return static_cast<double>(std::max<std::size_t>({title.size(), partners.size(), 1})) * line + between;
}

double EvidenceRows::height() const {
    double sum = heading + 2;
    for (const Entry& entry : m_entries) {
        sum += entry.height();
    }
    return sum;
}

std::size_t EvidenceRows::next(double height, std::size_t first) const {
    double y = heading;
    std::size_t entry = first;
    for (; entry < m_entries.size(); ++entry) {
        y += m_entries[entry].height();
        if (entry > first && y > height + 0.1) {
            break;
        }
    }
    return entry;
}

std::size_t EvidenceRows::draw(Canvas& canvas, const Rect& area, std::size_t first) const {
    const double x = area.x;
    canvas.text({x, area.y, m_width, heading - 3},
                say(m, {"Rows behind this page (number in the survey; title; partners)",
                        "根拠の行（番号は調査表の行。題名、挙げた相手）"}),
                {.size = style::heading_size - 1, .bold = true});
    double y = area.y + heading;
    canvas.rule({x, y - 1}, {x + m_width, y - 1}, 0.8, style::black);
    const std::size_t end = next(area.height, first);
    for (std::size_t current = first; current < end; ++current) {
        const Entry& entry = m_entries[current];
        if (entry.starts_group && current > first) {
            canvas.rule({x, y - 0.4}, {x + m_width, y - 0.4}, 0.4, style::soft_grey);
        }
        const auto text = [&](double left, double right, std::size_t i, const std::string& words,
                              const TextStyle& look) {
            const double top = y + between / 2 + static_cast<double>(i) * line;
            canvas.text({x + left, top, right - left, line}, words, look);
        };
        text(0, m_name_left - 8, 0, entry.id, {.bold = true, .align = Align::right});
        // A group that continues on this page says its name again.
        std::string name = entry.name;
        for (std::size_t back = current; name.empty() && current == first && back > 0;) {
            name = m_entries[--back].name;
        }
        text(m_name_left, m_title_left - 6, 0, name, {});
        for (std::size_t i = 0; i < entry.title.size(); ++i) {
            text(m_title_left, m_partners_left - 4, i, entry.title[i], {});
        }
        for (std::size_t i = 0; i < entry.partners.size(); ++i) {
            text(m_partners_left, m_width + 1, i, entry.partners[i], {});
        }
        y += entry.height();
    }
    return end;
}

}  // namespace collabgraph::diagram
