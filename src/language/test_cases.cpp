#include "src/language/test_cases.h"

#include "src/language/say_tests.h"

#include <algorithm>
#include <map>

namespace gradus::language {

namespace {

using Kind = ast::CaseColumn::Kind;

std::string behindVerb(const std::string& text) {
    const std::size_t verb = text.find(' ');
    return verb == text.npos ? "" : text.substr(verb + 1);
}

Span spanOf(const ast::CaseCell& cell) {
    return std::visit([](const auto& written) { return written.span; }, cell);
}

/// What the cells of a column hold, for the message about one that doesn't fit.
std::string fitting(const ast::CaseColumn& column) {
    switch (column.kind) {
    case Kind::label:
        return "what the case is called, in quotation marks";
    case Kind::transcript:
        return "the path of a record's file, in quotation marks";
    case Kind::admitted:
        return "a term such as `fall 2024`";
    case Kind::concentration:
        return "the id of a concentration, or several with commas between";
    case Kind::attained:
        return "milestones such as `internship` or `residency 2 times`";
    case Kind::given:
        return "one of the values of the given";
    case Kind::choice:
        return "values of the choice";
    case Kind::term:
        return column.course ? "a grade, `in progress` or `planned`"
                             : "courses with grades, such as `CS 101 A`";
    case Kind::expect:
        break;
    }
    return column.course ? "`used by`, `not used` or `shared with`"
           : column.name ? "what is expected of it: `met`, `not met`, `in progress`, `needs 1 course`"
                         : "the verdict: `met`, `not met`, `in progress`, `planned`, `cannot tell`";
}

/// Reads a cell by the head of its column: nothing where it does not fit.
class CellReader {
public:
    CellReader(const ast::CaseColumn& column, Span span) : column_(column), span_(span) {}

    using Line = std::optional<ast::TestEntry>;

    Line operator()(const ast::CaseNothing&) const { return std::nullopt; }
    Line operator()(const ast::Text& text) const {
        return column_.kind == Kind::transcript ? Line(ast::TestTranscript{text, {}, span_}) : std::nullopt;
    }
    Line operator()(const ast::CaseOutcome& outcome) const { return expected(outcome.outcome); }
    Line operator()(const ast::ExpectNeeds& needs) const {
        if (column_.kind != Kind::expect || !column_.name) {
            return std::nullopt;
        }
        return ast::ExpectNeeds{*column_.name, needs.amount, span_};
    }
    Line operator()(const ast::ExpectUse& use) const {
        if (column_.kind != Kind::expect || !column_.course) {
            return std::nullopt;
        }
        return ast::ExpectUse{*column_.course, use.used, use.path, use.reason, span_};
    }
    Line operator()(const ast::ExpectShared& shared) const {
        if (column_.kind != Kind::expect || !column_.course) {
            return std::nullopt;
        }
        return ast::ExpectShared{*column_.course, shared.with, span_};
    }
    Line operator()(const ast::TestAttempt& attempt) const {
        if (column_.kind == Kind::term && column_.course) {
            ast::TestAttempt whole = attempt;
            whole.course = *column_.course;
            return transcript({std::move(whole)});
        }
        if (!attempt.details.empty() || attempt.grade) {
            return std::nullopt;
        }
        return expected(attempt.standing == ast::TestAttempt::Standing::planned ? ast::Outcome::planned
                                                                                : ast::Outcome::inProgress);
    }
    Line operator()(const ast::CaseAttempts& attempts) const {
        return column_.kind == Kind::term && !column_.course ? transcript(attempts.attempts) : std::nullopt;
    }
    Line operator()(const ast::TestAttained& names) const {
        const bool plain = std::none_of(names.milestones.begin(), names.milestones.end(),
                                        [](const auto& one) { return one.times || one.score; });
        const ast::TestMilestone& first = names.milestones.front();
        const bool one = names.milestones.size() == 1;
        switch (column_.kind) {
        case Kind::attained:
            return ast::TestAttained{names.milestones, span_};
        case Kind::given:
            return plain && one ? Line(ast::TestGiven{*column_.name, first.id, span_}) : std::nullopt;
        case Kind::choice:
            return plain ? Line(ast::TestChoice{*column_.name, ids(names), span_}) : std::nullopt;
        case Kind::concentration:
            return plain ? Line(ast::TestConcentration{ids(names), span_}) : std::nullopt;
        case Kind::admitted:
            return one ? admitted(first) : std::nullopt;
        case Kind::expect:
            if (plain && one && column_.name && first.id.text == "waived") {
                return ast::ExpectScope{*column_.name, ast::Outcome::waived, span_};
            }
            break;
        case Kind::label:
        case Kind::transcript:
        case Kind::term:
            break;
        }
        return std::nullopt;
    }

private:
    static std::vector<ast::Name> ids(const ast::TestAttained& names) {
        std::vector<ast::Name> all;
        for (const ast::TestMilestone& one : names.milestones) {
            all.push_back(one.id);
        }
        return all;
    }

    Line expected(ast::Outcome outcome) const {
        if (column_.kind != Kind::expect || column_.course) {
            return std::nullopt;
        }
        return column_.name ? Line(ast::ExpectScope{*column_.name, outcome, span_})
                            : Line(ast::ExpectVerdict{outcome, span_});
    }

    Line transcript(std::vector<ast::TestAttempt> attempts) const {
        return ast::TestTranscript{std::nullopt, {{*column_.term, std::move(attempts), span_}}, span_};
    }

    Line admitted(const ast::TestMilestone& term) const {
        const bool isTerm = term.score && !term.times && term.score->digits.size() == 4 &&
                            term.score->digits.find('.') == std::string::npos;
        return isTerm ? Line(ast::TestAdmitted{{term.id, *term.score, span_}, span_}) : std::nullopt;
    }

    const ast::CaseColumn& column_;
    Span span_;
};

class Table {
public:
    Table(const View& view, const ast::TestCases& table) : view_(view), table_(table) {
        std::map<std::string, Span> first;
        for (const ast::CaseColumn& column : table.columns) {
            heads_.push_back(view.text(column.span));
            const auto [known, isNew] = first.insert({heads_.back(), column.span});
            if (!isNew) {
                view.report(say::saidTwice(view.at(column.span), "the column `" + heads_.back() + "`",
                                           view.at(known->second)));
            }
        }
    }

    TestRow row(const ast::CaseRow& written) {
        const std::size_t faults = view_.reporter.faults();
        TestRow row{{}, written.span, {}};
        if (written.cells.size() != table_.columns.size()) {
            view_.report(say::rowWidth(view_.at(written.span), written.cells.size(), table_.columns.size()));
            row.sound = false;
            return row;
        }
        std::string cells;
        for (std::size_t i = 0; i < written.cells.size(); ++i) {
            const ast::CaseColumn& column = table_.columns[i];
            const ast::CaseCell& cell = written.cells[i];
            const auto* text = std::get_if<ast::Text>(&cell);
            if (column.kind == Kind::label && text != nullptr) {
                row.label = text->value;
                continue;
            }
            auto line = std::visit(CellReader(column, spanOf(cell)), cell);
            if (!line && (column.kind == Kind::label || !std::holds_alternative<ast::CaseNothing>(cell))) {
                view_.report(say::cellKind(view_.at(spanOf(cell)), heads_[i], fitting(column)));
            }
            if (!line) {
                continue;
            }
            const std::string whole = heads_[i] + " " + view_.text(spanOf(cell));
            if (column.kind != Kind::expect) {
                cells +=
                    (cells.empty() ? "" : "; ") + (text != nullptr ? heads_[i] + " " + text->value : whole);
            }
            row.lines.push_back({std::move(*line), behindVerb(whole)});
        }
        row.label = row.label.empty() ? cells : row.label;
        row.sound = view_.reporter.faults() == faults;
        return row;
    }

private:
    const View& view_;
    const ast::TestCases& table_;
    std::vector<std::string> heads_;
};

} // namespace

std::vector<TestLine> linesOf(const View& view, const ast::Test& test) {
    std::vector<TestLine> lines;
    for (const ast::TestEntry& entry : test.entries) {
        if (!std::holds_alternative<ast::TestCases>(entry)) {
            const Span span = std::visit([](const auto& written) { return written.span; }, entry);
            lines.push_back({entry, behindVerb(view.text(span))});
        }
    }
    return lines;
}

std::optional<std::vector<TestRow>> rowsOf(const View& view, const ast::Test& test) {
    const ast::TestCases* table = nullptr;
    for (const ast::TestEntry& entry : test.entries) {
        const auto* cases = std::get_if<ast::TestCases>(&entry);
        if (cases != nullptr && table != nullptr) {
            view.report(say::saidTwice(view.at({cases->span.begin, cases->columns.front().span.end}),
                                       "the table of cases",
                                       view.at({table->span.begin, table->columns.front().span.end})));
        } else if (cases != nullptr) {
            table = cases;
        }
    }
    if (table == nullptr) {
        return std::nullopt;
    }
    if (table->rows.empty() && !view.file.faultyWithin(table->span.begin, table->span.end)) {
        view.report(say::noCases(view.at({table->span.begin, table->columns.back().span.end})));
    }
    Table reading(view, *table);
    std::vector<TestRow> rows;
    for (const ast::CaseRow& row : table->rows) {
        rows.push_back(reading.row(row));
    }
    return rows;
}

} // namespace gradus::language
