#include "cli/option.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace collabgraph::cli {

namespace {

Option with_value(std::string names, std::string value, std::string help) {
    Option option;
    option.names = std::move(names);
    option.value = std::move(value);
    option.help = std::move(help);
    return option;
}

template <typename Number>
bool read_number(const std::string& word, Number& number) {
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc{} && end == word.data() + word.size();
}

std::uint64_t whole_number(const std::string& name, const std::string& word, std::uint64_t least, std::uint64_t most) {
    std::uint64_t number = 0;
    if (read_number(word, number) && number >= least && number <= most) return number;
    if (most >= std::numeric_limits<std::uint32_t>::max()) {
        throw UsageError(fmt::format("{} takes a whole number of at least {}, not \"{}\"", name, least, word));
    }
    throw UsageError(fmt::format("{} takes a whole number from {} to {}, not \"{}\"", name, least, most, word));
}

}  // namespace

std::string Option::long_name() const {
    const auto comma = names.rfind(',');
    return comma == std::string::npos ? names : names.substr(comma + 1);
}

Option flag(std::string names, std::string help, bool& target) {
    Option option = with_value(std::move(names), {}, std::move(help));
    option.take = [&target](const std::string&) { target = true; };
    return option;
}

Option text(std::string names, std::string value, std::string help, std::string& target) {
    Option option = with_value(std::move(names), std::move(value), std::move(help));
    option.take = [&target](const std::string& word) { target = word; };
    return option;
}

Option texts(std::string names, std::string value, std::string help, std::vector<std::string>& target) {
    Option option = with_value(std::move(names), std::move(value), std::move(help));
    option.repeatable = true;
    option.take = [&target](const std::string& word) { target.push_back(word); };
    return option;
}

Option real(std::string names, std::string value, std::string help, double& target, double least) {
    Option option = with_value(std::move(names), std::move(value), std::move(help));
    option.take = [&target, least, name = option.long_name()](const std::string& word) {
        double number = 0;
        if (!read_number(word, number) || !std::isfinite(number) || number < least) {
            throw UsageError(fmt::format("{} takes a number of at least {}, not \"{}\"", name, least, word));
        }
        target = number;
    };
    return option;
}

Option whole(std::string names, std::string value, std::string help, std::uint64_t& target, std::uint64_t least,
             std::uint64_t most) {
    Option option = with_value(std::move(names), std::move(value), std::move(help));
    option.take = [&target, least, most, name = option.long_name()](const std::string& word) {
        target = whole_number(name, word, least, most);
    };
    return option;
}

Option whole(std::string names, std::string value, std::string help, std::optional<std::uint64_t>& target) {
    Option option = with_value(std::move(names), std::move(value), std::move(help));
    option.take = [&target, name = option.long_name()](const std::string& word) {
        target = whole_number(name, word, 0, std::numeric_limits<std::uint32_t>::max());
    };
    return option;
}

}  // namespace collabgraph::cli
