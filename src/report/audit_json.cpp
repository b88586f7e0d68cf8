#include "gradus/report.h"

#include "gradus/version.h"
#include "src/report/diagnostics_json.h"
#include "src/report/exceptions_difference.h"
#include "src/report/json_writer.h"
#include "src/report/requirement_json.h"
#include "src/report/tree.h"
#include "src/report/wording.h"

namespace gradus {

namespace report {

namespace {

class DocumentWriter {
public:
    DocumentWriter(JsonWriter& out, const ProgramAudit& audit, const SourceSet& sources)
        : out_(out), audit_(audit), sources_(sources) {}

    void program() {
        const ProgramAudit& audit = audit_;
        out_.object([&] {
            out_.key("id").string(audit.program);
            out_.key("title").string(audit.title);
            out_.key("institution").string(audit.institution);
            out_.key("catalog").string(audit.catalogYears);
            out_.key("unit").string(audit.unitName);
            out_.key("unitsPerCourse").number(audit.unitsPerCourse);
            out_.key("ruleSet").string(audit.ruleSet);
            out_.key("source");
            writeSource(out_, audit.body.at, sources_);
            verdict(audit);
            out_.key("requirements");
            writeRequirementTree(out_, audit, sources_);
            out_.key("courses").array([&] {
                for (const AttemptResult& attempt : audit.attempts) {
                    course(attempt);
                }
            });
            out_.key("conflicts").array([&] {
                for (const ConflictResult& conflict : audit.conflicts) {
                    this->conflict(conflict, audit);
                }
            });
            out_.key("unchecked").array([&] { unchecked(audit); });
            out_.key("assumptions").array([&] { assumptions(audit); });
            out_.key("declared").array([&] { declared(audit); });
            out_.key("exceptions").array([&] {
                for (const ExceptionResult& result : audit.exceptions) {
                    exception(result);
                }
            });
        });
    }

private:
    void verdict(const ProgramAudit& audit) {
        out_.key("verdict").string(verdictWord(audit.verdict));
        out_.key("completed").boolean(audit.completed);
        out_.key("withInProgress").boolean(audit.withInProgress);
        out_.key("withPlanned").boolean(audit.withPlanned);
        out_.key("brokenLater").array([&] {
            for (const BrokenLater& broken : audit.brokenLater) {
                out_.object([&] {
                    out_.key("by").string(statusWord(broken.by));
                    out_.key("statement").string(broken.text);
                    out_.key("source");
                    writeSource(out_, broken.at, sources_);
                });
            }
        });
        out_.key("proven").boolean(audit.proven);
        out_.key("certain").boolean(audit.certain);
        out_.key("cutoffs").array([&] {
            for (const Cutoff cutoff : audit.cutoffs) {
                out_.object([&] {
                    out_.key("code").string(cutoffCode(cutoff));
                    out_.key("text").string(cutoffText(cutoff, audit));
                });
            }
        });
        out_.key("bound");
        if (audit.proven) {
            out_.null();
        } else {
            out_.number(audit.bound);
        }
        out_.key("possible").boolean(audit.possible);
        out_.key("furtherWork").object([&] {
            out_.key("courses").number(audit.furtherCourses);
            out_.key("units").number(audit.furtherUnits);
        });
        out_.key("searchNodes").number(static_cast<std::int64_t>(audit.nodes));
    }

    void reasons(const std::vector<Reason>& reasons, const AttemptResult& attempt) {
        out_.array([&] {
            for (const Reason& reason : reasons) {
                out_.object([&] {
                    out_.key("code").string(reasonCode(reason.code));
                    out_.key("requirement").string(reason.path);
                    out_.key("title").string(reason.title);
                    out_.key("detail").string(reason.detail);
                    out_.key("rule");
                    writeSource(out_, reason.at, sources_);
                    out_.key("exception");
                    if (reason.exception) {
                        out_.number(static_cast<std::int64_t>(*reason.exception));
                    } else {
                        out_.null();
                    }
                    out_.key("text").string(reasonText(reason, whereUsed(attempt)));
                });
            }
        });
    }

    void course(const AttemptResult& attempt) {
        out_.object([&] {
            out_.key("course").string(attempt.attempt.course.text());
            out_.key("title").string(attempt.title);
            out_.key("term").string(termText(attempt.attempt));
            out_.key("grade").string(attempt.attempt.grade);
            out_.key("units").number(attempt.units);
            out_.key("status").string(statusWord(attempt.status));
            out_.key("uses");
            reasons(attempt.uses, attempt);
            out_.key("elsewhere");
            reasons(attempt.elsewhere, attempt);
            out_.key("reasons");
            reasons(attempt.reasons, attempt);
            out_.key("considered");
            reasons(attempt.considered, attempt);
        });
    }

    void conflict(const ConflictResult& conflict, const ProgramAudit& audit) {
        out_.object([&] {
            out_.key("requirements").array([&] {
                for (const auto& side : conflict.sides) {
                    out_.object([&] {
                        out_.key("id").string(side.path);
                        out_.key("title").string(side.title);
                        out_.key("statement").string(side.text);
                        out_.key("status").string(standingWord(side.standing));
                        out_.key("source");
                        writeSource(out_, side.at, sources_);
                    });
                }
            });
            out_.key("needCourses");
            if (conflict.needCourses) {
                out_.number(*conflict.needCourses);
            } else {
                out_.null();
            }
            out_.key("courses").array([&] {
                for (const std::size_t attempt : conflict.attempts) {
                    out_.object([&] {
                        out_.key("attempt").number(static_cast<std::int64_t>(attempt));
                        out_.key("course").string(audit.attempts.at(attempt).attempt.course.text());
                    });
                }
            });
            out_.key("limits").array([&] {
                for (const auto& limit : conflict.limits) {
                    out_.object([&] {
                        out_.key("statement").string(limit.text);
                        out_.key("source");
                        writeSource(out_, limit.at, sources_);
                    });
                }
            });
            out_.key("helpful").array([&] {
                for (const std::string& courses : conflict.helpful) {
                    out_.string(courses);
                }
            });
        });
    }

    void unchecked(const ProgramAudit& audit) {
        const auto entry = [&](const std::string& requirement, const std::string& course,
                               const std::string& text, const Location& at) {
            out_.object([&] {
                out_.key("requirement").string(requirement);
                out_.key("course").string(course);
                out_.key("text").string(text);
                out_.key("source");
                writeSource(out_, at, sources_);
            });
        };
        forEachNode(audit.body, [&](const Visited& visited) {
            if (const auto* open = std::get_if<UncheckedResult>(&visited.node.what)) {
                if (isMet(open->standing)) {
                    return;
                }
                entry(open->path.empty() ? visited.scope.path : open->path, "", open->text, open->at);
            } else if (const auto* require = std::get_if<RequireResult>(&visited.node.what);
                       require != nullptr && require->standing == Standing::metExceptUnchecked) {
                entry(require->path.empty() ? visited.scope.path : require->path, "",
                      "require " + require->text, require->at);
            } else if (const auto* take = std::get_if<TakeResult>(&visited.node.what)) {
                for (const Use& use : take->uses) {
                    if (use.provisional) {
                        entry(take->path.empty() ? visited.scope.path : take->path,
                              audit.attempts.at(use.attempt).attempt.course.text(), use.approval, take->at);
                    }
                }
            }
        });
    }

    void assumptions(const ProgramAudit& audit) {
        for (const Assumption& assumption : audit.assumptions) {
            out_.object([&] {
                out_.key("kind").string(assumptionCode(assumption.kind));
                out_.key("id").string(assumption.id);
                out_.key("title").string(assumption.title);
                out_.key("value").string(assumption.value);
                out_.key("valueTitle").string(assumption.valueTitle);
                out_.key("decides").boolean(assumption.decides);
                out_.key("text").string(assumptionText(assumption));
            });
        }
    }

    void declared(const ProgramAudit& audit) {
        for (const auto& declared : audit.declared) {
            out_.object([&] {
                out_.key("name").string(declared.first);
                out_.key("value").string(declared.second);
            });
        }
    }

    void exception(const ExceptionResult& result) {
        const RecordedException& exception = result.exception;
        const auto optionalCourse = [&](const char* key, const std::optional<CourseCode>& course) {
            out_.key(key);
            if (course) {
                out_.string(course->text());
            } else {
                out_.null();
            }
        };
        out_.object([&] {
            out_.key("kind").string(exceptionKindWord(exception.kind));
            out_.key("on").string(exception.anchor);
            optionalCourse("course", exception.course);
            optionalCourse("for", exception.forCourse);
            out_.key("amount");
            if (exception.amount) {
                out_.number(*exception.amount);
            } else {
                out_.null();
            }
            out_.key("who").string(exception.who);
            out_.key("when").string(exception.when);
            out_.key("why").string(exception.why);
            out_.key("unit").string(exceptionUnitWord(exception.unit));
            out_.key("withCredit").boolean(exception.withCredit);
            out_.key("program").string(result.program);
            out_.key("requirement").string(result.path);
            out_.key("applied").boolean(result.isApplied());
            out_.key("outcome").string(exceptionOutcomeCode(result.outcome));
            out_.key("overriddenBy");
            if (result.by) {
                out_.number(static_cast<std::int64_t>(*result.by));
            } else {
                out_.null();
            }
            out_.key("text").string(outcomeText(result, audit_));
        });
    }

    JsonWriter& out_;
    const ProgramAudit& audit_;
    const SourceSet& sources_;
};

/// With the exceptions of the record, and without them.
void writeDifference(JsonWriter& out, const std::vector<ProgramAudit>& with,
                     const std::vector<ProgramAudit>& without) {
    out.array([&] {
        for (std::size_t i = 0; i < with.size() && i < without.size(); ++i) {
            out.object([&] {
                out.key("id").string(with[i].program);
                out.key("verdict").object([&] {
                    out.key("with").string(verdictWord(with[i].verdict));
                    out.key("without").string(verdictWord(without[i].verdict));
                });
                out.key("requirements").array([&] {
                    for (const ChangedStanding& one : changedBy(with[i], without[i])) {
                        out.object([&] {
                            out.key("id").string(one.path);
                            out.key("title").string(one.title);
                            out.key("with").string(standingWord(one.with));
                            out.key("without").string(standingWord(one.without));
                        });
                    }
                });
            });
        }
    });
}

} // namespace

} // namespace report

std::string auditJson(const std::vector<ProgramAudit>& audits, const Diagnostics& warnings,
                      const std::vector<WhyEntry>& why, const SourceSet& sources,
                      const std::vector<ProgramAudit>* with) {
    report::JsonWriter out;
    out.object([&] {
        out.key("format").string("gradus.audit/1");
        out.key("engine").string("gradus " + std::string(version()));
        out.key("asOf").string(audits.empty() ? "" : audits.front().asOf.text());
        out.key("student").string(audits.empty() ? "" : audits.front().student);
        out.key("programs").array([&] {
            for (const ProgramAudit& audit : audits) {
                report::DocumentWriter(out, audit, sources).program();
            }
        });
        out.key("why").array([&] {
            for (const WhyEntry& entry : why) {
                out.object([&] {
                    out.key("query").string(entry.query);
                    out.key("known").boolean(entry.answer.known);
                    out.key("text").string(entry.answer.text);
                });
            }
        });
        out.key("difference");
        if (with == nullptr) {
            out.null();
        } else {
            report::writeDifference(out, *with, audits);
        }
        out.key("diagnostics");
        report::writeDiagnostics(out, warnings, sources);
    });
    return out.take();
}

} // namespace gradus
