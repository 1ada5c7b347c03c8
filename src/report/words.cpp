#include "collabgraph/report/words.hpp"

#include "collabgraph/gaps/gaps.hpp"

namespace collabgraph::report {

const std::vector<Word>& name_kind_words() {
    static const std::vector<Word> words{{"body", {"body", "団体"}},
                                         {"group", {"group", "総称（集まり）"}},
                                         {"class", {"class", "総称（種類）"}},
                                         {"none", {"no body", "団体でない語句"}}};
    return words;
}

const std::vector<Word>& answer_words() {
    static const std::vector<Word> words{
        {"yes", {"yes", "はい"}}, {"no", {"no", "いいえ"}}, {"unknown", {"unknown", "不明"}}};
    return words;
}

const std::vector<Word>& gap_kind_words() {
    static const std::vector<Word> words = [] {
        std::vector<Word> result;
        for (const gaps::Kind kind : gaps::kinds) result.push_back({gaps::name_of(kind), gaps::describe(kind).title});
        return result;
    }();
    return words;
}

const std::vector<Word>& node_kind_words() {
    static const std::vector<Word> words{
        {"organization", {"organization", "団体"}}, {"category", {"category", "課題分類"}}, {"node", {"node", "点"}}};
    return words;
}

const std::vector<Word>& role_words() {
    static const std::vector<Word> words{{"proposer", {"proposer", "提案団体"}},
                                         {"partner", {"partner", "相手"}},
                                         {"shared_with", {"shares it", "共通課題の団体"}},
                                         {"category", {"category", "課題分類"}}};
    return words;
}

const std::vector<Word>& severity_words() {
    static const std::vector<Word> words{
        {"note", {"note", "参考"}}, {"warning", {"warning", "注意"}}, {"error", {"error", "誤り"}}};
    return words;
}

const std::vector<Word>& isolation_words() {
    static const std::vector<Word> words{
        {"classes_only", {"its ties all run to classes of bodies", "線はすべて総称（団体の種類）との間"}},
        {"proposes", {"proposes, but is tied to nobody", "提案しているが、結ぶ相手がない"}},
        {"named", {"named only in a way that this view does not count", "このビューで数えない形でだけ挙げられている"}},
        {"absent", {"no initiative holds it", "どの取組にも現れない"}}};
    return words;
}

std::string code_of(network::Isolation why) {
    switch (why) {
        case network::Isolation::classes_only:
            return "classes_only";
        case network::Isolation::proposes:
            return "proposes";
        case network::Isolation::named:
            return "named";
        case network::Isolation::absent:
            break;
    }
    return "absent";
}

}  // namespace collabgraph::report
