#pragma once

#include "gradus/program.h"
#include "src/lint/walk.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace gradus::lints {

/// The branch of a `when` that holds; one behind the last: none of them, so its `else`.
struct Around {
    const When* when = nullptr;
    std::size_t branch = 0;
};
/// The branches of `when`s that a place stands in, outermost first.
std::vector<Around> aroundOf(const Trail& trail);

/// The kinds of students that the conditions of a programme tell apart: by the values of its givens and
/// choices, terms of admission, averages, and what was attained, taken or held. All of them are taken to be
/// possible together.
class Students {
public:
    explicit Students(const Program& program);

    /// Which branches hold for some student for whom the conditions around hold, `else` last; none where
    /// there are too many kinds of students to tell.
    std::optional<std::vector<bool>> reached(const When& when, const std::vector<Around>& around) const;

    /// Whether some student is in both places, `complete`s left aside; false where that can't be told.
    bool inBoth(const Trail& a, const Trail& b) const;

private:
    using Answer = std::set<std::int64_t>; ///< numbers that hold together: values, or one term or average
    using Answers = std::map<std::string, const Answer*>;

    void addValues(const std::string& name, std::size_t count, int upTo, bool open);
    void collect(const Condition& condition, std::map<std::string, Answer>& edges);
    void addAsked(const Condition& condition, std::set<std::string>& names) const;
    bool holds(const Condition& condition, const Answers& answers) const;
    std::size_t taken(const When& when, const Answers& answers) const;
    std::int64_t numberOf(const Term& term) const;
    std::int64_t valueIndex(const ValueIs& is) const;

    /// Visits every kind of student that the `when`s tell apart; false: too many.
    template <typename Visit>
    bool forEachKind(const std::vector<const When*>& whens, Visit visit) const;

    const Program& program_;
    std::map<std::string, std::vector<Answer>> answers_; // to each question
};

} // namespace gradus::lints
