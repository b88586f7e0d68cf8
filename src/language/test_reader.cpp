#include "src/language/test_reader.h"

#include "src/language/amounts.h"
#include "src/language/codes.h"
#include "src/language/say_numbers.h"
#include "src/language/say_scopes.h"
#include "src/language/say_tests.h"
#include "src/language/test_cases.h"
#include "src/language/test_exception.h"
#include "src/language/test_joining.h"
#include "src/language/test_record.h"
#include "src/language/test_words.h"

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
    case ast::Outcome::waived:
        break;
    }
    return Outcome::waived;
}

/// Reads what is expected; what the test says of the student was read before.
class ExpectationReader {
public:
    ExpectationReader(const View& view, const std::vector<TestedProgram>& programs,
                      const Transcript& transcript)
        : view_(view), programs_(programs), outline_(programs.front().outline), transcript_(transcript) {}

    std::vector<Expectation> expectations;

    void read(const TestLine& line) {
        text_ = line.text;
        std::visit(*this, line.entry);
    }

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
        ExpectUse use{{}, expected.used, std::nullopt, expected.reason ? expected.reason->text : ""};
        bool sound = code.has_value();
        if (expected.path) {
            use.path = expected.path->text;
            sound = isPlace(*expected.path) && sound;
        }
        if (expected.reason && !isReason(expected.reason->text)) {
            view_.report(
                say::unknownReason(view_.at(expected.reason->span), expected.reason->text, reasonWords()));
            sound = false;
        }
        if (sound) {
            use.course = *code;
            add(std::move(use), expected.span);
        }
    }
    void operator()(const ast::ExpectProven& expected) { add(ExpectProven{}, expected.span); }
    void operator()(const ast::ExpectDiagnostic& expected) {
        if (!isRecordCode(expected.code.text)) {
            view_.report(say::unknownCode(view_.at(expected.code.span), expected.code.text, recordCodes()));
            return;
        }
        using Written = ast::ExpectDiagnostic::Severity;
        const Severity severity = expected.severity == Written::error     ? Severity::error
                                  : expected.severity == Written::warning ? Severity::warning
                                                                          : Severity::note;
        add(ExpectDiagnostic{severity, expected.code.text}, expected.span);
    }
    void operator()(const ast::ExpectAssuming& expected) {
        if (!expected.id) {
            if (named(expected.value) != nullptr) {
                add(ExpectAssuming{{}, expected.value.text}, expected.span);
            }
        } else if (knowsValue(programs_, view_, *expected.id, expected.value)) {
            add(ExpectAssuming{expected.id->text, expected.value.text}, expected.span);
        }
    }
    void operator()(const ast::ExpectConflict& expected) {
        std::vector<std::string> paths;
        for (const ast::Name& path : expected.paths) {
            if (named(path) != nullptr) {
                paths.push_back(path.text);
            }
        }
        if (paths.size() == expected.paths.size()) {
            add(ExpectConflict{std::move(paths)}, expected.span);
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
        expectations.push_back({std::move(what), text_, view_.at(span)});
    }

    /// Whether courses can be placed there.
    bool isPlace(const ast::Name& path) {
        const OutlineNode* node = named(path);
        const bool holds = node != nullptr &&
                           (node->kind == OutlineNode::Kind::scope || node->kind == OutlineNode::Kind::take ||
                            node->kind == OutlineNode::Kind::complete);
        if (node != nullptr && !holds) {
            view_.report(say::notAPlace(view_.at(path.span), path.text));
        }
        return holds;
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
    std::string text_;
};

bool expectsAnything(const std::vector<TestLine>& lines) {
    return std::any_of(lines.begin(), lines.end(), [](const TestLine& line) {
        return std::visit(
            [](const auto& written) {
                using Entry = std::decay_t<decltype(written)>;
                constexpr bool says =
                    std::is_same_v<Entry, ast::TestGiven> || std::is_same_v<Entry, ast::TestChoice> ||
                    std::is_same_v<Entry, ast::TestConcentration> ||
                    std::is_same_v<Entry, ast::TestAdmitted> || std::is_same_v<Entry, ast::TestTranscript> ||
                    std::is_same_v<Entry, ast::TestAttained> || std::is_same_v<Entry, ast::TestException>;
                return !says; // what could not be read may have been an `expect`
            },
            line.entry);
    });
}

/// One test, or one row of its table.
class CaseReader {
public:
    CaseReader(const View& view, const std::vector<TestedProgram>& programs, const ast::Test& test,
               TranscriptFiles& files)
        : view_(view), programs_(programs), test_(test), files_(files), shared_(linesOf(view, test)) {}

    std::optional<TestCase> read(const std::string& label, const Location& at,
                                 const std::vector<TestLine>& more) {
        const std::size_t faults = view_.reporter.faults();
        std::vector<TestLine> lines = shared_;
        lines.insert(lines.end(), more.begin(), more.end());
        TestRecordReader record(view_, programs_);
        record.transcript.at = at;
        record.transcript.student = test_.title.value;
        readRecord(lines, record);
        if (!expectsAnything(lines)) {
            view_.report(say::nothingExpected(at));
        }
        ExpectationReader expected(view_, programs_, record.transcript);
        for (const TestLine& line : lines) {
            expected.read(line);
        }
        if (view_.reporter.faults() != faults || view_.file.faultyWithin(test_.span.begin, test_.span.end)) {
            return std::nullopt;
        }
        return TestCase{label.empty() ? test_.title.value : test_.title.value + ": " + label,
                        0,
                        {},
                        std::move(record.transcript),
                        std::move(expected.expectations),
                        at};
    }

private:
    void readRecord(const std::vector<TestLine>& lines, TestRecordReader& record) {
        for (const TestLine& line : lines) {
            std::visit(
                [&](const auto& written) {
                    if constexpr (requires { record(written); }) {
                        record(written);
                    }
                },
                line.entry);
        }
        for (const TestLine& line : lines) { // what the lines state is known by now
            const auto* transcript = std::get_if<ast::TestTranscript>(&line.entry);
            const Transcript* read =
                transcript != nullptr && transcript->file ? files_.read(view_, *transcript->file) : nullptr;
            if (read != nullptr) {
                join(view_, transcript->file->span, *read, record.transcript);
            }
        }
        for (const TestLine& line : lines) { // and now the attempts
            if (const auto* exception = std::get_if<ast::TestException>(&line.entry)) {
                readTestException(view_, programs_, *exception, record.transcript);
            }
        }
        if (programs_.size() > 1) {
            record.holdAll();
        }
    }

    const View& view_;
    const std::vector<TestedProgram>& programs_;
    const ast::Test& test_;
    TranscriptFiles& files_;
    std::vector<TestLine> shared_;
};

} // namespace

std::vector<TestCase> readTest(const View& view, const std::vector<TestedProgram>& programs,
                               const ast::Test& test, TranscriptFiles& files) {
    CaseReader reader(view, programs, test, files);
    std::vector<TestCase> cases;
    const auto rows = rowsOf(view, test);
    if (!rows) {
        if (auto whole = reader.read("", view.at({test.span.begin, test.program.span.end}), {})) {
            cases.push_back(std::move(*whole));
        }
        return cases;
    }
    for (const TestRow& row : *rows) {
        if (!row.sound) {
            continue;
        }
        if (auto one = reader.read(row.label, view.at(row.span), row.lines)) {
            cases.push_back(std::move(*one));
        }
    }
    return cases;
}

} // namespace gradus::language
