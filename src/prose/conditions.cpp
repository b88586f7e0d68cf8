#include "src/prose/sets.h"
#include "src/prose/statements.h"
#include "src/wording/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace gradus::prose {

using namespace wording;

namespace {

template <typename Fact>
const Fact* named(const std::vector<Fact>& facts, const std::string& id) {
    const auto found =
        std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.id == id; });
    return found == facts.end() ? nullptr : &*found;
}

/// The titles of a given or a choice and of one of its values.
template <typename Fact>
std::string valueText(const Fact* fact, const ValueIs& is, bool holds) {
    const NamedValue* value = fact == nullptr ? nullptr : named(fact->values, is.value);
    return fmt::format("{} is {}{}", quoted(fact == nullptr ? is.name : fact->title), holds ? "" : "not ",
                       quoted(value == nullptr ? is.value : value->title));
}

/// Says of the student what a condition asks, or the opposite.
class Said {
public:
    Said(const Context& context, bool holds) : context_(context), holds_(holds) {}

    Text operator()(const ValueIs& is) const {
        const Choice* choice = is.isChoice ? named(context_.program.choices, is.name) : nullptr;
        if (choice != nullptr && choice->upTo > 1) {
            const NamedValue* value = named(choice->values, is.value);
            return fmt::format("{} is {}among those picked for {}",
                               quoted(value == nullptr ? is.value : value->title), holds_ ? "" : "not ",
                               quoted(choice->title));
        }
        return is.isChoice ? valueText(choice, is, holds_)
                           : valueText(named(context_.program.givens, is.name), is, holds_);
    }
    Text operator()(const HoldsProgram& holds) const {
        return Text(holds_ ? "the student holds the programme " : "the student does not hold the programme ")
            .add(programText(context_, holds.program));
    }
    Text operator()(const AdmittedWhen& admitted) const {
        return fmt::format("the student was {}admitted {}", holds_ ? "" : "not ",
                           whenText(context_.rules(), admitted.comparison, admitted.term));
    }
    Text operator()(const HasAttained& attained) const {
        return fmt::format("the student {} {}", holds_ ? "has attained" : "has not attained",
                           context_.places.milestone(attained.milestone));
    }
    Text operator()(const HasTaken& taken) const {
        return Text(holds_ ? "the student has passed " : "the student has not passed ")
            .add(coursesOf(context_, *taken.set, Form::one));
    }
    Text operator()(const GpaCompares& gpa) const {
        return fmt::format("the grade point average over all attempts is {}{}", holds_ ? "" : "not ",
                           compared(gpa.comparison, gpaText(gpa.gpa)));
    }
    Text operator()(const CombinedCondition& combined) const {
        if (combined.op == CombinedCondition::Op::none) {
            return std::visit(Said(context_, !holds_), combined.parts.front().what);
        }
        // What is not all of several lacks one; what is not any lacks each.
        const bool all = (combined.op == CombinedCondition::Op::all) == holds_;
        std::vector<Text> parts;
        for (const Condition& part : combined.parts) {
            const Text text = std::visit(*this, part.what);
            parts.push_back(isCombined(part) ? Text("(").add(text).add(")") : text);
        }
        Text text;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            text.add(i == 0 ? "" : all ? " and " : " or ").add(parts[i]);
        }
        return text;
    }

private:
    static bool isCombined(const Condition& condition) {
        const auto* combined = std::get_if<CombinedCondition>(&condition.what);
        return combined != nullptr &&
               (combined->op != CombinedCondition::Op::none || isCombined(combined->parts.front()));
    }
    const Context& context_;
    bool holds_;
};

} // namespace

Text conditionText(const Context& context, const Condition& condition) {
    return std::visit(Said(context, true), condition.what);
}

} // namespace gradus::prose
