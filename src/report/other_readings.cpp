#include "report/other_readings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "collabgraph/report/names.hpp"

namespace collabgraph::report {

namespace {

using network::Index;

bool has_joint_names(const survey::Survey& survey) {
    return std::any_of(survey.initiatives.begin(), survey.initiatives.end(), [](const survey::Initiative& row) {
        return std::any_of(row.partners.begin(), row.partners.end(),
                           [](const survey::Mention& mention) { return mention.organizations.size() > 1; });
    });
}

/// As if nobody had been named where a name could be read as several bodies.
survey::Survey without_joint_names(survey::Survey survey) {
    for (survey::Initiative& row : survey.initiatives) {
        for (survey::Mention& mention : row.partners) {
            if (mention.organizations.size() > 1) mention.organizations.clear();
        }
    }
    return survey;
}

network::Groups other_way(network::Groups groups) {
    return groups == network::Groups::keep ? network::Groups::expand : network::Groups::keep;
}

Reading groups_reading(const network::Incidence& incidence, const survey::Survey& survey) {
    Reading reading{"groups", {}, has_kind(survey, survey::NameKind::group), true};
    reading.title =
        incidence.groups == network::Groups::keep
            ? text::Bilingual{"groups replaced by their members", "総称（団体の集まり）を構成団体に置き換える"}
            : text::Bilingual{"groups kept as one name", "総称（団体の集まり）を一つの名前とする"};
    return reading;
}

Reading look_alikes_reading(const std::vector<survey::LookAlike>& look_alikes) {
    const auto like = std::count_if(look_alikes.begin(), look_alikes.end(),
                                    [](const survey::LookAlike& one) { return !one.listed.empty(); });
    return {"look_alikes",
            {fmt::format("unlisted names ({}) taken as the listed ones they look like", like),
             fmt::format("一覧にない名称（{}件）を、似た名称の団体とみなす", like)},
            like > 0,
            true};
}

Reading names_reading(const survey::Survey& survey) {
    return {"names", {"joint names left out", "連名を除く"}, has_joint_names(survey), true};
}

}  // namespace

bool has_kind(const survey::Survey& survey, survey::NameKind kind) {
    return std::any_of(survey.organizations.begin(), survey.organizations.end(),
                       [&](const auto& organization) { return organization.kind == kind && organization.mentioned; });
}

std::vector<Index> OtherReading::as_read(std::vector<Index> organizations) const {
    for (Index& organization : organizations) {
        for (const survey::LookAlike& one : merged) {
            if (one.unlisted == organization && !one.listed.empty()) organization = one.listed.front();
        }
    }
    return organizations;
}

std::vector<OtherReading> other_readings(const survey::Survey& survey, const network::Incidence& incidence) {
    OtherReading groups{groups_reading(incidence, survey), {}, {}, {}};
    if (groups.reading.applies) {
        groups.survey = survey;
        groups.incidence = network::make_incidence(survey, other_way(incidence.groups));
    }
    OtherReading names{names_reading(survey), {}, {}, {}};
    if (names.reading.applies) {
        names.survey = without_joint_names(survey);
        names.incidence = network::make_incidence(names.survey, incidence.groups);
    }
    std::vector<survey::LookAlike> found = survey::find_look_alikes(survey);
    OtherReading look_alikes{look_alikes_reading(found), {}, {}, {}};
    if (look_alikes.reading.applies) {
        look_alikes.survey = survey::with_look_alikes_merged(survey, found);
        look_alikes.incidence = network::make_incidence(look_alikes.survey, incidence.groups);
        look_alikes.merged = std::move(found);
    }
    return {std::move(groups), std::move(names), std::move(look_alikes)};
}

Sheet look_alikes_sheet(const survey::Survey& survey) {
    Sheet sheet;
    sheet.key = "look_alikes";
    sheet.title = {"Unlisted names and the listed ones that the other reading takes them for",
                   "一覧にない名称と、別の読み方でそれとみなす団体"};
    sheet.columns = {{"name", {"name", "名称"}}, {"as", {"taken as", "みなす団体"}}};
    for (const survey::LookAlike& one : survey::find_look_alikes(survey)) {
        if (one.listed.empty()) continue;
        sheet.rows.push_back(
            {name_of(survey.organizations[one.unlisted]), name_of(survey.organizations[one.listed.front()])});
    }
    return sheet;
}

text::Bilingual uncertain_names_remark(const survey::Survey& survey) {
    const auto like = look_alikes_sheet(survey).rows.size();
    const bool joint = has_joint_names(survey);
    if (like == 0 && !joint) {
        return {
            "The survey holds no uncertain names: no joint name, and no unlisted name that looks like a listed one.",
            "読み方の定まらない名称はない（連名も、一覧の名称に似た未掲載の名称もない）。"};
    }
    return {fmt::format("Uncertain names: {}; {}.",
                        joint ? "joint names are left out in one other reading" : "there are no joint names",
                        like == 0 ? "no unlisted name looks like a listed one"
                                  : fmt::format("{} unlisted name{} taken as what {} like in another", like,
                                                like == 1 ? " is" : "s are", like == 1 ? "it looks" : "they look")),
            fmt::format("読み方の定まらない名称：{}。{}。", joint ? "連名は、除いた場合も確かめた" : "連名はない",
                        like == 0 ? std::string("一覧の名称に似た未掲載の名称はない")
                                  : fmt::format("一覧にない名称{}件は、似た名称の団体とみなした場合も確かめた", like))};
}

}  // namespace collabgraph::report
