#include <cmath>

#include "collabgraph/report/sheet.hpp"
#include "collabgraph/text/number.hpp"

namespace collabgraph::report {

namespace {

std::string joined(const List& list, const char* separator) {
    std::string result;
    for (const std::string& item : list) {
        if (&item != &list.front()) result += separator;
        result += item;
    }
    return result;
}

struct Plain {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const { return text::shortest(value); }
    std::string operator()(const std::string& value) const { return value; }
    std::string operator()(const List& value) const { return joined(value, ";"); }
    std::string operator()(const Name& value) const { return value.canonical; }
    std::string operator()(const Names& value) const {
        List canonical;
        for (const Name& name : value) canonical.push_back(name.canonical);
        return joined(canonical, ";");
    }
    std::string operator()(const NameSets& value) const {
        List sets;
        for (const Names& names : value) sets.push_back((*this)(names));
        return joined(sets, " / ");
    }
};

const std::string& in_words(const std::string& text, text::Language language, const std::vector<Word>& codes) {
    for (const Word& word : codes) {
        if (word.code == text) return word.words.in(language);
    }
    return text;
}

struct Shown {
    text::Language language;
    const std::vector<Word>& codes;

    std::string operator()(std::monostate) const { return "-"; }
    std::string operator()(bool value) const {
        if (language == text::Language::ja) return value ? "はい" : "いいえ";
        return value ? "yes" : "no";
    }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const { return std::isnan(value) ? "-" : text::significant(value, 4); }
    std::string operator()(const std::string& value) const { return in_words(value, language, codes); }
    std::string operator()(const List& value) const {
        List words;
        for (const std::string& item : value) words.push_back(in_words(item, language, codes));
        return joined(words, ", ");
    }
    std::string operator()(const Name& value) const { return value.shown.in(language); }
    std::string operator()(const Names& value) const {
        List words;
        for (const Name& name : value) words.push_back(name.shown.in(language));
        return joined(words, ", ");
    }
    std::string operator()(const NameSets& value) const {
        List sets;
        for (const Names& names : value) sets.push_back((*this)(names));
        return joined(sets, " / ");
    }
};

}  // namespace

bool is_text(const Value& value) {
    return std::holds_alternative<std::string>(value) || std::holds_alternative<List>(value) ||
           std::holds_alternative<Name>(value) || std::holds_alternative<Names>(value) ||
           std::holds_alternative<NameSets>(value);
}

std::string plain(const Value& value) {
    return std::visit(Plain{}, value);
}

std::string shown(const Value& value, text::Language language, const std::vector<Word>& codes) {
    return std::visit(Shown{language, codes}, value);
}

}  // namespace collabgraph::report
