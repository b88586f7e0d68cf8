#include "src/language/milestones.h"

#include "src/language/items.h"

namespace gradus::language {

namespace {

void note(std::optional<Location>& place, const Location& at) {
    if (!place) {
        place = at;
    }
}

struct Adding {
    const View& view;
    Milestones& milestones;

    void operator()(const ast::AttainedCondition& attained) {
        note(milestones[attained.milestone.text].counted, view.at(attained.milestone.span));
    }
    void operator()(const ast::Box<ast::AnyOf>& any) { all(any->parts); }
    void operator()(const ast::Box<ast::AllOf>& both) { all(both->parts); }
    void operator()(const ast::Box<ast::Negation>& negation) {
        addMilestones(view, negation->inner, milestones);
    }
    template <typename Other>
    void operator()(const Other&) {}

    void all(const std::vector<ast::Condition>& conditions) {
        for (const ast::Condition& condition : conditions) {
            addMilestones(view, condition, milestones);
        }
    }
};

} // namespace

void addMilestones(const View& view, const std::vector<ast::Item>& items, Milestones& milestones) {
    for (const ListedItem& listed : listedItems(view, items)) {
        for (const ast::Bundle& bundle : listed.item->alternatives) {
            for (const ast::Part& part : bundle.parts) {
                if (const auto* attained = std::get_if<ast::Attained>(&part)) {
                    const ast::Name& name = attained->milestone;
                    note(milestones[name.text].counted, listed.view.at(name.span));
                }
            }
        }
    }
}

void addMilestones(const View& view, const ast::Attain& attain, Milestones& milestones) {
    MilestoneUse& use = milestones[attain.milestone.text];
    note(attain.score ? use.scored : use.counted, view.at(attain.milestone.span));
}

void addMilestones(const View& view, const ast::Condition& condition, Milestones& milestones) {
    std::visit(Adding{view, milestones}, condition);
}

} // namespace gradus::language
