#include "collabgraph/report/chain.hpp"

namespace collabgraph::report {

Part chain_part(const network::Chain& chain) {
    Record record{"chain", {"From mentions to pairs", "記載から対まで"}, {}};
    const auto add = [&](const char* key, text::Bilingual title, std::uint64_t value) {
        record.parts.push_back({Field{key, std::move(title), static_cast<std::int64_t>(value)}});
    };
    add("mentions", {"mentions", "記載"}, chain.mentions);
    add("joint", {"added by joint names", "連名による追加"}, chain.joint);
    add("expanded", {"added by expanding groups", "総称の展開による追加"}, chain.expanded);
    add("repeated", {"repeated in the row", "同じ取組での重複"}, chain.repeated);
    add("oneself", {"oneself", "自団体"}, chain.oneself);
    add("no_body", {"no body", "団体でない語句"}, chain.no_body);
    add("pairs", {"pairs", "対"}, chain.pairs);
    return {std::move(record), For::machines};
}

}  // namespace collabgraph::report
