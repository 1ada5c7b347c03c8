#include "cli/view_options.hpp"

namespace collabgraph::cli {

using network::Role;
using network::Rule;
using network::Share;
using network::View;

namespace {

const char* const heading = "Counting";

std::string name_of(Role role) {
    switch (role) {
        case Role::partner:
            return "partner";
        case Role::any:
            return "any";
        case Role::proposer:
            break;
    }
    return "proposer";
}

std::string name_of(Rule rule) {
    switch (rule) {
        case Rule::newman:
            return "newman";
        case Rule::fractional:
            return "fractional";
        case Rule::count:
            break;
    }
    return "count";
}

/// What is shared, with the view's own default put in.
std::string name_of_share(const network::ViewOptions& view) {
    switch (view.share) {
        case Share::proposer:
            return "proposer";
        case Share::initiative:
            return "initiative";
        case Share::category:
            return "category";
        case Share::natural:
            break;
    }
    return view.view == View::categories ? "proposer" : "initiative";
}

Option either(std::string name, std::string help, centrality::Follow wanted, centrality::Follow& follow) {
    Option option;
    option.names = std::move(name);
    option.help = std::move(help);
    option.take = [&follow, wanted](const std::string&) {
        if (follow != centrality::Follow::natural && follow != wanted) {
            throw UsageError("--directed and --undirected exclude each other");
        }
        follow = wanted;
    };
    return option;
}

}  // namespace

std::string name_of(View view) {
    switch (view) {
        case View::coverage:
            return "coverage";
        case View::combined:
            return "combined";
        case View::categories:
            return "categories";
        case View::organizations:
            return "organizations";
        case View::graph:
            return "graph";
        case View::collaboration:
            break;
    }
    return "collaboration";
}

void declare_view(Command& command, network::ViewOptions& view) {
    command.add(heading,
                choice<View>("--view", "VIEW",
                             "collaboration (default: who proposes with whom), coverage (who on which category), "
                             "combined (both), categories or organizations (tied by what they share).",
                             view.view,
                             {{"collaboration", View::collaboration},
                              {"coverage", View::coverage},
                              {"combined", View::combined},
                              {"categories", View::categories},
                              {"organizations", View::organizations}}));
    declare_view_rules(command, view);
}

void declare_view_rules(Command& command, network::ViewOptions& view) {
    command.add(
        heading,
        choice<Role>("--role", "ROLE",
                     "In coverage and combined: an organization covers the categories of what it proposes "
                     "(proposer, default), of what names it (partner), or both (any).",
                     view.role, {{"proposer", Role::proposer}, {"partner", Role::partner}, {"any", Role::any}}));
    command.add(
        heading,
        choice<Rule>("--rule", "RULE",
                     "Weight of a tie in categories and organizations: count (default), newman or fractional.",
                     view.rule, {{"count", Rule::count}, {"newman", Rule::newman}, {"fractional", Rule::fractional}}));
    command.add(heading,
                choice<Share>(
                    "--share", "UNIT",
                    "What ties two nodes: categories share a proposer (default) or an initiative, organizations an "
                    "initiative (default) or a category.",
                    view.share,
                    {{"proposer", Share::proposer}, {"initiative", Share::initiative}, {"category", Share::category}}));
}

void declare_follow(Command& command, centrality::Follow& follow) {
    command.add(heading, either("--directed",
                                "Follow the direction of ties in every measure; of an edge list: its ties have one.",
                                centrality::Follow::directed, follow));
    command.add(heading,
                either("--undirected", "Ignore the direction of ties in every measure (an edge list: the default).",
                       centrality::Follow::undirected, follow));
}

void declare_direction(Command& command, centrality::Follow& follow) {
    command.add(heading, either("--directed", "Of an edge list: its ties have a direction.",
                                centrality::Follow::directed, follow));
    command.add(heading, either("--undirected", "Of an edge list: its ties have none (default).",
                                centrality::Follow::undirected, follow));
}

void declare_weight(Command& command, centrality::Weight& weight) {
    using centrality::Weight;
    command.add(heading,
                choice<Weight>(
                    "--weight", "HOW",
                    "none (default), count (the number of initiatives, or the weight in an edge list; on paths it is "
                    "the length), or inverse (on paths 1/count is the length).",
                    weight, {{"none", Weight::none}, {"count", Weight::count}, {"inverse", Weight::inverse}}));
}

std::vector<report::Field> view_fields(const network::ViewOptions& view) {
    std::vector<report::Field> fields{{"view", {}, name_of(view.view)}};
    if (view.view == View::coverage || view.view == View::combined) fields.push_back({"role", {}, name_of(view.role)});
    if (view.view == View::categories || view.view == View::organizations) {
        fields.push_back({"share", {}, name_of_share(view)});
        fields.push_back({"rule", {}, name_of(view.rule)});
    }
    return fields;
}

report::Field follow_field(centrality::Follow follow) {
    const char* name = follow == centrality::Follow::directed     ? "directed"
                       : follow == centrality::Follow::undirected ? "undirected"
                                                                  : "of the measure";
    return {"direction", {}, name};
}

report::Field weight_field(centrality::Weight weight) {
    const char* name = weight == centrality::Weight::count     ? "count"
                       : weight == centrality::Weight::inverse ? "inverse"
                                                               : "none";
    return {"weight", {}, name};
}

}  // namespace collabgraph::cli
