#include "src/audit/results.h"

#include "src/audit/eligibility.h"
#include "src/audit/exception_targets.h"
#include "src/audit/forbids.h"
#include "src/audit/limits.h"
#include "src/audit/missing.h"
#include "src/audit/places.h"
#include "src/audit/required.h"
#include "src/audit/static_measures.h"

#include <algorithm>
#include <iterator>

namespace gradus {
namespace {

using place::Index;

int severity(Standing standing) {
    switch (standing) {
    case Standing::met:
    case Standing::waived:
        return 0;
    case Standing::metExceptUnchecked:
        return 1;
    case Standing::inProgress:
        return 2;
    case Standing::planned:
        return 3;
    case Standing::cannotTell:
        return 4;
    case Standing::notMet:
        return 5;
    }
    return 5;
}

class Tree {
public:
    Tree(const Compiled& compiled, const Record& record, const Holding& holding)
        : compiled_(compiled), layout_(compiled.layout), record_(record), holding_(holding) {}

    ScopeResult scope(const ActiveScope& active) const {
        ScopeResult result;
        result.kind = active.scope->kind;
        result.id = active.scope->id;
        result.path = active.scope->path;
        result.title = active.scope->title;
        result.at = active.scope->at;
        if (isWaived(*active.scope)) {
            result.standing = Standing::waived;
            return result;
        }
        for (const ActiveNode& one : active.nodes) {
            std::visit([&](const auto& what) { node(what, result); }, one);
        }
        return result;
    }

private:
    template <typename What>
    bool isWaived(const What& what) const {
        return record_.decided.isWaived(addressOf(what));
    }

    static void add(ScopeResult& into, NodeResult result, Standing standing) {
        into.standing = worse(into.standing, standing);
        into.nodes.push_back(std::move(result));
    }

    void node(const std::unique_ptr<ActiveScope>& inner, ScopeResult& into) const {
        ScopeResult result = scope(*inner);
        const Standing standing = result.standing;
        add(into, {std::move(result)}, standing);
    }
    void node(const ActiveComplete& active, ScopeResult& into) const {
        CompleteResult result;
        result.path = active.complete->clause.path;
        result.at = active.complete->clause.at;
        result.need = active.complete->count;
        if (isWaived(*active.complete)) {
            result.standing = Standing::waived;
            add(into, {std::move(result)}, Standing::waived);
            return;
        }
        const Index choice = layout_.choiceOf.at(active.complete);
        result.declared = !compiled_.problem.choices[choice].declared.empty();
        for (std::size_t i = 0; i < active.branches.size(); ++i) {
            const ActiveScope& branch = active.branches[i];
            if (!holding_.chosen(layout_.choices[choice].branches[i])) {
                result.notChosen.emplace_back(branch.scope->path, branch.scope->title);
                continue;
            }
            result.chosen.push_back(scope(branch));
            result.standing = worse(result.standing, result.chosen.back().standing);
        }
        if (result.chosen.size() < static_cast<std::size_t>(result.need))
            result.standing = Standing::notMet;
        const Standing standing = result.standing;
        add(into, {std::move(result)}, standing);
    }
    void node(const Take* take, ScopeResult& into) const {
        TakeResult result = taken(*take);
        const Standing standing = result.standing;
        add(into, {std::move(result)}, standing);
    }
    void node(const Earn* earn, ScopeResult& into) const {
        EarnResult result = earned(*earn);
        const Standing standing = result.standing;
        add(into, {std::move(result)}, standing);
    }
    void node(const Limit* limit, ScopeResult& into) const { into.nodes.push_back({limited(*limit)}); }
    void node(const Forbid* forbid, ScopeResult& into) const {
        ForbidResult result = forbade(*forbid);
        const Standing standing = result.standing;
        add(into, {std::move(result)}, standing);
    }
    void node(const Require* require, ScopeResult& into) const {
        RequireResult result = requireResult(*require, record_);
        if (isWaived(*require))
            result.standing = Standing::waived;
        const Standing standing = result.standing;
        add(into, {std::move(result)}, standing);
    }
    void node(const Attain* attain, ScopeResult& into) const {
        AttainResult result = attained(*attain);
        if (isWaived(*attain))
            result.standing = Standing::waived;
        const Standing standing = result.standing;
        add(into, {std::move(result)}, standing);
    }
    void node(const AttainSome* some, ScopeResult& into) const {
        AttainSomeResult result{some->clause.path, some->text, some->clause.at, {}, some->count, {}};
        for (const Attain& one : some->among)
            result.among.push_back(attained(one));
        result.standing = isWaived(*some)                ? Standing::waived
                          : result.have() >= result.need ? Standing::met
                                                         : Standing::notMet;
        const Standing standing = result.standing;
        add(into, {std::move(result)}, standing);
    }
    void node(const Unchecked* unchecked, ScopeResult& into) const {
        const bool confirmed = record_.decided.confirmed.count(addressOf(*unchecked)) != 0;
        const Standing standing = isWaived(*unchecked) ? Standing::waived
                                  : confirmed          ? Standing::met
                                                       : Standing::metExceptUnchecked;
        add(into, {UncheckedResult{unchecked->clause.path, unchecked->text, unchecked->clause.at, standing}},
            standing);
    }
    void node(const Remark* remark, ScopeResult& into) const {
        into.nodes.push_back({RemarkResult{remark->kind, remark->text, remark->clause.at}});
    }
    // Preferences order what is equally good.
    void node(const Prefer*, ScopeResult&) const {}
    void node(const Priority*, ScopeResult&) const {}
    // Floors and exclusions speak through what they keep out, the others through what stands where.
    void node(const MinimumGrade*, ScopeResult&) const {}
    void node(const Exclude*, ScopeResult&) const {}
    void node(const Share*, ScopeResult&) const {}
    void node(const Split*, ScopeResult&) const {}

    AttainResult attained(const Attain& attain) const {
        AttainResult result;
        result.path = attain.clause.path;
        result.milestone = attain.milestone;
        result.title = attain.title;
        result.at = attain.clause.at;
        result.have = timesAttained(record_, attain.milestone);
        result.need = attain.times;
        result.scoreNeed = attain.score;
        const auto score = record_.transcript.scores.find(attain.milestone);
        if (attain.score && score != record_.transcript.scores.end())
            result.score = score->second;
        result.standing = isAttained(record_, attain) ? Standing::met : Standing::notMet;
        return result;
    }

    TakeResult taken(const Take& take) const {
        TakeResult result;
        result.path = take.clause.path;
        result.text = take.text;
        result.list = !take.pool;
        if (take.pool)
            result.from = take.pool->text;
        result.at = take.clause.at;
        if (isWaived(take)) {
            result.standing = Standing::waived;
            result.progress.need = take.need;
            result.progress.upper = take.upper;
            return result;
        }
        const Index leaf = layout_.leafOf.at(&take);
        result.progress = holding_.leafProgress(leaf);
        result.standing = holding_.leafStanding(leaf);
        result.uses = uses(leaf);
        const bool provisional = std::any_of(result.uses.begin(), result.uses.end(),
                                             [](const Use& use) { return use.provisional; });
        if (provisional)
            result.standing = worse(result.standing, Standing::metExceptUnchecked);
        result.missing = missingOf(compiled_, record_, holding_, leaf);
        if (take.braces)
            braces(*take.braces, result);
        return result;
    }

    void braces(const Scope& scope, TakeResult& into) const {
        ScopeResult within; // its standing is not the take's: measures are part of the take's need already
        for (const Statement& statement : scope.statements) {
            std::visit([&](const auto& what) { inBraces(what, within); }, statement.what);
        }
        into.nodes = std::move(within.nodes);
        for (const NodeResult& one : into.nodes) {
            if (const auto* unchecked = std::get_if<UncheckedResult>(&one.what)) {
                into.standing = worse(into.standing, unchecked->standing);
            } else if (const auto* forbid = std::get_if<ForbidResult>(&one.what)) {
                into.standing = worse(into.standing, forbid->standing);
            }
        }
    }
    template <typename What>
    void inBraces(const What& what, ScopeResult& into) const {
        if constexpr (std::is_same_v<What, Earn> || std::is_same_v<What, Limit> ||
                      std::is_same_v<What, Forbid> || std::is_same_v<What, Unchecked> ||
                      std::is_same_v<What, Remark>) {
            node(&what, into);
        }
    }

    /// What a leaf holds. A list is read in its own order, a pool in the student's.
    std::vector<Use> uses(Index leaf) const {
        const LeafPlace& place = layout_.leaves[leaf];
        std::vector<Use> result;
        for (Index slot = place.firstSlot; slot < place.endSlot; ++slot) {
            for (const std::size_t c : holding_.in(slot)) {
                Use one = use(c, slot);
                const bool same = place.take->pool && !result.empty() && result.back().attempt == one.attempt;
                if (!same) {
                    result.push_back(std::move(one));
                    continue;
                }
                Use& whole = result.back(); // two parts of one course
                *whole.part += *one.part;
                if (whole.part == record_.entries[whole.attempt].facts.units)
                    whole.part.reset();
            }
        }
        return result;
    }

    Use use(std::size_t candidate, Index slot) const {
        const LeafPlace& place = layout_.leaves[layout_.slots[slot].leaf];
        const RecordEntry& entry = record_.entries[compiled_.entryOf[candidate]];
        Use use;
        use.attempt = compiled_.entryOf[candidate];
        if (!place.take->pool) {
            const std::string& item = place.take->items[layout_.slots[slot].item].text;
            if (item != entry.attempt.course.text())
                use.item = item;
        }
        use.provisional = compiled_.problem.slots[slot].provisional.test(candidate);
        if (use.provisional) {
            use.approval = approvalsNeeded(*layout_.slots[slot].set, entry.facts, compiled_.institution());
        }
        const Eligibility fits = eligibility(layout_, slot, entry.facts, compiled_.institution());
        if (fits.exception != nullptr)
            use.exception = fits.exception->exception;
        use.floor = floorOf(entry, slot);
        if (const Milli units = holding_.unitsOf(candidate, Width::planned); units < entry.facts.units)
            use.part = units;
        use.shared = placesBeside(compiled_, holding_, candidate);
        return use;
    }

    EarnResult earned(const Earn& earn) const {
        EarnResult result;
        result.path = earn.clause.path;
        result.text = earn.text;
        result.at = earn.clause.at;
        if (isWaived(earn)) {
            result.standing = Standing::waived;
            result.about = earn.about;
            result.progress.need = earn.need;
            return result;
        }
        const Index measure = layout_.measureOf.at(&earn);
        result.progress = holding_.measureProgress(measure);
        result.standing = holding_.measureStanding(measure);
        result.about = earn.about;
        keys(earn, measure, result);
        result.counted = counted(earn, measure);
        result.gpaNeed = earn.gpa;
        if (earn.gpa)
            result.gpa = holding_.average(measure);
        result.missing = missingOfMeasure(compiled_, record_, holding_, measure);
        return result;
    }

    std::vector<std::size_t> counted(const Earn& earn, Index measure) const {
        const bool everything = compiled_.problem.measures[measure].unplacedToo;
        if (everything && earn.gpa)
            return averaged(earn, record_, compiled_.institution());
        std::vector<std::size_t> result;
        if (earn.last) {
            for (const LastUnits& one : holding_.lastCounted(measure))
                result.push_back(one.entry);
            std::sort(result.begin(), result.end());
            return result;
        }
        for (const std::size_t c : holding_.counted(measure, Width::planned))
            result.push_back(compiled_.entryOf[c]);
        if (everything) {
            const auto more = countedUnplaceable(earn.over, earn.where, record_, compiled_.institution());
            result.insert(result.end(), more.begin(), more.end());
            std::sort(result.begin(), result.end());
        }
        result.erase(std::unique(result.begin(), result.end()), result.end());
        return result;
    }

    /// What a measure counts different ones of, and what all that it counts has in common.
    void keys(const Earn& earn, Index measure, EarnResult& result) const {
        const place::Measure& of = compiled_.problem.measures[measure];
        const std::vector<std::size_t> counted = holding_.counted(measure, Width::planned);
        if (earn.different > 0) {
            result.different = EarnResult::Different{earn.differentIn, {}};
            for (std::size_t key = 0; key < of.keys.size(); ++key) {
                if (std::any_of(counted.begin(), counted.end(),
                                [&](std::size_t c) { return of.keys[key].test(c); }))
                    result.different->present.push_back(compiled_.names[measure].keys[key]);
            }
        }
        result.last = earn.last;
        result.inOne = earn.inOne;
        if (earn.inOne && !counted.empty())
            result.one = compiled_.names[measure].groups[holding_.groupOf(measure)];
    }

    /// The worst grade with which an open attempt keeps its place; empty when any passing one does.
    std::string floorOf(const RecordEntry& entry, Index slot) const {
        const auto& grades = compiled_.institution().grades;
        if (entry.status == Status::completed || entry.facts.passFail)
            return {};
        Facts facts = entry.facts;
        facts.gradeToCome = false;
        bool worst = true;
        for (std::size_t g = grades.size(); g-- > 0;) {
            if (grades[g].kind != Grade::Kind::passes || grades[g].passesAs || !grades[g].points)
                continue;
            facts.grade = g;
            if (eligibility(layout_, slot, facts, compiled_.institution()).match != Match::no)
                return worst ? std::string() : grades[g].name;
            worst = false;
        }
        return {};
    }

    LimitResult limited(const Limit& limit) const {
        LimitResult result;
        result.path = limit.clause.path;
        result.text = limit.text;
        result.at = limit.clause.at;
        result.unitsCap = limit.units.has_value();
        result.cap = {limit.courses.value_or(0), limit.units.value_or(Milli())};
        result.per = limit.per;
        result.part = limit.part;
        result.waived = isWaived(limit);
        for (std::size_t l = 0; l < compiled_.limits.size(); ++l) {
            if (compiled_.limits[l].rule == &limit)
                addGroup(compiled_.problem.limits[l], compiled_.limits[l].group, result);
        }
        for (std::size_t c = 0; c < compiled_.entryOf.size(); ++c) {
            const std::size_t entry = compiled_.entryOf[c];
            const bool known = !result.left.empty() && result.left.back() == entry;
            if (!known && !isUsed(compiled_, holding_, entry) && leftOut(limit, c))
                result.left.push_back(entry);
        }
        return result;
    }

    ForbidResult forbade(const Forbid& forbid) const {
        ForbidResult result;
        result.path = forbid.clause.path;
        result.text = forbid.text;
        result.at = forbid.clause.at;
        result.because = forbid.because;
        if (isWaived(forbid)) {
            result.standing = Standing::waived;
            return result;
        }
        result.unitsCap = forbid.units.has_value();
        result.allowed = {forbid.courses.value_or(0), forbid.units.value_or(Milli())};
        result.counted = forbidden(compiled_, record_, holding_, forbid,
                                   forbid.over.looksAtEverything() ? compiled_.width : Width::planned);
        result.have = amountOf(record_, result.counted);
        result.standing = isBroken(forbid, result.have) ? Standing::notMet : Standing::met;
        return result;
    }

    void addGroup(const place::Limit& of, const std::string& group, LimitResult& result) const {
        const place::Amount counted = countedBy(of, compiled_, holding_);
        const CourseAmount placed{counted.courses, Milli::fromThousandths(counted.units)};
        result.placed.courses = std::max(result.placed.courses, placed.courses);
        result.placed.units = std::max(result.placed.units, placed.units);
        if (result.per && placed.courses > 0)
            result.groups.push_back({group, placed});
    }

    /// Whether a limit keeps an unplaced candidate out of some slot that it would fit and that has room.
    bool leftOut(const Limit& limit, std::size_t candidate) const {
        for (Index slot = 0; slot < compiled_.problem.slots.size(); ++slot) {
            if (!compiled_.problem.slots[slot].eligible.test(candidate) || holding_.full(slot))
                continue;
            const auto broken = brokenLimit(compiled_, holding_, candidate, slot);
            if (broken && compiled_.limits[*broken].rule == &limit)
                return true;
        }
        return false;
    }

    const Compiled& compiled_;
    const Layout& layout_;
    const Record& record_;
    const Holding& holding_;
};

} // namespace

CourseAmount Progress::have() const {
    return {completed.courses + inProgress.courses + planned.courses,
            completed.units + inProgress.units + planned.units};
}

int AttainSomeResult::have() const {
    return static_cast<int>(std::count_if(
        among.begin(), among.end(), [](const AttainResult& one) { return one.standing == Standing::met; }));
}

Standing worse(Standing a, Standing b) {
    return severity(a) < severity(b) ? b : a;
}

ScopeResult resultTree(const Compiled& compiled, const Record& record, const Holding& holding,
                       std::size_t program) {
    return Tree(compiled, record, holding).scope(compiled.active[program]);
}

} // namespace gradus
