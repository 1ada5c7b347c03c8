#include "collabgraph/text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <cstdint>
#include <optional>
#include <stdexcept>

#include "collabgraph/text/utf8.hpp"

namespace collabgraph::text {

namespace {

/// NFKC, case folding and removal of default ignorable characters in one.
std::u32string compatibility_folded(std::string_view name) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status) != 0) throw std::runtime_error("ICU has no normalization data");
    const icu::UnicodeString source =
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
    std::string folded;
    normalizer->normalize(source, status).toUTF8String(folded);
    return to_utf32(folded);
}

bool is_space(char32_t c) {
    const auto code = static_cast<UChar32>(c);
    return u_isUWhiteSpace(code) != 0 || u_charType(code) == U_CONTROL_CHAR;
}

bool is_katakana(char32_t c) {
    return (c >= 0x30A1 && c <= 0x30FA) || (c >= 0x31F0 && c <= 0x31FF);
}
bool is_hiragana(char32_t c) {
    return c >= 0x3041 && c <= 0x309F;
}
constexpr char32_t long_vowel = 0x30FC;

bool is_kana_or_kanji(char32_t c) {
    if (is_katakana(c) || is_hiragana(c) || c == long_vowel || c == U'々' || c == U'〆' || c == U'〇') return true;
    UErrorCode status = U_ZERO_ERROR;
    return c >= 0x2E80 && uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_HAN;
}

bool is_letter_or_digit(char32_t c) {
    const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
    return (mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0;
}

/// A letter or digit of a script that sets its words apart by spaces.
bool is_spaced_letter(char32_t c) {
    return is_letter_or_digit(c) && !is_kana_or_kanji(c);
}

char32_t unified(char32_t c) {
    switch (c) {
        case U'‐':
        case U'‑':
        case U'‒':
        case U'–':
        case U'—':
        case U'―':
        case U'−':
        case U'゠':
        case U'─':
        case U'━':
        case U'⁃':
        case U'﹘':
            return U'-';
        case U'·':
        case U'•':
        case U'‧':
        case U'∙':
        case U'⋅':
            return U'・';
        case U'〜':
            return U'~';
        case U'‘':
        case U'’':
        case U'‛':
        case U'ʼ':
        case U'′':
            return U'\'';
        case U'“':
        case U'”':
        case U'„':
        case U'‟':
        case U'″':
            return U'"';
        default:
            return c;
    }
}

/// One kind of hyphen, middle dot, wave dash and quotation mark; only the spaces that part words.
std::u32string with_plain_marks(const std::u32string& name) {
    std::u32string result;
    result.reserve(name.size());
    bool space = false;
    for (const char32_t c : name) {
        if (is_space(c)) {
            space = true;
            continue;
        }
        if (space && !result.empty() && is_spaced_letter(result.back()) && is_spaced_letter(c)) result.push_back(U' ');
        space = false;
        result.push_back(unified(c));
    }
    return result;
}

/// Dashes typed for the long vowel mark, and long vowel marks typed for a dash. From left to right, so that a second
/// pass changes nothing.
void settle_long_vowels(std::u32string& name) {
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char32_t before = i > 0 ? name[i - 1] : U' ';
        if (name[i] == U'-') {
            const bool word_follows = i + 1 < name.size() && (is_spaced_letter(name[i + 1]));
            if ((is_katakana(before) || before == long_vowel) && !word_follows) name[i] = long_vowel;
        } else if (name[i] == long_vowel) {
            if (!is_katakana(before) && !is_hiragana(before) && before != long_vowel) name[i] = U'-';
        }
    }
}

// As they are after folding; the longer of two that begin (or end) alike stands first.
constexpr std::array japanese_forms = std::to_array<std::u32string_view>({
    U"認定特定非営利活動法人",
    U"特例認定特定非営利活動法人",
    U"特定非営利活動法人",
    U"認定npo法人",
    U"npo法人",
    U"公益社団法人",
    U"一般社団法人",
    U"特例社団法人",
    U"社団法人",
    U"公益財団法人",
    U"一般財団法人",
    U"特例財団法人",
    U"財団法人",
    U"社会福祉法人",
    U"社会医療法人社団",
    U"社会医療法人財団",
    U"社会医療法人",
    U"特定医療法人社団",
    U"特定医療法人財団",
    U"特定医療法人",
    U"医療法人社団",
    U"医療法人財団",
    U"医療法人",
    U"地方独立行政法人",
    U"独立行政法人",
    U"国立研究開発法人",
    U"国立大学法人",
    U"公立大学法人",
    U"大学共同利用機関法人",
    U"学校法人",
    U"宗教法人",
    U"更生保護法人",
    U"株式会社",
    U"有限会社",
    U"合同会社",
    U"合資会社",
    U"合名会社",
    U"(公社)",
    U"(一社)",
    U"(公財)",
    U"(一財)",
    U"(社)",
    U"(財)",
    U"(社福)",
    U"(福)",
    U"(社医)",
    U"(医社)",
    U"(医財)",
    U"(医)",
    U"(特非)",
    U"(認特非)",
    U"(非)",
    U"(npo)",
    U"(独)",
    U"(独法)",
    U"(地独)",
    U"(国研)",
    U"(国大)",
    U"(学)",
    U"(宗)",
    U"(株)",
    U"(有)",
    U"(同)",
    U"(資)",
    U"(名)",
});

constexpr std::array latin_forms = std::to_array<std::u32string_view>({
    U"co.,ltd.", U"co.,ltd",  U"co. ltd.", U"co ltd.", U"co ltd",       U"co.ltd.",   U"co.ltd",   U"pty ltd.",
    U"pty ltd",  U"pty.ltd.", U"pvt ltd.", U"pvt ltd", U"pvt.ltd.",     U"(pvt)ltd.", U"(pvt)ltd", U"ltd.",
    U"ltd",      U"limited",  U"inc.",     U"inc",     U"incorporated", U"corp.",     U"corp",     U"l.l.c.",
    U"llc.",     U"llc",      U"llp",      U"plc",     U"gmbh&co.kg",   U"ggmbh",     U"gmbh",     U"e.v.",
    U"s.a.",     U"b.v.",     U"n.v.",     U"k.k.",    U"s.r.l.",       U"s.p.a.",
});

/// What says nothing about who a body is, so that a legal form before it belongs to the name: 医療法人協会.
bool needs_its_form(std::u32string_view rest) {
    constexpr std::array words = std::to_array<std::u32string_view>(
        {U"会",     U"協会",       U"学会",     U"連盟",     U"連合", U"連合会", U"協議会",
         U"連絡会", U"連絡協議会", U"連絡会議", U"研究会",   U"機構", U"組合",   U"団体",
         U"等",     U"など",       U"関係者",   U"関係団体", U"各社", U"制度",   U"法"});
    for (const std::u32string_view word : words) {
        if (rest == word) return true;
    }
    return rest.starts_with(U"経営者") || rest.starts_with(U"の");
}

bool says_something(std::u32string_view text) {
    for (const char32_t c : text) {
        if (is_letter_or_digit(c)) return true;
    }
    return false;
}

bool may_remain(std::u32string_view rest) {
    return says_something(rest) && !needs_its_form(rest);
}

/// The name without one legal form at an end, or nothing where there is none to drop.
std::optional<std::u32string_view> without_one_form(std::u32string_view name) {
    for (const std::u32string_view form : japanese_forms) {
        if (name.starts_with(form) && may_remain(name.substr(form.size()))) return name.substr(form.size());
        if (name.ends_with(form) && may_remain(name.substr(0, name.size() - form.size()))) {
            return name.substr(0, name.size() - form.size());
        }
    }
    for (const std::u32string_view form : latin_forms) {
        if (!name.ends_with(form)) continue;
        std::u32string_view rest = name.substr(0, name.size() - form.size());
        if (rest.empty()) continue;
        const bool own_word = !is_letter_or_digit(rest.back()) || is_kana_or_kanji(rest.back());
        if (!own_word || !says_something(rest)) continue;
        while (rest.back() == U' ' || rest.back() == U',') rest.remove_suffix(1);
        return rest;
    }
    return std::nullopt;
}

std::u32string without_legal_forms(std::u32string_view name) {
    while (const auto shorter = without_one_form(name)) name = *shorter;
    return std::u32string(name);
}

}  // namespace

std::string fold_name(std::string_view name) {
    std::u32string key = with_plain_marks(compatibility_folded(name));
    // Dropping a form may bring a dash to the start of the name or spaces to its end: repeat until nothing changes.
    while (true) {
        std::u32string next = with_plain_marks(compatibility_folded(to_utf8(key)));
        settle_long_vowels(next);
        next = without_legal_forms(next);
        if (next == key) return to_utf8(key);
        key = std::move(next);
    }
}

}  // namespace collabgraph::text
