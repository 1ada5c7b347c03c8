/// The frame around the sections: head, security policy, contents, evidence panel, data and script.
#pragma once

#include <string>

#include "report/html_context.hpp"

namespace collabgraph::report {

/// "sha256-…" of a Content-Security-Policy, from a hash in hexadecimal.
std::string policy_hash(std::string_view hexadecimal);

std::string html_page(const Context& context);

}  // namespace collabgraph::report
