#include "src/prose/sets.h"

namespace gradus::prose {

namespace {

constexpr std::size_t longList = 6; // parts

bool hasName(const CourseSet& set) {
    const std::string& text = set.text;
    return !std::holds_alternative<HasFact>(set.what) && !text.empty() && text.front() >= 'a' &&
           text.front() <= 'z' &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == text.npos;
}

/// How many atoms a set has, as far as it matters.
std::size_t sizeOf(const CourseSet& set) {
    if (const auto* hidden = std::get_if<Hidden>(&set.what)) {
        return sizeOf(*hidden->set);
    }
    const auto* combined = std::get_if<Combined>(&set.what);
    if (combined == nullptr) {
        return 1;
    }
    std::size_t size = 0;
    for (const CourseSetRef& part : combined->parts) {
        size += sizeOf(*part);
        if (size >= longList) {
            break;
        }
    }
    return size;
}

/// Finds the sets of all statements, in the order of writing.
class Walk {
public:
    struct Found {
        const CourseSet* set;
        int uses;
    };
    std::vector<Found> found;

    void of(const std::vector<Statement>& statements) {
        for (const Statement& statement : statements) {
            std::visit(*this, statement.what);
        }
    }
    void operator()(const Take& take) {
        of(take.pool);
        of(take.items);
        if (take.braces) {
            of(take.braces->statements);
        }
    }
    void operator()(const Earn& earn) {
        of(earn.where, earn.last || (earn.need != CourseAmount{} && earn.allOf.empty() && !earn.about));
        of(earn.lastOf, false);
        of(earn.allOf);
        for (const CourseSetRef& area : earn.areas) {
            of(area);
        }
    }
    void operator()(const Limit& limit) { of(limit.where); }
    void operator()(const Forbid& forbid) { of(forbid.where); }
    void operator()(const Exclude& exclude) { of(exclude.where, false); }
    void operator()(const Share& share) { of(share.where, false); }
    void operator()(const Prefer& prefer) { of(prefer.set, false); }
    void operator()(const Scope& scope) { of(scope.statements); }
    void operator()(const Complete& complete) { of(complete.branches); }
    void operator()(const When& when) {
        for (const WhenBranch& branch : when.branches) {
            of(branch.condition);
            of(branch.statements);
        }
        of(when.otherwise);
    }
    void operator()(const Attain&) {}
    void operator()(const AttainSome&) {}
    void operator()(const Require&) {}
    void operator()(const Unchecked&) {}
    void operator()(const MinimumGrade&) {}
    void operator()(const Split&) {}
    void operator()(const Priority&) {}
    void operator()(const Remark&) {}

private:
    void of(const std::vector<CourseItem>& items) {
        for (const CourseItem& item : items) {
            for (const ItemBundle& bundle : item.alternatives) {
                for (const CourseSetRef& course : bundle.courses) {
                    within(*course, 2);
                }
            }
        }
    }
    void of(const Condition& condition) {
        if (const auto* taken = std::get_if<HasTaken>(&condition.what)) {
            within(*taken->set, 2);
        } else if (const auto* combined = std::get_if<CombinedCondition>(&condition.what)) {
            for (const Condition& part : combined->parts) {
                of(part);
            }
        }
    }
    /// `listed`: whether a list may stand in the place of the set.
    void of(const CourseSetRef& set, bool listed = true) {
        if (set) {
            within(*set, listed ? 1 : 2);
        }
    }

    /// `uses`: 1 where a list may stand in the place of the set, else 2.
    void within(const CourseSet& set, int uses) {
        if (hasName(set) && sizeOf(set) >= longList) {
            const auto [known, isNew] = index_.insert({&set, found.size()});
            if (!isNew) {
                found[known->second].uses += uses;
                return;
            }
            found.push_back({&set, uses});
        }
        if (const auto* hidden = std::get_if<Hidden>(&set.what)) {
            within(*hidden->set, 2);
        } else if (const auto* combined = std::get_if<Combined>(&set.what)) {
            const bool isHead = combined->op == Combined::Op::all;
            for (const CourseSetRef& part : combined->parts) {
                within(*part, isHead && part == combined->parts.front() ? uses : 2);
            }
        }
    }

    std::map<const CourseSet*, std::size_t> index_; // into `found`
};

} // namespace

std::map<const CourseSet*, NamedList> namedListsOf(const Program& program) {
    Walk walk;
    walk.of(program.body.statements);
    std::map<const CourseSet*, NamedList> lists;
    std::map<std::string, int> names;
    for (const Walk::Found& one : walk.found) {
        if (one.uses > 1) {
            // Within a template another set may have the same name.
            const int same = ++names[one.set->text];
            const std::string number = same == 1 ? "" : " " + std::to_string(same);
            lists[one.set] = {one.set->text + number,
                              program.id + ":" + one.set->text +
                                  (same == 1 ? "" : "-" + std::to_string(same)),
                              one.set, lists.size()};
        }
    }
    return lists;
}

} // namespace gradus::prose
