#include "src/report/requirement_json.h"

#include "src/report/places.h"
#include "src/report/tree.h"
#include "src/report/wording.h"

namespace gradus::report {

void writeSource(JsonWriter& out, const Location& at, const SourceSet& sources) {
    if (!isKnown(sources, at)) {
        out.null();
        return;
    }
    out.object([&] {
        out.key("file").string(sources[at.source].name);
        out.key("line").number(static_cast<std::int64_t>(sources.lineColumn(at.source, at.span.begin).line));
    });
}

namespace {

class TreeWriter {
public:
    TreeWriter(JsonWriter& out, const ProgramAudit& audit, const SourceSet& sources)
        : out_(out), audit_(audit), sources_(sources) {}

    /// `parent`: the id of what the nodes stand in. A statement without a name gets its parent's id and its
    /// number among those without one.
    void nodes(const std::vector<NodeResult>& nodes, const std::string& parent) {
        out_.array([&] {
            int unnamed = 0;
            for (const NodeResult& node : nodes) {
                const bool remark = std::holds_alternative<RemarkResult>(node.what);
                const std::string& path = pathOf(node);
                const std::string id =
                    !path.empty() || remark ? path : parent + "#" + std::to_string(++unnamed);
                out_.object([&] { std::visit([&](const auto& what) { fields(what, id); }, node.what); });
            }
        });
    }

private:
    void begin(const std::string& kind, const std::string& id) {
        out_.key("kind").string(kind);
        out_.key("id").string(id);
    }
    void status(Standing standing) { out_.key("status").string(standingWord(standing)); }
    void source(const Location& at) {
        out_.key("source");
        writeSource(out_, at, sources_);
    }

    template <typename Number>
    void amount(const std::string& unit, Number need, const std::optional<Number>& upper, Number completed,
                Number inProgress, Number planned) {
        out_.object([&] {
            out_.key("unit").string(unit);
            out_.key("need").number(need);
            if (upper) {
                out_.key("upTo").number(*upper);
            } else {
                out_.key("upTo").null();
            }
            out_.key("have").number(completed + inProgress + planned);
            out_.key("completed").number(completed);
            out_.key("inProgress").number(inProgress);
            out_.key("planned").number(planned);
        });
    }

    void amounts(const Progress& p, const std::string& courseNoun = "course") {
        out_.key("amounts").array([&] {
            const bool units = p.need.units != Milli{} || (p.upper && p.upper->units != Milli{});
            if (p.need.courses != 0 || (p.upper && p.upper->courses != 0) || !units) {
                amount<std::int64_t>(courseNoun, p.need.courses,
                                     p.upper ? std::optional(p.upper->courses) : std::nullopt,
                                     p.completed.courses, p.inProgress.courses, p.planned.courses);
            }
            if (units) {
                amount<Milli>(audit_.unitName, p.need.units,
                              p.upper ? std::optional(p.upper->units) : std::nullopt, p.completed.units,
                              p.inProgress.units, p.planned.units);
            }
        });
    }

    void missing(const std::optional<Missing>& missing) {
        out_.key("missing");
        if (!missing) {
            out_.null();
            return;
        }
        out_.object([&] {
            out_.key("courses").number(missing->amount.courses);
            out_.key("units").number(missing->amount.units);
            out_.key("items").strings(missing->items);
            out_.key("replaced").array([&] {
                for (const std::size_t attempt : missing->replaced) {
                    out_.number(static_cast<std::int64_t>(attempt));
                }
            });
            out_.key("sake").string(missing->sake);
            out_.key("qualifying").number(static_cast<std::int64_t>(missing->qualifying));
            out_.key("examples").array([&] {
                for (const CatalogCourse& course : missing->examples) {
                    out_.object([&] {
                        out_.key("course").string(course.code.text());
                        out_.key("title").string(course.title);
                    });
                }
            });
        });
    }

    void fields(const ScopeResult& scope, const std::string& id) {
        begin(scopeKindWord(scope.kind), id);
        out_.key("title").string(scope.title);
        status(scope.standing);
        if (const auto progress = progressOf(scope)) {
            amounts(*progress);
        } else {
            out_.key("amounts").array([] {});
        }
        out_.key("parts");
        nodes(scope.nodes, id);
        source(scope.at);
    }

    void fields(const CompleteResult& complete, const std::string& id) {
        begin("complete", id);
        status(complete.standing);
        out_.key("need").number(std::int64_t{complete.need});
        out_.key("declared").boolean(complete.declared);
        out_.key("chosen").array([&] {
            int unnamed = 0;
            for (const ScopeResult& branch : complete.chosen) {
                const std::string inner =
                    branch.path.empty() ? id + "#" + std::to_string(++unnamed) : branch.path;
                out_.object([&] { fields(branch, inner); });
            }
        });
        out_.key("notChosen").array([&] {
            for (const auto& branch : complete.notChosen) {
                out_.object([&] {
                    out_.key("id").string(branch.first);
                    out_.key("title").string(branch.second);
                });
            }
        });
        source(complete.at);
    }

    void fields(const TakeResult& take, const std::string& id) {
        begin("take", id);
        out_.key("text").string(take.text);
        status(take.standing);
        amounts(take.progress);
        out_.key("used").array([&] {
            for (const Use& use : take.uses) {
                out_.object([&] {
                    out_.key("attempt").number(static_cast<std::int64_t>(use.attempt));
                    out_.key("course").string(audit_.attempts.at(use.attempt).attempt.course.text());
                    out_.key("item").string(use.item);
                    out_.key("provisional").boolean(use.provisional);
                    out_.key("approval").string(use.approval);
                    out_.key("floor").string(use.floor);
                    out_.key("shared").array([&] {
                        for (const std::string& title : use.shared) {
                            out_.string(title);
                        }
                    });
                    out_.key("part");
                    orNull(use.part);
                    out_.key("exception");
                    if (use.exception) {
                        out_.number(static_cast<std::int64_t>(*use.exception));
                    } else {
                        out_.null();
                    }
                });
            }
        });
        missing(take.missing);
        out_.key("parts");
        nodes(take.nodes, id);
        source(take.at);
    }

    void fields(const EarnResult& earn, const std::string& id) {
        begin("earn", id);
        out_.key("text").string(earn.text);
        out_.key("about").boolean(earn.about);
        status(earn.standing);
        amounts(earn.progress, earn.different ? differentWord(*earn.different) : "course");
        keys(earn);
        out_.key("last");
        orNull(earn.last);
        out_.key("counted").array([&] {
            for (const std::size_t index : earn.counted) {
                out_.number(static_cast<std::int64_t>(index));
            }
        });
        out_.key("gpa");
        if (earn.gpaNeed) {
            out_.object([&] {
                out_.key("need").number(*earn.gpaNeed);
                const bool graded = earn.gpa && earn.gpa->units != 0;
                out_.key("value");
                if (graded) {
                    out_.number(Milli::fromThousandths(earn.gpa->points / earn.gpa->units));
                } else {
                    out_.null();
                }
                out_.key("gradedUnits").number(Milli::fromThousandths(graded ? earn.gpa->units : 0));
            });
        } else {
            out_.null();
        }
        missing(earn.missing);
        source(earn.at);
    }

    void keys(const EarnResult& earn) {
        out_.key("different");
        if (earn.different) {
            out_.object([&] {
                out_.key("what").string(differentWord(*earn.different));
                out_.key("present").strings(earn.different->present);
            });
        } else {
            out_.null();
        }
        out_.key("inOne");
        if (earn.inOne) {
            out_.object([&] {
                out_.key("what").string(keyWord(*earn.inOne));
                out_.key("which").string(earn.one);
            });
        } else {
            out_.null();
        }
    }

    void orNull(const std::optional<Milli>& number) {
        if (number) {
            out_.number(*number);
        } else {
            out_.null();
        }
    }

    void fields(const LimitResult& limit, const std::string& id) {
        begin("limit", id);
        out_.key("text").string(limit.text);
        out_.key("waived").boolean(limit.waived);
        out_.key("unit").string(limit.unitsCap ? audit_.unitName : "course");
        if (limit.unitsCap) {
            out_.key("cap").number(limit.cap.units);
            out_.key("part").boolean(limit.part);
            out_.key("placed").number(limit.placed.units);
        } else {
            out_.key("cap").number(limit.cap.courses);
            out_.key("part").boolean(limit.part);
            out_.key("placed").number(limit.placed.courses);
        }
        out_.key("per");
        if (limit.per) {
            out_.string(keyWord(*limit.per));
        } else {
            out_.null();
        }
        out_.key("groups").array([&] {
            for (const LimitResult::Group& group : limit.groups) {
                out_.object([&] {
                    out_.key("name").string(group.name);
                    out_.key("placed");
                    if (limit.unitsCap) {
                        out_.number(group.placed.units);
                    } else {
                        out_.number(group.placed.courses);
                    }
                });
            }
        });
        out_.key("left").array([&] {
            for (const std::size_t index : limit.left) {
                out_.number(static_cast<std::int64_t>(index));
            }
        });
        source(limit.at);
    }

    void fields(const RequireResult& require, const std::string& id) {
        begin("require", id);
        out_.key("text").string(require.text);
        status(require.standing);
        out_.key("have").number(std::int64_t{require.have()});
        out_.key("need").number(std::int64_t{require.need});
        out_.key("programs").array([&] {
            for (const auto& one : require.programs) {
                out_.object([&] {
                    out_.key("id").string(one.id);
                    out_.key("title").string(one.title);
                    out_.key("verdict").string(verdictWord(one.verdict));
                    out_.key("status").string(standingWord(one.standing));
                    out_.key("proven").boolean(one.proven);
                });
            }
        });
        source(require.at);
    }

    void fields(const ForbidResult& forbid, const std::string& id) {
        begin("forbid", id);
        out_.key("text").string(forbid.text);
        status(forbid.standing);
        out_.key("because");
        if (forbid.because) {
            out_.string(*forbid.because);
        } else {
            out_.null();
        }
        out_.key("unit").string(forbid.unitsCap ? audit_.unitName : "course");
        if (forbid.unitsCap) {
            out_.key("allowed").number(forbid.allowed.units);
            out_.key("have").number(forbid.have.units);
        } else {
            out_.key("allowed").number(forbid.allowed.courses);
            out_.key("have").number(forbid.have.courses);
        }
        out_.key("counted").array([&] {
            for (const std::size_t index : forbid.counted) {
                out_.number(static_cast<std::int64_t>(index));
            }
        });
        source(forbid.at);
    }

    void fields(const AttainResult& attain, const std::string& id) {
        begin("attain", id);
        attained(attain);
        source(attain.at);
    }

    void fields(const AttainSomeResult& some, const std::string& id) {
        begin("attain-some", id);
        out_.key("text").string(some.text);
        status(some.standing);
        out_.key("have").number(std::int64_t{some.have()});
        out_.key("need").number(std::int64_t{some.need});
        out_.key("among").array([&] {
            for (const AttainResult& one : some.among) {
                out_.object([&] { attained(one); });
            }
        });
        source(some.at);
    }

    void attained(const AttainResult& attain) {
        out_.key("milestone").string(attain.milestone);
        out_.key("title").string(attain.title);
        status(attain.standing);
        out_.key("have").number(std::int64_t{attain.have});
        out_.key("need").number(std::int64_t{attain.need});
        out_.key("score");
        if (!attain.scoreNeed) {
            out_.null();
            return;
        }
        out_.object([&] {
            out_.key("comparison").string(comparisonSign(attain.scoreNeed->comparison));
            out_.key("need").number(attain.scoreNeed->score);
            out_.key("have");
            if (attain.score) {
                out_.number(*attain.score);
            } else {
                out_.null();
            }
        });
    }

    void fields(const UncheckedResult& unchecked, const std::string& id) {
        begin("unchecked", id);
        out_.key("text").string(unchecked.text);
        status(unchecked.standing);
        source(unchecked.at);
    }

    void fields(const RemarkResult& remark, const std::string&) {
        out_.key("kind").string(remark.kind == Remark::Kind::cite   ? "cite"
                                : remark.kind == Remark::Kind::note ? "note"
                                                                    : "advise");
        out_.key("text").string(remark.text);
        source(remark.at);
    }

    JsonWriter& out_;
    const ProgramAudit& audit_;
    const SourceSet& sources_;
};

} // namespace

void writeRequirementTree(JsonWriter& out, const ProgramAudit& audit, const SourceSet& sources) {
    TreeWriter(out, audit, sources).nodes(audit.body.nodes, "");
}

} // namespace gradus::report
