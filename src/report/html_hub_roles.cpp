#include <algorithm>

#include "collabgraph/cluster/partition.hpp"
#include "collabgraph/report/hubs_result.hpp"
#include "collabgraph/report/words.hpp"
#include "report/html_sections.hpp"

namespace collabgraph::report {

namespace {

constexpr std::size_t roles_at_once = 10;

}  // namespace

std::string html_roles(const Context& context) {
    std::vector<const hubs::Role*> brokers;
    for (const hubs::Role& role : *context.content.roles) {
        if (role.brokerage.total() > 0 || role.participation.role) brokers.push_back(&role);
    }
    if (brokers.empty()) return {};
    std::stable_sort(brokers.begin(), brokers.end(), [](const hubs::Role* a, const hubs::Role* b) {
        return a->brokerage.total() > b->brokerage.total();
    });
    std::vector<std::string> rows;
    for (const hubs::Role* role : brokers) {
        const centrality::Brokerage& pairs = role->brokerage;
        rows.push_back(fmt::format(
            "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td "
            "class=\"n\">{}</td><td class=\"n\">{}</td><td>{}</td><td>{}</td><td class=\"n\">{}</td><td "
            "class=\"n\">{}</td></tr>",
            context.organization_cell(role->organization), pairs.coordinator, pairs.itinerant, pairs.representative,
            pairs.gatekeeper, pairs.liaison,
            role->cluster == cluster::isolated ? std::string() : context.cluster_name(role->cluster),
            shown(module_role_code(*role), context.language, module_role_words()),
            number(role->participation.within_module_z), number(role->participation.coefficient)));
    }
    const auto heading = [&](const char* en, const char* ja, const char* attributes = " class=\"n\"") {
        return fmt::format("<th scope=\"col\"{}>{}</th>", attributes, context.say(en, ja));
    };
    return "<h3 id=\"hub-roles\">" +
           context.say("Roles: between types of bodies and between clusters", "役割：種別の間と群の間での位置") +
           "</h3><p class=\"rule\">" +
           context.say(
               "A body brokers where one names it, it names another, and these two are not tied that way (Gould and "
               "Fernandez): within its own type, between two of another type, from its type outwards, into its type, "
               "or between three types. In clusters (Guimera and Amaral): z is how far it stands out within its "
               "cluster, P over how many clusters its ties spread; in a cluster of fewer than 8 nobody can be a hub.",
               "ある団体に挙げられ、別の団体を挙げ、その二者の間に同じ向きの線がないとき、仲介と数える（Gould・"
               "Fernandez）。自らと同じ種別の中、別の同じ種別どうし、自らの種別から外へ、外から自らの種別へ、三つの"
               "種別の間に分ける。群での役割（Guimerà・Amaral）は、zが群の中でどれほど抜きん出るか、Pが線がどれほど"
               "多くの群に広がるかを表す。8団体未満の群には、ハブはあり得ない。") +
           "</p>" +
           table("roles", context.say("Roles", "役割"),
                 "<tr>" + heading("Body", "団体", "") + heading("Within its type", "同じ種別の中") +
                     heading("Between others of one type", "別の同種どうし") +
                     heading("From its type outwards", "自らの種別から外へ") +
                     heading("Into its type", "外から自らの種別へ") + heading("Three types", "三つの種別の間") +
                     heading("Cluster", "群", "") + heading("In clusters", "群での役割", "") + heading("z", "z") +
                     heading("P", "P") + "</tr>",
                 foldable_rows(context, rows, std::min(roles_at_once, rows.size())));
}

std::string html_fragility(const Context& context) {
    std::string items;
    std::vector<const hubs::Fragility*> list;
    for (const hubs::Fragility& one : *context.content.fragility) {
        if (!one.harmless()) list.push_back(&one);
    }
    const auto lost = [](const hubs::Fragility& one) {
        return one.bodies_alone.size() + one.bodies_cut_off.size() + one.categories_alone.size() +
               one.categories_cut_off.size();
    };
    std::stable_sort(list.begin(), list.end(),
                     [&](const hubs::Fragility* a, const hubs::Fragility* b) { return lost(*a) > lost(*b); });
    for (const hubs::Fragility* one : list) {
        std::vector<Index> bodies = one->bodies_alone, categories = one->categories_alone, rows = one->body_rows;
        bodies.insert(bodies.end(), one->bodies_cut_off.begin(), one->bodies_cut_off.end());
        categories.insert(categories.end(), one->categories_cut_off.begin(), one->categories_cut_off.end());
        rows.insert(rows.end(), one->category_rows.begin(), one->category_rows.end());
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        std::vector<std::string> names;
        if (!categories.empty()) names.push_back(context.categories(categories));
        if (!bodies.empty()) names.push_back(context.organizations(bodies));
        const text::Bilingual says =
            fragility_sentence(context.survey, bodies.size(), categories.size(), one->organization);
        items += "<li>" + escape_html(says.in(context.language)) + ' ' + context.joined(names) +
                 context.say(". ", "。") +
                 context.rows(rows, context.fill("Rows that tie {}", "{}の線の根拠となる取組",
                                                 context.organization_text(one->organization))) +
                 "</li>\n";
    }
    return "<h3 id=\"fragility\">" + context.say("What hangs on one body", "一つの団体に懸かっているもの") +
           "</h3><p class=\"rule\">" +
           context.say(
               "If one body were not there: who would be left without any tie, or cut off from the largest "
               "part of the network; which categories would be left without a proposer, or cut off.",
               "その団体がなければ、線を失うか最大のまとまりから切り離される団体と、提案がなくなるか切り離される"
               "課題分類。") +
           "</p>" +
           (items.empty() ? "<p>" + context.say("Nothing.", "該当なし。") + "</p>\n"
                          : "<ul class=\"plain\">" + items + "</ul>\n");
}

}  // namespace collabgraph::report
