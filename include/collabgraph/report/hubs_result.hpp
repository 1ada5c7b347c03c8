/// Who the hubs are, as a result: one row a body, and on request why.
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/hubs/hubs.hpp"
#include "collabgraph/report/result.hpp"

namespace collabgraph::report {

struct HubsChoice {
    hubs::By by = hubs::By::named_by;
    bool classes_included = false;
    std::uint32_t top = 0;  ///< only ranks up to this one, ties included; 0: all
    bool why = false;       ///< a second sheet: who names them, whom they name, through which rows
};

/// Sheets `organizations` (columns of the contract; intervals and tie groups undefined until resampled) and, with
/// `why`, `why` (`organization,relation,other,evidence`), then the record `chain`. `hubs` in the order of their ranks.
Result hubs_result(const survey::Survey& survey, const network::Incidence& incidence,
                   const std::vector<hubs::Hub>& hubs, const HubsChoice& choice);

}  // namespace collabgraph::report
