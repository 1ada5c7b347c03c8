#include "collabgraph/report/document.hpp"

#include <catch2/catch.hpp>
#include <limits>

using namespace collabgraph;
using namespace collabgraph::report;

TEST_CASE("the JSON envelope keeps the order of its keys, writes UTF-8 and says null for what is not defined") {
    Sheet sheet;
    sheet.key = "organizations";
    sheet.columns = {
        {"organization", {}}, {"rank", {}}, {"shown", {}, For::people}, {"constraint", {}}, {"evidence", {}}};
    sheet.rows = {{"日本\"医\"師会", std::int64_t{1}, "no", std::numeric_limits<double>::quiet_NaN(), List{"2", "10"}}};
    Document document;
    document.version = "0.1.0";
    document.input = {"data/x", "ab12", 107};
    document.options = {{"view", {}, "collaboration"}, {"top", {}, {}}};
    document.result = {{Field{"modularity", {}, 0.1}},
                       {sheet},
                       {Field{"people", {}, "no"}, For::people},
                       {Record{"chain", {}, {{Field{"pairs", {}, std::int64_t{324}}}}}}};
    CHECK(write_json(document) == R"({
  "collabgraph": "0.1.0",
  "input": {
    "path": "data/x",
    "sha256": "ab12",
    "rows": 107
  },
  "options": {
    "view": "collaboration",
    "top": null
  },
  "result": {
    "modularity": 0.1,
    "organizations": [
      {
        "organization": "日本\"医\"師会",
        "rank": 1,
        "constraint": null,
        "evidence": [
          "2",
          "10"
        ]
      }
    ],
    "chain": {
      "pairs": 324
    }
  }
}
)");
}

TEST_CASE("a byte that is no UTF-8 becomes a replacement character, never a crash") {
    Document document;
    document.input.path = "caf\xE9";
    CHECK(write_json(document).find("caf\xEF\xBF\xBD") != std::string::npos);
}
