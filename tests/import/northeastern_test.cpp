#include "tests/catch.h"

#include "gradus/audit.h"
#include "gradus/transcript.h"
#include "tests/import/imported.h"
#include "tests/support/audited.h"
#include "tests/support/northeastern.h"
#include "tests/support/shared.h"

#include <filesystem>
#include <string>
#include <vector>

using namespace gradus;

namespace {

/// Calls back with the answer to each case, by the default budget.
template <typename Callback>
void eachAnswer(const std::vector<test::NortheasternCase>& cases, Callback callback) {
    std::string rules;
    RuleSet set;
    for (const test::NortheasternCase& one : cases) {
        INFO(one.name);
        if (one.rules != rules) {
            rules = one.rules;
            set = test::rulesFrom(rules);
        }
        const TranscriptRead read = readTranscriptJson(one.transcriptJson, 0);
        REQUIRE(read.transcript);
        const AuditRun run = audit(set.programs.front(), *read.transcript, {});
        REQUIRE(run.audit);
        callback(one, *run.audit);
    }
}

} // namespace

TEST_CASE("every programme of the local collection is imported without a mistake", "[northeastern]") {
    const auto folder = test::sharedPath("corpus/northeastern");
    if (!folder) {
        GRADUS_SKIP("no corpus/northeastern beside the checkout");
    }
    std::size_t files = 0;
    for (const char* kind : {"majors", "minors"}) {
        for (const auto& entry : std::filesystem::directory_iterator(*folder / kind)) {
            INFO("file " << entry.path().string());
            const std::string json = test::readFile(entry.path());
            for (const bool plain : {false, true}) {
                const ImportedRules imported = importGraduateNu(json, 0, {plain, ""});
                REQUIRE(imported.rules);
                CHECK(test::mistakesIn(*imported.rules) == "");
            }
            ++files;
        }
    }
    CHECK(files >= 250);
}

TEST_CASE("every case of the local collection is answered as it should be, and proven", "[northeastern]") {
    const auto folder = test::sharedPath("corpus/northeastern");
    if (!folder) {
        GRADUS_SKIP("no corpus/northeastern beside the checkout");
    }
    std::vector<test::NortheasternCase> cases = test::northeasternCases(*folder);
    CHECK(cases.size() >= 450);
    const std::vector<test::NortheasternCase> quirks = test::northeasternQuirks(*folder);
    CHECK(quirks.size() >= 15);
    cases.insert(cases.end(), quirks.begin(), quirks.end());
    std::string wrong, notProven;
    eachAnswer(cases, [&](const test::NortheasternCase& one, const ProgramAudit& audit) {
        if ((audit.verdict == Verdict::met) != one.met) {
            wrong += one.name + "\n";
        }
        if (!audit.proven) {
            notProven += one.name + "\n";
        }
    });
    CHECK(wrong == "");
    CHECK(notProven == "");
}
