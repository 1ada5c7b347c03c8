/// The style sheet and the script of the page, compiled in from src/report/html by cmake/embed_text.cmake.
#pragma once

#include <string_view>

namespace collabgraph::report {

extern const std::string_view report_css;
extern const std::string_view report_css_sha256;
extern const std::string_view report_js;
extern const std::string_view report_js_sha256;

}  // namespace collabgraph::report
