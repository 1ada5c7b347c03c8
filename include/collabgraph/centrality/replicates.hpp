/// Measures of many variants of one network, each with only the rows of a draw: what resampling asks for.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "collabgraph/centrality/measures.hpp"
#include "collabgraph/chance/resample.hpp"

namespace collabgraph::centrality {

class Replicates {
 public:
    /// `network` is a view as chance::drawn_rows takes it; it is copied without its names. Throws std::invalid_argument
    /// for an unknown measure.
    Replicates(const network::Network& network, const std::vector<std::string>& names, const Options& options = {});
    ~Replicates();
    Replicates(Replicates&&) noexcept;
    Replicates& operator=(Replicates&&) noexcept;

    /// One value a node for each measure, in the order of `names`; valid until the next call. Nodes stay, also without
    /// a tie, so a body that the draw leaves out has the values of an isolate. The same as `compute` on the view made
    /// from the rows of the draw. Graphs are rebuilt from flat arrays in one pass over the rows behind the ties. One
    /// object a thread.
    const std::vector<std::vector<double>>& compute(const chance::Draw& draw);

 private:
    class Work;
    std::unique_ptr<Work> m_work;
};

}  // namespace collabgraph::centrality
