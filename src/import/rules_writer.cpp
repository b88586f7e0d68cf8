#include "src/import/rules_writer.h"

#include "src/import/quoted_text.h"
#include "src/import/statements.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace gradus::imports {

namespace {

class Writer {
public:
    explicit Writer(bool plain) : plain_(plain), statements_(plain) {}

    Statement program(const Programme& programme) {
        std::vector<Statement> body;
        if (programme.year) {
            body.push_back({fmt::format("catalog {}", *programme.year)});
        }
        body.push_back({"cite \"GraduateNU, parsed catalogue\""});
        if (programme.credits != Milli{}) {
            addCredits(programme.credits.text(), body);
        }
        for (const Node& section : programme.sections) {
            body.push_back(statements_.requirement(section, programme.name, ids_));
        }
        if (!programme.concentrations.empty()) {
            addConcentrations(programme, body);
        }
        statements_.addDoubts(programme.doubts, body);
        return {fmt::format("program {} {}", Ids().take(programme.name), quotedText(programme.name)),
                {},
                true,
                std::move(body)};
    }

private:
    void addCredits(const std::string& credits, std::vector<Statement>& body) {
        if (plain_) {
            body.push_back(
                {"note " + quotedText(fmt::format("{} credits in all are not asked for.", credits))});
            return;
        }
        body.push_back(
            {fmt::format("earn {} credits over all courses as {}", credits, ids_.take("Total credits"))});
    }

    void addConcentrations(const Programme& programme, std::vector<Statement>& body) {
        const std::size_t least = std::min(programme.leastConcentrations, programme.concentrations.size());
        Statement complete{fmt::format("complete {} of", least == 0 ? 1 : least), {}, true};
        if (least == 0) {
            complete.inner.push_back({"option " + ids_.take("No concentration") + " \"No concentration\"",
                                      {},
                                      true,
                                      {{"note \"None is needed.\""}}});
        }
        for (const Concentration& concentration : programme.concentrations) {
            complete.inner.push_back(this->concentration(concentration));
        }
        body.push_back(std::move(complete));
    }

    Statement concentration(const Concentration& concentration) {
        Statement scope{fmt::format("concentration {} {}",
                                    ids_.take(withoutConcentration(concentration.title)),
                                    quotedText(concentration.title)),
                        {},
                        true};
        // The part that has the title of the whole stands in its braces directly.
        bool headStands = false;
        Ids inner;
        for (const Node& part : concentration.parts) {
            if (!headStands && part.title == concentration.title) {
                headStands = true;
                std::vector<Statement> body = statements_.bodyOf(part, inner);
                std::move(body.begin(), body.end(), std::back_inserter(scope.inner));
            } else {
                scope.inner.push_back(statements_.requirement(part, concentration.title, inner));
            }
        }
        return scope;
    }

    bool plain_;
    Statements statements_;
    Ids ids_;
};

Statement comment(const char* text) {
    return {std::string("# ") + text};
}

} // namespace

std::string writeRules(const Programme& programme) {
    return laidOut({comment("From GraduateNU's data. What these lost or contradict stands in `unchecked`."),
                    Writer(false).program(programme)});
}

std::string writePlainRules(const Programme& programme, const std::vector<CourseCode>& repeatable) {
    std::vector<Statement> file = {
        comment("From GraduateNU's data, in their plain reading: what these lost is asked for nowhere.")};
    if (!repeatable.empty()) {
        Statement institution{"institution \"Northeastern University\"",
                              {},
                              true,
                              {{"units \"credit\""}, {"units per course 4"}}};
        for (const CourseCode& code : repeatable) {
            institution.inner.push_back(
                {fmt::format("course {} repeat each", isCode(code) ? code.text() : quotedText(code.text()))});
        }
        file.push_back(std::move(institution));
    }
    file.push_back(Writer(true).program(programme));
    return laidOut(file);
}

} // namespace gradus::imports
