#include "diagram/type_marks.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "collabgraph/text/utf8.hpp"

namespace collabgraph::diagram {

namespace {

struct Known {
    const char* type;
    const char* mark;
    const char* mark_en;
    const char* words_en;
};

// Small letters: capitals are clusters.
constexpr std::array<Known, 9> known = {{{"職能団体", "職", "p", "profession"},
                                         {"学会", "学", "s", "learned society"},
                                         {"病院団体", "病", "h", "hospitals"},
                                         {"事業者団体", "事", "b", "business"},
                                         {"行政", "行", "g", "government"},
                                         {"研究機関", "研", "r", "research"},
                                         {"市民・ネットワーク", "市", "n", "citizens, networks"},
                                         {"企業", "企", "c", "company"},
                                         {"その他", "他", "o", "other"}}};

std::string first_characters(const std::string& text, std::size_t count) {
    std::size_t end = 0;
    for (; count > 0 && end < text.size(); --count) end += text::code_point_at(text, end).length;
    return text.substr(0, end);
}

}  // namespace

std::map<std::string, TypeMark> type_marks(const std::vector<std::string>& types, text::Language language) {
    const std::set<std::string> distinct(types.begin(), types.end());
    std::map<std::string, TypeMark> marks;
    std::set<std::string> taken;
    for (const std::string& type : distinct) {
        const auto found = std::find_if(known.begin(), known.end(), [&](const Known& k) { return type == k.type; });
        if (found == known.end()) continue;
        const bool ja = language == text::Language::ja;
        marks[type] = {ja ? found->mark : found->mark_en, ja ? type : found->words_en};
        taken.insert(marks[type].mark);
    }
    int number = 0;
    for (const std::string& type : distinct) {
        if (type.empty() || marks.contains(type)) continue;
        std::string mark;
        for (std::size_t count = 1; count <= 3; ++count) {
            mark = first_characters(type, count);
            const bool unique =
                !taken.contains(mark) && std::count_if(distinct.begin(), distinct.end(), [&](const auto& t) {
                                             return !marks.contains(t) && t.starts_with(mark);
                                         }) == 1;
            if (unique) break;
            mark.clear();
        }
        if (mark.empty()) mark = std::to_string(++number);
        taken.insert(mark);
        marks[type] = {mark, type};
    }
    return marks;
}

}  // namespace collabgraph::diagram
