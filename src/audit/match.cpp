#include "src/audit/match.h"

#include <algorithm>
#include <cassert>

namespace gradus {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool containsFolded(const std::string& text, const std::string& needle) {
    const auto same = [](char a, char b) { return lower(a) == lower(b); };
    return std::search(text.begin(), text.end(), needle.begin(), needle.end(), same) != text.end();
}

bool hasSubject(const CourseCode& code, const std::string& subject) {
    if (code.subject == subject)
        return true;
    for (std::size_t begin = 0; begin <= code.subject.size();) { // CH/BI is CH and BI
        const std::size_t end = std::min(code.subject.find('/', begin), code.subject.size());
        if (code.subject.compare(begin, end - begin, subject) == 0)
            return true;
        begin = end + 1;
    }
    return false;
}

Match certain(bool holds) {
    return holds ? Match::yes : Match::no;
}

/// The atoms. `courseOnly`: facts of the attempt are taken to hold.
struct AtomMatch {
    const Facts& facts;
    const Viewer viewer;
    bool courseOnly = false;
    bool hidesHidden = false; ///< what is hidden belongs to nothing

    template <typename Test>
    Match anyCode(Test test) const {
        return certain(std::any_of(facts.codes.begin(), facts.codes.end(), test));
    }
    bool usedElsewhere() const {
        return facts.byProgram.empty() ? facts.usedElsewhere : facts.byProgram[viewer.program].usedElsewhere;
    }
    const std::optional<Term>& admission() const {
        return facts.byProgram.empty() ? facts.moments.admission : facts.byProgram[viewer.program].admission;
    }
    Match fact(bool holds) const { return certain(courseOnly || holds); }

    std::optional<Term> momentOf(const WithinYears& within) const {
        switch (within.of) {
        case WithinYears::Of::completion:
            return facts.moments.completion;
        case WithinYears::Of::admission:
            return admission();
        case WithinYears::Of::audit:
            return facts.moments.audit;
        case WithinYears::Of::program:
            break;
        }
        const auto held = facts.moments.programs.find(within.program);
        return held == facts.moments.programs.end() ? std::nullopt : std::optional(held->second);
    }
    bool studentHas(const std::string& field, const std::string& value) const {
        if (facts.student == nullptr)
            return false;
        const auto values = facts.student->find(field);
        return values != facts.student->end() &&
               std::find(values->second.begin(), values->second.end(), value) != values->second.end();
    }

    Match operator()(const CodeIs& is) const {
        return anyCode([&](const CourseCode& code) { return code == is.code; });
    }
    Match operator()(const CodeLike& like) const {
        return anyCode([&](const CourseCode& code) {
            return (!like.subject || code.subject == *like.subject) &&
                   (like.whole ? code.number == like.numberPrefix
                               : code.number.compare(0, like.numberPrefix.size(), like.numberPrefix) == 0);
        });
    }
    Match operator()(const NumberWithin& range) const {
        return anyCode([&](const CourseCode& code) {
            const auto number = code.leadingNumber();
            return (!range.subject || code.subject == *range.subject) && number && range.low <= *number &&
                   *number <= range.high;
        });
    }
    Match operator()(const LevelWithin& range) const {
        return anyCode([&](const CourseCode& code) {
            const auto of = level(viewer.institution, code);
            return of && range.low <= *of && *of <= range.high;
        });
    }
    Match operator()(const SubjectIs& is) const {
        return anyCode([&](const CourseCode& code) { return hasSubject(code, is.subject); });
    }
    Match operator()(const HasTag& has) const { return certain(facts.tags.count(has.tag) != 0); }
    Match operator()(const AnyAttempt&) const { return Match::yes; }
    Match operator()(const GradeCompares& is) const {
        if (facts.gradeToCome) {
            return fact(is.comparison == Comparison::greaterEqual || is.comparison == Comparison::greater);
        }
        // The better grade has the smaller index.
        return fact(facts.grade && compares(is.comparison, static_cast<std::int64_t>(is.grade),
                                            static_cast<std::int64_t>(*facts.grade)));
    }
    Match operator()(const UnitsCompare& is) const {
        return fact(compares(is.comparison, facts.units.thousandths(), is.units.thousandths()));
    }
    Match operator()(const TermCompares& is) const {
        const int order = facts.term < is.term ? -1 : is.term < facts.term ? 1 : 0;
        return fact(compares(is.comparison, order, 0));
    }
    Match operator()(const RelativeTerm& is) const {
        switch (is.kind) {
        case RelativeTerm::Kind::inTerm:
            return fact(facts.termNumber == is.number);
        case RelativeTerm::Kind::byTerm:
            return fact(facts.termNumber >= 1 && facts.termNumber <= is.number);
        case RelativeTerm::Kind::inYear:
            return fact(facts.yearNumber == is.number);
        }
        return Match::no;
    }
    Match operator()(const WithinYears& within) const {
        if (facts.toCome)
            return fact(facts.notWithin.count(within) == 0);
        const std::optional<Term> moment = momentOf(within);
        if (!moment)
            return fact(false);
        const auto later = [&](const Term& term) { return Term{term.year + within.years, term.season}; };
        return fact(!(later(facts.term) < *moment) && !(later(*moment) < facts.term));
    }
    Match operator()(const SeasonIs& is) const { return fact(facts.term.season == is.season); }
    Match operator()(const HasFact& has) const {
        switch (has.fact) {
        case Fact::resident:
            return fact(facts.origin == Origin::resident);
        case Fact::transfer:
            return fact(facts.origin == Origin::transfer);
        case Fact::exam:
            return fact(facts.origin == Origin::exam);
        case Fact::passFail:
            return fact(facts.passFail);
        case Fact::graded:
            return fact(facts.graded);
        case Fact::repeated:
            return fact(facts.repeated);
        case Fact::usedElsewhere:
            return fact(usedElsewhere());
        }
        return Match::no;
    }
    Match operator()(const NeedsApproval&) const { return Match::provisionally; }
    Match operator()(const TitleContains& title) const {
        return certain(containsFolded(facts.title, title.needle));
    }
    Match operator()(const FieldIs& is) const {
        const auto field = facts.fields.find(is.field);
        if (field == facts.fields.end())
            return fact(false);
        return fact(is.ofStudent ? studentHas(is.value, field->second) : field->second == is.value);
    }
    Match operator()(const Hidden& hidden) const {
        return hidesHidden ? Match::no : std::visit(*this, hidden.set->what);
    }
    Match operator()(const Combined& combined) const {
        const auto inner = [&](const CourseSetRef& part) { return std::visit(*this, part->what); };
        if (combined.op == Combined::Op::none) {
            if (courseOnly)
                return Match::yes;
            switch (match(*combined.parts.front(), facts, viewer)) {
            case Match::no:
                return Match::yes;
            case Match::provisionally:
                return Match::provisionally;
            case Match::yes:
                return Match::no;
            }
        }
        const bool all = combined.op == Combined::Op::all;
        Match result = all ? Match::yes : Match::no;
        for (const CourseSetRef& part : combined.parts) {
            result = all ? std::min(result, inner(part)) : std::max(result, inner(part));
        }
        return result;
    }
};

} // namespace

bool compares(Comparison comparison, std::int64_t left, std::int64_t right) {
    switch (comparison) {
    case Comparison::less:
        return left < right;
    case Comparison::lessEqual:
        return left <= right;
    case Comparison::equal:
        return left == right;
    case Comparison::greaterEqual:
        return left >= right;
    case Comparison::greater:
        return left > right;
    }
    return false;
}

Match match(const CourseSet& set, const Facts& facts, const Viewer& viewer) {
    return std::visit(AtomMatch{facts, viewer, false, false}, set.what);
}

bool advises(const CourseSet& set, const Facts& facts, const Viewer& viewer) {
    return std::visit(AtomMatch{facts, viewer, false, true}, set.what) != Match::no;
}

Match match(const CourseItem& item, const Facts& facts, const Viewer& viewer) {
    Match best = Match::no;
    for (const ItemBundle& alternative : item.alternatives) {
        best = std::max(best, match(*alternative.courses.front(), facts, viewer));
    }
    return best;
}

bool names(const CourseSet& set, const Facts& facts, const Viewer& viewer) {
    return std::visit(AtomMatch{facts, viewer, true, false}, set.what) != Match::no;
}

const CourseSet& decidingPart(const CourseSet& set, const Facts& facts, const Viewer& viewer) {
    if (const auto* hidden = std::get_if<Hidden>(&set.what))
        return decidingPart(*hidden->set, facts, viewer);
    const auto* combined = std::get_if<Combined>(&set.what);
    if (combined == nullptr || combined->op == Combined::Op::none)
        return set;
    for (const CourseSetRef& part : combined->parts) {
        if (match(*part, facts, viewer) == Match::no && names(*part, facts, viewer)) {
            return decidingPart(*part, facts, viewer);
        }
    }
    return set;
}

std::string approvalsNeeded(const CourseSet& set, const Facts& facts, const Viewer& viewer) {
    if (const auto* approval = std::get_if<NeedsApproval>(&set.what))
        return approval->what;
    if (const auto* hidden = std::get_if<Hidden>(&set.what))
        return approvalsNeeded(*hidden->set, facts, viewer);
    const auto* combined = std::get_if<Combined>(&set.what);
    if (combined == nullptr)
        return {};
    std::string texts;
    for (const CourseSetRef& part : combined->parts) {
        if (match(*part, facts, viewer) != Match::provisionally)
            continue;
        const std::string text = approvalsNeeded(*part, facts, viewer);
        if (text.empty())
            continue;
        texts += texts.empty() ? text : "; " + text;
        if (combined->op == Combined::Op::any)
            break; // one way in is enough
    }
    return texts;
}

} // namespace gradus
