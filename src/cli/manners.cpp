#include "cli/manners.hpp"

#ifdef _OPENMP
#include <omp.h>
#endif

#include <ostream>

namespace collabgraph::cli {

void declare_manners(Command& command, Manners& manners) {
    command.add("General",
                choice<text::Language>("--lang", "LANG",
                                       "Language of the output: ja or en (default: what survey.toml says, else en).",
                                       manners.language, {{"ja", text::Language::ja}, {"en", text::Language::en}}));
    command.add("General", flag("-q,--quiet", "Only errors on standard error.", manners.quiet));
    command.add("General",
                flag("-v,--verbose", "More about what is read and counted, on standard error.", manners.verbose));
}

void declare_threads(Command& command, Manners& manners) {
    command.add("General",
                whole("--threads", "N", "Threads to compute with (default: all processors). Never changes a result.",
                      manners.threads, 1, 1024));
}

void declare_colour(Command& command, Manners& manners) {
    command.add(
        "General",
        choice<Colour>("--color", "WHEN", "auto (default: on a terminal, unless NO_COLOR is set), always or never.",
                       manners.colour,
                       {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}}));
}

void use_threads(const Manners& manners) {
#ifdef _OPENMP
    if (manners.threads > 0) omp_set_num_threads(static_cast<int>(manners.threads));
#else
    static_cast<void>(manners);
#endif
}

void say(const text::Bilingual& sentence, const Manners& manners, Streams& streams) {
    if (!manners.quiet) streams.err << sentence.in(manners.spoken()) << '\n';
}

}  // namespace collabgraph::cli
