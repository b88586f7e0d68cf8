#include "src/audit/facts.h"
#include "src/audit/repeats.h"
#include "src/language/messages.h"
#include "src/lint/lints.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <utility>

namespace gradus::lints {

namespace {

/// A course that a take can't do without.
struct Demand {
    const Leaf* leaf = nullptr;
    CourseCode code;
    std::string identity;
    Location at;
};

/// The course that an item can't do without, where it has one alternative.
void addDemands(const CourseItem& item, const Leaf& leaf, const Institution& institution,
                std::vector<Demand>& demands) {
    if (item.alternatives.size() != 1) {
        return;
    }
    for (const CourseSetRef& part : item.alternatives.front().courses) {
        const CourseSet* course = part.get();
        while (const auto* conditioned = std::get_if<Combined>(&course->what)) {
            course = conditioned->parts.front().get();
        }
        const auto* is = std::get_if<CodeIs>(&course->what);
        if (is != nullptr && repeatsOf(institution, is->code).rule != RepeatRule::each) {
            demands.push_back({&leaf, is->code, courseIdentity(institution, is->code), item.at});
        }
    }
}

std::vector<Demand> demandsOf(const ProgramView& view) {
    std::vector<Demand> demands;
    for (const Leaf& leaf : view.leaves) {
        const Take& take = *leaf.take;
        if (take.need.courses == static_cast<std::int64_t>(take.items.size())) {
            for (const CourseItem& item : take.items) {
                addDemands(item, leaf, view.institution(), demands);
            }
        }
    }
    return demands;
}

/// What may let one course count twice.
class Sharing {
public:
    explicit Sharing(const ProgramView& view) {
        walk(view.program, [&](const Statement& statement, const Trail& trail) {
            if (const auto* share = std::get_if<Share>(&statement.what)) {
                shares_.push_back({share, trail.scope().path});
            } else if (const auto* split = std::get_if<Split>(&statement.what)) {
                for (const CourseCode& code : split->courses) {
                    split_.push_back(courseIdentity(view.institution(), code));
                }
            }
        });
    }

    bool mayCountInBoth(const Demand& a, const Demand& b) const {
        const auto lets = [&](const Stated& one) {
            return (standsIn(*a.leaf, one.scope) && partner(*one.share, *b.leaf)) ||
                   (standsIn(*b.leaf, one.scope) && partner(*one.share, *a.leaf));
        };
        return std::find(split_.begin(), split_.end(), a.identity) != split_.end() ||
               std::any_of(shares_.begin(), shares_.end(), lets);
    }

private:
    struct Stated {
        const Share* share = nullptr;
        std::string scope;
    };

    static bool partner(const Share& share, const Leaf& leaf) {
        return share.freely || std::any_of(share.with.begin(), share.with.end(), [&](const auto& with) {
                   return with.program.empty() && standsIn(leaf, with.path);
               });
    }

    std::vector<Stated> shares_;
    std::vector<std::string> split_;
};

/// What two places both need, the first one's demand before the other's.
void tell(ProgramView& view, const std::vector<std::pair<Demand, Demand>>& courses) {
    const auto& [before, demand] = courses.front();
    std::string message;
    if (courses.size() == 1) {
        message = fmt::format("{} is needed here and in another place, and counts once", demand.code.text());
    } else {
        std::vector<std::string> codes;
        for (const auto& [first, second] : courses) {
            codes.push_back(second.code.text());
        }
        message = fmt::format("{} courses are needed here and in another place, and count once: {}",
                              codes.size(), fmt::join(codes, ", "));
    }
    view.report(language::labelled(
        language::warning("needed-twice", courses.size() == 1 ? demand.at : demand.leaf->take->clause.at,
                          std::move(message),
                          "name them in one of the two, or say with `share` what may count in both"),
        courses.size() == 1 ? before.at : before.leaf->take->clause.at, "needed here, too"));
}

} // namespace

void neededTwice(ProgramView& view) {
    const Sharing sharing(view);
    std::map<std::string, std::vector<Demand>> byCourse;
    std::map<std::pair<const Leaf*, const Leaf*>, std::vector<std::pair<Demand, Demand>>> byPlaces;
    std::vector<std::pair<const Leaf*, const Leaf*>> places; // in the order of writing
    for (const Demand& demand : demandsOf(view)) {
        for (const Demand& before : byCourse[demand.identity]) {
            // One list that names a course twice has been told of.
            if (before.leaf->take == demand.leaf->take || !together(before.leaf->trail, demand.leaf->trail) ||
                !view.students.inBoth(before.leaf->trail, demand.leaf->trail) ||
                sharing.mayCountInBoth(before, demand)) {
                continue;
            }
            const std::pair both{before.leaf, demand.leaf};
            if (byPlaces.count(both) == 0) {
                places.push_back(both);
            }
            byPlaces[both].emplace_back(before, demand);
            break;
        }
        byCourse[demand.identity].push_back(demand);
    }
    for (const auto& both : places) {
        tell(view, byPlaces[both]);
    }
}

} // namespace gradus::lints
