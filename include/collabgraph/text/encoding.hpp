/// Bytes of a file into UTF-8, the encoding told apart or prescribed, and named in the result.
///
/// Told apart, in this order:
///  1. a byte order mark decides (UTF-8, UTF-16LE, UTF-16BE);
///  2. UTF-16 without one, where an even number of bytes decodes and at least a tenth of the units are plain ASCII;
///  3. what is valid UTF-8 is UTF-8;
///  4. CP932 (Windows-31J: Shift_JIS with the NEC and IBM extensions, what Excel writes in Japan), where every byte
///     decodes and most two-byte characters are such as Japanese text uses (first byte 0x81-0x9F, not a letter pair in
///     the middle of a Latin word): so a Western file with a few accented letters is not turned into kanji.
/// Everything else is refused with the place of the first byte that is no UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "collabgraph/text/language.hpp"

namespace collabgraph::text {

struct Decoded {
    std::string text;  ///< valid UTF-8 without byte order mark
    std::string
        encoding;  ///< "UTF-8", "UTF-8 with BOM", "UTF-16LE", "UTF-16BE", "CP932", or the prescribed name in capitals
};

/// The first byte that cannot be decoded.
struct Undecodable {
    std::size_t offset = 0;    ///< in bytes from the start of the file
    std::uint32_t line = 1;    ///< ends of line: LF, CR, CRLF
    std::uint32_t column = 1;  ///< characters from the start of the line
    std::uint8_t byte = 0;
    Bilingual message;
    Bilingual remedy;
};

/// Whether `name` is an encoding that decode() can be told to use: "utf-8", "utf-16", "cp932" (also "shift_jis",
/// "sjis", "windows-31j"), "euc-jp", "windows-1252", … and whatever else ICU knows. Case does not matter.
bool is_known_encoding(std::string_view name);

/// Decodes a whole file. `prescribed` empty: told apart as above. An empty file is empty UTF-8.
/// Throws std::invalid_argument where `prescribed` is no known encoding. Linear.
std::variant<Decoded, Undecodable> decode(std::string_view bytes, std::string_view prescribed = {});

}  // namespace collabgraph::text
