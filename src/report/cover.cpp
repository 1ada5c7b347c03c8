#include "collabgraph/report/cover.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "collabgraph/gaps/proposals.hpp"
#include "collabgraph/report/evidence.hpp"
#include "collabgraph/report/names.hpp"

namespace collabgraph::report {

namespace {

using gaps::Cover;
using gaps::Uncoverable;
using survey::Index;

const char* code_of(Uncoverable why) {
    switch (why) {
        case Uncoverable::nobody:
            return "nobody";
        case Uncoverable::class_:
            return "class";
        case Uncoverable::excluded:
            break;
    }
    return "excluded";
}

Names uncoverable(const survey::Survey& survey, const Cover& cover) {
    Names names;
    for (const Cover::Without& one : cover.uncoverable) names.push_back(name_of(survey.categories[one.category]));
    return names;
}

std::vector<Index> in_every_set(const Cover& cover) {
    std::vector<Index> bodies;
    if (!cover.counted) return bodies;
    for (const Cover::Member& member : cover.members) {
        if (member.sets == cover.count) bodies.push_back(member.organization);
    }
    std::sort(bodies.begin(), bodies.end());
    return bodies;
}

bool truncated(const Cover& cover) {
    return !cover.counted || cover.sets.size() < cover.count;
}

Value whole(std::uint64_t number) {
    return static_cast<std::int64_t>(
        std::min<std::uint64_t>(number, static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())));
}

}  // namespace

Part cover_part(const survey::Survey& survey, const Cover& cover) {
    Record record{"cover", {"Smallest sets that cover the open categories", "空白のある課題分類を覆う最小の組"}, {}};
    const auto add = [&](const char* key, Value value) {
        record.parts.push_back({Field{key, {}, std::move(value)}, For::all});
    };
    NameSets sets;
    for (const std::vector<Index>& set : cover.sets) sets.push_back(organization_names(survey, set));
    List reasons;
    for (const Cover::Without& one : cover.uncoverable) reasons.emplace_back(code_of(one.why));
    add("size", whole(cover.size));
    add("optimal", cover.optimal);
    add("sets", std::move(sets));
    add("truncated", truncated(cover));
    add("uncoverable", uncoverable(survey, cover));
    add("lower_bound", whole(cover.lower_bound));
    add("count", cover.counted ? whole(cover.count) : Value{});
    add("open", category_names(survey, cover.open));
    add("in_every_set", organization_names(survey, in_every_set(cover)));
    add("reasons", std::move(reasons));
    return {std::move(record), For::machines};
}

Sheet cover_sheet(const survey::Survey& survey, const network::Incidence& incidence, const Cover& cover,
                  const std::vector<gaps::CategoryGaps>& categories) {
    Sheet sheet;
    sheet.key = "cover";
    sheet.title = {"Smallest sets of bodies that together propose on all open categories",
                   "空白のある課題分類のすべてに提案を持つ、最小の団体の組"};
    sheet.columns = {{"set", {"set", "組"}},
                     {"organization", {"body", "団体"}},
                     {"in_sets", {"in sets", "入る組の数"}},
                     {"categories", {"proposes on", "提案のある課題分類"}},
                     {"evidence", {"initiatives", "取組"}}};
    std::int64_t number = 0;
    for (const std::vector<Index>& set : cover.sets) {
        ++number;
        for (const Index body : set) {
            std::vector<Index> own, rows;
            for (const Index category : cover.open) {
                const std::vector<Index> there =
                    gaps::rows_proposed_by(body, categories[category].initiatives, incidence);
                rows.insert(rows.end(), there.begin(), there.end());
                if (!there.empty()) own.push_back(category);
            }
            const auto member = std::find_if(cover.members.begin(), cover.members.end(),
                                             [&](const Cover::Member& one) { return one.organization == body; });
            sheet.rows.push_back({number, name_of(survey.organizations[body]),
                                  cover.counted && member != cover.members.end() ? whole(member->sets) : Value{},
                                  category_names(survey, own), ids_of(survey, rows)});
        }
    }
    return sheet;
}

text::Bilingual cover_remark(const survey::Survey& survey, const Cover& cover) {
    const std::size_t coverable = cover.open.size() - cover.uncoverable.size();
    text::Bilingual words;
    if (cover.open.empty()) return {"No category has a gap: there is nothing to cover.", "空白のある課題分類はない。"};
    if (coverable == 0) {
        words = {"No open category can be covered.", "空白のある課題分類のうち、覆えるものはない。"};
    } else {
        const bool all = coverable == cover.open.size();
        const std::string of_en =
            all ? fmt::format("all {}", coverable) : fmt::format("{} of the {}", coverable, cover.open.size());
        const std::string of_ja = all ? fmt::format("空白のある課題分類{}はすべて", coverable)
                                      : fmt::format("空白のある課題分類{}のうち{}は", cover.open.size(), coverable);
        const char* bodies = cover.size == 1 ? "body" : "bodies";
        if (cover.optimal) {
            words = {fmt::format("{} {} together propose on {} open categories; fewer cannot (proven by branch and "
                                 "bound).",
                                 cover.size, bodies, of_en),
                     fmt::format("{}、{}団体の提案で覆える。これより少ない団体では覆えない（分枝限定法で証明済み）。",
                                 of_ja, cover.size)};
        } else {
            words = {
                fmt::format("The search was stopped: {} {} suffice for {} open categories, and fewer than {} cannot "
                            "be enough.",
                            cover.size, bodies, of_en, cover.lower_bound),
                fmt::format("探索を打ち切った。{}{}団体で覆え、{}団体未満では覆えない。", of_ja, cover.size,
                            cover.lower_bound)};
        }
    }
    if (cover.optimal && coverable > 0) {
        if (!cover.counted) {
            words.en += fmt::format(" There are at least {} such sets; {} are listed.", cover.count, cover.sets.size());
            words.ja +=
                fmt::format("このような組は少なくとも{}通りあり、{}通りを掲げる。", cover.count, cover.sets.size());
        } else if (cover.count == 1) {
            words.en += " There is one such set.";
            words.ja += "このような組は1通りだけである。";
        } else {
            words.en +=
                fmt::format(" There are {} such sets{}.", cover.count,
                            truncated(cover) ? fmt::format("; the first {} are listed", cover.sets.size()) : "");
            words.ja +=
                fmt::format("このような組は{}通りある{}。", cover.count,
                            truncated(cover) ? fmt::format("（はじめの{}通りを掲げる）", cover.sets.size()) : "");
        }
        const std::vector<Index> always = in_every_set(cover);
        if (!always.empty() && cover.count > 1) {
            const text::Bilingual names = listed(organization_names(survey, always));
            words.en += fmt::format(" In every one: {}.", names.en);
            words.ja += fmt::format("どの組にも入る団体：{}。", names.ja);
        }
    }
    const auto say = [&](Uncoverable why, const char* en, const char* ja) {
        Names names;
        for (const Cover::Without& one : cover.uncoverable) {
            if (one.why == why) names.push_back(name_of(survey.categories[one.category]));
        }
        if (names.empty()) return;
        const text::Bilingual list = listed(names);
        words.en += fmt::format(" {}: {}.", en, list.en);
        words.ja += fmt::format("{}：{}。", ja, list.ja);
    };
    say(Uncoverable::nobody, "Not coverable, since nobody proposes there", "提案がないため覆えない");
    say(Uncoverable::class_, "Not coverable, since only kinds of bodies propose there",
        "提案が総称（団体の種類）だけのため覆えない");
    say(Uncoverable::excluded, "Not coverable without those excluded", "除いた団体なしでは覆えない");
    return words;
}

}  // namespace collabgraph::report
