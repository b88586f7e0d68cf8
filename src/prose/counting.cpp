#include "src/prose/programme.h"
#include "src/wording/wording.h"

#include <fmt/format.h>

#include <map>

namespace gradus::prose {

using namespace wording;

namespace {

std::string repeatText(RepeatRule repeat) {
    switch (repeat) {
    case RepeatRule::best:
        return "the passed attempt with the best grade counts, of equal grades the earlier";
    case RepeatRule::latest:
        return "the latest attempt with a final grade counts; if that one failed, the course is lost";
    case RepeatRule::first:
        return "the first attempt that was passed counts";
    case RepeatRule::each:
        break;
    }
    return "every passed attempt counts, each as a course of its own";
}

std::string gradeText(const Institution& rules, const Grade& grade) {
    switch (grade.kind) {
    case Grade::Kind::passes:
        return grade.points     ? "passes"
               : grade.passesAs ? "passes; in comparisons as good as " + rules.grades[*grade.passesAs].name
                                : "passes; reaches no minimum grade and is below none";
    case Grade::Kind::fails:
        return "fails";
    case Grade::Kind::inProgress:
        return "not yet graded";
    case Grade::Kind::never:
        break;
    }
    return "never counts";
}

/// Grades without points that mean the same share a row.
Table grades(const Institution& rules) {
    Table table{Table::Kind::grades, {"Grade", "Grade points", "Meaning"}, {}};
    for (const Grade& grade : rules.grades) {
        Row row{{grade.name, grade.points ? gpaText(*grade.points) : std::string(), gradeText(rules, grade)}};
        if (!grade.points && !table.rows.empty() && table.rows.back().cells[1] == row.cells[1] &&
            table.rows.back().cells[2] == row.cells[2]) {
            table.rows.back().cells[0].add(", ").add(grade.name);
        } else {
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

class Counting {
public:
    Counting(const Page& page, const Institution& rules) : page_(page), rules_(rules) {}

    Blocks blocks;

    void say(std::string text) { list_.items.push_back({rule(std::move(text))}); }

    void all() {
        say("All that a section states is required, unless it says otherwise.");
        say("A course is used once in a programme, unless a rule says that it may count elsewhere. " +
            std::string(
                rules_.acrossPrograms == AcrossPrograms::freely
                    ? "Programmes of a student may use the same course, as far as neither of them limits "
                      "what it shares with the other."
                    : "It is used in one programme of a student only, unless a rule says otherwise."));
        say(fmt::format("No more is taken than is asked for. Of a range the lower number is required, and "
                        "courses are accepted up to the upper. Where {}s are asked "
                        "for, the last course counts whole, even beyond the number.",
                        rules_.unitName));
        say("What goes beyond an “at most” is left out; nothing fails by it.");
        say("Failed, withdrawn and replaced attempts are not used. Work in progress holds its place until it "
            "is "
            "graded; a requirement is met by completed work only.");
        say(fmt::format(
            "An ordinary course carries {}. The terms of a year are {}. The level of a course is the first "
            "digit of its number times {}.",
            countedUnits(rules_.unitsPerCourse, rules_.unitName), listed(rules_.terms, "and"),
            rules_.levelFactor));
        repeats();
        same();
        for (const NoCredit& pair : rules_.noCredit) {
            say(fmt::format("Of {} and {}, at most one counts.", courseText(rules_, pair.course),
                            courseText(rules_, pair.other)));
        }
        explained();
        blocks.push_back({list_});
        blocks.push_back(rule("Grades, the best first:"));
        blocks.push_back({grades(rules_)});
    }

private:
    void repeats() {
        say("Of a repeated course, " + repeatText(rules_.repeat.rule) + ".");
        std::map<RepeatRule, std::vector<std::string>> others;
        for (const auto& [code, repeat] : rules_.courseRepeat) {
            others[repeat.rule].push_back(courseText(rules_, CourseCode::parse(code)));
        }
        for (const auto& [rule, courses] : others) {
            say(fmt::format("Of {}, {}.", listed(courses, "and"), repeatText(rule)));
        }
    }
    void same() {
        std::string groups;
        for (const std::vector<CourseCode>& group : rules_.sameCourses) {
            std::vector<std::string> codes;
            for (const CourseCode& code : group) {
                codes.push_back(code.text());
            }
            groups += (groups.empty() ? "" : "; ") + listed(codes, "and");
        }
        if (!groups.empty()) {
            say("These are one course under several numbers, and a rule that names one number is met by any "
                "of them: " +
                groups + ".");
        }
    }
    void explained() {
        for (const Explained what : page_.explained) {
            switch (what) {
            case Explained::studyTerms:
                say("Terms of a student's studies are counted from the first in which something was "
                    "attempted here; "
                    "terms without any attempt are not counted. Year 1 is the twelve months from the first "
                    "term.");
                break;
            case Explained::withinYears:
                say("Numbers of years are counted from term to term, before or after the moment that is "
                    "named. Completion "
                    "is the last term with an attempt that may count; of a programme without a recorded "
                    "completion it is "
                    "the term of admission.");
                break;
            case Explained::passFail:
                say("A course is taken for pass or fail when the record says so, or when it was taken here "
                    "and ended in a "
                    "pass without grade points.");
                break;
            case Explained::graded:
                say("A course is taken for a grade when it ended in a grade with points or, without a grade "
                    "yet, is not "
                    "taken for pass or fail.");
                break;
            case Explained::approval:
                say("A course that needs approval is used provisionally, until a person confirms it.");
                break;
            }
        }
    }

    const Page& page_;
    const Institution& rules_;
    List list_;
};

} // namespace

Blocks countingBlocks(const Page& page, const Institution& rules, int level, const std::string& title) {
    Counting counting(page, rules);
    counting.blocks.push_back({Heading{level, title, {}}});
    counting.all();
    return std::move(counting.blocks);
}

} // namespace gradus::prose
