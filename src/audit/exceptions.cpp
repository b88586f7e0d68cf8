#include "src/audit/exceptions.h"

#include "src/audit/exception_aims.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace gradus {
namespace {

using Became = ExceptionResult::Outcome;
using Unit = RecordedException::Unit;

bool begins(const std::string& text, const std::string& with) {
    return text.compare(0, with.size(), with) == 0;
}

/// Where an anchor may stand.
struct Place {
    std::size_t program = 0;
    std::string path;
};

/// Sets the place of a result, or why it has none.
void locate(const Programs& programs, ExceptionResult& result, std::size_t& program) {
    const std::string& anchor = result.exception.anchor;
    std::vector<Place> plain, named;
    for (std::size_t p = 0; p < programs.size(); ++p) {
        const auto add = [&](std::vector<Place>& into, const std::string& path) {
            if (!targetsAt(*programs[p], path).empty())
                into.push_back({p, path});
        };
        const std::string& id = programs[p]->id;
        if (!anchor.empty())
            add(plain, anchor);
        if (anchor == id)
            add(named, "");
        else if (begins(anchor, id + "."))
            add(named, anchor.substr(id.size() + 1));
    }
    const std::vector<Place>& places = plain.size() == 1 || named.empty() ? plain : named;
    if (places.size() != 1) {
        result.outcome = places.empty() ? Became::noSuchPlace : Became::ambiguous;
        return;
    }
    program = places.front().program;
    result.program = programs[program]->id;
    result.path = places.front().path;
}

/// Whether a place is another one, or around it.
bool covers(const ExceptionResult& a, const ExceptionResult& b) {
    return a.program == b.program && (a.path.empty() || a.path == b.path || begins(b.path, a.path + "."));
}

bool uses(ExceptionKind kind) {
    return kind == ExceptionKind::apply || kind == ExceptionKind::force ||
           kind == ExceptionKind::substitute || kind == ExceptionKind::allow;
}

/// What one of them says the other denies.
bool denies(const ExceptionResult& a, const ExceptionResult& b) {
    const ExceptionKind one = a.exception.kind, other = b.exception.kind;
    if (one == ExceptionKind::exclude)
        return uses(other) && covers(a, b);
    return one == ExceptionKind::apply && uses(other) && !covers(a, b) && !covers(b, a);
}

class Resolving {
public:
    Resolving(const Programs& programs, const Transcript& transcript)
        : programs_(programs), transcript_(transcript), program_(transcript.exceptions.size()) {
        if (transcript.exceptions.empty())
            return;
        for (const Attempt& attempt : transcript.attempts)
            onRecord_.insert(identityOf(attempt.course));
    }

    std::vector<ExceptionResult> results;

    void run() {
        for (std::size_t i = 0; i < transcript_.exceptions.size(); ++i) {
            results.push_back({transcript_.exceptions[i], Became::applied, {}, {}, {}});
            const auto& course = transcript_.exceptions[i].course;
            course_.push_back(course ? identityOf(*course) : std::string());
            resolve(i);
        }
        override();
    }

private:
    std::string identityOf(const CourseCode& course) const {
        return courseIdentity(*programs_.front()->institution, course);
    }

    void resolve(std::size_t i) {
        ExceptionResult& result = results[i];
        locate(programs_, result, program_[i]);
        if (result.outcome != Became::applied)
            return;
        result.outcome = aimOf(result.exception, targetsAt(*programs_[program_[i]], result.path)).outcome;
        if (result.outcome == Became::applied && !course_[i].empty() && onRecord_.count(course_[i]) == 0)
            result.outcome = Became::noSuchCourse;
    }

    /// Whether two set the same number.
    bool adjustTheSame(std::size_t a, std::size_t b) const {
        const auto& one = results[a].exception;
        const auto& other = results[b].exception;
        if (one.kind != ExceptionKind::adjust || other.kind != one.kind || program_[a] != program_[b])
            return false;
        const Program& program = *programs_[program_[a]];
        const Target first = aimOf(one, targetsAt(program, results[a].path)).targets.front();
        const Target second = aimOf(other, targetsAt(program, results[b].path)).targets.front();
        return first == second && unitOf(first, one) == unitOf(second, other);
    }

    bool contradict(std::size_t a, std::size_t b) const {
        if (adjustTheSame(a, b))
            return true;
        return !course_[a].empty() && course_[a] == course_[b] &&
               (denies(results[a], results[b]) || denies(results[b], results[a]));
    }

    /// From the latest on, each one that contradicts none that holds.
    void override() {
        std::vector<std::size_t> order(results.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return results[a].exception.when < results[b].exception.when;
        });
        std::vector<std::size_t> holding;
        for (auto i = order.rbegin(); i != order.rend(); ++i) {
            if (results[*i].outcome != Became::applied)
                continue;
            const auto later = std::find_if(holding.begin(), holding.end(),
                                            [&](std::size_t other) { return contradict(*i, other); });
            if (later == holding.end()) {
                holding.push_back(*i);
                continue;
            }
            results[*i].outcome = Became::overridden;
            results[*i].by = *later;
        }
    }

    const Programs& programs_;
    const Transcript& transcript_;
    std::set<std::string> onRecord_;
    std::vector<std::size_t> program_; // of each exception, where it is known
    std::vector<std::string> course_;  // of each exception, by identity
};

/// The copy is this student's own, so what the walk shows as constant may be changed.
template <typename What>
What& mine(const What* what) {
    return const_cast<What&>(*what);
}

/// A programme of its own, the braces of its takes too.
std::shared_ptr<const Program> copyOf(const Program& program) {
    auto copy = std::make_shared<Program>(program);
    forEachTarget(copy->body, [](const Target& target) {
        const auto* take = std::get_if<const Take*>(&target);
        if (take != nullptr && (*take)->braces)
            mine(*take).braces = std::make_shared<Scope>(*(*take)->braces);
    });
    return copy;
}

void set(std::int64_t& courses, Milli& units, Unit unit, Milli amount) {
    if (unit == Unit::courses)
        courses = amount.thousandths() / 1'000;
    else
        units = amount;
}
void set(CourseAmount& of, Unit unit, Milli amount) {
    set(of.courses, of.units, unit, amount);
}

void adjust(Take& take, Unit unit, Milli amount) {
    const bool demands = !(take.need == CourseAmount{});
    const bool range = take.upper && !(*take.upper == take.need);
    if (!demands && range) { // `take up to`
        set(*take.upper, unit, amount);
        return;
    }
    set(take.need, unit, amount);
    if (take.upper && !range)
        take.upper = take.need;
    if (range) {
        take.upper->courses = std::max(take.upper->courses, take.need.courses);
        take.upper->units = std::max(take.upper->units, take.need.units);
    }
}
void adjust(Earn& earn, Unit unit, Milli amount) {
    if (earn.different > 0)
        earn.different = amount.thousandths() / 1'000;
    else
        set(earn.need, unit, amount);
}
void adjust(Limit& limit, Unit unit, Milli amount) {
    if (unit == Unit::courses)
        limit.courses = amount.thousandths() / 1'000;
    else
        limit.units = amount;
}
template <typename Other>
void adjust(Other&, Unit, Milli) {}

} // namespace

std::vector<ExceptionResult> resolveExceptions(const Programs& programs, const Transcript& transcript) {
    Resolving resolving(programs, transcript);
    resolving.run();
    return std::move(resolving.results);
}

AppliedExceptions applyExceptions(const Programs& programs, const std::vector<ExceptionResult>& resolved,
                                  std::optional<std::size_t> but) {
    AppliedExceptions applied;
    applied.programs = programs;
    if (resolved.empty())
        return applied;
    for (const Program*& program : applied.programs) {
        applied.copies.push_back(copyOf(*program));
        program = applied.copies.back().get();
    }
    for (std::size_t i = 0; i < resolved.size(); ++i) {
        const ExceptionResult& result = resolved[i];
        if (result.outcome != Became::applied || i == but)
            continue;
        const RecordedException& exception = result.exception;
        const auto of = std::find_if(programs.begin(), programs.end(),
                                     [&](const Program* one) { return one->id == result.program; });
        const std::size_t program = static_cast<std::size_t>(of - programs.begin());
        if (exception.course) {
            applied.decided.courses.push_back(
                {exception.kind, i, program, result.path, exception.forCourse.value_or(CourseCode{})});
            continue;
        }
        for (const Target& target :
             aimOf(exception, targetsAt(*applied.programs[program], result.path)).targets) {
            const void* address = std::visit([](const auto* what) { return addressOf(*what); }, target);
            if (exception.kind == ExceptionKind::waive)
                applied.decided.waived[address] = applied.decided.waived[address] || exception.withCredit;
            else if (exception.kind == ExceptionKind::confirm)
                applied.decided.confirmed.emplace(address, i);
            else
                std::visit(
                    [&](const auto* what) {
                        adjust(mine(what), *unitOf(target, exception), *exception.amount);
                    },
                    target);
        }
    }
    return applied;
}

void decideAbout(Record& record, const Decided& decided, const Institution& institution) {
    record.decided = decided;
    for (RecordEntry& entry : record.entries) {
        for (std::size_t d = 0; d < decided.courses.size(); ++d) {
            const auto& exception = record.transcript.exceptions[decided.courses[d].exception];
            if (courseIdentity(institution, *exception.course) == entry.course)
                entry.facts.decisions.push_back(d);
        }
    }
}

} // namespace gradus
