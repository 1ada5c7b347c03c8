#include "collabgraph/gaps/verdict.hpp"

#include "collabgraph/chance/correction.hpp"

namespace collabgraph::gaps {

Verdict verdict(double adjusted, double smallest, std::size_t family) {
    if (adjusted <= chance::significance) return Verdict::found;
    return smallest * static_cast<double>(family) > chance::significance ? Verdict::too_few : Verdict::not_found;
}

}  // namespace collabgraph::gaps
