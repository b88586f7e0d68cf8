#include "tests/catch.h"

#include "src/records/csv.h"
#include "tests/records/shown.h"

using gradus::test::covered;
using gradus::test::shown;
using namespace gradus::records;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rowsOf(const std::string& text, Faults& faults) {
    CsvReader reader(text, faults);
    Rows rows;
    std::vector<CsvField> row;
    while (reader.next(row)) {
        auto& texts = rows.emplace_back();
        for (const CsvField& field : row) {
            texts.push_back(field.text);
        }
    }
    return rows;
}

Rows rowsOf(const std::string& text) {
    Faults faults(0);
    Rows rows = rowsOf(text, faults);
    CHECK(shown(faults.take(), text).empty());
    return rows;
}

std::vector<std::string> faultsOf(const std::string& text) {
    Faults faults(0);
    rowsOf(text, faults);
    return shown(faults.take(), text);
}

} // namespace

TEST_CASE("rows end with any of the usual line ends") {
    const Rows rows{{"a", "b"}, {"1", "2"}};
    CHECK(rowsOf("a,b\n1,2\n") == rows);
    CHECK(rowsOf("a,b\r\n1,2\r\n") == rows);
    CHECK(rowsOf("a,b\r1,2\r") == rows);
    CHECK(rowsOf("a,b\n1,2") == rows);
    CHECK(rowsOf("\xef\xbb\xbf"
                 "a,b\n1,2") == rows);
    CHECK(rowsOf("\n\na,b\n\r\n\n1,2\n\n") == rows);
    CHECK(rowsOf("").empty());
    CHECK(rowsOf("\n\n").empty());
}

TEST_CASE("fields may be empty, and keep their spaces") {
    CHECK(rowsOf(",") == Rows{{"", ""}});
    CHECK(rowsOf("a,,c\n,,\n") == Rows{{"a", "", "c"}, {"", "", ""}});
    CHECK(rowsOf(" a , b\n") == Rows{{" a ", " b"}});
    CHECK(rowsOf("\"\",\"\"\n") == Rows{{"", ""}});
}

TEST_CASE("quotes keep commas, line breaks and doubled quotes together") {
    CHECK(rowsOf("\"a,b\",c\n") == Rows{{"a,b", "c"}});
    CHECK(rowsOf("\"a\nb\r\nc\",d\n") == Rows{{"a\nb\r\nc", "d"}});
    CHECK(rowsOf("\"say \"\"hello\"\"\",\"\"\"\"\n") == Rows{{"say \"hello\"", "\""}});
}

TEST_CASE("each field knows where it stands, and each row its number") {
    const std::string text = "a,\"b,c\"\n\n\"x\ny\",\n";
    Faults faults(0);
    CsvReader reader(text, faults);
    std::vector<CsvField> row;
    REQUIRE(reader.next(row));
    CHECK(reader.rowNumber() == 1);
    CHECK(covered(text, row[0].span) == "a");
    CHECK(covered(text, row[1].span) == "\"b,c\"");
    REQUIRE(reader.next(row));
    CHECK(reader.rowNumber() == 3);
    CHECK(covered(text, row[0].span) == "\"x\ny\"");
    CHECK(covered(text, row[1].span).empty());
    CHECK_FALSE(reader.next(row));
}

TEST_CASE("quotes at a wrong place are reported, each field once, and reading goes on") {
    CHECK(faultsOf("a\n\"b\"c\nx\"y\"z,2\n") ==
          std::vector<std::string>{"error csv-quotes 2:4 row 2: text follows the closing quotes of a field | "
                                   "write quotes inside a field "
                                   "twice: \"\"",
                                   "error csv-quotes 3:2 row 3: quotes stand inside a field that does not "
                                   "begin with them | put the whole "
                                   "field in quotes and write those inside it twice: \"\""});
    CHECK(faultsOf("a,b\n1,\"2\n3,4\n") ==
          std::vector<std::string>{"error csv-quotes 2:3 row 2: the quotes that open here are never closed | "
                                   "close the field with \""});
    Faults faults(0);
    CHECK(rowsOf("\"b\"c,1\nx\"y\"\n", faults) == Rows{{"bc", "1"}, {"x\"y\""}});
}

TEST_CASE("the fields of a row are bounded") {
    const std::string full(CsvReader::maxFields - 1, ',');
    CHECK(faultsOf(full).empty());
    CHECK(
        faultsOf("a\n" + full + ",,,\nb") ==
        std::vector<std::string>{
            "error record-too-large 2:1001 row 2 has more than 1000 fields | look for a missing line break"});
}

TEST_CASE("rows read back as they were written") {
    const std::vector<std::string> pieces{"", "a", ",", "\"", "\n", "\r\n", "ü", " "};
    for (std::size_t n = 0; n < pieces.size() * pieces.size() * pieces.size(); ++n) {
        const Rows rows{{pieces[n % pieces.size()] + pieces[n / pieces.size() % pieces.size()],
                         pieces[n / pieces.size() / pieces.size()] + "x"}};
        std::string text;
        for (const std::string& field : rows[0]) {
            text += text.empty() ? "\"" : ",\"";
            for (char c : field) {
                text += c == '"' ? "\"\"" : std::string(1, c);
            }
            text += '"';
        }
        if (rowsOf(text) != rows) {
            FAIL("does not read back: " << text);
        }
    }
    SUCCEED();
}
