#include "diagram/dress.hpp"

#include <algorithm>

namespace collabgraph::diagram {
namespace {

using survey::NameKind;

Box sample(Shape shape, Outline outline, std::string_view fill = style::white) {
    Box box;
    box.area = {0, 0, 20, 11};
    box.shape = shape;
    box.outline = outline;
    box.fill = std::string(fill);
    return box;
}

}  // namespace

bool is_respondent(const Material& material, network::Index organization) {
    return material.survey.organizations[organization].respondent == survey::Answer::yes;
}

std::uint32_t cluster_of(const Material& material, network::Index organization) {
    return material.cluster.empty() ? cluster::isolated : material.cluster[organization];
}

void dress(Box& box, const Material& material, network::Index organization, Looks& looks) {
    const auto kind = material.survey.organizations[organization].kind;
    if (is_respondent(material, organization)) {
        box.shape = Shape::rectangle;
        box.outline = Outline::thick;
        looks.respondent = true;
    } else if (kind == NameKind::class_) {
        box.shape = Shape::rectangle;
        box.outline = Outline::dashed;
        looks.class_ = true;
    } else if (kind == NameKind::group) {
        box.shape = Shape::rectangle;
        box.outline = Outline::twofold;
        looks.group = true;
    } else {
        box.shape = Shape::rounded;
        box.outline = Outline::thin;
        looks.other = true;
    }
    const std::uint32_t cluster = cluster_of(material, organization);
    box.fill = style::cluster_fill(cluster);
    if (cluster != cluster::isolated) {
        looks.clusters.insert(cluster);
    }
}

void Looks::explain(Canvas& canvas, Legend& legend, text::Language language) const {
    const auto entry = [&](bool used, const char* key, Shape shape, Outline outline, const text::Bilingual& words) {
        if (used) {
            legend.add_box(key, sample(shape, outline), words.in(language));
            canvas.use(key);
        }
    };
    entry(respondent, "respondent", Shape::rectangle, Outline::thick, {"respondent", "回答団体"});
    entry(other, "body", Shape::rounded, Outline::thin, {"not a respondent", "回答団体でない"});
    entry(class_, "class", Shape::rectangle, Outline::dashed, {"a kind of bodies", "総称"});
    entry(group, "group", Shape::rectangle, Outline::twofold, {"a group of bodies", "団体の集まり"});
    if (clusters.empty()) {
        return;
    }
    std::vector<Box> samples;
    for (const std::uint32_t cluster : clusters) {
        if (samples.size() == style::cluster_fills.size()) {
            break;
        }
        Box box = sample(Shape::rectangle, Outline::thin, style::cluster_fill(cluster));
        box.area.width = 11;
        box.label = {style::cluster_letter(cluster)};
        box.label_size = 8.5;
        samples.push_back(std::move(box));
    }
    const std::string more = clusters.size() > samples.size() ? " …" : "";
    legend.add_boxes("cluster", std::move(samples),
                     more + text::Bilingual{"densely tied cluster", "つながりが密な群"}.in(language));
    canvas.use("cluster");
}

std::string rows_of(const Material& material, std::span<const network::Index> rows, std::size_t most) {
    std::string list;
    for (std::size_t i = 0; i < std::min(most, rows.size()); ++i) {
        list += (i == 0 ? "" : ", ") + material.survey.initiatives[rows[i]].id;
    }
    if (rows.size() > most) {
        list += ", … (" + std::to_string(rows.size()) + ")";
    }
    return say(material, {rows.size() == 1 ? "row " : "rows ", "行 "}) + list;
}

std::string source_of(const survey::Survey& survey, text::Language language) {
    const auto& settings = survey.settings;
    std::string source = settings.source.in(language);
    if (source.empty()) {
        source = settings.title.in(language);
    }
    if (source.empty()) {
        source = survey.file.substr(survey.file.find_last_of("/\\") + 1);
    }
    // Another sentence may follow.
    if (!source.ends_with('.') && !source.ends_with("。")) source += text::Bilingual{".", "。"}.in(language);
    return text::Bilingual{"Source: ", "出典："}.in(language) + source;
}

std::string source_of(const Material& material) {
    return source_of(material.survey, material.language);
}

std::string listed(const std::vector<std::string>& names, text::Language language, std::size_t most) {
    const bool ja = language == text::Language::ja;
    std::string list;
    for (std::size_t i = 0; i < std::min(most, names.size()); ++i) {
        list += (i == 0 ? "" : ja ? "、" : ", ") + names[i];
    }
    if (names.size() > most) {
        const std::string rest = std::to_string(names.size() - most);
        list += ja ? " ほか" + rest : " and " + rest + " more";
    }
    return list;
}

std::string counted(std::size_t number, const std::string& singular, const std::string& plural) {
    return std::to_string(number) + " " + (number == 1 ? singular : plural);
}

}  // namespace collabgraph::diagram
