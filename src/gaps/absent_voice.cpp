#include "collabgraph/gaps/absent_voice.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "gaps/naming.hpp"

namespace collabgraph::gaps {

Description describe_absent_voice() {
    return {"absent_voice",
            {"voice not heard yet", "まだ聞いていない声"},
            {"The body is named by others in 3 or more initiatives of a category in which it proposes nothing itself.",
             "他の団体から課題分類の取組3件以上で相手に挙げられているが、その課題分類で自らは提案していない。"}};
}

std::vector<AbsentVoice> find_absent_voices(const survey::Survey& survey, const network::Incidence& incidence) {
    const network::Lists rows_naming = network::transpose(incidence.partners, incidence.organization_count);
    const network::Lists proposes_in = proposed_categories(incidence);
    std::vector<AbsentVoice> voices;
    std::vector<std::pair<Index, Index>> mentions;  // (category, row)
    for (Index body = 0; body < incidence.organization_count; ++body) {
        const survey::Organization& organization = survey.organizations[body];
        if (organization.kind != survey::NameKind::body) continue;
        const auto own = proposes_in[body];
        mentions.clear();
        for (const Index row : rows_naming[body]) {
            if (incidence.proposers[row].empty()) continue;
            for (const Index category : incidence.categories[row]) {
                if (!std::binary_search(own.begin(), own.end(), category)) mentions.emplace_back(category, row);
            }
        }
        std::sort(mentions.begin(), mentions.end());
        for (auto first = mentions.begin(); first != mentions.end();) {
            const Index category = first->first;
            const auto last = std::find_if(first, mentions.end(), [&](const auto& m) { return m.first != category; });
            if (last - first >= static_cast<std::ptrdiff_t>(absent_voice_rows)) {
                AbsentVoice voice;
                voice.organization = body;
                voice.category = category;
                for (auto m = first; m != last; ++m) voice.rows.push_back(m->second);
                voice.could =
                    organization.respondent == survey::Answer::yes ? survey::Answer::yes : organization.invited;
                voices.push_back(std::move(voice));
            }
            first = last;
        }
    }
    std::stable_sort(voices.begin(), voices.end(),
                     [](const AbsentVoice& a, const AbsentVoice& b) { return a.rows.size() > b.rows.size(); });
    return voices;
}

}  // namespace collabgraph::gaps
