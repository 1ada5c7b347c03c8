/// Where a command reads and writes. Results go to `out`, everything else to `err`.
#pragma once

#include <cstddef>
#include <iosfwd>

namespace collabgraph::cli {

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    bool colour_allowed = true;  ///< false where NO_COLOR is set
    std::size_t width = 80;  ///< columns of the terminal; 80 where there is none, so that a pipe always gets the same
};

}  // namespace collabgraph::cli
