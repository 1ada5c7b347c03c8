#include "collabgraph/report/html.hpp"

#include "report/html_page.hpp"

namespace collabgraph::report {

std::string write_html(const HtmlContent& content) {
    return html_page(Context(content));
}

}  // namespace collabgraph::report
