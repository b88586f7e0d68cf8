#include "src/audit/atoms.h"

namespace gradus {
namespace {

constexpr std::int64_t numberEnd = 100'000; // course numbers have at most five digits that ranges look at

class Collecting {
public:
    Collecting(Sense sense, Atoms& atoms) : sense_(sense), atoms_(atoms) {}

    void operator()(const CodeIs& is) const { atoms_.codes.emplace(is.code.text(), is.code); }
    void operator()(const CodeLike& like) const {
        if (like.subject)
            atoms_.subjects.insert(*like.subject);
        if (like.whole)
            atoms_.wholeNumbers.insert(like.numberPrefix);
        else if (!like.numberPrefix.empty())
            atoms_.numberPrefixes.insert(like.numberPrefix);
    }
    void operator()(const NumberWithin& range) const {
        if (range.subject)
            atoms_.subjects.insert(*range.subject);
        edges(range.low, range.high);
    }
    void operator()(const LevelWithin&) const {
        for (std::int64_t first = 0; first <= 9; ++first)
            atoms_.numberPrefixes.insert(std::to_string(first));
    }
    void operator()(const SubjectIs& is) const { atoms_.subjects.insert(is.subject); }
    void operator()(const HasTag& has) const { ask(atoms_.tags[has.tag]); }
    void operator()(const AnyAttempt&) const {}
    void operator()(const GradeCompares&) const {} // a further course has whatever passing grade suits
    void operator()(const UnitsCompare& is) const {
        atoms_.unitEdges.insert(is.units.thousandths());
        atoms_.unitEdges.insert(is.units.thousandths() + 1);
    }
    void operator()(const TermCompares& is) const { atoms_.terms.push_back(is.term); }
    void operator()(const RelativeTerm& is) const {
        (is.kind == RelativeTerm::Kind::inYear ? atoms_.yearNumbers : atoms_.termNumbers).insert(is.number);
    }
    void operator()(const SeasonIs& is) const { atoms_.seasons.insert(is.season); }
    void operator()(const HasFact& has) const {
        switch (has.fact) {
        case Fact::resident:
        case Fact::transfer:
        case Fact::exam:
            atoms_.asksOrigin = true;
            break;
        case Fact::passFail:
        case Fact::graded:
            atoms_.asksGradeBasis = true;
            break;
        case Fact::repeated:
        case Fact::usedElsewhere:
            break; // neither holds for a course not yet taken
        }
    }
    void operator()(const NeedsApproval&) const {}
    void operator()(const TitleContains& title) const { ask(atoms_.titles[title.needle]); }
    void operator()(const FieldIs& is) const { atoms_.fields[is.field].insert(is.value); }
    void operator()(const Combined& combined) const {
        const Sense inner = combined.op == Combined::Op::none ? opposite(sense_) : sense_;
        for (const CourseSetRef& part : combined.parts)
            collectAtoms(*part, inner, atoms_);
    }

private:
    static Sense opposite(Sense sense) {
        switch (sense) {
        case Sense::helps:
            return Sense::hurts;
        case Sense::hurts:
            return Sense::helps;
        case Sense::both:
            return Sense::both;
        }
        return Sense::both;
    }

    void ask(Asked& asked) const {
        asked.helps = asked.helps || sense_ != Sense::hurts;
        asked.hurts = asked.hurts || sense_ != Sense::helps;
    }

    void edges(std::int64_t low, std::int64_t high) const {
        if (low < numberEnd)
            atoms_.numberEdges.insert(low);
        if (high < numberEnd)
            atoms_.numberEdges.insert(high + 1);
    }

    Sense sense_;
    Atoms& atoms_;
};

} // namespace

void collectAtoms(const CourseSet& set, Sense sense, Atoms& atoms) {
    if (std::holds_alternative<CodeLike>(set.what) || std::holds_alternative<NumberWithin>(set.what) ||
        std::holds_alternative<LevelWithin>(set.what) || std::holds_alternative<SubjectIs>(set.what)) {
        atoms.courseAtoms.push_back(&set);
    }
    std::visit(Collecting{sense, atoms}, set.what);
}

} // namespace gradus
