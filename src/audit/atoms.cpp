#include "src/audit/atoms.h"

namespace gradus {
namespace {

class Collecting {
public:
    Collecting(Sense sense, Atoms& atoms) : sense_(sense), atoms_(atoms) {}

    void operator()(const CodeIs& is) const { atoms_.codes.emplace(is.code.text(), is.code); }
    void operator()(const CodeLike&) const {}
    void operator()(const NumberWithin&) const {}
    void operator()(const LevelWithin&) const {}
    void operator()(const SubjectIs& is) const { ask(atoms_.subjects[is.subject]); }
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
    void operator()(const WithinYears& within) const { ask(atoms_.withins[within]); }
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
            ask(atoms_.repeated);
            break;
        case Fact::usedElsewhere:
            ask(atoms_.usedElsewhere);
            break;
        }
    }
    void operator()(const NeedsApproval&) const {}
    void operator()(const TitleContains& title) const { ask(atoms_.titles[title.needle]); }
    void operator()(const FieldIs& is) const {
        std::set<std::string>& values = atoms_.fields[is.field];
        if (!is.ofStudent) {
            values.insert(is.value);
        } else if (atoms_.student != nullptr) {
            const auto known = atoms_.student->find(is.value);
            if (known != atoms_.student->end())
                values.insert(known->second.begin(), known->second.end());
        }
    }
    void operator()(const Hidden& hidden) const { collectAtoms(*hidden.set, sense_, atoms_); }
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

    Sense sense_;
    Atoms& atoms_;
};

} // namespace

void collectAtoms(const CourseSet& set, Sense sense, Atoms& atoms) {
    ++atoms.size;
    if (std::holds_alternative<CodeLike>(set.what) || std::holds_alternative<NumberWithin>(set.what) ||
        std::holds_alternative<LevelWithin>(set.what) || std::holds_alternative<SubjectIs>(set.what)) {
        atoms.courseAtoms.push_back(&set);
    }
    std::visit(Collecting{sense, atoms}, set.what);
}

} // namespace gradus
