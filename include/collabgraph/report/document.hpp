/// The JSON envelope around every result: which program, which input, which options, what was found.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/report/result.hpp"

namespace collabgraph::report {

struct Input {
    std::string path;  ///< as given
    std::string sha256;
    std::size_t rows = 0;  ///< initiatives read
};

struct Document {
    std::string version;
    Input input;
    std::vector<Field> options;  ///< those that shape the result, with the values used
    std::vector<Part> result;
};

/// Indented by two, UTF-8 verbatim (a byte that is no UTF-8 becomes U+FFFD), undefined and NaN as null, keys in the
/// order given, a line feed at the end.
std::string write_json(const Document& document);

}  // namespace collabgraph::report
