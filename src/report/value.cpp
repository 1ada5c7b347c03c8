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
};

struct Shown {
    std::string operator()(std::monostate) const { return "-"; }
    std::string operator()(bool value) const { return value ? "yes" : "no"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const { return std::isnan(value) ? "-" : text::significant(value, 4); }
    std::string operator()(const std::string& value) const { return value; }
    std::string operator()(const List& value) const { return joined(value, ", "); }
};

}  // namespace

std::string plain(const Value& value) { return std::visit(Plain{}, value); }

std::string shown(const Value& value) { return std::visit(Shown{}, value); }

}  // namespace collabgraph::report
