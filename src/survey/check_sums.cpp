#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "collabgraph/survey/values.hpp"
#include "survey/checks.hpp"

namespace collabgraph::survey {

namespace {

/// From what the partner cells say to pairs (row, proposer, other body), groups kept as they are.
struct Sums {
    std::uint64_t mentions = 0, joint = 0, repeated = 0, oneself = 0, no_body = 0, pairs = 0;
    std::uint64_t categories = 0, without_partner = 0;

    void add(const Initiative& initiative) {
        std::vector<Index> proposers;
        for (const Mention& mention : initiative.proposers) {
            proposers.insert(proposers.end(), mention.organizations.begin(), mention.organizations.end());
        }
        make_distinct(proposers);
        std::vector<Index> partners;
        std::uint64_t named_nobody = 0;
        std::uint64_t added = 0;
        for (const Mention& mention : initiative.partners) {
            if (mention.organizations.empty()) {
                ++named_nobody;
            } else {
                added += mention.organizations.size() - 1;
            }
            partners.insert(partners.end(), mention.organizations.begin(), mention.organizations.end());
        }
        const std::uint64_t bodies = partners.size();
        make_distinct(partners);
        for (const Index proposer : proposers) {
            const bool names_itself = std::binary_search(partners.begin(), partners.end(), proposer);
            mentions += initiative.partners.size();
            joint += added;
            no_body += named_nobody;
            repeated += bodies - partners.size();
            oneself += names_itself ? 1 : 0;
            pairs += partners.size() - (names_itself ? 1 : 0);
        }
        if (initiative.partners.empty()) ++without_partner;
    }

 private:
    static void make_distinct(std::vector<Index>& items) {
        std::sort(items.begin(), items.end());
        items.erase(std::unique(items.begin(), items.end()), items.end());
    }
};

}  // namespace

void check_sums(const Survey& survey, FindingList& findings) {
    Sums sums;
    for (const Initiative& initiative : survey.initiatives) {
        sums.add(initiative);
        sums.categories += values(survey, initiative, "categories").size();
    }
    std::vector<bool> proposes(survey.organizations.size(), false);
    for (const Initiative& initiative : survey.initiatives) {
        for (const Mention& mention : initiative.proposers) {
            for (const Index body : mention.organizations) proposes[body] = true;
        }
    }
    const auto proposers = std::count(proposes.begin(), proposes.end(), true);
    const std::size_t rows = survey.initiatives.size();
    findings.add(
        "sums", Severity::note, survey.file, {}, "",
        {fmt::format(
             "{} rows by {} proposers, {} rows without a partner; {} partner mentions + {} bodies added by joint "
             "names - {} same body again in the row - {} oneself - {} no body = {} pairs (once a proposer of the "
             "row, groups kept); {} category mentions in {} categories",
             rows, proposers, sums.without_partner, sums.mentions, sums.joint, sums.repeated, sums.oneself,
             sums.no_body, sums.pairs, sums.categories, survey.categories.size()),
         fmt::format(
             "{} 行、提案団体 {}、相手のない行 {}。相手の記載 {} ＋連名で加わる団体 {} －同じ行での重複 {} －自団体 {} "
             "－団体でない語句 {} ＝ {} 対（提案団体ごとに数え、総称はそのまま）。課題分類の記載 {}、課題分類 {}",
             rows, proposers, sums.without_partner, sums.mentions, sums.joint, sums.repeated, sums.oneself,
             sums.no_body, sums.pairs, sums.categories, survey.categories.size())},
        {"Compare with what you counted yourself.", "手元で数えた値と突き合わせてください。"});
}

}  // namespace collabgraph::survey
