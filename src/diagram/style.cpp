#include "collabgraph/diagram/style.hpp"

#include <algorithm>

namespace collabgraph::diagram::style {

namespace {
constexpr std::uint32_t no_cluster = static_cast<std::uint32_t>(-1);
}

std::string cluster_fill(std::uint32_t cluster) {
    return std::string(cluster < cluster_fills.size() ? cluster_fills[cluster] : white);
}

std::string cluster_letter(std::uint32_t cluster) {
    if (cluster == no_cluster) return {};
    std::string letters;
    for (std::uint64_t rest = std::uint64_t{cluster} + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters;
}

double tie_width(double rows) {
    if (rows < 2) return mm(0.22);
    if (rows < 3) return mm(0.5);
    if (rows < 4) return mm(0.7);
    return rows < 5 ? mm(0.9) : mm(1.1);
}

double head_size(double width) {
    return std::clamp(3.6 + 2.4 * width, 5.0, 11.0);
}

double named_by_size(std::uint32_t named_by) {
    if (named_by < 3) return label_size;
    if (named_by < 6) return 11;
    return named_by < 10 ? 13.5 : 16;
}

double label_width(double size) {
    if (size < 10) return mm(32);
    return size < 12 ? mm(38) : mm(50);
}

}  // namespace collabgraph::diagram::style
