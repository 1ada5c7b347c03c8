#include "collabgraph/text/collate.hpp"

#include <unicode/coll.h>
#include <unicode/sortkey.h>
#include <unicode/unistr.h>

#include <stdexcept>

namespace collabgraph::text {

struct NameOrder::Collator {
    std::unique_ptr<const icu::Collator> icu;
};

namespace {

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace

NameOrder::NameOrder() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("ja"), status));
    if (U_FAILURE(status) != 0 || collator == nullptr) {
        throw std::runtime_error(std::string("ICU has no collation data: ") + u_errorName(status));
    }
    m_collator = std::make_shared<const Collator>(Collator{std::move(collator)});
}

int NameOrder::compare(std::string_view a, std::string_view b) const {
    UErrorCode status = U_ZERO_ERROR;
    const UCollationResult result = m_collator->icu->compareUTF8(piece(a), piece(b), status);
    if (U_SUCCESS(status) != 0 && result != UCOL_EQUAL) return result;
    return a.compare(b);
}

std::string NameOrder::key(std::string_view name) const {
    const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(piece(name));
    std::string result(2 * name.size() + 16, '\0');
    while (true) {
        const std::int32_t length = m_collator->icu->getSortKey(utf16, reinterpret_cast<std::uint8_t*>(result.data()),
                                                                static_cast<std::int32_t>(result.size()));
        const bool fits = static_cast<std::size_t>(length) <= result.size();
        result.resize(static_cast<std::size_t>(length));
        if (fits) break;
    }
    // ICU ends its key with a zero byte, which sorts before every other one: the bytes of the name decide after it.
    return result.append(name);
}

}  // namespace collabgraph::text
