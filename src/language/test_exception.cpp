#include "src/language/test_exception.h"

#include "src/language/amounts.h"
#include "src/language/say_scopes.h"
#include "src/language/say_tests.h"

#include <algorithm>

namespace gradus::language {

namespace {

static_assert(static_cast<int>(ast::TestException::Kind::confirm) ==
              static_cast<int>(ExceptionKind::confirm));

/// A path of any of the programmes; it may begin with the id of its programme, or be it.
bool isKnown(const View& view, const std::vector<TestedProgram>& programs, const ast::Name& path) {
    std::vector<std::string> known;
    for (const TestedProgram& one : programs) {
        const std::string& id = one.program.id;
        const bool prefixed = path.text.compare(0, id.size() + 1, id + ".") == 0;
        const std::string inside = prefixed ? path.text.substr(id.size() + 1) : path.text;
        if (path.text == id || std::count(one.outline.paths.begin(), one.outline.paths.end(), inside) != 0 ||
            std::count(one.outline.paths.begin(), one.outline.paths.end(), path.text) != 0) {
            return true;
        }
        if (one.outline.mayHide(path.text.substr(path.text.rfind('.') + 1))) {
            view.reporter.knownFault();
            return false;
        }
        known.insert(known.end(), one.outline.paths.begin(), one.outline.paths.end());
    }
    view.report(say::unknownId(view.at(path.span), path.text, known));
    return false;
}

} // namespace

std::optional<CourseCode> courseOfTranscript(const View& view, const Transcript& transcript,
                                             const ast::CodePattern& written) {
    const CourseCode code = CourseCode::parse(written.text);
    const auto& sameAs = view.rules().sameAs;
    const auto group = sameAs.find(code.text());
    std::vector<std::string> known;
    for (const Attempt& attempt : transcript.attempts) {
        const auto own = sameAs.find(attempt.course.text());
        if (attempt.course == code ||
            (group != sameAs.end() && own != sameAs.end() && own->second == group->second)) {
            return code;
        }
        known.push_back(attempt.course.text());
    }
    view.report(say::notInTranscript(view.at(written.span), code.text(), known));
    return std::nullopt;
}

void readTestException(const View& view, const std::vector<TestedProgram>& programs,
                       const ast::TestException& written, Transcript& transcript) {
    RecordedException exception;
    exception.kind = static_cast<ExceptionKind>(written.kind);
    exception.anchor = written.on.text;
    exception.withCredit = written.withCredit;
    exception.who = written.who ? written.who->value : "";
    exception.when = written.when ? written.when->text : "";
    exception.why = written.why ? written.why->value : "";
    exception.at = view.at(written.span);
    bool sound = isKnown(view, programs, written.on);
    if (written.course) {
        exception.course = courseOfTranscript(view, transcript, *written.course);
        sound = sound && exception.course;
    }
    if (written.forCourse) {
        exception.forCourse = CourseCode::parse(written.forCourse->text);
    }
    if (written.kind != ast::TestException::Kind::adjust) {
        if (sound) {
            transcript.exceptions.push_back(std::move(exception));
        }
        return;
    }
    // Both numbers of `to 2 courses and 9 units` are decided, each by itself.
    for (const ast::Quantity& quantity : written.amount) {
        const auto cap = readCap(view, quantity, "adjust");
        if (!sound || !cap) {
            continue;
        }
        exception.unit = cap->courses ? RecordedException::Unit::courses : RecordedException::Unit::units;
        exception.amount = cap->courses ? Milli::whole(*cap->courses) : *cap->units;
        transcript.exceptions.push_back(exception);
    }
}

} // namespace gradus::language
