#include "tests/report/sample_audit.h"

#include "src/report/unicode.h"

#include <algorithm>
#include <sstream>

namespace gradus::test {

namespace {

constexpr const char* rules =
    "set graduate = ECE 500..899 except ECE 503\n"
    "program msc \"Master of Science in Made-up Engineering\" {\n"
    "    earn 30 credits\n"
    "    requirement core \"Core\" { take all of ECE 510, ECE 520, (ECE 530 or ECE 531) }\n"
    "    requirement electives \"Electives\" { take 2 courses from graduate }\n"
    "    limit 1 course where transfer\n"
    "}\n";

class Builder {
public:
    Builder() {
        sample_.sources.add("rules/made-up/msc.gradus", rules);
        sample_.sources.add("records/s1.json", "{}");
    }

    Sample build();

private:
    /// The first place where the rules say so.
    Location at(const std::string& text) const {
        const auto begin = static_cast<std::uint32_t>(std::string(rules).find(text));
        return {0, {begin, begin + static_cast<std::uint32_t>(text.size())}};
    }

    std::size_t attempt(const std::string& code, const std::string& title, const std::string& season,
                        int year, const std::string& grade, const std::string& units,
                        Status status = Status::completed) {
        AttemptResult result;
        result.attempt.course = CourseCode::parse(code);
        result.attempt.season = season;
        result.attempt.year = year;
        result.attempt.grade = grade;
        result.attempt.at = {1, {0, 2}};
        result.title = title;
        result.units = *Milli::parse(units);
        result.status = status;
        sample_.audit.attempts.push_back(result);
        return sample_.audit.attempts.size() - 1;
    }

    void use(TakeResult& take, std::size_t index, const std::string& path, const std::string& title,
             const std::string& item = "") {
        take.uses.push_back({index, item, false, {}, {}, {}, {}});
        sample_.audit.attempts[index].uses.push_back({Reason::Code::used, path, title, take.text, take.at});
    }

    static ScopeResult scope(Scope::Kind kind, const std::string& id, const std::string& title,
                             Standing standing, const Location& at) {
        return {kind, id, id, title, at, standing, {}};
    }

    NodeResult core();
    NodeResult electives();
    NodeResult operations();
    NodeResult specialisation();
    NodeResult experience();
    void further();

    Sample sample_;
};

CourseAmount courses(std::int64_t n) {
    return {n, {}};
}

NodeResult Builder::core() {
    ScopeResult core = scope(Scope::Kind::requirement, "core", "Core", Standing::met, at("requirement core"));
    TakeResult take;
    take.text = "all of ECE 510, ECE 520, (ECE 530 or ECE 531)";
    take.list = true;
    take.at = at("take all of");
    take.standing = Standing::met;
    take.progress = {courses(3), {}, {}, courses(3), courses(3)};
    use(take, attempt("ECE 510", "Signals", "fall", 2023, "A", "3"), "core", "Core");
    use(take,
        attempt("ECE 520", "A rather long title of a course on estimation, control and their foundations",
                "spring", 2024, "B+", "3"),
        "core", "Core");
    use(take, attempt("ECE 531", "Systèmes d'exploitation 操作系统", "fall", 2024, "B", "3"), "core", "Core",
        "ECE 530 or ECE 531");
    core.nodes.push_back({take});
    core.nodes.push_back({RemarkResult{Remark::Kind::cite, "Handbook, page 3", at("requirement core")}});
    return {core};
}

NodeResult Builder::electives() {
    ScopeResult electives = scope(Scope::Kind::requirement, "electives", "Electives", Standing::notMet,
                                  at("requirement electives"));
    TakeResult take;
    take.text = "2 courses from graduate";
    take.from = "graduate";
    take.at = at("take 2 courses");
    take.standing = Standing::notMet;
    take.progress = {courses(1), {}, {}, courses(2), courses(2)};
    use(take, attempt("ECE 685D", "Deep Learning", "spring", 2024, "C", "3"), "electives", "Electives");
    take.uses.back().provisional = true;
    take.uses.back().approval = "director: elective outside the department";
    CatalogCourse example{
        CourseCode::parse("ECE 551"), "Programming and Data Structures", Milli::whole(3), {}, {}, {}};
    CatalogCourse other{CourseCode::parse("ECE 590"), "", Milli::whole(3), {}, {}, {}};
    take.missing = Missing{courses(1), {}, 94, {example, other}, {}, {}};
    electives.nodes.push_back({take});
    electives.nodes.push_back(
        {RemarkResult{Remark::Kind::advise, "Ask the director early.", at("take 2 courses")}});
    return {electives};
}

NodeResult Builder::operations() {
    ScopeResult operations =
        scope(Scope::Kind::requirement, "operations", "Operations", Standing::inProgress, at("earn 30"));
    TakeResult take;
    take.text = "all of ECE 560, ECE 561";
    take.list = true;
    take.at = at("earn 30");
    take.standing = Standing::inProgress;
    take.progress = {courses(1), courses(1), {}, courses(2), courses(2)};
    use(take, attempt("ECE 560", "Law", "summer", 2024, "A", "1.5"), "operations", "Operations");
    use(take, attempt("ECE 561", "Operations", "summer", 2024, "IP", "1.5", Status::inProgress), "operations",
        "Operations");
    operations.nodes.push_back({take});
    return {operations};
}

NodeResult Builder::specialisation() {
    CompleteResult complete;
    complete.at = at("program msc");
    complete.standing = Standing::planned;
    ScopeResult branch =
        scope(Scope::Kind::concentration, "robotics", "Robotics", Standing::planned, at("program msc"));
    TakeResult take;
    take.path = "robotics.lab";
    take.text = "6 credits from tagged robotics";
    take.from = "tagged robotics";
    take.at = at("program msc");
    take.standing = Standing::planned;
    take.progress = {{1, Milli::whole(3)}, {}, {1, Milli::whole(3)}, {0, Milli::whole(6)}, std::nullopt};
    use(take, attempt("ECE 701", "Robots", "fall", 2023, "A-", "3"), "robotics.lab", "Robotics");
    use(take, attempt("ECE 702", "Robot Laboratory", "fall", 2026, "", "3", Status::planned), "robotics.lab",
        "Robotics");
    EarnResult within;
    within.text = "1 course where level >= 700";
    within.at = at("program msc");
    within.standing = Standing::met;
    within.progress = {courses(1), {}, courses(1), courses(1), std::nullopt};
    take.nodes.push_back({within});
    branch.nodes.push_back({take});
    complete.chosen.push_back(branch);
    complete.notChosen = {{"networks", "Networks"}, {"power", "Power Systems"}};
    return {complete};
}

NodeResult Builder::experience() {
    ScopeResult scope =
        Builder::scope(Scope::Kind::requirement, "experience", "Experience", Standing::notMet, at("limit 1"));
    scope.nodes.push_back(
        {AttainResult{"", "internship", "Summer internship", at("limit 1"), Standing::notMet, 0, 1, {}, {}}});
    scope.nodes.push_back(
        {AttainResult{"", "residency", "Residency", at("limit 1"), Standing::notMet, 1, 2, {}, {}}});
    scope.nodes.push_back(
        {UncheckedResult{"experience.talk", "The public talk has been given.", at("limit 1")}});
    return {scope};
}

void Builder::further() {
    ProgramAudit& audit = sample_.audit;
    EarnResult total;
    total.path = "total";
    total.text = "30 credits";
    total.at = at("earn 30");
    total.standing = Standing::notMet;
    total.progress = {{5, *Milli::parse("16.5")},
                      {1, *Milli::parse("1.5")},
                      {1, Milli::whole(3)},
                      {0, Milli::whole(30)},
                      {}};
    total.missing = Missing{{0, Milli::whole(9)}, {}, 0, {}, {}, {}};
    EarnResult gpa;
    gpa.text = "gpa 3.5 over program";
    gpa.at = at("earn 30");
    gpa.standing = Standing::notMet;
    gpa.gpaNeed = Milli::parse("3.5");
    gpa.gpa = Average{51'600'000, 16'500};
    audit.body.nodes.insert(audit.body.nodes.begin(), {NodeResult{total}, NodeResult{gpa}});

    const std::size_t left = attempt("ECE 503", "Bootcamp", "summer", 2023, "S", "0");
    audit.attempts[left].reasons = {
        {Reason::Code::removed, "electives", "Electives", "ECE 503", at("except ECE 503")}};
    audit.attempts[left].considered = audit.attempts[left].reasons;
    const std::size_t transferred = attempt("ECE 640", "Antennas", "fall", 2022, "A", "3");
    audit.attempts[transferred].attempt.origin = Origin::transfer;
    audit.attempts[transferred].reasons = {
        {Reason::Code::limitReached, "electives", "Electives", "1 course where transfer", at("limit 1")},
        {Reason::Code::full, "robotics.lab", "Robotics", "6 credits from tagged robotics",
         at("program msc")}};
    const std::size_t failed = attempt("ECE 590", "", "fall", 2024, "F", "3");
    audit.attempts[failed].reasons = {{Reason::Code::failed, "", audit.title, "F", {9, {}}}};
    audit.attempts[2].considered = {{Reason::Code::usedElsewhere, "electives", "Electives",
                                     "2 courses from graduate", at("take 2 courses")}};

    LimitResult limit;
    limit.text = "1 course where transfer";
    limit.at = at("limit 1");
    limit.cap = courses(1);
    limit.placed = courses(1);
    limit.left = {transferred};
    audit.body.nodes.push_back({limit});
    audit.body.nodes.push_back(
        {RemarkResult{Remark::Kind::note, "Two pages of the handbook disagree.", at("earn 30")}});

    audit.assumptions = {
        {Assumption::Kind::concentration, "concentration", "Concentration", "robotics", "Robotics"},
        {Assumption::Kind::choiceNone, "track", "Track", "", ""}};
    audit.declared = {{"How the degree is studied", "online"}};
    RecordedException exception;
    exception.kind = ExceptionKind::substitute;
    exception.anchor = "core";
    exception.course = CourseCode::parse("ECE 551");
    exception.forCourse = CourseCode::parse("ECE 520");
    exception.who = "registrar";
    exception.when = "2024-02-01";
    exception.why = "same content";
    exception.at = {1, {0, 2}};
    audit.exceptions = {{exception, {}, {}, {}, {}}};
}

Sample Builder::build() {
    ProgramAudit& audit = sample_.audit;
    audit.program = "msc";
    audit.title = "Master of Science in Made-up Engineering";
    audit.institution = "University of Somewhere";
    audit.catalogYears = "2023-2024";
    audit.unitName = "credit";
    audit.ruleSet = "3f9c2a17d00dfeed";
    audit.student = "s1";
    audit.asOf = {2026, 11, 20};
    audit.verdict = Verdict::notMet;
    audit.unitsPerCourse = Milli::whole(3);
    audit.furtherUnits = Milli::whole(9);
    audit.furtherCourses = 3;
    audit.nodes = 42;
    audit.body = scope(Scope::Kind::program, "", audit.title, Standing::notMet, at("program msc"));
    audit.body.nodes = {core(), electives(), operations(), specialisation(), experience()};
    further();
    return std::move(sample_);
}

} // namespace

Sample sampleAudit() {
    return Builder().build();
}

std::string unwrapped(const std::string& text) {
    std::istringstream words(text);
    std::string out;
    for (std::string word; words >> word;) {
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

std::size_t widestLine(const std::string& text) {
    std::istringstream lines(text);
    std::size_t widest = 0;
    for (std::string line; std::getline(lines, line);) {
        widest = std::max(widest, report::columnsOf(line));
    }
    return widest;
}

} // namespace gradus::test
