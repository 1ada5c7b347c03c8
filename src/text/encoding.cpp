#include "collabgraph/text/encoding.hpp"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

#include "collabgraph/text/utf8.hpp"

namespace collabgraph::text {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

std::string lower_ascii(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

std::string upper_ascii(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return result;
}

/// The names under which people know the encodings we treat ourselves; any other name goes to ICU.
std::string canonical_name(std::string_view name) {
    const std::string key = lower_ascii(name);
    const auto is = [&](std::initializer_list<std::string_view> names) {
        return std::find(names.begin(), names.end(), key) != names.end();
    };
    if (is({"utf-8", "utf8", "utf-8-sig", "utf-8 with bom"})) return "UTF-8";
    if (is({"utf-16", "utf16", "unicode"})) return "UTF-16";
    if (is({"utf-16le", "utf16le"})) return "UTF-16LE";
    if (is({"utf-16be", "utf16be"})) return "UTF-16BE";
    if (is({"cp932", "cp-932", "ms932", "sjis", "shift_jis", "shift-jis", "shiftjis", "windows-31j", "windows-932"})) {
        return "CP932";
    }
    return upper_ascii(name);
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name.c_str(), &status), &ucnv_close);
    if (U_FAILURE(status) != 0) converter.reset();
    return converter;
}

/// UTF-8 text, or the offset of the first byte that does not decode.
using Converted = std::variant<std::string, std::size_t>;

Converted convert_by_icu(std::string_view bytes, const std::string& name) {
    const Converter converter = open_converter(name);
    if (converter == nullptr) throw std::invalid_argument("unknown encoding: " + name);
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 2);
    std::array<UChar, 4096> units{};
    const char* source = bytes.data();
    const char* const source_end = bytes.data() + bytes.size();
    char32_t high = 0;
    while (true) {
        UChar* target = units.data();
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, source_end, nullptr, 1, &status);
        for (const UChar* unit = units.data(); unit != target; ++unit) {
            const char32_t value = *unit;
            if (value >= 0xD800 && value <= 0xDBFF) {
                high = value;
            } else if (value >= 0xDC00 && value <= 0xDFFF && high != 0) {
                append_utf8(text, 0x10000 + ((high - 0xD800) << 10) + (value - 0xDC00));
                high = 0;
            } else {
                append_utf8(text, value);
            }
        }
        if (status == U_BUFFER_OVERFLOW_ERROR) continue;
        if (U_SUCCESS(status) != 0) return text;
        std::array<char, 32> invalid{};
        auto length = static_cast<std::int8_t>(invalid.size());
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter.get(), invalid.data(), &length, &ignored);
        const auto consumed = static_cast<std::size_t>(source - bytes.data());
        return consumed - std::min(consumed, static_cast<std::size_t>(std::max<int>(length, 1)));
    }
}

/// ICU's table for Windows-31J follows IBM in three control characters, which it rotates; Windows does not.
std::string as_windows_does(std::string text) {
    if (text.find_first_of("\x1A\x1C\x7F") != std::string::npos) {
        for (char& c : text) {
            if (c == '\x1A') {
                c = '\x7F';
            } else if (c == '\x1C') {
                c = '\x1A';
            } else if (c == '\x7F') {
                c = '\x1C';
            }
        }
    }
    return text;
}

/// ICU gives private or control characters for the single bytes that are no characters in CP932.
std::size_t first_undefined_in_cp932(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte < 0x80 || (byte >= 0xA1 && byte <= 0xDF)) continue;
        if (byte == 0x80 || byte == 0xA0 || byte >= 0xFD || i + 1 == bytes.size()) return i;
        ++i;
    }
    return bytes.size();
}

Converted convert_cp932(std::string_view bytes) {
    const std::size_t undefined = first_undefined_in_cp932(bytes);
    Converted converted = convert_by_icu(bytes.substr(0, undefined), "ibm-943_P15A-2003");
    if (auto* text = std::get_if<std::string>(&converted)) {
        if (undefined < bytes.size()) return undefined;
        return as_windows_does(std::move(*text));
    }
    return converted;
}

/// Whether bytes that decode as CP932 look like Japanese rather than like a Western text with accented letters.
bool looks_japanese(std::string_view bytes) {
    const auto is_letter = [](unsigned char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    std::size_t usual = 0;
    std::size_t doubtful = 0;
    unsigned char before = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const bool pair = (lead >= 0x81 && lead <= 0x9F) || lead >= 0xE0;
        if (pair && i + 1 < bytes.size()) {
            const auto trail = static_cast<unsigned char>(bytes[i + 1]);
            if (lead >= 0xE0 || (is_letter(before) && is_letter(trail))) {
                ++doubtful;
            } else {
                ++usual;
            }
            ++i;
            before = 0;
        } else {
            before = lead;
        }
    }
    return usual > doubtful;
}

Converted convert_utf16(std::string_view bytes, bool little) {
    std::string text;
    text.reserve(bytes.size());
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(little ? first | (second << 8) : (first << 8) | second);
    };
    std::size_t i = 0;
    while (i + 1 < bytes.size()) {
        const char32_t value = unit(i);
        if (value < 0xD800 || value > 0xDFFF) {
            append_utf8(text, value);
            i += 2;
            continue;
        }
        const bool paired = value < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) <= 0xDFFF;
        if (!paired) return i;
        append_utf8(text, 0x10000 + ((value - 0xD800) << 10) + (unit(i + 2) - 0xDC00));
        i += 4;
    }
    if (i < bytes.size()) return i;
    return text;
}

/// "UTF-16LE" or "UTF-16BE" where bytes without a byte order mark are plainly that.
std::optional<bool> obvious_utf16(std::string_view bytes) {
    if (bytes.size() < 4 || bytes.size() % 2 != 0) return std::nullopt;
    if (bytes.find('\0') == std::string_view::npos) return std::nullopt;
    const auto plain = [](char c) { return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0x7F); };
    std::array<std::size_t, 2> ascii{};  // big endian, little endian
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        if (bytes[i] == '\0' && bytes[i + 1] == '\0') return std::nullopt;
        if (bytes[i] == '\0' && plain(bytes[i + 1])) ++ascii[0];
        if (bytes[i + 1] == '\0' && plain(bytes[i])) ++ascii[1];
    }
    const std::size_t more = ascii[1] > ascii[0] ? 1 : 0;
    if (ascii[more] < 2 || ascii[more] * 20 < bytes.size() || ascii[more] <= 4 * ascii[1 - more]) return std::nullopt;
    return more == 1;
}

/// Line and column of an offset; `decode_before` gives the text before it (all of which decodes).
Undecodable undecodable_at(std::string_view bytes, std::size_t offset, std::string_view text_before) {
    Undecodable result;
    result.offset = offset;
    result.byte = static_cast<std::uint8_t>(bytes[offset]);
    std::size_t line_start = 0;
    for (std::size_t i = 0; i < text_before.size(); ++i) {
        const bool ends = text_before[i] == '\n' ||
                          (text_before[i] == '\r' && (i + 1 == text_before.size() || text_before[i + 1] != '\n'));
        if (ends) {
            ++result.line;
            line_start = i + 1;
        }
    }
    result.column = static_cast<std::uint32_t>(count_code_points(text_before.substr(line_start)) + 1);
    return result;
}

Undecodable not_in_prescribed(std::string_view bytes, std::size_t offset, std::string_view before,
                              const std::string& name) {
    Undecodable result = undecodable_at(bytes, offset, before);
    result.message.en = fmt::format("byte 0x{:02X} (offset {}, character {} of the line) is not valid {}", result.byte,
                                    offset, result.column, name);
    result.message.ja = fmt::format("バイト 0x{:02X}（先頭から {} バイト目の次、行の {} 文字目）は {} として読めません",
                                    result.byte, offset, result.column, name);
    result.remedy.en =
        "Name the encoding the file was saved in with --encoding, for example --encoding cp932 or "
        "--encoding utf-8, or leave the option out to have it detected.";
    result.remedy.ja =
        "ファイルを保存したときの文字コードを --encoding で指定してください（例: --encoding cp932、"
        "--encoding utf-8）。指定を外すと自動判定します。";
    return result;
}

Undecodable not_detected(std::string_view bytes) {
    const std::size_t offset = first_invalid_utf8(bytes);
    Undecodable result = undecodable_at(bytes, offset, bytes.substr(0, offset));
    result.message.en = fmt::format(
        "byte 0x{:02X} (offset {}, character {} of the line) is not valid UTF-8, and the file is not clearly CP932 "
        "(Shift_JIS) or UTF-16 either",
        result.byte, offset, result.column);
    result.message.ja = fmt::format(
        "バイト 0x{:02X}（先頭から {} バイト目の次、行の {} 文字目）は UTF-8 として読めず、CP932（Shift_JIS）や UTF-16 "
        "とも判定できません",
        result.byte, offset, result.column);
    result.remedy.en =
        "Name the encoding with --encoding (for example --encoding cp932, --encoding euc-jp, "
        "--encoding windows-1252), or save the file as UTF-8.";
    result.remedy.ja =
        "文字コードを --encoding で指定するか（例: --encoding cp932、--encoding euc-jp、"
        "--encoding windows-1252）、UTF-8 で保存し直してください。";
    return result;
}

using Result = std::variant<Decoded, Undecodable>;

/// `mark` bytes of byte order mark are skipped.
template <typename Convert>
Result decode_as(std::string_view bytes, std::size_t mark, const std::string& name, const Convert& convert) {
    Converted converted = convert(bytes.substr(mark));
    if (auto* text = std::get_if<std::string>(&converted)) return Decoded{std::move(*text), name};
    const std::size_t offset = std::get<std::size_t>(converted) + mark;
    Converted before = convert(bytes.substr(mark, offset - mark));
    const std::string* text_before = std::get_if<std::string>(&before);
    return not_in_prescribed(bytes, offset, text_before != nullptr ? *text_before : std::string_view(), name);
}

Converted convert_utf8(std::string_view bytes) {
    const std::size_t invalid = first_invalid_utf8(bytes);
    if (invalid < bytes.size()) return invalid;
    return std::string(bytes);
}

Result decode_utf16(std::string_view bytes, std::size_t mark, bool little) {
    return decode_as(bytes, mark, little ? "UTF-16LE" : "UTF-16BE",
                     [&](std::string_view part) { return convert_utf16(part, little); });
}

bool has_mark(std::string_view bytes, bool little) {
    return bytes.starts_with(little ? "\xFF\xFE" : "\xFE\xFF");
}

Result decode_utf8(std::string_view bytes) {
    const bool marked = bytes.starts_with(utf8_mark);
    return decode_as(bytes, marked ? utf8_mark.size() : 0, marked ? "UTF-8 with BOM" : "UTF-8", convert_utf8);
}

Result decode_prescribed(std::string_view bytes, const std::string& name) {
    if (name == "UTF-8") return decode_utf8(bytes);
    if (name == "CP932") return decode_as(bytes, 0, name, convert_cp932);
    if (name == "UTF-16") {
        const bool little = has_mark(bytes, true) || (!has_mark(bytes, false) && obvious_utf16(bytes).value_or(true));
        return decode_utf16(bytes, has_mark(bytes, little) ? 2 : 0, little);
    }
    if (name == "UTF-16LE" || name == "UTF-16BE") {
        const bool little = name == "UTF-16LE";
        return decode_utf16(bytes, has_mark(bytes, little) ? 2 : 0, little);
    }
    return decode_as(bytes, 0, name, [&](std::string_view part) { return convert_by_icu(part, name); });
}

Result decode_detected(std::string_view bytes) {
    if (bytes.starts_with(utf8_mark)) return decode_utf8(bytes);
    if (has_mark(bytes, true)) return decode_utf16(bytes, 2, true);
    if (has_mark(bytes, false)) return decode_utf16(bytes, 2, false);
    if (const auto little = obvious_utf16(bytes)) {
        Result result = decode_utf16(bytes, 0, *little);
        if (std::holds_alternative<Decoded>(result)) return result;
    }
    if (is_utf8(bytes)) return Decoded{std::string(bytes), "UTF-8"};
    if (looks_japanese(bytes)) {
        Converted converted = convert_cp932(bytes);
        if (auto* text = std::get_if<std::string>(&converted)) return Decoded{std::move(*text), "CP932"};
    }
    return not_detected(bytes);
}

}  // namespace

bool is_known_encoding(std::string_view name) {
    if (name.empty() || name.size() > 60) return false;
    const std::string canonical = canonical_name(name);
    for (const std::string_view own : {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "CP932"}) {
        if (canonical == own) return true;
    }
    return open_converter(canonical) != nullptr;
}

std::variant<Decoded, Undecodable> decode(std::string_view bytes, std::string_view prescribed) {
    if (prescribed.empty()) return decode_detected(bytes);
    if (!is_known_encoding(prescribed)) {
        throw std::invalid_argument(fmt::format("unknown encoding: {}", prescribed));
    }
    return decode_prescribed(bytes, canonical_name(prescribed));
}

}  // namespace collabgraph::text
