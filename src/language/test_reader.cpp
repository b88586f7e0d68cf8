#include "src/language/test_reader.h"

#include "src/language/amounts.h"
#include "src/language/codes.h"
#include "src/language/say_numbers.h"
#include "src/language/say_scopes.h"
#include "src/language/say_tests.h"
#include "src/language/test_exception.h"
#include "src/language/test_record.h"

#include <algorithm>

namespace gradus::language {

namespace {

Outcome outcome(ast::Outcome written) {
    switch (written) {
    case ast::Outcome::met:
        return Outcome::met;
    case ast::Outcome::notMet:
        return Outcome::notMet;
    case ast::Outcome::inProgress:
        return Outcome::inProgress;
    case ast::Outcome::planned:
        return Outcome::planned;
    case ast::Outcome::metExceptUnchecked:
        return Outcome::metExceptUnchecked;
    case ast::Outcome::cannotTell:
        return Outcome::cannotTell;
    }
    return Outcome::met;
}

/// Reads what is expected; what the test says of the student was read before.
class ExpectationReader {
public:
    ExpectationReader(const View& view, const std::vector<TestedProgram>& programs,
                      const Transcript& transcript)
        : view_(view), programs_(programs), outline_(programs.front().outline), transcript_(transcript) {}

    std::vector<Expectation> expectations;

    void operator()(const ast::ExpectVerdict& expected) {
        add(ExpectVerdict{outcome(expected.outcome)}, expected.span);
    }
    void operator()(const ast::ExpectScope& expected) {
        if (named(expected.path) != nullptr) {
            add(ExpectScope{expected.path.text, outcome(expected.outcome)}, expected.span);
        }
    }
    void operator()(const ast::ExpectNeeds& expected) {
        const OutlineNode* node = named(expected.path);
        const auto amount = readLeast(view_, expected.amount, "needs");
        if (node != nullptr && amount && namesSomething(expected.amount)) {
            add(ExpectNeeds{expected.path.text, *amount}, expected.span);
        }
    }
    void operator()(const ast::ExpectUse& expected) {
        const auto code = course(expected.course);
        if (!expected.path) {
            if (code) {
                add(ExpectUse{*code, std::nullopt}, expected.span);
            }
            return;
        }
        const OutlineNode* node = named(*expected.path);
        if (node == nullptr) {
            return;
        }
        const bool holds = node->kind == OutlineNode::Kind::scope || node->kind == OutlineNode::Kind::take ||
                           node->kind == OutlineNode::Kind::complete;
        if (!holds) {
            view_.report(say::notAPlace(view_.at(expected.path->span), expected.path->text));
        } else if (code) {
            add(ExpectUse{*code, expected.path->text}, expected.span);
        }
    }
    void operator()(const ast::ExpectShared& expected) {
        const auto other =
            std::find_if(programs_.begin() + 1, programs_.end(),
                         [&](const TestedProgram& one) { return one.program.id == expected.with.text; });
        const bool elsewhere =
            other != programs_.end() && outline_.find(expected.with.text, outline_.root) == nullptr;
        if (!elsewhere && named(expected.with) == nullptr) {
            return;
        }
        const auto code = course(expected.course);
        if (code && elsewhere) {
            add(ExpectShared{*code, {}, expected.with.text}, expected.span);
        } else if (code) {
            add(ExpectShared{*code, expected.with.text, {}}, expected.span);
        }
    }
    template <typename Other>
    void operator()(const Other&) {}

private:
    template <typename What>
    void add(What what, Span span) {
        std::string text = view_.text(span);
        const std::size_t verb = text.find(' ');
        expectations.push_back(
            {std::move(what), verb == text.npos ? "" : text.substr(verb + 1), view_.at(span)});
    }

    /// Zero is no amount that could be missing beside another.
    bool namesSomething(const std::vector<ast::Quantity>& quantities) {
        bool sound = true;
        for (const ast::Quantity& quantity : quantities) {
            if (quantity.low.digits.find_first_of("123456789") == std::string::npos) {
                view_.report(say::nothingAsked(view_.at(quantity.span), "needs"));
                sound = false;
            }
        }
        return sound;
    }

    const OutlineNode* named(const ast::Name& path) {
        const OutlineNode* node = outline_.find(path.text, outline_.root);
        if (node == nullptr) {
            if (outline_.mayHide(path.text.substr(path.text.rfind('.') + 1))) {
                view_.reporter.knownFault();
            } else {
                view_.report(say::unknownId(view_.at(path.span), path.text, outline_.paths));
            }
        }
        return node;
    }

    std::optional<CourseCode> course(const ast::CodePattern& written) {
        return courseOfTranscript(view_, transcript_, written);
    }

    const View& view_;
    const std::vector<TestedProgram>& programs_;
    const Outline& outline_;
    const Transcript& transcript_;
};

/// What could not be read may have been an `expect`.
bool expectsAnything(const ast::Test& test) {
    return std::any_of(test.entries.begin(), test.entries.end(), [](const ast::TestEntry& entry) {
        return std::holds_alternative<ast::ExpectVerdict>(entry) ||
               std::holds_alternative<ast::ExpectScope>(entry) ||
               std::holds_alternative<ast::ExpectNeeds>(entry) ||
               std::holds_alternative<ast::ExpectUse>(entry) ||
               std::holds_alternative<ast::ExpectShared>(entry) || std::holds_alternative<ast::Bad>(entry);
    });
}

} // namespace

std::optional<TestCase> readTest(const View& view, const std::vector<TestedProgram>& programs,
                                 const ast::Test& test) {
    const std::size_t faults = view.reporter.faults();
    TestRecordReader record(view, programs);
    const Location header = view.at({test.span.begin, test.program.span.end});
    record.transcript.at = header;
    record.transcript.student = test.title.value;
    for (const ast::TestEntry& entry : test.entries) {
        std::visit(
            [&](const auto& written) {
                if constexpr (requires { record(written); }) {
                    record(written);
                }
            },
            entry);
    }
    for (const ast::TestEntry& entry : test.entries) { // the attempts are known by now
        if (const auto* exception = std::get_if<ast::TestException>(&entry)) {
            readTestException(view, programs, *exception, record.transcript);
        }
    }
    if (programs.size() > 1) {
        record.holdAll();
    }
    if (!expectsAnything(test)) {
        view.report(say::nothingExpected(header));
    }
    ExpectationReader expected(view, programs, record.transcript);
    for (const ast::TestEntry& entry : test.entries) {
        std::visit(expected, entry);
    }
    if (view.reporter.faults() != faults || view.file.faultyWithin(test.span.begin, test.span.end)) {
        return std::nullopt;
    }
    return TestCase{
        test.title.value, 0, {}, std::move(record.transcript), std::move(expected.expectations), header};
}

} // namespace gradus::language
