#include "src/lint/students.h"

#include <algorithm>

namespace gradus::lints {

namespace {

constexpr std::size_t mostKinds = 4'096;
constexpr const char* gpaQuestion = "gpa";

bool compares(Comparison comparison, std::int64_t left, std::int64_t right) {
    switch (comparison) {
    case Comparison::less:
        return left < right;
    case Comparison::lessEqual:
        return left <= right;
    case Comparison::equal:
        return left == right;
    case Comparison::greaterEqual:
        return left >= right;
    case Comparison::greater:
        return left > right;
    }
    return false;
}

/// Between two averages with three decimals there is another one.
std::int64_t numberOf(Milli gpa) {
    return 2 * gpa.thousandths();
}

/// The question that a condition asks.
std::string questionOf(const Condition& condition) {
    if (const auto* is = std::get_if<ValueIs>(&condition.what)) {
        return "is " + is->name;
    }
    if (const auto* held = std::get_if<HoldsProgram>(&condition.what)) {
        return "program " + held->program;
    }
    if (const auto* has = std::get_if<HasAttained>(&condition.what)) {
        return "attained " + has->milestone;
    }
    if (const auto* taken = std::get_if<HasTaken>(&condition.what)) {
        return "taken " + taken->set->text;
    }
    return std::holds_alternative<AdmittedWhen>(condition.what) ? "admitted" : gpaQuestion;
}

} // namespace

std::vector<Around> aroundOf(const Trail& trail) {
    std::vector<Around> around;
    for (const Fork& fork : trail.forks) {
        if (!fork.chosen) {
            around.push_back({static_cast<const When*>(fork.at), fork.branch});
        }
    }
    return around;
}

Students::Students(const Program& program) : program_(program) {
    for (const Given& given : program.givens) {
        addValues(given.id, given.values.size(), 1, false);
    }
    for (const Choice& choice : program.choices) {
        addValues(choice.id, choice.values.size(), choice.upTo, true);
    }
    std::map<std::string, Answer> edges;
    walk(program, [&](const Statement& statement, const Trail&) {
        if (const auto* when = std::get_if<When>(&statement.what)) {
            for (const WhenBranch& branch : when->branches) {
                collect(branch.condition, edges);
            }
        }
    });
    for (const auto& [question, numbers] : edges) {
        Answer points;
        for (const std::int64_t edge : numbers) {
            points.insert({edge - 1, edge, edge + 1});
        }
        if (question == gpaQuestion) {
            answers_[question].emplace_back(); // nothing is graded yet, and no comparison holds
        }
        for (const std::int64_t point : points) {
            answers_[question].push_back({point});
        }
    }
}

/// A choice may be left open; of several values so many may be picked together as it allows. One more than
/// can be told apart is as good as all of them.
void Students::addValues(const std::string& name, std::size_t count, int upTo, bool open) {
    std::vector<Answer>& answers = answers_["is " + name];
    if (open) {
        answers.emplace_back();
    }
    std::vector<Answer> picked{{}};
    for (int n = 0; n < upTo && !picked.empty(); ++n) {
        std::vector<Answer> more;
        for (const Answer& before : picked) {
            for (std::size_t i = before.empty() ? 0 : static_cast<std::size_t>(*before.rbegin()) + 1;
                 i < count; ++i) {
                if (answers.size() + more.size() > mostKinds) {
                    answers.insert(answers.end(), more.begin(), more.end());
                    return;
                }
                more.push_back(before);
                more.back().insert(static_cast<std::int64_t>(i));
            }
        }
        answers.insert(answers.end(), more.begin(), more.end());
        picked = std::move(more);
    }
}

void Students::collect(const Condition& condition, std::map<std::string, Answer>& edges) {
    if (const auto* combined = std::get_if<CombinedCondition>(&condition.what)) {
        for (const Condition& part : combined->parts) {
            collect(part, edges);
        }
    } else if (const auto* admitted = std::get_if<AdmittedWhen>(&condition.what)) {
        edges[questionOf(condition)].insert(numberOf(admitted->term));
    } else if (const auto* gpa = std::get_if<GpaCompares>(&condition.what)) {
        edges[questionOf(condition)].insert(lints::numberOf(gpa->gpa));
    } else if (!std::holds_alternative<ValueIs>(condition.what)) {
        answers_[questionOf(condition)] = {{0}, {1}};
    }
}

void Students::addAsked(const Condition& condition, std::set<std::string>& names) const {
    if (const auto* combined = std::get_if<CombinedCondition>(&condition.what)) {
        for (const Condition& part : combined->parts) {
            addAsked(part, names);
        }
    } else {
        names.insert(questionOf(condition));
    }
}

bool Students::holds(const Condition& condition, const Answers& answers) const {
    if (const auto* combined = std::get_if<CombinedCondition>(&condition.what)) {
        const auto one = [&](const Condition& part) { return holds(part, answers); };
        switch (combined->op) {
        case CombinedCondition::Op::all:
            return std::all_of(combined->parts.begin(), combined->parts.end(), one);
        case CombinedCondition::Op::any:
            return std::any_of(combined->parts.begin(), combined->parts.end(), one);
        case CombinedCondition::Op::none:
            return std::none_of(combined->parts.begin(), combined->parts.end(), one);
        }
    }
    const Answer& answer = *answers.at(questionOf(condition));
    if (const auto* admitted = std::get_if<AdmittedWhen>(&condition.what)) {
        return compares(admitted->comparison, *answer.begin(), numberOf(admitted->term));
    }
    if (const auto* gpa = std::get_if<GpaCompares>(&condition.what)) {
        return !answer.empty() && compares(gpa->comparison, *answer.begin(), lints::numberOf(gpa->gpa));
    }
    if (const auto* is = std::get_if<ValueIs>(&condition.what)) {
        return answer.count(valueIndex(*is)) != 0;
    }
    return answer.count(1) != 0;
}

std::size_t Students::taken(const When& when, const Answers& answers) const {
    std::size_t branch = 0;
    while (branch < when.branches.size() && !holds(when.branches[branch].condition, answers)) {
        ++branch;
    }
    return branch;
}

std::int64_t Students::numberOf(const Term& term) const {
    return std::int64_t{term.year} * static_cast<std::int64_t>(program_.institution->terms.size()) +
           term.season;
}

std::int64_t Students::valueIndex(const ValueIs& is) const {
    const auto named = [&](const auto& fact) { return fact.id == is.name; };
    const auto choice = std::find_if(program_.choices.begin(), program_.choices.end(), named);
    const std::vector<NamedValue>& values =
        choice != program_.choices.end()
            ? choice->values
            : std::find_if(program_.givens.begin(), program_.givens.end(), named)->values;
    return std::find_if(values.begin(), values.end(),
                        [&](const NamedValue& value) { return value.id == is.value; }) -
           values.begin();
}

template <typename Visit>
bool Students::forEachKind(const std::vector<const When*>& whens, Visit visit) const {
    std::set<std::string> names;
    for (const When* when : whens) {
        for (const WhenBranch& branch : when->branches) {
            addAsked(branch.condition, names);
        }
    }
    std::size_t kinds = 1;
    for (const std::string& name : names) {
        kinds *= answers_.at(name).size();
        if (kinds > mostKinds) {
            return false;
        }
    }
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        Answers answers;
        std::size_t left = kind;
        for (const std::string& name : names) {
            const std::vector<Answer>& options = answers_.at(name);
            answers[name] = &options[left % options.size()];
            left /= options.size();
        }
        visit(answers);
    }
    return true;
}

std::optional<std::vector<bool>> Students::reached(const When& when,
                                                   const std::vector<Around>& around) const {
    std::vector<const When*> whens{&when};
    for (const Around& outer : around) {
        whens.push_back(outer.when);
    }
    std::vector<bool> result(when.branches.size() + 1, false);
    const bool told = forEachKind(whens, [&](const Answers& answers) {
        const bool comesHere = std::all_of(around.begin(), around.end(), [&](const Around& outer) {
            return taken(*outer.when, answers) == outer.branch;
        });
        if (comesHere) {
            result[taken(when, answers)] = true;
        }
    });
    return told ? std::optional(std::move(result)) : std::nullopt;
}

bool Students::inBoth(const Trail& a, const Trail& b) const {
    std::vector<Around> around = aroundOf(a);
    for (const Around& more : aroundOf(b)) {
        around.push_back(more);
    }
    const auto reachedBoth = reached(When{}, around);
    return reachedBoth && reachedBoth->back();
}

} // namespace gradus::lints
