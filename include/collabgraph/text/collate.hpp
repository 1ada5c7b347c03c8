/// The order of names in lists for people: ICU's Japanese collation, whatever the locale of the machine.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace collabgraph::text {

/// Orders names: symbols, digits, Latin, kana, then kanji in the order of JIS X 0208; upper and lower case, full and
/// half width, hiragana and katakana next to each other. Names that collate as equal are ordered by their bytes, so the
/// order is total. Usable as comparison object of std::sort; copies share the collator. One object may be used by
/// several threads.
class NameOrder {
 public:
    NameOrder();
    bool operator()(std::string_view a, std::string_view b) const { return compare(a, b) < 0; }
    /// < 0, 0, > 0; 0 only for identical bytes.
    int compare(std::string_view a, std::string_view b) const;
    /// A key whose byte order is this order: for long lists.
    std::string key(std::string_view name) const;

 private:
    struct Collator;
    std::shared_ptr<const Collator> m_collator;
};

}  // namespace collabgraph::text
