#include "src/language/milestones.h"

namespace gradus::language {

namespace {

struct Adding {
    std::set<std::string>& milestones;

    void operator()(const ast::AttainedCondition& attained) { milestones.insert(attained.milestone.text); }
    void operator()(const ast::Box<ast::AnyOf>& any) { all(any->parts); }
    void operator()(const ast::Box<ast::AllOf>& both) { all(both->parts); }
    void operator()(const ast::Box<ast::Negation>& negation) { addMilestones(negation->inner, milestones); }
    template <typename Other>
    void operator()(const Other&) {}

    void all(const std::vector<ast::Condition>& conditions) {
        for (const ast::Condition& condition : conditions) {
            addMilestones(condition, milestones);
        }
    }
};

} // namespace

void addMilestones(const ast::Item& item, std::set<std::string>& milestones) {
    for (const ast::Bundle& bundle : item.alternatives) {
        for (const ast::Part& part : bundle.parts) {
            if (const auto* attained = std::get_if<ast::Attained>(&part)) {
                milestones.insert(attained->milestone.text);
            }
        }
    }
}

void addMilestones(const ast::Condition& condition, std::set<std::string>& milestones) {
    std::visit(Adding{milestones}, condition);
}

} // namespace gradus::language
