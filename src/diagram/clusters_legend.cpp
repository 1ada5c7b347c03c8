#include "diagram/clusters_legend.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "collabgraph/diagram/measure.hpp"
#include "collabgraph/diagram/style.hpp"
#include "diagram/sentence.hpp"

namespace collabgraph::diagram {

namespace {

Box cluster_sample(const std::string& letters, std::string fill) {
    Box sample;
    sample.area = {0, 0, std::max(13.0, std::ceil(text_width(letters, style::legend_size)) + 6), 12};
    sample.fill = std::move(fill);
    sample.label = {letters};
    sample.label_size = style::legend_size;
    return sample;
}

}  // namespace

std::map<std::uint32_t, std::vector<network::Vertex>> drawn_members(
    const cluster::Clusters& clusters, const std::function<bool(network::Vertex)>& is_drawn) {
    std::map<std::uint32_t, std::vector<network::Vertex>> drawn;
    for (std::uint32_t c = 0; c < clusters.members.size(); ++c) {
        for (const network::Vertex v : clusters.members[c]) {
            if (is_drawn(v)) drawn[c].push_back(v);
        }
    }
    return drawn;
}

void explain_clusters(Legend& legend, const std::string& heading,
                      const std::map<std::uint32_t, std::vector<network::Vertex>>& drawn,
                      const std::function<std::string(network::Vertex)>& label, text::Language language) {
    if (drawn.empty()) return;
    legend.add_words(heading);
    std::string first_later, last_later;
    std::size_t later = 0;
    for (const auto& [c, members] : drawn) {
        const std::string letter = style::cluster_letter(c);
        if (c >= style::cluster_fills.size()) {
            if (first_later.empty()) first_later = letter;
            last_later = letter;
            later += members.size();
            continue;
        }
        const std::string leader = shorten(label(members.front()), style::mm(25), style::legend_size);
        legend.add_box("cluster-" + letter, cluster_sample(letter, style::cluster_fill(c)),
                       leader + sentence(language, {" ({})", "（{}）"}, members.size()));
    }
    if (later == 0) return;
    legend.add_box("cluster-later",
                   cluster_sample(first_later == last_later ? first_later : first_later + "–" + last_later,
                                  style::cluster_fill(cluster::isolated)),
                   sentence(language, {"smaller clusters ({})", "小さな群（{}）"}, later));
}

}  // namespace collabgraph::diagram
