#include "src/audit/exception_aims.h"

#include <algorithm>

namespace gradus {
namespace {

using Became = ExceptionResult::Outcome;
using Unit = RecordedException::Unit;

template <typename What>
const What* as(const Target& target) {
    const auto* one = std::get_if<const What*>(&target);
    return one == nullptr ? nullptr : *one;
}

/// Whether courses stand there.
bool isPlace(const Target& target) {
    return as<Scope>(target) != nullptr || as<Take>(target) != nullptr || as<Complete>(target) != nullptr;
}

struct Asks {
    bool courses = false, units = false;
};

Asks asks(const CourseAmount& amount) {
    return {amount.courses > 0, amount.units > Milli()};
}

Asks asks(const Target& target) {
    if (const Take* take = as<Take>(target)) {
        const Asks need = asks(take->need);
        return need.courses || need.units || !take->upper ? need : asks(*take->upper);
    }
    if (const Earn* earn = as<Earn>(target)) {
        if (earn->gpa || !earn->allOf.empty())
            return {};
        return earn->different > 0 ? Asks{true, false} : asks(earn->need);
    }
    if (const Limit* limit = as<Limit>(target))
        return {limit->courses.has_value(), limit->units.has_value()};
    return {};
}

/// All below of a kind, in each of what stands at the path.
template <typename Counts>
Aim onlyOne(const std::vector<Target>& at, Counts counts) {
    Aim aim;
    for (const Target& one : at) {
        std::vector<Target> found;
        if (counts(one))
            found.push_back(one);
        else
            forEachWithin(one, [&](const Target& inner) {
                if (counts(inner))
                    found.push_back(inner);
            });
        if (found.size() > 1)
            return {Became::ambiguous, {}};
        aim.targets.insert(aim.targets.end(), found.begin(), found.end());
    }
    if (aim.targets.empty())
        aim.outcome = Became::nothingThere;
    return aim;
}

/// At the path, or the only one below.
Aim aimOfAdjust(const RecordedException& exception, const std::vector<Target>& at) {
    const bool named =
        std::none_of(at.begin(), at.end(), isPlace) ||
        std::all_of(at.begin(), at.end(), [](const Target& one) { return as<Take>(one) != nullptr; });
    // A requirement has one amount where it has one take or one measure; a limit in it is no such amount.
    const auto hasAmount = [](const Target& one) {
        return as<Take>(one) != nullptr || (as<Earn>(one) != nullptr && !as<Earn>(one)->about);
    };
    Aim aim{Became::applied, at};
    if (!named)
        aim = onlyOne(at, hasAmount);
    for (const Target& one : aim.targets) {
        const Asks asked = asks(one);
        if (exception.unit == Unit::asked && asked.courses && asked.units)
            return {Became::ambiguous, {}};
        if (!unitOf(one, exception))
            return {Became::nothingThere, {}};
    }
    return aim;
}

Aim aimOfConfirm(const std::vector<Target>& at) {
    return onlyOne(at, [](const Target& one) { return as<Unchecked>(one) != nullptr; });
}

} // namespace

std::optional<Unit> unitOf(const Target& target, const RecordedException& exception) {
    const Asks asked = asks(target);
    const bool whole = exception.amount && exception.amount->thousandths() % 1'000 == 0;
    const Unit unit = exception.unit != Unit::asked ? exception.unit
                      : asked.courses               ? Unit::courses
                                                    : Unit::units;
    if (unit == Unit::courses)
        return asked.courses && whole ? std::optional(unit) : std::nullopt;
    return asked.units ? std::optional(unit) : std::nullopt;
}

Aim aimOf(const RecordedException& exception, const std::vector<Target>& at) {
    switch (exception.kind) {
    case ExceptionKind::adjust:
        return aimOfAdjust(exception, at);
    case ExceptionKind::waive: {
        const Scope* scope = as<Scope>(at.front());
        const bool whole = scope != nullptr && scope->kind == Scope::Kind::program;
        if (whole)
            return {Became::nothingThere, {}};
        return {Became::applied, at};
    }
    case ExceptionKind::confirm:
        if (!exception.course)
            return aimOfConfirm(at);
        break;
    case ExceptionKind::substitute:
    case ExceptionKind::allow:
    case ExceptionKind::apply:
    case ExceptionKind::force:
    case ExceptionKind::exclude:
        break;
    }
    const bool place = std::any_of(at.begin(), at.end(), isPlace);
    if (!place)
        return {Became::nothingThere, {}};
    return {Became::applied, at};
}

} // namespace gradus
