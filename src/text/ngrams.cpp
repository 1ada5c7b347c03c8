#include "collabgraph/text/ngrams.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "collabgraph/text/fold.hpp"
#include "collabgraph/text/utf8.hpp"
#include "collabgraph/text/width.hpp"

namespace collabgraph::text {

namespace {

bool is_word_character(char32_t c) {
    const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
    return (mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0;
}

/// Of a script that sets words apart by spaces: the characters of others are wide.
bool is_spaced(char32_t c) {
    const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
    return is_word_character(c) && width != U_EA_WIDE && width != U_EA_FULLWIDTH;
}

constexpr int bits_of_a_code_point = 21;
constexpr std::size_t least_passage_columns = 8, searched_for_passages = 2000;

/// a[first, last) without the pieces of words at its ends.
std::u32string_view whole_words(std::u32string_view a, std::size_t first, std::size_t last) {
    const auto cuts_word = [&](std::size_t at) {
        return at > 0 && at < a.size() && is_spaced(a[at - 1]) && is_spaced(a[at]);
    };
    while (first < last && (cuts_word(first) || !is_word_character(a[first]))) ++first;
    while (first < last && (cuts_word(last) || !is_word_character(a[last - 1]))) --last;
    return a.substr(first, last - first);
}

}  // namespace

std::vector<std::uint64_t> ngrams(std::string_view text) {
    std::vector<std::uint64_t> found;
    std::uint64_t before = 0, last = 0;  // no word holds a code point 0
    for (const char32_t c : to_utf32(fold_name(text))) {
        if (!is_word_character(c)) {
            before = last = 0;
            continue;
        }
        const std::uint64_t pair = last << bits_of_a_code_point | c;
        if (last != 0 && !(is_spaced(static_cast<char32_t>(last)) && is_spaced(c))) found.push_back(pair);
        if (before != 0) found.push_back(before << (2 * bits_of_a_code_point) | pair);
        before = last;
        last = c;
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

NgramIndex::NgramIndex(const std::vector<std::string>& texts) : m_of_text(texts.size()), m_norm(texts.size(), 0.0) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> held;
    std::size_t compared = 0;
    for (std::uint32_t t = 0; t < texts.size(); ++t) {
        if (columns(fold_name(texts[t])) < least_columns) continue;
        const std::vector<std::uint64_t> found = ngrams(texts[t]);
        if (!found.empty()) ++compared;
        for (const std::uint64_t ngram : found) held.emplace_back(ngram, t);
    }
    std::sort(held.begin(), held.end());
    for (auto first = held.begin(); first != held.end();) {
        const auto last = std::find_if(first, held.end(), [&](const auto& h) { return h.first != first->first; });
        Posting posting;
        const double weight = std::log1p(static_cast<double>(compared) / static_cast<double>(last - first));
        posting.square = weight * weight;
        for (auto h = first; h != last; ++h) {
            posting.texts.push_back(h->second);
            m_of_text[h->second].push_back(static_cast<std::uint32_t>(m_postings.size()));
            m_norm[h->second] += posting.square;
        }
        m_postings.push_back(std::move(posting));
        first = last;
    }
    for (double& norm : m_norm) norm = std::sqrt(norm);
}

std::vector<double> NgramIndex::likeness_to_all(std::size_t text) const {
    std::vector<double> likeness(m_norm.size(), 0.0);
    for (const std::uint32_t ngram : m_of_text[text]) {
        const Posting& posting = m_postings[ngram];
        for (const std::uint32_t other : posting.texts) likeness[other] += posting.square;
    }
    for (std::size_t other = 0; other < likeness.size(); ++other) {
        if (likeness[other] > 0) likeness[other] = std::min(1.0, likeness[other] / (m_norm[text] * m_norm[other]));
    }
    return likeness;
}

std::vector<std::string> common_passages(std::string_view a, std::string_view b, std::size_t count) {
    const std::u32string left = to_utf32(fold_name(a)).substr(0, searched_for_passages);
    const std::u32string right = to_utf32(fold_name(b)).substr(0, searched_for_passages);
    struct Passage {
        std::size_t columns;
        std::string text;
    };
    std::vector<Passage> found;
    for (std::size_t first = 0; first < left.size();) {
        const std::u32string_view rest = std::u32string_view(left).substr(first);
        std::size_t length = 0;
        for (std::size_t at = right.find(rest[0]); at != std::u32string::npos;
             at = length < rest.size() ? right.find(rest.substr(0, length + 1), at + 1) : std::u32string::npos) {
            while (length < rest.size() && at + length < right.size() && rest[length] == right[at + length]) ++length;
        }
        std::string text = to_utf8(whole_words(left, first, first + length));
        const std::size_t wide = columns(text);
        const auto same = [&](const Passage& passage) { return passage.text == text; };
        if (wide >= least_passage_columns && std::none_of(found.begin(), found.end(), same)) {
            found.push_back({wide, std::move(text)});
        }
        first += std::max<std::size_t>(length, 1);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Passage& x, const Passage& y) { return x.columns > y.columns; });
    std::vector<std::string> passages;
    for (std::size_t i = 0; i < std::min(count, found.size()); ++i) passages.push_back(std::move(found[i].text));
    return passages;
}

}  // namespace collabgraph::text
