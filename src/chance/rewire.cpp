#include "collabgraph/chance/rewire.hpp"

#include <stdexcept>
#include <unordered_set>
#include <utility>

namespace collabgraph::chance {
namespace {

/// Which pairs are tied. Never walked through, so its order is nobody's concern.
class Pairs {
 public:
    Pairs(const std::vector<network::Ends>& ties, Ties kind) : m_kind(kind) {
        m_known.reserve(2 * ties.size());
        for (const network::Ends& tie : ties) {
            if (tie.source == tie.target || !m_known.insert(key(tie)).second) {
                throw std::invalid_argument("rewiring: ties must be simple, without loops");
            }
        }
    }
    bool may_come(const network::Ends& tie) const { return tie.source != tie.target && !m_known.contains(key(tie)); }
    bool add(const network::Ends& tie) { return m_known.insert(key(tie)).second; }
    void remove(const network::Ends& tie) { m_known.erase(key(tie)); }

 private:
    std::uint64_t key(const network::Ends& tie) const {
        network::Vertex a = tie.source;
        network::Vertex b = tie.target;
        if (m_kind == Ties::undirected && a > b) std::swap(a, b);
        return std::uint64_t{a} << 32 | b;
    }
    Ties m_kind;
    std::unordered_set<std::uint64_t> m_known;
};

}  // namespace

void rewire(std::vector<network::Ends>& ties, Ties kind, std::uint64_t steps, Random& random) {
    Pairs pairs(ties, kind);
    const auto m = static_cast<std::uint32_t>(ties.size());
    if (m < 2) return;
    for (std::uint64_t step = 0; step < steps; ++step) {
        network::Ends& one = ties[random.below(m)];
        network::Ends& two = ties[random.below(m)];
        if (kind == Ties::oriented && step % 4 == 3) {
            network::Ends& three = ties[random.below(m)];
            if (&one == &two || &one == &three || &two == &three) continue;
            const network::Ends a{one.source, two.target};
            const network::Ends b{two.source, three.target};
            const network::Ends c{three.source, one.target};
            if (!pairs.may_come(a) || !pairs.may_come(b) || !pairs.may_come(c) || a == b || b == c || a == c) continue;
            for (const network::Ends& gone : {one, two, three}) pairs.remove(gone);
            one = a;
            two = b;
            three = c;
            for (const network::Ends& come : {a, b, c}) pairs.add(come);
            continue;
        }
        if (kind == Ties::undirected && random.below(2) == 1) std::swap(two.source, two.target);
        if (&one == &two) continue;
        const network::Ends a{one.source, two.target};
        const network::Ends b{two.source, one.target};
        if (!pairs.may_come(a) || !pairs.may_come(b)) continue;
        const bool same = a == b || (kind == Ties::undirected && a.source == b.target && a.target == b.source);
        if (same) continue;
        pairs.remove(one);
        pairs.remove(two);
        one = a;
        two = b;
        pairs.add(a);
        pairs.add(b);
    }
}

}  // namespace collabgraph::chance
