#include "diagram/pair_triangle.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diagram/abbreviate.hpp"

namespace collabgraph::diagram {
namespace {

constexpr double size = style::smallest_label;
constexpr std::string_view untied_fill = "#E9E9E9";

std::string tooltip(const Material& m, const CategoryFacts& facts, std::size_t i, std::size_t j) {
    const CategoryFacts::Pair& pair = facts.pair(i, j);
    const auto name = [&](std::size_t k) {
        return label_of(m.survey.organizations[facts.proposers[k].organization], m.language);
    };
    std::vector<std::string> through;
    for (const network::Index organization : pair.through) {
        through.push_back(label_of(m.survey.organizations[organization], m.language));
    }
    const std::string bodies = listed(through, m.language);
    std::string words;
    switch (pair.tie) {
        case PairTie::direct:
            words = say(m, {"one names the other", "どちらかが相手の名を挙げる"});
            break;
        case PairTie::common:
            words = say(m, {"common partner: ", "共通の相手："}) + bodies;
            break;
        case PairTie::through_class:
            words = say(m, {"only a kind of bodies in common: ", "共通するのは総称だけ："}) + bodies;
            break;
        case PairTie::untied:
            words = say(m, {"untied", "結びつかない"});
            break;
    }
    return fmt::format("{} – {}: {}", name(j), name(i), words);
}

Box sample(Shape shape, Outline outline, std::string_view fill, double side) {
    Box box;
    box.area = {0, 0, side, side};
    box.shape = shape;
    box.outline = outline;
    box.fill = std::string(fill);
    return box;
}

}  // namespace

void draw_triangle(Canvas& canvas, const Material& m, const CategoryFacts& facts, const TrianglePlace& place) {
    const double radius = std::min({place.cell, place.row, 17.0}) * 0.3;
    for (std::size_t i = 0; i < facts.proposers.size(); ++i) {
        const double y = place.top + (static_cast<double>(i) + 0.5) * place.row;
        for (std::size_t j = 0; j < i; ++j) {
            const double x = place.left + (static_cast<double>(j) + 0.5) * place.cell;
            const PairTie tie = facts.pair(i, j).tie;
            const bool grey = tie == PairTie::untied || tie == PairTie::through_class;
            Box& ground = canvas.mark({x - place.cell / 2, y - place.row / 2, place.cell, place.row}, Shape::rectangle,
                                      grey ? untied_fill : style::white, Outline::thin);
            ground.ground = true;
            ground.line_colour = "#C8C8C8";
            ground.tooltip = tooltip(m, facts, i, j);
            if (tie == PairTie::direct) {
                canvas.disc({x, y}, radius, style::ink).tooltip = tooltip(m, facts, i, j);
            } else if (tie == PairTie::common) {
                canvas.ring({x, y}, radius).tooltip = tooltip(m, facts, i, j);
            } else if (tie == PairTie::through_class) {
                Box& box = canvas.mark({x - radius, y - radius, 2 * radius, 2 * radius}, Shape::rectangle, style::white,
                                       Outline::dashed);
                box.tooltip = tooltip(m, facts, i, j);
            } else if (place.crosses) {
                const double arm = radius * 0.8;
                canvas.text_on({x, y}, "×", {.size = arm * 3.4, .bold = true, .colour = style::emphasis});
            }
        }
        const double name_left = place.left + static_cast<double>(i) * place.cell + 4;
        const std::string& name = label_of(m.survey.organizations[facts.proposers[i].organization], m.language);
        const double width = place.right - name_left;
        canvas.text({name_left, y - size * 0.6, width, size * 1.2}, abbreviate(name, width, size));
    }
}

void explain_pairs(Canvas& canvas, Legend& legend, const CategoryFacts& facts, text::Language language, bool crosses) {
    const auto entry = [&](PairTie tie, const char* key, Box box, const text::Bilingual& words) {
        const std::size_t count = facts.count(tie);
        if (count > 0) {
            const bool ja = language == text::Language::ja;
            legend.add_box(key, std::move(box),
                           ja ? fmt::format("{}（{}組）", words.ja, count) : fmt::format("{} ({})", words.en, count));
            canvas.use(key);
        }
    };
    entry(PairTie::direct, "pair-direct", sample(Shape::disc, Outline::none, style::ink, 9),
          {"one names the other", "どちらかが名を挙げる"});
    entry(PairTie::common, "pair-common", sample(Shape::disc, Outline::thick, style::white, 8),
          {"common partner", "共通の相手"});
    entry(PairTie::through_class, "pair-class", sample(Shape::rectangle, Outline::dashed, style::white, 9),
          {"untied: only a kind of bodies in common", "結びつかない：共通は総称だけ"});
    const std::size_t untied = facts.count(PairTie::untied);
    if (untied > 0 && crosses) {
        legend.add_text("pair-untied", "×",
                        language == text::Language::ja ? fmt::format("結びつかない（{}組）", untied)
                                                       : fmt::format("untied ({})", untied));
        canvas.use("pair-untied");
    } else {
        entry(PairTie::untied, "pair-untied", sample(Shape::rectangle, Outline::none, untied_fill, 10),
              {"untied", "結びつかない"});
    }
}

}  // namespace collabgraph::diagram
