/// The other ways of reading a survey's names under which headlines are asked again.
#pragma once

#include <vector>

#include "collabgraph/network/incidence.hpp"
#include "collabgraph/report/survival.hpp"
#include "collabgraph/survey/look_alikes.hpp"

namespace collabgraph::report {

struct OtherReading {
    Reading reading;
    survey::Survey survey;  ///< read so, with its table; both empty where the reading does not apply
    network::Incidence incidence;
    std::vector<survey::LookAlike> merged;  ///< names that are read as others

    /// These bodies by the names that they go by in this reading.
    std::vector<network::Index> as_read(std::vector<network::Index> organizations) const;
};

/// Groups the other way, joint names left out, look-alikes merged: always all three, in this order.
std::vector<OtherReading> other_readings(const survey::Survey& survey, const network::Incidence& incidence);

/// Whether a name of that kind is mentioned.
bool has_kind(const survey::Survey& survey, survey::NameKind kind);

}  // namespace collabgraph::report
