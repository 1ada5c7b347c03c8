#include "collabgraph/gaps/fragile.hpp"

#include <algorithm>

#include "collabgraph/network/removal.hpp"
#include "collabgraph/network/views.hpp"

namespace collabgraph::gaps {

Description describe_fragile() {
    return {"fragile",
            {"hangs on one body", "1団体頼み"},
            {"The category has two or more proposers, yet without one of them it would be connected, by bodies that "
             "propose in both, with fewer than half of the other categories that it is connected with now.",
             "提案団体は2つ以上あるが、ある1団体を除くと、提案団体を通じてつながっている他の課題分類の半数未満としか"
             "つながらなくなる。"}};
}

std::vector<std::vector<Hold>> find_holds(const survey::Survey& survey, const network::Incidence& incidence) {
    using network::NodeKind;
    using network::Vertex;
    const network::Network coverage =
        network::make_view(survey, incidence, {.view = network::View::coverage, .role = network::Role::proposer});
    const network::Removal removal(coverage);
    std::vector<std::vector<Hold>> holds(incidence.category_count);
    for (Vertex body = 0; body < coverage.nodes.size(); ++body) {
        const network::Node& node = coverage.nodes[body];
        if (node.kind != NodeKind::organization || node.name_kind == survey::NameKind::class_) continue;
        if (!removal.is_cut_point(body)) continue;
        const std::vector<std::vector<Vertex>> parts = removal.parts_without(body);
        std::vector<std::vector<Vertex>> categories;
        std::uint32_t all = 0;
        for (const std::vector<Vertex>& part : parts) {
            std::vector<Vertex>& own = categories.emplace_back();
            for (const Vertex v : part) {
                if (coverage.nodes[v].kind == NodeKind::category) own.push_back(v);
            }
            all += static_cast<std::uint32_t>(own.size());
        }
        for (const std::vector<Vertex>& own : categories) {
            const auto count = static_cast<std::uint32_t>(own.size());
            if (count == 0 || 2 * (count - 1) >= all - 1) continue;
            for (const Vertex category : own) {
                if (removal.graph().out(category).size() < 2) continue;
                holds[coverage.nodes[category].subject].push_back({node.subject, count - 1, all - 1});
            }
        }
    }
    return holds;
}

bool is_fragile(const CategoryGaps& gaps) {
    return gaps.proposers.size() >= 2 && !gaps.holds.empty();
}

}  // namespace collabgraph::gaps
