#include "collabgraph/report/document.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace collabgraph::report {

namespace {

using Json = nlohmann::ordered_json;

struct ToJson {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(bool value) const { return value; }
    Json operator()(std::int64_t value) const { return value; }
    Json operator()(double value) const { return std::isfinite(value) ? Json(value) : Json(nullptr); }
    Json operator()(const std::string& value) const { return value; }
    Json operator()(const List& value) const { return value; }
    Json operator()(const Name& value) const { return value.canonical; }
    Json operator()(const Names& value) const {
        Json array = Json::array();
        for (const Name& name : value) array.push_back(name.canonical);
        return array;
    }
    Json operator()(const NameSets& value) const {
        Json array = Json::array();
        for (const Names& names : value) array.push_back((*this)(names));
        return array;
    }
};

Json json_of(const Value& value) {
    return std::visit(ToJson{}, value);
}

Json json_of(const Sheet& sheet) {
    Json array = Json::array();
    for (const auto& row : sheet.rows) {
        Json object = Json::object();
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (sheet.columns[c].readers != For::people) object[sheet.columns[c].key] = json_of(row[c]);
        }
        array.push_back(std::move(object));
    }
    return array;
}

Json json_of(const std::vector<Part>& parts) {
    Json object = Json::object();
    for (const Part& part : parts) {
        if (part.readers == For::people) continue;
        if (const auto* field = std::get_if<Field>(&part.content)) {
            object[field->key] = json_of(field->value);
        } else if (const auto* sheet = std::get_if<Sheet>(&part.content)) {
            object[sheet->key] = json_of(*sheet);
        } else if (const auto* record = std::get_if<Record>(&part.content)) {
            object[record->key] = json_of(record->parts);
        }
    }
    return object;
}

}  // namespace

std::string write_json(const Document& document) {
    Json options = Json::object();
    for (const Field& option : document.options) options[option.key] = json_of(option.value);
    Json envelope = Json::object();
    envelope["collabgraph"] = document.version;
    envelope["input"] = {
        {"path", document.input.path}, {"sha256", document.input.sha256}, {"rows", document.input.rows}};
    envelope["options"] = std::move(options);
    envelope["result"] = json_of(document.result);
    return envelope.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace collabgraph::report
