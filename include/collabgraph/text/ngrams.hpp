/// How alike two texts are in their wording, in Japanese and in English alike: by the pairs and triples of neighbouring
/// characters that both hold. So neither a dictionary nor word boundaries are needed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace collabgraph::text {

/// The distinct triples of neighbouring characters within the words of a text, and the pairs of which at least one
/// character is kana or kanji (a pair of Latin letters says next to nothing), each packed into a number, ascending.
/// The text is folded first (fold.hpp); a word is a run of letters, digits and marks, so nothing reaches
/// across a space or a punctuation mark. O(length log length).
std::vector<std::uint64_t> ngrams(std::string_view text);

/// Texts compared with each other. An n-gram weighs ln(1 + n / the number of texts that hold it), n being the number of
/// texts that are long enough; two texts are alike by the cosine of their weighted n-grams (each counted once).
class NgramIndex {
 public:
    /// A text is long enough to be compared from this many columns on (text/width.hpp; ten Japanese characters): "to be
    /// decided" is nobody's own wording.
    static constexpr std::size_t least_columns = 20;

    /// O(characters log characters).
    explicit NgramIndex(const std::vector<std::string>& texts);

    bool is_long_enough(std::size_t text) const { return m_norm[text] > 0; }

    /// The likeness of this text to each text, in [0, 1]; 0 where either is too short. It does not depend on the order
    /// of the texts. O(texts + texts that hold each of its n-grams).
    std::vector<double> likeness_to_all(std::size_t text) const;

 private:
    struct Posting {
        double square = 0;  ///< of the n-gram's weight
        std::vector<std::uint32_t> texts;
    };

    std::vector<Posting> m_postings;                    ///< by n-gram, in the order of their numbers
    std::vector<std::vector<std::uint32_t>> m_of_text;  ///< text -> its n-grams, ascending
    std::vector<double> m_norm;
};

/// The longest passages that stand in both texts, word for word as folded, longest first: at most `count`, of at least
/// eight columns each (four Japanese characters), none cutting a word of `a` in two where words are set apart by
/// spaces. For showing why two texts are alike: of each only the first 2000 characters are looked at.
/// O(length of a * length of b).
std::vector<std::string> common_passages(std::string_view a, std::string_view b, std::size_t count = 3);

}  // namespace collabgraph::text
