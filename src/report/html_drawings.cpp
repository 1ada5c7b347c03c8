#include "report/html_sections.hpp"
#include "report/svg_inline.hpp"

namespace collabgraph::report {

namespace {

std::string group_title(const Context& context, DrawingGroup group) {
    switch (group) {
        case DrawingGroup::category:
            return context.say("One category", "課題分類ごと");
        case DrawingGroup::organization:
            return context.say("One body", "団体ごと");
        case DrawingGroup::overview:
            break;
    }
    return context.say("Overview", "全体");
}

std::string_view group_name(DrawingGroup group) {
    switch (group) {
        case DrawingGroup::category:
            return "category";
        case DrawingGroup::organization:
            return "organization";
        case DrawingGroup::overview:
            break;
    }
    return "overview";
}

/// Which subject each box of the page stands for.
std::map<std::string_view, std::string> subjects(const Context& context, const diagram::Page& page) {
    std::map<std::string_view, std::string> out;
    for (const auto& box : page.boxes) {
        if (box.name.empty() || box.kind == "mark" || box.kind == "value") continue;
        const bool is_category = box.kind == "category";
        const Index subject = is_category ? context.category_named(box.name) : context.organization_named(box.name);
        if (subject != survey::none_index) out.emplace(box.id, (is_category ? 'c' : 'o') + std::to_string(subject));
    }
    const auto known = [&](std::string_view id) {
        const auto found = out.find(id);
        return found == out.end() ? std::string() : found->second;
    };
    for (const auto& box : page.boxes) {
        if (box.about.empty()) continue;
        const std::string_view about = box.about;
        const std::size_t gap = about.find(' ');
        std::string subject = known(about.substr(0, gap));
        if (gap != std::string_view::npos) subject += ' ' + known(about.substr(gap + 1));
        // Both ends of a tie, or it is none.
        if (!subject.empty() && subject.front() != ' ' && subject.back() != ' ') out.emplace(box.id, subject);
    }
    return out;
}

std::string figure(const Context& context, const Drawing& drawing, std::size_t number) {
    const auto& page = drawing.page;
    std::string out = fmt::format(
        "<figure id=\"d{}\" class=\"drawing {}\" data-group=\"{}\" data-label=\"{}\"><h3>{}</h3>", number,
        group_name(drawing.group), group_name(drawing.group), escape_html(drawing.label), escape_html(drawing.label));
    if (drawing.svg.empty()) {
        out += "<p class=\"note\">" +
               context.fill("This diagram was not drawn; its description for Graphviz is diagrams/{}.dot.",
                            "この図は描画されていない。Graphviz用の記述はdiagrams/{}.dotにある。",
                            escape_html(page.name)) +
               "</p>";
    } else {
        const auto known = subjects(context, page);
        const auto subject_of = [&](std::string_view id) {
            const auto found = known.find(id);
            return found == known.end() ? std::string() : found->second;
        };
        out += "<div class=\"canvas\" tabindex=\"0\" role=\"group\" aria-label=\"" + escape_html(drawing.label) +
               "\">" + inline_svg(drawing.svg, page.title, subject_of) + "</div>";
    }
    return out + "<figcaption>" + escape_html(page.title) + "</figcaption></figure>\n";
}

/// One list a group: links that lead to the diagram, with and without the script.
std::string chooser(const Context& context) {
    std::string out = "<nav class=\"chooser\" aria-label=\"" + context.say("Choose a diagram", "図を選ぶ") + "\">";
    for (const DrawingGroup group : {DrawingGroup::overview, DrawingGroup::category, DrawingGroup::organization}) {
        std::string items;
        for (std::size_t i = 0; i < context.content.drawings.size(); ++i) {
            const auto& drawing = context.content.drawings[i];
            if (drawing.group == group) {
                items += fmt::format("<li><a href=\"#d{}\">{}</a></li>", i, escape_html(drawing.label));
            }
        }
        if (!items.empty()) {
            out += fmt::format("<div class=\"choice\" data-group=\"{}\"><h4>{}</h4><ul>{}</ul></div>",
                               group_name(group), group_title(context, group), items);
        }
    }
    return out + "</nav>\n";
}

std::string tools(const Context& context) {
    const auto button = [](std::string_view id, std::string_view label, std::string_view text) {
        return fmt::format("<button type=\"button\" id=\"{}\" aria-label=\"{}\">{}</button>", id, label, text);
    };
    std::string out = "<div class=\"tools\" hidden>";
    out += button("previous", context.say("Previous diagram", "前の図"), "\u2190");
    out += button("next", context.say("Next diagram", "次の図"), "\u2192");
    out += button("smaller", context.say("Smaller", "縮小"), "\u2212");
    out += button("larger", context.say("Larger", "拡大"), "+");
    out += button("fit", context.say("Fit the width", "幅に合わせる"), context.say("Fit", "幅に合わせる"));
    out += fmt::format(
        "<label>{} <select id=\"printed\"><option value=\"overview\">{}</option><option value=\"shown\">{}</option>"
        "<option value=\"all\">{}</option></select></label>",
        context.say("When printing:", "印刷する図："), context.say("overview diagrams", "全体の図"),
        context.say("the diagram shown", "表示中の図"), context.say("all diagrams", "すべての図"));
    return out + "</div>\n";
}

}  // namespace

std::string html_drawings(const Context& context) {
    const auto& drawings = context.content.drawings;
    std::string out = "<section id=\"diagrams\"><h2>" + context.say("Diagrams", "図") + "</h2>\n";
    if (drawings.empty()) {
        return out + "<p>" + context.say("No diagram was asked for.", "図は作成していない。") + "</p></section>\n";
    }
    out += "<p class=\"with-script\">" +
           context.say("Click a box or a line to read the rows behind it. Each diagram prints on its own A4 page.",
                       "枠や線を押すと、根拠となる行が開く。印刷すると、1つの図がA4判1枚になる。") +
           "</p>\n" + chooser(context) + tools(context);
    for (std::size_t i = 0; i < drawings.size(); ++i) out += figure(context, drawings[i], i);
    return out + caveat(context) + "</section>\n";
}

}  // namespace collabgraph::report
