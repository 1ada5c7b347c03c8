#include "report/html_escape.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace collabgraph::report;

TEST_CASE("Text becomes content or a quoted value: five references, controls as pictures", "[html_escape]") {
    CHECK(escape_html("<b>\"it's\" & co</b>") == "&lt;b&gt;&quot;it&#39;s&quot; &amp; co&lt;/b&gt;");
    CHECK(escape_html(std::string_view("\0\x01\x1F\x7F", 4)) == "\u2400\u2401\u241F\u2421");
    CHECK(escape_html("a\tb\nc") == "a\tb\nc");
    CHECK(escape_html("日本医師会") == "日本医師会");
    CHECK(escape_html("") == "");
}

TEST_CASE("JSON for a script element cannot end it and means the same", "[html_escape]") {
    const nlohmann::json json = {"</script><!--", "a&b", "\u2028\u2029", "\xE2\x80\xA6", "\\u003c"};
    const std::string text = escape_script_json(json.dump());
    CHECK(text.find_first_of("<>&") == std::string::npos);
    CHECK(text.find("\xE2\x80\xA8") == std::string::npos);
    CHECK(nlohmann::json::parse(text) == json);
}
