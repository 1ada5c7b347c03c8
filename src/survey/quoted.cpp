#include "survey/quoted.hpp"

#include "collabgraph/text/width.hpp"

namespace collabgraph::survey {

std::string shown(std::string_view name) {
    return text::truncate(text::visible(name), 80);
}

text::Bilingual quoted(const std::vector<std::string>& names, std::size_t count) {
    text::Bilingual list;
    for (std::size_t i = 0; i < names.size() && i < count; ++i) {
        const std::string name = shown(names[i]);
        list.en += (i == 0 ? "\"" : ", \"") + name + "\"";
        list.ja += "「" + name + "」";
    }
    if (names.size() > count) {
        list.en += ", …";
        list.ja += "など";
    }
    return list;
}

}  // namespace collabgraph::survey
