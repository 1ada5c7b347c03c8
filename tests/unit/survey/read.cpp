#include "collabgraph/survey/read.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "collabgraph/table/sha256.hpp"
#include "folder.hpp"

using namespace collabgraph;
using tests::Files;
using tests::Folder;
using tests::meant;
using tests::names;
using Strings = std::vector<std::string>;

TEST_CASE("A survey needs one table with one column") {
    const Folder folder(Files{{"initiatives.csv", "organization\nA\nB\nA\n"}});
    const survey::Survey s = folder.read();
    CHECK(names(s.organizations) == Strings{"A", "B"});
    CHECK(s.initiatives.size() == 3);
    CHECK(s.initiatives[2].id == "3");
    CHECK(s.initiatives[2].place == table::Place{4, 0});
    CHECK(s.initiatives[2].proposers[0].place == table::Place{4, 1});
    CHECK_FALSE(s.has_organization_list);
    CHECK_FALSE(s.has_category_list);
    CHECK(s.organizations[0].respondent == survey::Answer::yes);
    CHECK(s.organizations[0].mentioned);
    CHECK_FALSE(s.organizations[0].listed);
    CHECK(s.findings.empty());
    CHECK(s.settings.separators == ";");
    CHECK(s.path == folder.path().string());
}

TEST_CASE("A single table reads as the folder that holds it") {
    const Folder folder(Files{{"initiatives.csv", "organization,partners\nA,B\n"},
                              {"o.csv", "name,aliases\nX,A\n"},
                              {"c.toml", "language = \"ja\"\n"}});
    survey::ReadOptions options;
    options.organizations = folder.file("o.csv");
    options.config = folder.file("c.toml");
    const survey::Survey s = survey::read_survey(folder.file("initiatives.csv"), options);
    CHECK(names(s.organizations) == Strings{"X", "B"});
    CHECK(s.settings.language == "ja");
    CHECK(s.file == folder.file("initiatives.csv"));
    CHECK(s.inputs.size() == 3);
    CHECK(s.inputs[0].role == "survey");
    CHECK(s.inputs[2].role == "organizations");
}

TEST_CASE("The hash covers the files in a fixed order") {
    const std::string toml = "date = \"2018\"\n";
    const std::string rows = "organization,categories\nA,k\n";
    const std::string organizations = "name\nA\n";
    const std::string categories = "name\nk\n";
    const Folder folder(Files{{"survey.toml", toml},
                              {"initiatives.csv", rows},
                              {"organizations.csv", organizations},
                              {"categories.csv", categories}});
    CHECK(folder.read().sha256 == table::Sha256().update(toml + rows + organizations + categories).hex());
    CHECK(survey::read_survey(folder.file("initiatives.csv")).sha256 == table::Sha256().update(rows).hex());
}

TEST_CASE("survey.toml gives titles, separators, columns and counting rules") {
    const Folder folder(
        {{"survey.toml",
          "title = \"表\"\nsource_en = \"S\"\ndate = 2018-04-01\nlanguage = \"ja\"\nseparator = \"、/\"\n"
          "[columns]\norganization = \"対象団体\"\npartners = \" 関連団体 \"\n"
          "[columns.organizations]\nname = \"名称\"\n"
          "[counting]\ngroups = \"expand\"\nclasses = \"include\"\n"},
         {"initiatives.csv", "対象団体,関連団体,備考\nA、B,C/D、E;F,x\n"},
         {"organizations.csv", "名称,aliases\nA,\nZ,B/E;F\n"}});
    const survey::Survey s = folder.read();
    CHECK(s.settings.title.ja == "表");
    CHECK(s.settings.title.en == "表");
    CHECK(s.settings.source.ja == "S");
    CHECK(s.settings.date == "2018-04-01");
    CHECK(s.settings.groups == "expand");
    CHECK(s.settings.classes == "include");
    CHECK(s.columns == Strings{"organization", "partners", "備考"});
    CHECK(s.cell(s.initiatives[0], "備考") == "x");
    CHECK(meant(s, s.initiatives[0].proposers) == Strings{"A", "Z"});
    CHECK(meant(s, s.initiatives[0].partners) == Strings{"C", "D", "Z"});
    CHECK(s.findings.empty());
}

TEST_CASE("A header that differs only in case or outer spaces is known") {
    const Folder folder(Files{{"initiatives.csv", " Organization ,PARTNERS,Region\nA,B,north\n"}});
    CHECK(folder.read().columns == Strings{"organization", "partners", "Region"});
}

TEST_CASE("An unknown key in survey.toml is a finding that names the key it looks like") {
    const Folder folder(
        {{"initiatives.csv", "organization\nA\n"}, {"survey.toml", "titel = \"x\"\n\n[counting]\ngroup = \"keep\"\n"}});
    const survey::Survey s = folder.read();
    REQUIRE(s.findings.size() == 2);
    for (const survey::Finding& finding : s.findings) {
        CHECK(finding.kind == "unknown_key");
        CHECK(finding.severity == survey::Severity::warning);
    }
    const auto titel =
        std::find_if(s.findings.begin(), s.findings.end(), [](const auto& f) { return f.fault.value == "titel"; });
    REQUIRE(titel != s.findings.end());
    CHECK(titel->fault.place.line == 1);
    CHECK(titel->fault.remedy.en.find("\"title\"") != std::string::npos);
}

TEST_CASE("Empty values of a cell are dropped and counted") {
    const Folder folder(Files{{"initiatives.csv", "organization,partners\nA,;B; ;C;\nA,\"\u3000\"\nA,\u200b;B\n"}});
    const survey::Survey s = folder.read();
    CHECK(meant(s, s.initiatives[0].partners) == Strings{"B", "C"});
    CHECK(s.initiatives[1].partners.empty());
    CHECK(meant(s, s.initiatives[2].partners) == Strings{"B"});
    REQUIRE(s.findings.size() == 1);
    CHECK(s.findings[0].kind == "empty_value");
    CHECK(s.findings[0].fault.place == table::Place{2, 2});
    CHECK(s.findings[0].fault.message.en.find("4 empty values") == 0);
}

TEST_CASE("A JSON array is a list as it stands, separators and all") {
    const Folder folder(Files{{"initiatives.json",
                               R"([{"organization": "A", "partners": ["B; C", " D "], "categories": ["k;l", "m"]},
                              {"organization": ["E", "A"], "partners": "B;D"}])"}});
    const survey::Survey s = folder.read();
    CHECK(meant(s, s.initiatives[0].partners) == Strings{"B; C", "D"});
    CHECK(meant(s, s.initiatives[1].proposers) == Strings{"E", "A"});
    CHECK(meant(s, s.initiatives[1].partners) == Strings{"B", "D"});
    CHECK(names(s.categories) == Strings{"k;l", "m"});
    CHECK(s.initiatives[1].place.line == 2);
}

TEST_CASE("Listed names keep their order, the others follow in folded order, whatever the order of the rows") {
    const std::string header = "id,organization,partners,categories\n";
    std::vector<std::string> rows{"1,Ｚebra,delta; Alpha,two", "2,beta,DELTA;gamma,one; three",
                                  "3,Zebra,Delta;DELTA,two", "4,omega,日本 医師会;日本医師会,Ｔwo"};
    const Folder first(
        Files{{"initiatives.csv", header + rows[0] + "\n" + rows[1] + "\n" + rows[2] + "\n" + rows[3] + "\n"},
              {"organizations.csv", "name\nomega\nbeta\nunseen\n"}});
    const survey::Survey expected = first.read();
    CHECK(names(expected.organizations) ==
          Strings{"omega", "beta", "unseen", "Alpha", "DELTA", "gamma", "Zebra", "日本 医師会"});
    // Each spelling of "two" occurs once or twice: the more frequent one names the category.
    CHECK(names(expected.categories) == Strings{"one", "three", "two"});

    std::sort(rows.begin(), rows.end());
    do {
        std::string text = header;
        for (const std::string& row : rows) text += row + "\n";
        const Folder shuffled(Files{{"initiatives.csv", text}, {"organizations.csv", "name\nomega\nbeta\nunseen\n"}});
        const survey::Survey s = shuffled.read();
        CHECK(names(s.organizations) == names(expected.organizations));
        CHECK(names(s.categories) == names(expected.categories));
        for (const survey::Initiative& initiative : s.initiatives) {
            const auto same = std::find_if(expected.initiatives.begin(), expected.initiatives.end(),
                                           [&](const auto& i) { return i.id == initiative.id; });
            REQUIRE(same != expected.initiatives.end());
            CHECK(initiative.partners.size() == same->partners.size());
            CHECK(meant(s, initiative.partners) == meant(expected, same->partners));
            CHECK(initiative.categories == same->categories);
        }
    } while (std::next_permutation(rows.begin(), rows.end()));
}

TEST_CASE("Kinds, answers and members of organizations are read") {
    const Folder folder(Files{{"initiatives.csv", "organization,partners\nA,G;K;deliberation\n"},
                              {"organizations.csv",
                               "name,name_kind,members,invited,respondent,aliases,type,merged_into\nA,,,yes,,,T,\n"
                               "G,group,a;New body;A,no,NO,,,B\nK,Class,,,,,,\nphrase,none,,,,Deliberation,,\n"}});
    const survey::Survey s = folder.read();
    CHECK(names(s.organizations) == Strings{"A", "G", "K", "phrase", "New body"});
    CHECK(s.organizations[1].kind == survey::NameKind::group);
    CHECK(s.organizations[2].kind == survey::NameKind::class_);
    CHECK(s.organizations[3].kind == survey::NameKind::no_body);
    CHECK(s.organizations[1].members == std::vector<survey::Index>{0, 4});
    CHECK(s.organizations[0].invited == survey::Answer::yes);
    CHECK(s.organizations[1].invited == survey::Answer::no);
    CHECK(s.organizations[1].respondent == survey::Answer::no);
    CHECK(s.organizations[1].merged_into == "B");
    CHECK_FALSE(s.organizations[4].listed);
    CHECK_FALSE(s.organizations[4].mentioned);
    CHECK(s.organizations[3].mentioned);
    CHECK(meant(s, s.initiatives[0].partners) == Strings{"G", "K", ""});
}

TEST_CASE("Members in a circle and members of themselves are findings, and nothing loops") {
    const Folder folder(
        Files{{"initiatives.csv", "organization,partners\nA,G\n"},
              {"organizations.csv", "name,name_kind,members\nG,group,H;A\nH,group,I\nI,group,G;I\nA,,\n"}});
    const survey::Survey s = folder.read();
    REQUIRE(tests::kinds(s.findings) == Strings{"self_member", "member_cycle"});
    CHECK(s.findings[1].fault.message.en.find("\"G\", \"H\", \"I\"") != std::string::npos);
    CHECK(s.findings[1].fault.message.en.find("\"A\"") == std::string::npos);
    CHECK(s.organizations[2].members == std::vector<survey::Index>{0});
}

TEST_CASE("Members may nest very deeply") {
    std::string list = "name,members\n";
    for (int i = 0; i < 50000; ++i) list += "n" + std::to_string(i) + ",n" + std::to_string(i + 1) + "\n";
    const Folder folder(Files{{"initiatives.csv", "organization\nn0\n"}, {"organizations.csv", list}});
    const survey::Survey s = folder.read();
    CHECK(s.organizations.size() == 50001);
    CHECK(s.findings.empty());
}

TEST_CASE("CP932, UTF-16 and a byte order mark are read and named") {
    const Folder sjis(
        Files{{"initiatives.csv", "organization,partners\n\x93\xfa\x96\x7b\x88\xe3\x8e\x74\x89\xef,B\n"}});
    const survey::Survey s = sjis.read();
    CHECK(s.encoding == "CP932");
    CHECK(s.organizations.back().name == "日本医師会");
    const Folder marked(Files{{"initiatives.csv", "\xef\xbb\xbforganization\nA\n"}});
    CHECK(marked.read().columns == Strings{"organization"});
}

TEST_CASE("Ten thousand partners in one cell are ten thousand mentions") {
    std::string cell;
    for (int i = 0; i < 10000; ++i) cell += "body " + std::to_string(i) + ";";
    const Folder folder(Files{{"initiatives.csv", "organization,partners\nA," + cell + "\n"}});
    const survey::Survey s = folder.read();
    CHECK(s.initiatives[0].partners.size() == 10000);
    CHECK(s.organizations.size() == 10001);
}

TEST_CASE("Hostile names are kept as they are") {
    const std::string evil = "a\"b\\<script>&amp;\x01\n]]>--";
    std::string quoted = "\"";
    for (const char c : evil) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    quoted += "\"";
    const Folder folder(Files{{"initiatives.csv", "organization,partners\n" + quoted + ",__proto__|../../etc/passwd\n"},
                              {"survey.toml", "separator = '|'\n"}});
    const survey::Survey s = folder.read();
    CHECK(s.initiatives[0].proposers[0].text == evil);
    const Strings all = names(s.organizations);
    CHECK(std::count(all.begin(), all.end(), evil) == 1);
    CHECK(std::count(all.begin(), all.end(), "../../etc/passwd") == 1);
}
