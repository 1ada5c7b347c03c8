/// The only doors through which a text of the survey enters the page.
#pragma once

#include <string>
#include <string_view>

namespace collabgraph::report {

/// For element content and for attribute values in double quotes: & < > " ' become references; control characters but
/// tab and line feed become their visible pictures (U+2400 and on), since HTML may not hold them.
std::string escape_html(std::string_view text);

/// JSON text for a <script type="application/json">: < > & U+2028 U+2029 become \u escapes, so that nothing in it can
/// end the element or open a comment. Meaning is unchanged.
std::string escape_script_json(std::string_view json);

}  // namespace collabgraph::report
