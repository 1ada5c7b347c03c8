/// How a command behaves towards the person, whatever it computes: language, talkativeness, colour, threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "collabgraph/text/language.hpp"

namespace collabgraph::cli {

enum class Colour : std::uint8_t { automatic, always, never };

struct Manners {
    std::optional<text::Language> language;  ///< asked for; once a survey is read: what it says, else English
    bool quiet = false;
    bool verbose = false;
    Colour colour = Colour::automatic;
    std::uint64_t threads = 0;  ///< 0: as many as the machine has

    text::Language spoken() const { return language.value_or(text::Language::en); }
};

void declare_manners(Command& command, Manners& manners);
/// --threads, for commands that compute.
void declare_threads(Command& command, Manners& manners);
/// --color, for commands that print tables.
void declare_colour(Command& command, Manners& manners);

/// Tells OpenMP; nothing without it. The results are the same for any number.
void use_threads(const Manners& manners);

/// A sentence to standard error, unless quiet.
void say(const text::Bilingual& sentence, const Manners& manners, Streams& streams);

}  // namespace collabgraph::cli
