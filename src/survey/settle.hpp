/// The canonical shape of a survey, whatever order its rows came in and whatever was edited.
#pragma once

#include "collabgraph/survey/survey.hpp"

namespace collabgraph::survey {

/// Takes a survey whose mentions, members and categories are resolved, and whose entries may stand in any order:
///  - `mentioned` and `respondent` are set from the rows;
///  - what is neither listed nor mentioned (used) nor a member goes;
///  - an unlisted name takes the spelling that most of its mentions have (ties: by bytes), unless somebody's members
///    hold it: then it keeps the one from there;
///  - the listed ones come first, in their order; then the others by folded name.
/// All indices follow; the organizations of a mention are ascending and distinct, the categories of a row distinct.
void settle(Survey& survey);

}  // namespace collabgraph::survey
