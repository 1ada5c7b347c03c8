/// What every page has around its drawing: title, counting rule, rules, legend, left-out note, source, the reminder
/// that these are proposals, page number, document number.
///
/// From the top: title 17 pt bold (y 16 mm), counting rule 9.5 pt (22), rule (25), the drawing from 27. From the
/// bottom: reminder (203), source 7.5 pt (199), thin rule (195.6), left-out note 8.5 pt (193.6), legend rows above it.
/// A counting rule, note or source that is too long takes a second line and the drawing gives way; a title that is too
/// wide is set smaller, down to 13 pt, then shortened. Nothing else shrinks.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/diagram/legend.hpp"
#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

struct Furniture {
    std::string title;  ///< a sentence with the finding
    std::string counting_rule;
    std::string left_out;  ///< what is not drawn, and where it is; empty: nothing
    std::string source;
    std::string document_number;        ///< "資料2-1"; empty: none
    std::uint32_t page = 0, pages = 0;  ///< 0: no page number
    bool proposals = true;              ///< what is drawn are proposals, and the page reminds of it
};

/// Sets page.title and page.frame, adds texts, rules and the legend.
void furnish(Page& page, const Furniture& furniture, const Legend& legend);

/// The frame that furnish would leave: for layouts that need it before the legend is final.
Rect frame_for(const Page& page, const Furniture& furniture, int legend_rows);

/// Text broken into lines no wider than `width`, at spaces and between full-width characters; for notes, not for
/// labels.
std::vector<std::string> wrap(const std::string& text, double width, double size, bool bold = false);

/// A text whose area begins at (x, y = vertical centre) with its measured width.
Text text_at(Point left_centre, std::string content, double size, bool bold = false);

/// A straight rule of the page, no tie.
Line rule(Point from, Point to, double width, std::string colour);

}  // namespace collabgraph::diagram
