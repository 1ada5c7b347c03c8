#include "cli/commands.hpp"

#include <memory>

#include "cli/centrality.hpp"
#include "cli/check.hpp"
#include "cli/clusters.hpp"
#include "cli/diagram.hpp"
#include "cli/explain.hpp"
#include "cli/gaps.hpp"
#include "cli/hubs.hpp"
#include "cli/report.hpp"
#include "cli/summary.hpp"

namespace collabgraph::cli {

namespace {

/// Each command has a struct of options, `declare` and `run`; this ties the three together.
template <typename Options>
Command command_with(Manners& manners) {
    const auto options = std::make_shared<Options>();
    Command command;
    declare(command, *options, manners);
    command.run = [options, &manners](Streams& streams) { return run(*options, manners, streams); };
    return command;
}

}  // namespace

std::vector<Command> make_commands(Manners& manners) {
    return {command_with<ReportOptions>(manners),     command_with<HubsOptions>(manners),
            command_with<CentralityOptions>(manners), command_with<SummaryOptions>(manners),
            command_with<ClustersOptions>(manners),   command_with<GapsOptions>(manners),
            command_with<DiagramOptions>(manners),    command_with<ExplainOptions>(manners),
            command_with<CheckOptions>(manners)};
}

}  // namespace collabgraph::cli
