/// A small page with one of everything, for the tests of this folder.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/diagram/box.hpp"
#include "collabgraph/diagram/frame.hpp"
#include "collabgraph/diagram/page.hpp"
#include "collabgraph/diagram/style.hpp"

namespace collabgraph::tests {

inline diagram::Box sample_box(const std::string& id, std::vector<std::string> label, diagram::Point centre) {
    diagram::Box box;
    box.id = id;
    box.kind = "organization";
    for (const std::string& line : label) box.name += line;
    box.label = std::move(label);
    diagram::size_to_fit(box);
    diagram::centre_at(box, centre);
    return box;
}

inline diagram::Line sample_tie(const diagram::Box& from, const diagram::Box& to) {
    diagram::Line line = diagram::rule({from.area.right(), from.area.centre().y}, {to.area.x, to.area.centre().y}, 0.6,
                                       std::string(diagram::style::ink));
    line.from = from.id;
    line.to = to.id;
    line.head = true;
    line.tie = "proposes_with";
    line.weight = 2;
    return line;
}

/// o1 -> o2, furnished, without faults.
inline diagram::Page sample_page() {
    diagram::Page page;
    page.name = "sample";
    diagram::furnish(page, {"One names two", "One arrow: a proposal.", "", "Source: a test.", "", 1, 2}, {});
    page.boxes.push_back(sample_box("o1", {"One"}, {200, 200}));
    page.boxes.push_back(sample_box("o2", {"Two", "lines"}, {500, 200}));
    page.lines.push_back(sample_tie(page.boxes[0], page.boxes[1]));
    page.ties_total = page.ties_drawn = 1;
    return page;
}

}  // namespace collabgraph::tests
