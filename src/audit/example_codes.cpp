#include "src/audit/example_codes.h"

#include "src/audit/example_numbers.h"
#include "src/audit/match.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace gradus {
namespace {

constexpr std::size_t maxNamed = 20'000;
constexpr std::size_t maxSteps = 20'000'000; // of examples looked at and compared with atoms
constexpr std::size_t maxMixed = 8;          // of subjects of which a course had better have only some
const std::string unheardOf = "\x01";        // no rule and no record names a course with it

/// What the rules ask of courses of one subject, or of any. Atoms are named by their index.
struct Asks {
    std::vector<std::size_t> atoms;    ///< that look at the number, if not at the whole of it
    std::vector<std::size_t> subjects; ///< `subject CH`, which hold for all courses of the subject
    NumberAsks numbers;
    std::map<std::string, std::size_t> wholeNumbers; ///< of `* 500`

    void add(const Asks& other) {
        atoms.insert(atoms.end(), other.atoms.begin(), other.atoms.end());
        numbers.prefixes.insert(other.numbers.prefixes.begin(), other.numbers.prefixes.end());
        numbers.edges.insert(other.numbers.edges.begin(), other.numbers.edges.end());
    }
};

/// Adds what an atom asks.
struct Asking {
    Asks& general;
    std::map<std::string, Asks>& bySubject;
    std::size_t atom;

    Asks& of(const std::optional<std::string>& subject) const {
        return subject ? bySubject[*subject] : general;
    }
    NumberAsks& numbersOf(const std::optional<std::string>& subject) const {
        of(subject).atoms.push_back(atom);
        return of(subject).numbers;
    }
    void operator()(const CodeLike& like) const {
        if (like.whole)
            of(like.subject).wholeNumbers.emplace(like.numberPrefix, atom);
        else if (!like.numberPrefix.empty())
            numbersOf(like.subject).prefixes.insert(like.numberPrefix);
        else
            numbersOf(like.subject);
    }
    void operator()(const NumberWithin& range) const {
        NumberAsks& numbers = numbersOf(range.subject);
        numbers.edges.insert(range.low);
        if (range.high < NumberAsks::end)
            numbers.edges.insert(range.high + 1);
    }
    void operator()(const LevelWithin&) const {
        NumberAsks& numbers = numbersOf(std::nullopt);
        for (char digit = '0'; digit <= '9'; ++digit)
            numbers.prefixes.insert(std::string(1, digit));
    }
    void operator()(const SubjectIs& is) const { bySubject[is.subject].subjects.push_back(atom); }
    template <typename Other>
    void operator()(const Other&) const {}
};

/// Equal for atoms that ask the same.
struct Key {
    std::tuple<std::size_t, std::optional<std::string>, std::string, std::int64_t, std::int64_t> key;

    explicit Key(const CourseSet& atom) {
        std::get<0>(key) = atom.what.index();
        std::visit(*this, atom.what);
    }
    void operator()(const CodeLike& like) {
        std::get<1>(key) = like.subject;
        std::get<2>(key) = like.numberPrefix;
        std::get<3>(key) = like.whole;
    }
    void operator()(const NumberWithin& range) {
        std::get<1>(key) = range.subject;
        bounds(range.low, range.high);
    }
    void operator()(const LevelWithin& range) { bounds(range.low, range.high); }
    void operator()(const SubjectIs& is) { std::get<1>(key) = is.subject; }
    template <typename Other>
    void operator()(const Other&) {}

private:
    void bounds(std::int64_t low, std::int64_t high) {
        std::get<3>(key) = low;
        std::get<4>(key) = high;
    }
};

class Collecting {
public:
    Collecting(const Atoms& atoms, const Institution& institution)
        : atoms_(atoms), institution_(institution) {
        std::set<decltype(Key::key)> seen;
        for (std::size_t i = 0; i < atoms.courseAtoms.size(); ++i) {
            const CourseSet& atom = *atoms.courseAtoms[i];
            if (seen.insert(Key(atom).key).second)
                std::visit(Asking{general_, bySubject_, i}, atom.what);
        }
    }

    ExampleCodes run() {
        named();
        for (const auto& [subject, asks] : bySubject_) {
            Asks own;
            own.add(general_);
            own.add(asks);
            addParts(subject, own);
            examples(subject, own, false);
        }
        examples(unheardOf, general_, true);
        joint();
        out_.complete = out_.complete && steps_ <= maxSteps;
        return std::move(out_);
    }

private:
    void named() {
        for (const auto& [text, code] : atoms_.codes) {
            out_.named.push_back(code);
            separators_.emplace(code.subject, code.separator);
        }
        for (const auto& [subject, asks] : bySubject_) {
            for (const Asks* asking : {&asks, &std::as_const(general_)}) {
                for (const auto& [number, atom] : asking->wholeNumbers) {
                    if (out_.named.size() >= maxNamed) {
                        out_.complete = false;
                        break;
                    }
                    out_.named.push_back({subject, separatorOf(subject), number});
                }
            }
        }
        // A course with several numbers is in patterns that no course with one number is in together.
        for (const std::vector<CourseCode>& same : institution_.sameCourses) {
            if (!same.empty() && out_.named.size() < maxNamed)
                out_.named.push_back(same.front());
        }
        std::sort(out_.named.begin(), out_.named.end(), CourseCode::less);
    }

    /// As in the courses that the rules name, else as such subjects are usually written.
    char separatorOf(const std::string& subject) const {
        const auto known = separators_.find(subject);
        if (known != separators_.end())
            return known->second;
        return !subject.empty() && subject.front() >= '0' && subject.front() <= '9' ? '-' : ' ';
    }

    /// `subject CH` and `subject BI` look at a course of CH/BI.
    void addParts(const std::string& subject, Asks& asks) const {
        for (std::size_t begin = 0; begin <= subject.size();) {
            const std::size_t end = std::min(subject.find('/', begin), subject.size());
            const auto part = bySubject_.find(subject.substr(begin, end - begin));
            if (part != bySubject_.end()) {
                const auto& atoms = part->second.subjects;
                asks.subjects.insert(asks.subjects.end(), atoms.begin(), atoms.end());
            }
            begin = end + 1;
        }
    }

    /// Courses of several subjects: of all that only ever help, with each selection of those that may hurt.
    void joint() {
        std::string base;
        std::vector<std::string> mixed;
        for (const auto& [subject, asked] : atoms_.subjects) {
            if (asked.helps && asked.hurts)
                mixed.push_back(subject + "/");
            else if (asked.helps)
                base += subject + "/";
        }
        if (mixed.size() > maxMixed) { // each of them alone, and all
            out_.complete = false;
            std::string all;
            for (const std::string& subject : mixed) {
                joint(base + subject);
                all += subject;
            }
            joint(base);
            joint(base + all);
            return;
        }
        for (std::size_t selection = 0; selection < std::size_t{1} << mixed.size(); ++selection) {
            std::string subjects = base;
            for (std::size_t i = 0; i < mixed.size(); ++i) {
                if ((selection >> i) % 2 != 0)
                    subjects += mixed[i];
            }
            joint(subjects);
        }
    }

    void joint(const std::string& subjects) {
        if (subjects.empty())
            return;
        Asks asks;
        asks.add(general_);
        addParts(subjects, asks);
        examples(subjects + unheardOf, asks, true);
    }

    /// `open`: any number of subjects are such.
    void examples(const std::string& subject, Asks asks, bool open) {
        if (steps_ > maxSteps)
            return;
        for (const std::string& number : exampleNumbers(asks.numbers, maxSteps, steps_))
            example({subject, ' ', number + unheardOf}, asks);
        if (!open)
            return;
        asks.atoms.push_back(0);
        for (const auto& [number, atom] : general_.wholeNumbers) {
            asks.atoms.back() = atom;
            example({subject, ' ', number}, asks);
        }
    }

    /// Kept when the atoms tell it from all the others.
    void example(const CourseCode& code, const Asks& asks) {
        steps_ +=
            asks.atoms.size() + asks.subjects.size() * code.subject.size() / 8; // as much as a look at it
        if (steps_ > maxSteps)
            return;
        facts_.codes = {code};
        std::vector<std::size_t> signature = asks.subjects;
        for (const std::size_t atom : asks.atoms) {
            if (match(*atoms_.courseAtoms[atom], facts_, institution_) != Match::no)
                signature.push_back(atom);
        }
        std::sort(signature.begin(), signature.end());
        if (seen_.insert({atoms_.tellsSubjects ? code.subject : std::string(), std::move(signature)}).second)
            out_.unnamed.push_back(code);
    }

    const Atoms& atoms_;
    const Institution& institution_;
    Asks general_;
    std::map<std::string, Asks> bySubject_;
    std::map<std::string, char> separators_;
    Facts facts_;
    std::set<std::pair<std::string, std::vector<std::size_t>>> seen_; // subject, where it matters, and atoms
    std::size_t steps_ = 0;
    ExampleCodes out_;
};

} // namespace

ExampleCodes exampleCodes(const Atoms& atoms, const Institution& institution) {
    return Collecting(atoms, institution).run();
}

} // namespace gradus
