/// One option or argument of a command, said once: the parser, --help and the man page are all made from it.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace collabgraph::cli {

/// Wrong usage; what() is a sentence for the person at the keyboard.
class UsageError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Option {
    std::string names;  ///< "-o,--output"; of an argument without dash: "INPUT"
    std::string value;  ///< what stands for the value in the help: "FILE"; empty for a flag
    std::string help;   ///< one or two sentences, the default included
    std::vector<std::string> choices;
    bool required = false;
    bool repeatable = false;
    std::function<void(const std::string&)> take;  ///< stores one value (a flag: ""); throws UsageError
    std::string heading;  ///< under which it stands in the help; set by whoever adds it to a command

    bool is_flag() const { return value.empty() && !is_argument(); }
    bool is_argument() const { return names.front() != '-'; }
    /// "--output" of "-o,--output".
    std::string long_name() const;
};

Option flag(std::string names, std::string help, bool& target);
Option text(std::string names, std::string value, std::string help, std::string& target);
Option texts(std::string names, std::string value, std::string help, std::vector<std::string>& target);
Option real(std::string names, std::string value, std::string help, double& target, double least);
Option whole(std::string names, std::string value, std::string help, std::uint64_t& target, std::uint64_t least,
             std::uint64_t most = std::numeric_limits<std::uint64_t>::max());
/// Any whole number up to 2^32 - 1, remembering whether there was one.
Option whole(std::string names, std::string value, std::string help, std::optional<std::uint64_t>& target);

/// The value must be one of the `named` words. `Target` is the type of their meanings, or an optional of it.
template <typename Meaning, typename Target>
Option choice(std::string names, std::string value, std::string help, Target& target,
              std::vector<std::pair<std::string, Meaning>> named) {
    Option option;
    option.names = std::move(names);
    option.value = std::move(value);
    option.help = std::move(help);
    for (const auto& entry : named) option.choices.push_back(entry.first);
    option.take = [&target, named = std::move(named)](const std::string& word) {
        for (const auto& [name, meaning] : named) {
            if (name == word) target = meaning;
        }
    };
    return option;
}

}  // namespace collabgraph::cli
