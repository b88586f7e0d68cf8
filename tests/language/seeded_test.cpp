#include "tests/catch.h"
#include "tests/language/loaded.h"

#include <algorithm>
#include <vector>

using namespace gradus;
using namespace gradus::test;

namespace {

/// A rule set with places for mistakes, each written as @right@wrong@code@.
const std::string seeded = R"(institution "I" {
    units per course @3@0@number-out-of-range@
    terms spring, summer, @fall@summer@season-twice@
    grades { A 4  B 3  @C 2@C 3.5@grades-rise@  D 1  F 0 fails  S passes as @C@E@unknown-grade@  IP in progress }
    catalog "c.csv"
    course CS 101 same as @MATH 101@CS101@same-as-itself@
}
tag lab "a laboratory"
set wide = CS 100..@199@99@range-reversed@, MATH * and tagged @lab@lap@unknown-tag@
set narrow = (@wide@wid@unknown-set@, MATH *) except @MATH 101@ECE 1@except-removes-nothing@
requirement shared "Shared" { take all of CS 102, @103@133@unknown-course@ }
program p "P" {
    catalog 2023-@2024@2022@catalog-years-reversed@
    given delivery "D" { campus "C" online "O" }
    choice track up to @2@5@more-than-values@ "T" { data "D" own "O" }
    earn 12 credits over @core@cores@unknown-id@, late as total
    requirement core "Core" {
        take @2@4@more-than-listed@ of CS 101, 102, (103 or 104) as pick
        minimum grade @C@IP@grade-not-comparable@
        limit @2@1..2@one-number@ courses where level @300@350@impossible-level@
    }
    requirement late "Late" { take 3 @courses@terms@wrong-noun@ from narrow { earn @1@1.5@not-whole@ courses where season @fall@autumn@unknown-term@ } }
    include @shared@shred@unknown-include@ as copy
    complete @1@3@too-few-branches@ of { concentration art { take ART 1 } option music { take MUS 1 } }
    when @delivery@delivry@unknown-fact@ is online { attain residency @2@0@number-out-of-range@ times as @stay@total@duplicate-id@ }
    else when track is @own@ow@unknown-value@ { unchecked "Approved" }
}
test "t" for p {
    given delivery is @online@on-line@unknown-value@
    concentration @art@arts@unknown-concentration@
    transcript {
        @fall@autumn@unknown-term@ 2023: CS 101 @A@E@unknown-grade@, CS 102 B (tagged @lab@lap@unknown-tag@)
    }
    attained @residency@residncy@unknown-milestone@ 2 times
    expect @core.pick@core.pik@unknown-id@ met
    expect core needs @1@1.5@not-whole@ course
    expect @CS 101@CS 103@not-in-transcript@ used by @core@total@not-a-place@
}
--- c.csv
course,title,units
CS 101,One,3
CS 102,Two,3
CS 103,Three,3
CS 104,Four,3
MATH 101,Algebra,3
)";

struct Seed {
    std::string right, wrong, code;
};

struct Sown {
    std::vector<std::string> plain; ///< the text between the seeds
    std::vector<Seed> seeds;

    std::string with(const std::vector<bool>& wrong) const {
        std::string text = plain.front();
        for (std::size_t i = 0; i < seeds.size(); ++i) {
            text += (wrong[i] ? seeds[i].wrong : seeds[i].right) + plain[i + 1];
        }
        return text;
    }
};

Sown sown() {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= seeded.size();) {
        const std::size_t end = std::min(seeded.find('@', begin), seeded.size());
        parts.push_back(seeded.substr(begin, end - begin));
        begin = end + 1;
    }
    Sown result;
    result.plain.push_back(parts.at(0));
    for (std::size_t i = 1; i + 3 < parts.size(); i += 4) {
        result.seeds.push_back({parts[i], parts[i + 1], parts[i + 2]});
        result.plain.push_back(parts[i + 3]);
    }
    return result;
}

std::vector<std::string> codesOf(const Loaded& loaded) {
    std::vector<std::string> codes;
    for (const Diagnostic& one : loaded.rules.diagnostics) {
        codes.push_back(one.code);
    }
    std::sort(codes.begin(), codes.end());
    return codes;
}

} // namespace

TEST_CASE("the rule set without its seeds has no mistakes") {
    const Sown rules = sown();
    REQUIRE(rules.seeds.size() >= 30);
    const Loaded loaded = load(rules.with(std::vector<bool>(rules.seeds.size(), false)));
    INFO(loaded.shown());
    CHECK(loaded.codes().empty());
    CHECK(loaded.rules.programs.size() == 1);
    CHECK(loaded.rules.tests.size() == 1);
}

TEST_CASE("each seeded mistake is reported once, at its line and column, with nothing after it") {
    const Sown rules = sown();
    for (std::size_t i = 0; i < rules.seeds.size(); ++i) {
        std::vector<bool> wrong(rules.seeds.size(), false);
        wrong[i] = true;
        const Loaded loaded = load(rules.with(wrong));
        INFO(rules.seeds[i].right << " -> " << rules.seeds[i].wrong << "\n" << loaded.shown());
        CHECK(loaded.codes() == rules.seeds[i].code + "\n");
    }
}

TEST_CASE("k seeded mistakes are k diagnostics") {
    const Sown rules = sown();
    const std::size_t count = rules.seeds.size();
    // Two mistakes that stand in each other's way are no independent ones: a set that can't be read hides
    // what is taken from it, and where one term stands twice, most likely another one is missing.
    const auto independent = [&](std::size_t i, std::size_t j) {
        const std::string& a = rules.seeds[i].code;
        const std::string& b = rules.seeds[j].code;
        const auto isSet = [](const std::string& code) {
            return code == "unknown-set" || code == "range-reversed" || code == "unknown-tag" ||
                   code == "except-removes-nothing";
        };
        const auto isTerm = [](const std::string& code) {
            return code == "season-twice" || code == "unknown-term";
        };
        return !(isSet(a) && isSet(b)) && !(isTerm(a) && isTerm(b));
    };
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = i + 1; j < count; ++j) {
            if (!independent(i, j)) {
                continue;
            }
            std::vector<bool> wrong(count, false);
            wrong[i] = wrong[j] = true;
            const Loaded loaded = load(rules.with(wrong));
            std::vector<std::string> expected{rules.seeds[i].code, rules.seeds[j].code};
            std::sort(expected.begin(), expected.end());
            INFO(rules.seeds[i].wrong << ", " << rules.seeds[j].wrong << "\n" << loaded.shown());
            CHECK(codesOf(loaded) == expected);
        }
    }
}
