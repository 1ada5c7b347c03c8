/// How the proposers of a category are tied to each other: a triangle of pairs with the names on its diagonal.
#pragma once

#include "diagram/category_facts.hpp"
#include "diagram/dress.hpp"

namespace collabgraph::diagram {

struct TrianglePlace {
    double left = 0, top = 0;  ///< of the first row
    double cell = 0, row = 0;  ///< width of a cell, height of a row
    double right = 0;          ///< names end here at the latest
    bool crosses = true;       ///< untied pairs as crosses; else empty grey cells
};

void draw_triangle(Canvas& canvas, const Material& material, const CategoryFacts& facts, const TrianglePlace& place);

/// Entries "direct (4)", … for the kinds of pairs that occur.
void explain_pairs(Canvas& canvas, Legend& legend, const CategoryFacts& facts, text::Language language, bool crosses);

}  // namespace collabgraph::diagram
