/// Names that look like a given one, among very many: for suggestions only.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace collabgraph::survey {

/// Finds candidates by shared pairs of neighbouring characters, then measures those that share most. In a list of up to
/// a few thousand names nothing that looks alike is missed; pairs that very many names hold are passed over, so that a
/// look-up costs about the same however long the list is.
class SimilarNames {
 public:
    /// `folded`: the names to look among, folded.
    explicit SimilarNames(std::vector<std::string> folded);

    /// Positions of at most `count` names with a similarity of at least `least` (text/similarity.hpp), most similar
    /// first, then by position; `name` itself (the same folded text) is left out.
    std::vector<std::uint32_t> find(const std::string& name, std::size_t count = 3, double least = 0.6) const;

 private:
    std::vector<std::string> m_names;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_holders;  // of a pair of characters
};

}  // namespace collabgraph::survey
