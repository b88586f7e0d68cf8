#include "src/language/conditions.h"

#include "src/language/amounts.h"
#include "src/language/atoms.h"
#include "src/language/grades.h"
#include "src/language/say_statements.h"

#include <algorithm>

namespace gradus::language {

namespace {

class Reading {
public:
    Reading(const View& view, SetReader& sets, const Outline& outline, bool open)
        : view_(view), sets_(sets), outline_(outline), open_(open) {}

    std::optional<Condition> read(const ast::Condition& condition) { return std::visit(*this, condition); }

    std::optional<Condition> operator()(const ast::IsCondition& is) {
        if (is.name.text == "program") {
            return Condition{HoldsProgram{is.value.text}, view_.at(is.span)};
        }
        const OutlineFact* fact = outline_.fact(is.name.text);
        if (fact == nullptr) {
            unknownFact(is.name);
            return std::nullopt;
        }
        const auto& values = fact->values();
        if (std::none_of(values.begin(), values.end(),
                         [&](const ast::Value& value) { return value.id.text == is.value.text; })) {
            std::vector<std::string> known;
            for (const ast::Value& value : values) {
                known.push_back(value.id.text);
            }
            std::sort(known.begin(), known.end());
            if (std::adjacent_find(known.begin(), known.end()) != known.end()) {
                view_.reporter.knownFault(); // one stands there twice: most likely this one is meant
            } else {
                view_.reportUnknown(is.value.text, say::unknownValue(view_.at(is.value.span), is.value.text,
                                                                     is.name.text, known));
            }
            return std::nullopt;
        }
        return Condition{ValueIs{is.name.text, is.value.text, fact->choice != nullptr}, view_.at(is.span)};
    }
    std::optional<Condition> operator()(const ast::AdmittedCondition& admitted) {
        const auto term = readTerm(view_, admitted.term);
        return term ? std::optional(Condition{AdmittedWhen{comparison(admitted.comparison), *term},
                                              view_.at(admitted.span)})
                    : std::nullopt;
    }
    std::optional<Condition> operator()(const ast::AttainedCondition& attained) {
        return Condition{HasAttained{attained.milestone.text}, view_.at(attained.span)};
    }
    std::optional<Condition> operator()(const ast::TakenCondition& taken) {
        ReadSet read = sets_.read(view_, taken.set);
        return read.set ? std::optional(Condition{HasTaken{std::move(read.set)}, view_.at(taken.span)})
                        : std::nullopt;
    }
    std::optional<Condition> operator()(const ast::GpaCondition& gpa) {
        const auto average = exactNumber(view_, gpa.gpa, Milli::maxFactor);
        return average ? std::optional(
                             Condition{GpaCompares{comparison(gpa.comparison), *average}, view_.at(gpa.span)})
                       : std::nullopt;
    }
    std::optional<Condition> operator()(const ast::Box<ast::AnyOf>& any) {
        return combine(CombinedCondition::Op::any, any->parts, any->span);
    }
    std::optional<Condition> operator()(const ast::Box<ast::AllOf>& all) {
        return combine(CombinedCondition::Op::all, all->parts, all->span);
    }
    std::optional<Condition> operator()(const ast::Box<ast::Negation>& negation) {
        return combine(CombinedCondition::Op::none, {negation->inner}, negation->span);
    }

private:
    std::optional<Condition> combine(CombinedCondition::Op op, const std::vector<ast::Condition>& parts,
                                     Span span) {
        CombinedCondition result{op, {}};
        bool sound = true;
        for (const ast::Condition& part : parts) {
            if (auto condition = read(part)) {
                result.parts.push_back(std::move(*condition));
            } else {
                sound = false;
            }
        }
        return sound ? std::optional(Condition{std::move(result), view_.at(span)}) : std::nullopt;
    }

    void unknownFact(const ast::Name& name) {
        if (open_) {
            return; // whoever includes this may have it
        }
        if (outline_.mayHide(name.text)) {
            view_.reporter.knownFault();
            return;
        }
        std::vector<std::string> known;
        for (const OutlineFact& fact : outline_.facts) {
            known.push_back(fact.id().text);
        }
        view_.reportUnknown(name.text, say::unknownFact(view_.at(name.span), name.text, known));
    }

    const View& view_;
    SetReader& sets_;
    const Outline& outline_;
    bool open_;
};

} // namespace

std::optional<Condition> readCondition(const View& view, SetReader& sets, const Outline& outline, bool open,
                                       const ast::Condition& condition) {
    return Reading(view, sets, outline, open).read(condition);
}

} // namespace gradus::language
