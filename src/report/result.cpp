#include "collabgraph/report/result.hpp"

#include "collabgraph/text/width.hpp"
#include "report/wrap.hpp"

namespace collabgraph::report {

namespace {

void append_wrapped(std::string& result, const std::string& sentence, std::size_t width) {
    for (const std::string& line : wrap(sentence, width)) result += line + '\n';
}

void append_blank_line(std::string& result) {
    if (!result.empty() && !result.ends_with("\n\n")) result += '\n';
}

void collect_figures(const std::vector<Part>& parts, Sheet& sheet) {
    for (const Part& part : parts) {
        const auto* field = std::get_if<Field>(&part.content);
        if (field != nullptr && part.readers != For::people) {
            sheet.rows.push_back({field->key, field->value});
        }
    }
}

class PeopleWriter {
 public:
    PeopleWriter(Format format, const Writing& writing) : m_markdown(format == Format::markdown), m_writing(writing) {}

    void heading(const text::Bilingual& title, int level) {
        const std::string& words = title.in(m_writing.language);
        if (words.empty()) return;
        append_blank_line(m_text);
        if (m_markdown) {
            m_text += std::string(static_cast<std::size_t>(level), '#') + ' ' + words + "\n\n";
        } else {
            std::string lines;
            append_wrapped(lines, words, m_writing.width);
            m_text += m_writing.colour ? "\x1b[1m" + lines.substr(0, lines.size() - 1) + "\x1b[0m\n" : lines;
        }
    }

    void sentences(const std::vector<text::Bilingual>& list, const char* mark) {
        if (list.empty()) return;
        if (m_markdown) append_blank_line(m_text);
        for (const text::Bilingual& sentence : list) {
            if (m_markdown) {
                m_text += mark + sentence.in(m_writing.language) + "\n\n";
            } else {
                append_wrapped(m_text, sentence.in(m_writing.language), m_writing.width);
            }
        }
    }

    void parts(const std::vector<Part>& list, int level) {
        bool after_figure = false;
        for (const Part& part : list) {
            if (part.readers == For::machines) continue;
            if (const auto* field = std::get_if<Field>(&part.content)) {
                if (!after_figure) append_blank_line(m_text);
                figure(*field);
                after_figure = true;
                continue;
            }
            after_figure = false;
            if (const auto* sheet = std::get_if<Sheet>(&part.content)) {
                heading(sheet->title, level);
                if (sheet->title.en.empty()) append_blank_line(m_text);
                m_text += m_markdown ? write_markdown(*sheet, m_writing) : write_table(*sheet, m_writing);
            } else if (const auto* record = std::get_if<Record>(&part.content)) {
                heading(record->title, level);
                parts(record->parts, level + 1);
            }
        }
    }

    void blank_line() { append_blank_line(m_text); }
    std::string text() {
        while (m_text.ends_with("\n\n")) m_text.pop_back();
        return std::move(m_text);
    }

 private:
    void figure(const Field& field) {
        const std::string line = field.title.in(m_writing.language) +
                                 (m_writing.language == text::Language::ja ? "：" : ": ") +
                                 shown(field.value, m_writing.language, field.codes);
        if (m_markdown) {
            m_text += "- " + line + '\n';
        } else {
            append_wrapped(m_text, line, m_writing.width);
        }
    }

    bool m_markdown;
    const Writing& m_writing;
    std::string m_text;
};

}  // namespace

const Sheet* Result::sheet(const std::string& key) const {
    for (const Part& part : parts) {
        const auto* sheet = std::get_if<Sheet>(&part.content);
        if (sheet != nullptr && sheet->key == key) return sheet;
    }
    return nullptr;
}

const Sheet* Result::first_sheet() const {
    for (const Part& part : parts) {
        if (const auto* sheet = std::get_if<Sheet>(&part.content)) return sheet;
    }
    return nullptr;
}

std::string write_for_people(const Result& result, Format format, const Writing& writing) {
    PeopleWriter writer(format, writing);
    writer.heading(result.title, 1);
    writer.sentences(result.notes, "");
    writer.parts(result.parts, 2);
    if (!result.remarks.empty()) writer.blank_line();
    writer.sentences(result.remarks, "");
    if (!result.caveats.empty()) writer.blank_line();
    writer.sentences(result.caveats, "> ");
    return writer.text();
}

Sheet figures_sheet(const Result& result) {
    Sheet sheet;
    sheet.key = "figures";
    sheet.columns = {{"figure", {"figure", "項目"}}, {"value", {"value", "値"}}};
    collect_figures(result.parts, sheet);
    return sheet;
}

}  // namespace collabgraph::report
