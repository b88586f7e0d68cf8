#pragma once

#include "tests/support/ilp_world.h"

#include <map>
#include <tuple>

/// The rules of docs/placement.md as rows of a linear programme.
namespace gradus::test {

/// The places of the candidates under a choice of branches: one yes or no per candidate and slot.
using IlpPlaces = std::map<std::pair<place::Index, place::Index>, Linear>;

/// What is to be seen of a placement: by itself, or together with the further courses of one programme.
/// Everything is said in one direction: where the rows can be kept, it is so.
class IlpView {
public:
    /// `program` none: the placement by itself.
    IlpView(LinearProgramme& rows, const place::Problem& problem, const place::Query& query,
            const std::vector<place::Index>& chosen, const IlpPlaces& places, place::Index program);

    // Rows.
    void legal();
    /// Every statement of the programme.
    void met();

    // What is to be made least.
    const Linear& cost() const { return cost_; }
    const Linear& price() const { return price_; } ///< in milestones; of `met`
    /// What the leaves of a programme lack, where no further course is looked at.
    Linear lack(place::Index program);
    /// Failures that no further course mends.
    Linear failed(place::Index program);
    Linear open(place::Index program) const;

private:
    struct Use {
        place::Index member = 0;
        place::Index slot = place::none;
        std::int64_t units = 0;
        Linear there;                                       ///< how many: of a candidate at most one
        Linear any;                                         ///< 1 where there is one at least
        std::tuple<int, place::Index, place::Index> credit; ///< further?, which course, which part of it
        bool further() const { return std::get<0>(credit) == 1; }
        bool sameCourse(const Use& other) const {
            return further() == other.further() && std::get<1>(credit) == std::get<1>(other.credit);
        }
    };
    using Uses = std::vector<const Use*>;
    using Reasons = std::vector<Linear>;

    bool live(place::Index branch) const { return has(chosen_, branch); }
    bool liveIn(place::Index branch, place::Index program) const {
        return live(branch) && problem_.programOf(branch) == program;
    }
    void addFurther();

    // Counts.
    /// 1 where one of these uses, all of one course or one credit, is there.
    Linear once(const Uses& uses);
    Linear courses(const Uses& uses);
    Linear units(const Uses& uses); ///< whole
    /// As leaves and measures count them.
    Linear unitsThatCount(const Uses& uses);
    /// Without this use of one member, where it is there.
    Linear coursesWithout(const Uses& uses, const Use& use);
    Linear unitsWithout(const Uses& uses, const Use& use);
    /// Whether it is among them, and no other use of this part of the course.
    static bool onlyThis(const Uses& uses, const Use& use);
    static Uses without(Uses uses, const Use& use);
    Uses placed(const place::Bitset& slots, const place::Bitset& where) const;
    Uses inSlot(place::Index slot) const;
    Linear holds(place::Index slot) const;
    /// A group of none: all.
    Uses seen(const place::Measure& measure, const place::Bitset* group) const;
    Linear keys(const place::Measure& measure, const Uses& seen);

    // Legality.
    void sharing();
    void shareCap(const place::ShareCap& cap);
    void limit(const place::Limit& limit);
    void limitCountingPart(const place::Limit& limit);
    void items(const place::Leaf& leaf);
    void noneRedundant(const place::Leaf& leaf);
    /// Each, where it is 1, is why the use is not redundant.
    Reasons whyWanted(const place::Leaf& leaf, const Use& use);
    void poolNotFull(const place::Leaf& leaf, const Use& use, Reasons& reasons);
    void listNotFull(const place::Leaf& leaf, const Use& use, Reasons& reasons);
    void fewUnits(const Uses& uses, const Use& use, std::int64_t most, const Reasons& where,
                  Reasons& reasons);
    void lacksMore(place::Index measure, const Use& use, Reasons& reasons);
    void lacksKeys(const place::Measure& measure, const Uses& seen, const Use& use, const Reasons& where,
                   Reasons& reasons);
    const std::vector<Linear>& groupsOf(place::Index measure);

    // Statements.
    void leafMet(const place::Leaf& leaf);
    void measureMet(place::Index measure);
    Linear lackOfLeaf(const place::Leaf& leaf);
    Linear partsMissing(const place::Leaf& leaf);
    void lackOfMeasure(const place::Measure& measure, const Linear& lack);
    Linear failedAverage(const place::Measure& measure);
    Linear failedWindow(const place::Measure& measure);
    Linear exceeded(const place::Prohibition& prohibition);

    LinearProgramme& rows_;
    const place::Problem& problem_;
    const place::Query& query_;
    const std::vector<place::Index>& chosen_;
    const IlpPlaces& places_;
    place::Index program_;
    std::int64_t mostOfKind_ = 0;
    std::vector<Use> uses_;
    std::vector<Use> everywhere_; ///< active candidates, placed or not, and further courses once each
    Linear cost_;
    Linear price_;
    std::map<std::vector<std::map<std::size_t, std::int64_t>>, Linear> once_;
    std::map<place::Index, std::vector<Linear>> groups_; ///< per measure: which is meant
    std::map<const Use*, Linear> cut_; ///< units that do not count, under limits counting part
};

} // namespace gradus::test
