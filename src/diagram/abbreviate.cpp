#include "diagram/abbreviate.hpp"

#include <array>
#include <string_view>

#include "collabgraph/diagram/measure.hpp"

namespace collabgraph::diagram {
namespace {

struct Pair {
    std::string_view word, shorter;
};

/// In this order: what is least missed goes first.
constexpr std::array<Pair, 27> words{{{"and", "&"},
                                      {"Association", "Assn"},
                                      {"Associations", "Assns"},
                                      {"Foundation", "Fdn"},
                                      {"Federation", "Fed."},
                                      {"International", "Intl"},
                                      {"National", "Natl"},
                                      {"Organization", "Org."},
                                      {"Department", "Dept"},
                                      {"Government", "Govt"},
                                      {"Ministry", "Min."},
                                      {"University", "Univ."},
                                      {"Institute", "Inst."},
                                      {"Administration", "Admin."},
                                      {"Commission", "Comm."},
                                      {"Committee", "Cttee"},
                                      {"Council", "Cncl"},
                                      {"Center", "Ctr"},
                                      {"Centre", "Ctr"},
                                      {"Cooperation", "Coop."},
                                      {"Development", "Dev."},
                                      {"Humanitarian", "Hum."},
                                      {"Network", "Netw."},
                                      {"Society", "Soc."},
                                      {"Agency", "Ag."},
                                      {"Japanese", "Jpn"},
                                      {"Japan", "Jpn"}}};

/// Where the whole word stands, or npos.
std::size_t find_word(const std::string& text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ' || text[end] == ',')) {
            return at;
        }
    }
    return std::string::npos;
}

}  // namespace

std::string abbreviate(const std::string& name, double width, double size, bool bold) {
    std::string result = name;
    for (const Pair& pair : words) {
        std::size_t at = 0;
        while (text_width(result, size, bold) > width && (at = find_word(result, pair.word)) != std::string::npos) {
            result.replace(at, pair.word.size(), pair.shorter);
        }
    }
    return shorten(result, width, size, bold);
}

}  // namespace collabgraph::diagram
