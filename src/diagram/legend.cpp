#include "collabgraph/diagram/legend.hpp"

#include <algorithm>

#include "collabgraph/diagram/frame.hpp"
#include "collabgraph/diagram/measure.hpp"
#include "collabgraph/diagram/style.hpp"

namespace collabgraph::diagram {

namespace {
constexpr double sample_gap = 4;  // between a sample and its words
constexpr double entry_gap = 11;
constexpr double boxes_gap = 4;
}  // namespace

Legend::Entry& Legend::add(std::string key, std::string words, double sample_width) {
    Entry entry;
    if (!key.empty()) entry.keys.push_back(std::move(key));
    entry.words = std::move(words);
    entry.sample_width = sample_width;
    const double words_width = text_width(entry.words, style::legend_size);
    entry.width = sample_width + (sample_width > 0 && words_width > 0 ? sample_gap : 0) + words_width;
    entry.starts_row = m_row_asked;
    m_row_asked = false;
    m_entries.push_back(std::move(entry));
    return m_entries.back();
}

void Legend::add_box(std::string key, Box sample, std::string words) {
    add_boxes(std::move(key), {std::move(sample)}, std::move(words));
}

void Legend::add_boxes(std::string key, std::vector<Box> samples, std::string words) {
    double width = 0;
    for (const Box& sample : samples) width += sample.area.width + (width > 0 ? boxes_gap : 0);
    add(std::move(key), std::move(words), width).boxes = std::move(samples);
}

void Legend::add_parts(std::string key, std::vector<Box> parts, std::string words) {
    double width = 0;
    for (const Box& part : parts) width = std::max(width, part.area.right());
    Entry& entry = add(std::move(key), std::move(words), width);
    entry.boxes = std::move(parts);
    entry.parts = true;
}

void Legend::add_line(std::string key, Line sample, std::string words, double length) {
    add(std::move(key), std::move(words), length).lines.push_back(std::move(sample));
}

void Legend::add_text(std::string key, std::string sample, std::string words) {
    const double width = text_width(sample, style::legend_size, true);
    add(std::move(key), std::move(words), width).bold = std::move(sample);
}

void Legend::add_words(std::string words, std::string key) {
    add(std::move(key), std::move(words), 0);
}

void Legend::also(std::string key) {
    if (!m_entries.empty()) m_entries.back().keys.push_back(std::move(key));
}

void Legend::new_row() {
    m_row_asked = true;
}

std::vector<Legend::Spot> Legend::spots(double width) const {
    std::vector<Spot> result;
    int row = 0;
    double x = 0;
    for (const Entry& entry : m_entries) {
        if (x > 0 && (entry.starts_row || x + entry.width > width)) {
            ++row;
            x = 0;
        }
        result.push_back({row, x});
        x += entry.width + entry_gap;
    }
    return result;
}

int Legend::rows(double width) const {
    return m_entries.empty() ? 0 : spots(width).back().row + 1;
}

void Legend::place(Page& page, const Rect& area) const {
    const std::vector<Spot> where = spots(area.width);
    int samples = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        const double middle = area.y + row_height * (where[i].row + 0.5);
        const double left = area.x + where[i].x;
        double x = left;
        for (Box box : entry.boxes) {
            box.id = "k" + std::to_string(++samples);
            box.area.x = entry.parts ? left + box.area.x : x;
            box.area.y = entry.parts ? middle + box.area.y : middle - box.area.height / 2;
            box.kind = "mark";
            box.name.clear();
            x += box.area.width + boxes_gap;
            page.boxes.push_back(std::move(box));
        }
        for (Line line : entry.lines) {
            const double end = left + entry.sample_width;
            line.path = {{left, middle},
                         {left + entry.sample_width / 3, middle},
                         {end - entry.sample_width / 3, middle},
                         {end, middle}};
            line.from.clear();
            line.to.clear();
            page.lines.push_back(std::move(line));
        }
        if (!entry.bold.empty()) page.texts.push_back(text_at({left, middle}, entry.bold, style::legend_size, true));
        if (!entry.words.empty()) {
            const double offset = entry.width - text_width(entry.words, style::legend_size);
            page.texts.push_back(text_at({left + offset, middle}, entry.words, style::legend_size));
        }
        for (const std::string& key : entry.keys) page.marks_in_legend.push_back({key});
    }
    std::sort(page.marks_in_legend.begin(), page.marks_in_legend.end());
    page.marks_in_legend.erase(std::unique(page.marks_in_legend.begin(), page.marks_in_legend.end()),
                               page.marks_in_legend.end());
}

}  // namespace collabgraph::diagram
