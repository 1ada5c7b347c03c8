#include "collabgraph/report/drawing_choice.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "collabgraph/diagram/material.hpp"
#include "collabgraph/report/drawings.hpp"
#include "collabgraph/survey/names.hpp"

namespace collabgraph::report {

namespace {

using network::Index;

/// "category-01": as many digits as the largest number has, two at least.
std::string numbered(const char* stem, std::size_t number, std::size_t most) {
    return fmt::format("{}-{:0{}}", stem, number, std::max<std::size_t>(2, std::to_string(most).size()));
}

std::vector<Index> respondents(const survey::Survey& survey) {
    std::vector<Index> result;
    for (Index organization = 0; organization < survey.organizations.size(); ++organization) {
        if (survey.organizations[organization].respondent == survey::Answer::yes) result.push_back(organization);
    }
    return result;
}

/// The page of the network of categories shares its name with the family of pages of one category each.
constexpr const char* category_network = "category-network";

/// What the set is called where it is asked for.
std::string asked_name(const Planned& planned) {
    return planned.group == DrawingGroup::overview && planned.name == "categories" ? category_network : planned.name;
}

/// Initiatives of every subject of the family.
std::vector<std::uint32_t> initiatives_of(DrawingGroup group, const network::Incidence& incidence) {
    const network::Lists& lists = group == DrawingGroup::category ? incidence.categories : incidence.proposers;
    const Index subjects = group == DrawingGroup::category ? incidence.category_count : incidence.organization_count;
    std::vector<std::uint32_t> count(subjects, 0);
    for (const Index subject : lists.item) ++count[subject];
    return count;
}

/// Leaves of a family the sets with most initiatives, in the order they had.
DrawingChoice::Cut cut(std::vector<Planned>& family, DrawingGroup group, const network::Incidence& incidence) {
    const DrawingChoice::Cut result{group, std::min(family.size(), most_of_family), family.size()};
    if (family.size() <= most_of_family) return result;
    const std::vector<std::uint32_t> initiatives = initiatives_of(group, incidence);
    std::vector<std::size_t> order(family.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return initiatives[family[a].subject] > initiatives[family[b].subject];
    });
    order.resize(most_of_family);
    std::sort(order.begin(), order.end());
    std::vector<Planned> kept;
    for (const std::size_t i : order) kept.push_back(std::move(family[i]));
    family = std::move(kept);
    return result;
}

constexpr DrawingGroup groups[] = {DrawingGroup::overview, DrawingGroup::category, DrawingGroup::organization};

[[noreturn]] void refuse(const std::string& word, const std::vector<Planned>& all) {
    std::vector<std::string> names;
    for (const Family& family : families()) names.emplace_back(family.name);
    for (const Planned& planned : all) names.push_back(asked_name(planned));
    throw survey::UnknownName(
        word,
        {fmt::format("there is no page and no family of pages called \"{}\"; --list-pages lists them", word),
         fmt::format("「{}」という図も図の種類もありません。--list-pages で一覧できます", word)},
        names);
}

}  // namespace

std::vector<Planned> planned_drawings(const survey::Survey& survey, bool crossed) {
    std::vector<Planned> plan;
    for (std::uint32_t i = 0; i < overviews().size(); ++i) {
        const Overview overview = overviews()[i];
        if (overview == Overview::gap_map && !crossed) continue;
        plan.push_back({DrawingGroup::overview, name_of(overview), label_of(overview), i});
    }
    const auto both = [](const auto& subject) {
        return text::Bilingual{diagram::label_of(subject, text::Language::en),
                               diagram::label_of(subject, text::Language::ja)};
    };
    for (Index category = 0; category < survey.categories.size(); ++category) {
        plan.push_back({DrawingGroup::category, numbered("category", category + 1, survey.categories.size()),
                        both(survey.categories[category]), category});
    }
    const std::vector<Index> bodies = respondents(survey);
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        plan.push_back({DrawingGroup::organization, numbered("body", i + 1, bodies.size()),
                        both(survey.organizations[bodies[i]]), bodies[i]});
    }
    return plan;
}

const std::vector<Family>& families() {
    static const std::vector<Family> all{{"standard", {"pages of the whole", "全体の図"}},
                                         {"categories", {"one page a category", "課題分類ごとの図"}},
                                         {"bodies", {"one page a body that proposes", "提案団体ごとの図"}},
                                         {"all", {"every page", "すべての図"}}};
    return all;
}

const char* family_of(DrawingGroup group) {
    switch (group) {
        case DrawingGroup::category:
            return "categories";
        case DrawingGroup::organization:
            return "bodies";
        case DrawingGroup::overview:
            break;
    }
    return "standard";
}

DrawingChoice choose_drawings(const survey::Survey& survey, const network::Incidence& incidence, bool crossed,
                              const std::vector<std::string>& asked) {
    std::vector<Planned> all = planned_drawings(survey, crossed);
    const auto asks = [&](const std::string& word) {
        return std::find(asked.begin(), asked.end(), word) != asked.end();
    };
    for (const std::string& word : asked) {
        const bool known =
            std::any_of(families().begin(), families().end(), [&](const Family& one) { return word == one.name; }) ||
            std::any_of(all.begin(), all.end(), [&](const Planned& planned) { return word == asked_name(planned); });
        if (!known) refuse(word, all);
    }
    DrawingChoice choice;
    for (const DrawingGroup group : groups) {
        const std::string family = family_of(group);
        const bool by_default = asked.empty() && group != DrawingGroup::organization;
        const bool whole = by_default || asks("all") || asks(family);
        std::vector<Planned> chosen;
        for (Planned& planned : all) {
            if (planned.group == group && (whole || asks(asked_name(planned)))) chosen.push_back(std::move(planned));
        }
        if (group != DrawingGroup::overview && whole && !asks(family)) {
            const DrawingChoice::Cut made = cut(chosen, group, incidence);
            if (made.drawn < made.all) choice.cuts.push_back(made);
        }
        for (Planned& planned : chosen) choice.drawings.push_back(std::move(planned));
    }
    return choice;
}

Sheet drawings_sheet(const survey::Survey& survey, bool crossed) {
    Sheet sheet;
    sheet.key = "pages";
    sheet.columns = {{"page", {"name", "名前"}}, {"family", {"family", "種類"}}, {"label", {"shows", "内容"}}};
    for (const Family& family : families()) {
        sheet.rows.push_back({std::string(family.name), {}, Name{family.words.en, family.words}});
    }
    for (const Planned& planned : planned_drawings(survey, crossed)) {
        sheet.rows.push_back(
            {asked_name(planned), std::string(family_of(planned.group)), Name{planned.label.en, planned.label}});
    }
    return sheet;
}

text::Bilingual sentence_of(const DrawingChoice::Cut& cut) {
    const bool categories = cut.group == DrawingGroup::category;
    return {fmt::format("Pages are drawn of {} of the {} {}, those with most initiatives; `--pages {}` draws all.",
                        cut.drawn, cut.all, categories ? "categories" : "bodies that propose", family_of(cut.group)),
            fmt::format("{}{}のうち、取組の多い{}の図を作成した。--pages {} ですべて作成できる。",
                        categories ? "課題分類" : "提案団体", cut.all, cut.drawn, family_of(cut.group))};
}

}  // namespace collabgraph::report
