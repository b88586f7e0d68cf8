#include "src/language/test_record.h"

#include "src/language/amounts.h"
#include "src/language/grades.h"
#include "src/language/say_statements.h"
#include "src/language/say_tests.h"
#include "src/language/test_attempt.h"

#include <algorithm>
#include <set>

namespace gradus::language {

namespace {

/// The branches that a student can declare, by path.
void collectBranches(const OutlineNode& node, bool isBranch,
                     std::map<std::string, const OutlineNode*>& branches) {
    for (const auto& block : node.blocks) {
        for (const auto& inner : block) {
            if (isBranch && inner->kind == OutlineNode::Kind::scope && !inner->id.empty()) {
                branches[inner->path] = inner.get();
            }
            const bool branchesInside = inner->kind == OutlineNode::Kind::complete ||
                                        (isBranch && inner->kind == OutlineNode::Kind::when);
            collectBranches(*inner, branchesInside, branches);
        }
    }
}

template <typename Fact>
const Fact* find(const std::vector<Fact>& facts, const std::string& id) {
    const auto found =
        std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.id == id; });
    return found == facts.end() ? nullptr : &*found;
}

/// In a programme, else in one that it requires.
template <typename Fact>
const Fact* find(const Program& program, std::vector<Fact> Program::*facts, const std::string& id) {
    std::vector<const Program*> all{&program};
    std::set<const Program*> seen{&program};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (const Fact* found = find(all[i]->*facts, id)) {
            return found;
        }
        for (const auto& [name, required] : all[i]->required) {
            if (seen.insert(required.get()).second) {
                all.push_back(required.get());
            }
        }
    }
    return nullptr;
}

template <typename Fact>
std::vector<std::string> idsOf(const std::vector<Fact>& facts) {
    std::vector<std::string> ids;
    for (const Fact& fact : facts) {
        ids.push_back(fact.id);
    }
    return ids;
}

/// What programmes declare: the first that is called so, and where.
template <typename Fact>
struct Declared {
    const Fact* fact = nullptr;
    const Outline* outline = nullptr;
    std::vector<std::string> known; ///< all ids
};
template <typename Fact>
Declared<Fact> declared(const std::vector<TestedProgram>& programs, std::vector<Fact> Program::*facts,
                        const std::string& id) {
    Declared<Fact> result;
    for (const TestedProgram& one : programs) {
        const auto ids = idsOf(one.program.*facts);
        result.known.insert(result.known.end(), ids.begin(), ids.end());
        if (result.fact == nullptr) {
            result.fact = find(one.program, facts, id);
            result.outline = &one.outline;
        }
    }
    return result;
}

} // namespace

bool knowsValue(const std::vector<TestedProgram>& programs, const View& view, const ast::Name& id,
                const ast::Name& value) {
    const auto given = declared(programs, &Program::givens, id.text);
    const auto choice = declared(programs, &Program::choices, id.text);
    const std::vector<NamedValue>* values = given.fact != nullptr    ? &given.fact->values
                                            : choice.fact != nullptr ? &choice.fact->values
                                                                     : nullptr;
    if (values == nullptr) {
        std::vector<std::string> known = given.known;
        known.insert(known.end(), choice.known.begin(), choice.known.end());
        view.reportUnknown(id.text, say::unknownFact(view.at(id.span), id.text, known));
    } else if (find(*values, value.text) == nullptr) {
        view.reportUnknown(value.text,
                           say::unknownValue(view.at(value.span), value.text, id.text, idsOf(*values)));
        values = nullptr;
    }
    return values != nullptr;
}

bool TestRecordReader::once(const std::string& what, Span span) {
    const auto [first, isNew] = said_.insert({what, span});
    if (!isNew) {
        view_.report(say::saidTwice(view_.at(span), what, view_.at(first->second)));
    }
    return isNew;
}

bool TestRecordReader::mayHide(const std::string& word) const {
    return std::any_of(programs_.begin(), programs_.end(),
                       [&](const TestedProgram& one) { return one.outline.mayHide(word); });
}

bool TestRecordReader::isValue(const ast::Name& value, const ast::Name& of, const Outline& outline,
                               const std::vector<NamedValue>& values) {
    if (find(values, value.text) != nullptr) {
        return true;
    }
    const auto* written = outline.fact(of.text);
    if (written != nullptr && written->values().size() != values.size()) {
        view_.reporter.knownFault(); // one stands there twice: most likely this one is meant
    } else {
        view_.reportUnknown(value.text,
                            say::unknownValue(view_.at(value.span), value.text, of.text, idsOf(values)));
    }
    return false;
}

void TestRecordReader::unknownFact(const ast::Name& id, std::vector<std::string> known) {
    if (mayHide(id.text)) {
        view_.reporter.knownFault();
    } else {
        view_.report(say::unknownFact(view_.at(id.span), id.text, known));
    }
}

void TestRecordReader::operator()(const ast::TestGiven& given) {
    const auto found = declared(programs_, &Program::givens, given.id.text);
    if (found.fact == nullptr) {
        unknownFact(given.id, found.known);
    } else if (once("the given `" + given.id.text + "`", given.span) &&
               isValue(given.value, given.id, *found.outline, found.fact->values)) {
        transcript.givens[given.id.text] = given.value.text;
        transcript.places.givens[given.id.text] = {view_.at(given.id.span), view_.at(given.value.span)};
    }
}

void TestRecordReader::operator()(const ast::TestChoice& choice) {
    const auto found = declared(programs_, &Program::choices, choice.id.text);
    const Choice* known = found.fact;
    if (known == nullptr) {
        unknownFact(choice.id, found.known);
        return;
    }
    if (!once("the choice `" + choice.id.text + "`", choice.span)) {
        return;
    }
    std::vector<std::string>& picked = transcript.choices[choice.id.text];
    transcript.places.choices[choice.id.text] = {view_.at(choice.id.span), view_.at(choice.span)};
    for (const ast::Name& value : choice.values) {
        if (isValue(value, choice.id, *found.outline, known->values)) {
            picked.push_back(value.text);
            transcript.places.picks[choice.id.text][value.text] = view_.at(value.span);
        }
    }
    if (choice.values.size() > static_cast<std::size_t>(known->upTo)) {
        view_.report(say::tooManyChosen(view_.at(choice.span), choice.id.text, known->upTo));
    }
}

void TestRecordReader::operator()(const ast::TestConcentration& concentration) {
    std::map<std::string, const OutlineNode*> branches;
    for (const TestedProgram& one : programs_) {
        collectBranches(one.outline.root, false, branches);
    }
    std::vector<std::string> known;
    for (const auto& [path, branch] : branches) {
        known.push_back(path);
    }
    for (const ast::Name& id : concentration.ids) {
        std::vector<std::string> named;
        for (const auto& [path, branch] : branches) {
            if (path == id.text) {
                named = {path};
                break;
            }
            if (branch->id == id.text) {
                named.push_back(path);
            }
        }
        if (named.size() == 1) {
            transcript.choices["concentration"].push_back(id.text);
            transcript.places.choices["concentration"] = {view_.at(concentration.span),
                                                          view_.at(concentration.span)};
            transcript.places.picks["concentration"][id.text] = view_.at(id.span);
        } else if (!named.empty()) {
            view_.report(say::ambiguousConcentration(view_.at(id.span), id.text, named));
        } else if (mayHide(id.text)) {
            view_.reporter.knownFault();
        } else {
            view_.report(say::unknownConcentration(view_.at(id.span), id.text, known));
        }
    }
}

void TestRecordReader::operator()(const ast::TestAdmitted& admitted) {
    if (readTerm(view_, admitted.term) && once("the admission", admitted.span)) {
        HeldProgram held;
        held.id = programs_.front().program.id;
        held.admittedSeason = admitted.term.season.text;
        held.admittedYear = std::stoi(admitted.term.year.digits);
        held.at = view_.at(admitted.span);
        held.admittedAt = view_.at(admitted.term.span);
        transcript.programs.push_back(std::move(held));
    }
}

void TestRecordReader::holdAll() {
    for (std::size_t i = 0; i < programs_.size(); ++i) {
        const std::string& id = programs_[i].program.id;
        if (std::none_of(transcript.programs.begin(), transcript.programs.end(),
                         [&](const HeldProgram& held) { return held.id == id; })) {
            HeldProgram held;
            held.id = id;
            held.at = transcript.at;
            transcript.programs.push_back(std::move(held));
        }
    }
}

void TestRecordReader::operator()(const ast::TestTranscript& terms) {
    for (const ast::TestTerm& term : terms.terms) {
        const auto when = readTerm(view_, term.term);
        for (const ast::TestAttempt& written : term.attempts) {
            if (transcript.attempts.size() == Transcript::maxAttempts) {
                view_.report(say::tooManyAttempts(view_.at(written.span), Transcript::maxAttempts));
                return;
            }
            Attempt attempt = readAttempt(view_, written);
            attempt.season = term.term.season.text;
            attempt.year = when ? when->year : 0;
            attempt.places.term = view_.at(term.term.span);
            transcript.attempts.push_back(std::move(attempt));
        }
    }
}

const MilestoneUse* TestRecordReader::milestone(const std::string& id) const {
    for (const TestedProgram& one : programs_) {
        for (const auto* milestones : {&one.outline.milestones, &one.outline.milestonesRequired}) {
            if (const auto use = milestones->find(id); use != milestones->end()) {
                return &use->second;
            }
        }
    }
    return nullptr;
}

void TestRecordReader::unknownMilestone(const ast::Name& id) {
    if (mayHide(id.text)) {
        view_.reporter.knownFault();
        return;
    }
    std::vector<std::string> known;
    for (const TestedProgram& one : programs_) {
        for (const auto& [name, use] : one.outline.milestones) {
            known.push_back(name);
        }
    }
    view_.report(say::unknownMilestone(view_.at(id.span), id.text, known));
}

void TestRecordReader::operator()(const ast::TestAttained& attained) {
    for (const ast::TestMilestone& milestone : attained.milestones) {
        const std::string& id = milestone.id.text;
        const MilestoneUse* asked = this->milestone(id);
        if (asked == nullptr) {
            unknownMilestone(milestone.id);
            continue;
        }
        if (milestone.score.has_value() != asked->scored.has_value()) {
            view_.report(say::milestoneKind(view_.at(milestone.span), id, asked->scored.has_value()));
            continue;
        }
        if (milestone.score) {
            const auto score = exactNumber(view_, *milestone.score);
            if (score && once("the milestone `" + id + "`", milestone.span)) {
                transcript.scores[id] = *score;
                transcript.places.scores[id] = {view_.at(milestone.id.span), view_.at(milestone.span)};
            }
            continue;
        }
        const auto times = milestone.times ? wholeNumber(view_, *milestone.times, "the number of times", 1)
                                           : std::optional<std::int64_t>(1);
        if (times && once("the milestone `" + id + "`", milestone.span)) {
            transcript.attained[id] = static_cast<int>(*times);
            transcript.places.attained[id] = {view_.at(milestone.id.span), view_.at(milestone.span)};
        }
    }
}

} // namespace gradus::language
