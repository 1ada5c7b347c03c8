/// The legend of a page: samples of the marks in use with their words, placed side by side by measured width and
/// wrapped into rows. Every entry with a key is recorded in Page::marks_in_legend.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

class Legend {
 public:
    /// A box (or disc, bar) as sample. Only its size counts of `sample.area`; height at most 13.
    void add_box(std::string key, Box sample, std::string words);
    /// A line of `length` points as sample; its `path` is set here.
    void add_line(std::string key, Line sample, std::string words, double length = 34);
    /// Bold characters as sample, such as "+3".
    void add_text(std::string key, std::string sample, std::string words);
    /// Two or more samples under one text, such as a row of discs: the samples stand side by side.
    void add_boxes(std::string key, std::vector<Box> samples, std::string words);
    /// One sample made of several boxes, whose x counts from its left end and whose y from its middle.
    void add_parts(std::string key, std::vector<Box> parts, std::string words);
    /// Words without a sample: "Colour and letter:". No mark; pass a key where the words themselves explain one.
    void add_words(std::string words, std::string key = {});
    /// Another mark that the last entry explains too.
    void also(std::string key);
    void new_row();

    bool empty() const { return m_entries.empty(); }
    /// Rows needed at this width.
    int rows(double width) const;
    /// Draws the rows downwards from the area's top, `row_height` each; records the marks.
    void place(Page& page, const Rect& area) const;

    static constexpr double row_height = 16;

 private:
    struct Entry {
        std::vector<std::string> keys;
        std::vector<Box> boxes;
        std::vector<Line> lines;
        std::string bold, words;
        double sample_width = 0, width = 0;
        bool starts_row = false, parts = false;
    };
    struct Spot {
        int row;
        double x;
    };
    Entry& add(std::string key, std::string words, double sample_width);
    std::vector<Spot> spots(double width) const;

    std::vector<Entry> m_entries;
    bool m_row_asked = false;
};

}  // namespace collabgraph::diagram
