#include "tests/catch.h"
#include "tests/support/audited.h"
#include "tests/support/random.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string institution = R"(institution "U" {
    terms spring, summer, fall
    grades { A 4.0 B 3.0 F 0 fails IP in progress }
}
)";

const std::vector<std::string> seasons{"spring", "summer", "fall"};

std::string pick(Random& random, const std::vector<std::string>& from) {
    return from[random.below(from.size())];
}

/// Programmes whose statements depend on two givens, a choice and the term of admission.
class Making {
public:
    explicit Making(std::uint64_t seed) : random_(seed) {}

    std::string program() {
        std::string text = institution + "program p \"P\" {\n";
        text += "given g \"G\" { a \"A\" b \"B\" c \"C\" }\n";
        text += "given h \"H\" { a \"A\" b \"B\" }\n";
        text += "choice k up to 2 \"K\" { a \"A\" b \"B\" c \"C\" }\n";
        for (std::size_t i = 0; i < 1 + random_.below(4); ++i)
            text += statement(2);
        return text + "}";
    }

    std::string attempts() {
        std::string text;
        for (int i = 0; i < 5; ++i) {
            if (random_.below(6) == 0)
                continue;
            text.append(text.empty() ? "A 10" : "; A 10").append(std::to_string(i));
            text += pick(random_, {" B fall 2020", " B fall 2020", " B fall 2020", " IP fall 2021",
                                   " planned fall 2022"});
        }
        return text.empty() ? "B 101 B fall 2020" : text;
    }

private:
    std::string condition() {
        switch (random_.below(7)) {
        case 0:
        case 1:
            return "g is " + pick(random_, {"a", "b", "c"});
        case 2:
            return "h is " + pick(random_, {"a", "b"});
        case 3:
        case 4:
            return "k is " + pick(random_, {"a", "b", "c"});
        case 5:
            return "admitted " + pick(random_, {"<", "<=", "=", ">=", ">"}) + " " + pick(random_, seasons) +
                   (random_.below(2) == 0 ? " 2020" : " 2021");
        default:
            return "(" + condition() + pick(random_, {" and ", " or "}) + pick(random_, {"", "not "}) +
                   condition() + ")";
        }
    }

    std::string take() {
        return random_.below(2) == 0
                   ? "take A 10" + std::to_string(random_.below(5)) + "\n"
                   : "take " + std::to_string(1 + random_.below(2)) + " courses from A 101..104\n";
    }

    std::string requirement(const char* kind, int depth) {
        std::string name = "r";
        name.append(std::to_string(++names_));
        return std::string(kind) + " " + name + " \"" + name + "\" {\n" + statement(depth - 1) + "}\n";
    }

    std::string when(int depth, const std::function<std::string(int)>& inner) {
        std::string text = "when " + condition() + " {\n" + inner(depth - 1) + "}";
        if (random_.below(3) == 0)
            text += " else when " + condition() + " {\n" + inner(depth - 1) + "}";
        return text + (random_.below(2) == 0 ? " else {\n" + inner(depth - 1) + "}\n" : "\n");
    }

    std::string statement(int depth) {
        if (depth == 0)
            return take();
        const auto option = [this](int below) { return requirement("option", below + 1); };
        switch (random_.below(6)) {
        case 0:
            return take();
        case 1:
            return requirement("requirement", depth);
        case 2: // never alone in an option: such a branch is not compared by its value
            return take() + "unchecked \"A committee signs.\"\n";
        case 3:
            return "complete 1 of {\n" + option(1) + option(0) + when(1, option) + "}\n";
        default:
            return when(depth, [this](int below) { return statement(below); });
        }
    }

    Random random_;
    int names_ = 0;
};

ProgramAudit audited(const Program& program, const Transcript& transcript) {
    const AuditRun run = audit(program, transcript, {});
    REQUIRE(run.audit.has_value());
    REQUIRE(run.audit->proven);
    return *run.audit;
}

/// Everything that a record can say of the facts: g, h and the term of admission.
struct Facts {
    std::size_t g = 0, h = 0, term = 0;
};
constexpr std::size_t termCount = 15; // of five years: 2020 and 2021 are in the middle

Transcript with(Transcript transcript, const Facts& facts) {
    transcript.givens["g"] = std::string(1, static_cast<char>('a' + facts.g));
    transcript.givens["h"] = std::string(1, static_cast<char>('a' + facts.h));
    HeldProgram held;
    held.id = "p";
    held.admittedSeason = seasons[facts.term % 3];
    held.admittedYear = 2018 + static_cast<int>(facts.term / 3);
    transcript.programs.push_back(held);
    return transcript;
}

int rank(Verdict verdict) {
    return verdict == Verdict::met ? 0 : verdict == Verdict::metExceptUnchecked ? 1 : 2;
}

/// The best of all picks, one by one, agrees with the choice left open.
void checkPicks(const Program& program, const Transcript& transcript, const ProgramAudit& open) {
    const std::vector<std::vector<std::string>> picks{{"a"},      {"b"},      {"c"},
                                                      {"a", "b"}, {"a", "c"}, {"b", "c"}};
    int best = 2;
    bool completed = false;
    bool inProgress = false;
    bool planned = false;
    for (const auto& values : picks) {
        Transcript picked = transcript;
        picked.choices["k"] = values;
        const ProgramAudit one = audited(program, picked);
        best = std::min(best, rank(one.verdict));
        completed = completed || one.completed;
        inProgress = inProgress || one.withInProgress;
        planned = planned || one.withPlanned;
    }
    CHECK(rank(open.verdict) == best);
    CHECK(open.completed == completed);
    CHECK(open.withInProgress == inProgress);
    CHECK(open.withPlanned == planned);
}

using Standings = std::map<std::string, Standing>;

void collect(const std::vector<NodeResult>& nodes, Standings& standings) {
    for (const NodeResult& node : nodes) {
        if (const auto* scope = std::get_if<ScopeResult>(&node.what)) {
            standings[scope->path] = scope->standing;
            collect(scope->nodes, standings);
        }
    }
}

/// A requirement that has a standing has it under all facts that ask for it; one that has none, not.
void checkStandings(const ProgramAudit& open, const std::vector<ProgramAudit>& explicitOnes) {
    Standings shown;
    collect(open.body.nodes, shown);
    std::map<std::string, std::set<Standing>> all; // met where it does not stand: as good as the same
    std::set<std::string> paths;
    std::vector<Standings> each(explicitOnes.size());
    for (std::size_t i = 0; i < explicitOnes.size(); ++i) {
        collect(explicitOnes[i].body.nodes, each[i]);
        for (const auto& [path, standing] : each[i])
            paths.insert(path);
    }
    for (const std::string& path : paths) {
        for (const Standings& one : each)
            all[path].insert(one.count(path) == 0 ? Standing::met : one.at(path));
    }
    for (const auto& [path, standing] : shown) {
        INFO(path);
        const bool everywhere = std::all_of(
            each.begin(), each.end(), [&path = path](const Standings& one) { return one.count(path) == 1; });
        if (standing == Standing::cannotTell)
            CHECK((all[path].size() > 1 || !everywhere));
        else
            CHECK(all[path].size() == 1);
        if (standing != Standing::cannotTell)
            CHECK(all[path].count(standing) == 1);
    }
    for (const auto& [path, standings] : all) {
        INFO(path);
        CHECK((shown.count(path) == 1 || standings == std::set<Standing>{Standing::met}));
    }
}

} // namespace

TEST_CASE("an audit with open facts agrees with those of every value") {
    std::map<Verdict, int> seen;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        Making making(seed);
        const std::string text = making.program();
        const Transcript transcript = record(making.attempts());
        INFO(text);
        INFO("seed " << seed);
        const RuleSet rules = rulesFrom(text);
        const Program& program = rules.programs.front();
        const ProgramAudit open = audited(program, transcript);

        std::vector<Facts> facts;
        std::vector<ProgramAudit> each;
        for (Facts one; one.g < 3; ++one.g) {
            for (one.h = 0; one.h < 2; ++one.h) {
                for (one.term = 0; one.term < termCount; ++one.term) {
                    facts.push_back(one);
                    each.push_back(audited(program, with(transcript, one)));
                    if ((one.term + seed) % 5 == 0)
                        checkPicks(program, with(transcript, one), each.back());
                }
            }
        }
        std::set<std::string> deciding;
        for (std::size_t i = 0; i < each.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const Facts& a = facts[i];
                const Facts& b = facts[j];
                const int differences = (a.g != b.g) + (a.h != b.h) + (a.term != b.term);
                if (differences == 1 && each[i].verdict != each[j].verdict)
                    deciding.insert(a.g != b.g ? "g" : a.h != b.h ? "h" : "admitted");
            }
        }
        CHECK(open.verdict == (deciding.empty() ? each.front().verdict : Verdict::cannotTell));
        ++seen[open.verdict];
        std::set<std::string> marked;
        for (const Assumption& one : open.assumptions) {
            if (one.decides)
                marked.insert(one.id);
        }
        CHECK(marked == deciding);
        const auto all = [&](bool ProgramAudit::*answer) {
            return std::all_of(each.begin(), each.end(),
                               [&](const ProgramAudit& one) { return one.*answer; });
        };
        CHECK(open.completed == all(&ProgramAudit::completed));
        CHECK(open.withInProgress == all(&ProgramAudit::withInProgress));
        CHECK(open.withPlanned == all(&ProgramAudit::withPlanned));
        checkStandings(open, each);
    }
    for (const Verdict verdict :
         {Verdict::met, Verdict::metExceptUnchecked, Verdict::cannotTell, Verdict::notMet})
        CHECK(seen[verdict] >= 5);
}
