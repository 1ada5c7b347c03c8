/// What every section of the page needs: the words of one language, and names, numbers and rows as links.
#pragma once

#include <fmt/core.h>

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "collabgraph/cluster/naming.hpp"
#include "collabgraph/report/html.hpp"
#include "report/html_escape.hpp"

namespace collabgraph::report {

using network::Index;

class Context {
 public:
    explicit Context(const HtmlContent& content);

    const HtmlContent& content;
    const survey::Survey& survey;
    text::Language language;
    network::Lists proposed_by;                ///< organization -> rows it proposes
    std::vector<cluster::Portrait> portraits;  ///< one a cluster

    bool japanese() const { return language == text::Language::ja; }
    /// Our own words; the result may be markup.
    std::string say(std::string_view en, std::string_view ja) const { return std::string(japanese() ? ja : en); }
    /// A sentence with places "{}": our own words, the arguments already escaped.
    template <class... Arguments>
    std::string fill(std::string_view en, std::string_view ja, const Arguments&... arguments) const {
        return fmt::format(fmt::runtime(japanese() ? ja : en), arguments...);
    }
    /// "1 body", "3 bodies"; Japanese: number and counter.
    std::string count(std::size_t n, std::string_view one, std::string_view many, std::string_view counter) const;

    /// Plain text, not escaped.
    std::string organization_text(Index organization) const;
    std::string category_text(Index category) const;  ///< short label
    std::string category_in_full(Index category) const;
    std::string cluster_name(std::uint32_t cluster) const;

    /// Links: they lead to a row of a table of the page, and with the script to the evidence panel.
    std::string organization(Index organization) const;
    /// For tables: the link, and beside an English name the survey's own.
    std::string organization_cell(Index organization) const;
    std::string category(Index category) const;
    /// At most `limit` names as links (0: all), then "and n more".
    std::string organizations(std::span<const Index> list, std::size_t limit = 0) const;
    std::string categories(std::span<const Index> list, std::size_t limit = 0) const;

    /// Rows that open: `label` (plain; empty: the number of rows) on the outside, links to the rows inside. `title`
    /// says in the panel what they are.
    std::string rows(std::span<const Index> rows, std::string_view title, std::string_view label = {}) const;

    std::string answer(survey::Answer answer) const;
    std::string name_kind(survey::NameKind kind) const;

    /// none_index where there is none.
    Index organization_named(std::string_view name) const;
    Index category_named(std::string_view name) const;

    std::string joined(const std::vector<std::string>& items, std::size_t left_out = 0) const;

 private:
    std::map<std::string_view, Index> m_organization, m_category;
};

/// A number in a table: four significant digits; empty where it is not defined.
std::string number(double value);

/// "2", or "2–6".
std::string html_range(const hubs::RankInterval& ranks);

/// A bar from 0 to 1 of its cell's width, beside its number; the number carries the meaning.
std::string bar(double share, std::string_view kind = {});

/// Table rows of which only the first `visible` show until the reader asks for the others.
std::string foldable_rows(const Context& context, const std::vector<std::string>& rows, std::size_t visible);

/// A table inside a frame that scrolls sideways where the window is narrow.
std::string table(std::string_view classes, std::string_view caption, std::string_view head, std::string_view rows);

/// A cell of a table's head, with attributes such as class="n".
std::string heading(const Context& context, std::string_view en, std::string_view ja, std::string_view attributes = {});

/// "Proposals, not proven collaborations."
std::string caveat(const Context& context, std::string_view more = {});

}  // namespace collabgraph::report
