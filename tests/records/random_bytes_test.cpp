#include "tests/catch.h"

#include "gradus/catalog.h"
#include "gradus/transcript.h"

#include <random>

using namespace gradus;

namespace {

const std::string transcript =
    R"({"student":"s1","attempts":[{"course":"AIPI 510","units":1.5,"grade":"A-","term":"fall 2023","status":)"
    R"("completed","title":"Üb","origin":"exam","passFail":false,"tags":["a"],"fields":{"b":"c"},"usedFor":["d"]}],)"
    R"("attained":{"x":1},"choices":{"t":["u"]},"givens":{"g":"v"},"programs":[{"id":"p","catalog":"2023-2024",)"
    R"("admitted":"fall 2022"}],"exceptions":[{"kind":"adjust","on":"a.b","amount":2,"who":"w","when":)"
    R"("2024-02-01","why":"y"}]})";

const std::string table =
    "student,record,course,units,grade,term,status,title,origin,passFail,tags,usedFor,field "
    "b,id,value,catalog,"
    "admitted,kind,on,amount,who,when,why\r\n"
    "s1,,AIPI 510,1.5,A-,fall 2023,completed,\"Üb, \"\"x\"\"\",exam,TRUE,a|e,d,c,,,,,,,,,,\r\n"
    "s1,attained,,,,,,,,,,,,x,1,,,,,,,,\ns1,choice,,,,,,,,,,,,t,u,,,,,,,,\ns1,given,,,,,,,,,,,,g,v,,,,,,,,\n"
    "s1,program,,,,,,,,,,,,p,,2023-2024,fall "
    "2022,,,,,,\ns1,exception,,,,,,,,,,,,,,,,adjust,a.b,2,w,2024-02-01,y\n";

const std::string catalog = "course,title,units,tags\r\nAIPI 510,\"a, \"\"b\"\"\",3-12,x|y\n24-785,ü,VAR,\n";

/// The text with a few bytes replaced, dropped, doubled or moved in from elsewhere in it.
std::string damaged(std::string text, std::mt19937& random) {
    constexpr std::string_view signs = "{}[]\":,\\\n\r0-9.eu\xff\xc3\x80 A";
    for (auto wounds = 1 + random() % 4; wounds > 0; --wounds) {
        const std::size_t at = random() % text.size();
        switch (random() % 5) {
        case 0:
            text[at] = signs[random() % signs.size()];
            break;
        case 1:
            text.erase(at, 1 + random() % 8);
            break;
        case 2:
            text.insert(at, text.substr(random() % text.size(), random() % 30));
            break;
        case 3:
            text[at] = static_cast<char>(random() % 256);
            break;
        default:
            text.insert(at, 1, signs[random() % signs.size()]);
        }
        if (text.empty()) {
            text.assign(1, 'x');
        }
    }
    return text;
}

/// Every diagnostic is well formed: it has words, and a place inside the text.
void checkDiagnostics(const Diagnostics& diagnostics, const std::string& text) {
    std::uint32_t last = 0;
    for (const Diagnostic& d : diagnostics) {
        const bool good = !d.code.empty() && !d.message.empty() && d.message.back() != '.' &&
                          d.message.find('\n') == std::string::npos && d.at.span.begin <= d.at.span.end &&
                          d.at.span.end <= text.size() && d.at.span.begin >= last;
        if (!good) {
            FAIL(d.code << " at " << d.at.span.begin << ": " << d.message << " in " << text);
        }
        last = d.at.span.begin;
    }
}

void checkDamaged(const std::string& whole, TranscriptRead (*reader)(const std::string&, SourceId)) {
    REQUIRE(reader(whole, 0).diagnostics.empty());
    std::mt19937 random(1);
    int readable = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = damaged(whole, random);
        const TranscriptRead read = reader(text, 0);
        checkDiagnostics(read.diagnostics, text);
        if (read.transcript.has_value() == hasErrors(read.diagnostics)) {
            FAIL("neither a transcript nor an error, or both: " << text);
        }
        readable += read.transcript ? 1 : 0;
    }
    CHECK(readable > 100);
    CHECK(readable < 19'000);
}

} // namespace

TEST_CASE("a damaged transcript is read, or has errors with places in it") {
    checkDamaged(transcript, &readTranscriptJson);
}

TEST_CASE("a damaged transcript in CSV is read, or has errors with places in it") {
    checkDamaged(table, &readTranscriptCsv);
}

TEST_CASE("a damaged catalogue is read, with diagnostics that have places in it") {
    REQUIRE(readCatalogCsv(catalog, 0).diagnostics.empty());
    std::mt19937 random(1);
    int clean = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = damaged(catalog, random);
        const CatalogRead read = readCatalogCsv(text, 0);
        checkDiagnostics(read.diagnostics, text);
        clean += read.diagnostics.empty() ? 1 : 0;
    }
    CHECK(clean > 100);
    CHECK(clean < 19'000);
}
