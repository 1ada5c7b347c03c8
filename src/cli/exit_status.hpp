/// What the command tells its caller. Stable; in every man page.
#pragma once

namespace collabgraph::cli {

enum class ExitStatus : int {
    done = 0,
    failed = 1,  ///< the work failed (refused overwrite, cannot write), or `check --strict` found something
    usage = 2,   ///< wrong usage: a parse error, or a NAME that the survey does not know
    input = 3,   ///< an input that cannot be read or makes no sense
};

}  // namespace collabgraph::cli
