#include "tools/cli/commands.h"

#include "gradus/audit.h"
#include "gradus/report.h"
#include "tools/cli/clock.h"
#include "tools/cli/files.h"
#include "tools/cli/programs.h"
#include "tools/cli/session.h"
#include "tools/cli/terminal.h"
#include "tools/cli/why_words.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <spdlog/spdlog.h>

namespace gradus::cli {

namespace {

struct AuditCommand : Options {
    std::vector<std::string> files; ///< programmes, and the transcript last
    std::vector<std::string> why;
    std::string asOf;
    bool withoutExceptions = false;
    std::uint64_t budget = AuditOptions{}.budget;
};

ExitCode codeOf(const ProgramAudit& audit) {
    if (audit.verdict == Verdict::met) {
        return ExitCode::done;
    }
    return audit.verdict == Verdict::notMet && !audit.certain ? ExitCode::notProven : ExitCode::notMet;
}

bool isSame(const Diagnostic& a, const Diagnostic& b) {
    return a.code == b.code && a.at == b.at && a.message == b.message;
}

/// Several programmes find the same faults in one record: each is told once.
void addNew(Diagnostics& all, const Diagnostics& more) {
    for (const Diagnostic& diagnostic : more) {
        if (std::none_of(all.begin(), all.end(),
                         [&](const Diagnostic& d) { return isSame(d, diagnostic); })) {
            all.push_back(diagnostic);
        }
    }
}

class Auditing {
public:
    explicit Auditing(const AuditCommand& command) : command_(command) {
        if (!command_.asOf.empty()) {
            Date::parse(command_.asOf, asOf_);
        }
    }

    ExitCode run() {
        // One run tells every mistake: the record is read even when the rules are wrong, and held against the
        // programmes even when only a part of it could be read.
        const ReadRules read = readRules(rulePaths(), command_, sources_);
        addNew(found_, read.rules.diagnostics);
        const TranscriptRead record = readTranscript();
        Diagnostics ofRecord = record.diagnostics;
        const Transcript transcript =
            record.transcript ? *record.transcript : record.part.value_or(Transcript{});
        Selection selection;
        if (!hasErrors(read.rules.diagnostics)) {
            selection = selectPrograms(names_, read.rules, transcript, sources_);
            addNew(found_, selection.diagnostics);
        }
        const bool audited = record.transcript && !hasErrors(found_);
        for (const Programs& together : selection.together) {
            if (together.size() > mostPrograms) {
                found_.push_back(tooManyPrograms(together.size()));
                continue;
            }
            addNew(ofRecord,
                   audited ? auditTogether(together, transcript) : recordFaults(together, transcript));
        }
        addNew(ofRecord, recordRemarks(selection.programs(), transcript, asOf_));
        std::stable_sort(ofRecord.begin(), ofRecord.end(), [](const Diagnostic& a, const Diagnostic& b) {
            return a.at.span.begin < b.at.span.begin;
        });
        addNew(found_, ofRecord);
        return hasErrors(found_) ? refuse(found_, sources_, command_) : tell();
    }

private:
    std::vector<std::string> rulePaths() {
        std::vector<std::string> paths;
        for (std::size_t i = 0; i + 1 < command_.files.size(); ++i) {
            ProgramName name = parseProgramName(command_.files[i]);
            if (std::error_code error; std::filesystem::is_directory(name.path, error)) {
                found_.push_back(fileError(
                    "no-program", name.path, fmt::format("\"{}\" is a folder, not a rule file", name.path),
                    "name a .gradus file, or file.gradus:ID; only check and test take folders", sources_));
                continue;
            }
            names_.push_back(std::move(name));
            paths.push_back(names_.back().path);
        }
        return paths;
    }

    TranscriptRead readTranscript() {
        const std::string& path = command_.files.back();
        FileText file = readFile(path);
        const std::string ruleFile = parseProgramName(path).path;
        if (std::filesystem::path(ruleFile).extension() == ".gradus" ||
            (file.text && !isCsv(path) && looksLikeRules(*file.text))) {
            found_.push_back(fileError(
                "not-a-record", path,
                fmt::format("\"{}\" is a rule file, not a record of a student", ruleFile),
                "the order is PROGRAM... TRANSCRIPT: the record, a JSON or CSV file, comes last", sources_));
            return {};
        }
        if (!file.text) {
            found_.push_back(fileError("file-unreadable", path,
                                       fmt::format("\"{}\" can't be read: {}", path, file.fault),
                                       "the transcript is the last file of the command", sources_));
            return {};
        }
        const std::string text = *file.text;
        const SourceId source = sources_.add(path, std::move(*file.text));
        return isCsv(path) ? readTranscriptCsv(text, source) : readTranscriptJson(text, source);
    }

    Diagnostic tooManyPrograms(std::size_t count) {
        return fileError("too-many-programs", command_.files.front(),
                         fmt::format("{} programmes can't be audited together", count),
                         fmt::format("a student holds at most {} of one institution; name those, each as "
                                     "file.gradus:ID",
                                     mostPrograms),
                         sources_);
    }

    Diagnostics auditTogether(const Programs& programs, const Transcript& transcript) {
        const auto begin = std::chrono::steady_clock::now();
        AuditsRun run = audit(programs, transcript, {asOf_, command_.budget});
        if (command_.withoutExceptions) {
            with_.insert(with_.end(), run.audits.begin(), run.audits.end());
            Transcript plain = transcript;
            plain.exceptions.clear();
            run = audit(programs, plain, {asOf_, command_.budget});
        }
        const auto spent =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
        for (ProgramAudit& audit : run.audits) {
            spdlog::info("audited {}: {} steps, {} us", audit.program, audit.nodes, spent.count());
            audits_.push_back(std::move(audit));
        }
        return std::move(run.diagnostics);
    }

    ExitCode tell() const {
        ExitCode code = ExitCode::done;
        for (const ProgramAudit& audit : audits_) {
            code = graver(code, codeOf(audit));
        }
        const TextStyle style =
            command_.json() ? TextStyle{100, false, command_.ascii} : styleFor(stdout, command_.ascii);
        std::vector<WhyEntry> why;
        std::string answers;
        for (const std::string& query : command_.why) {
            why.push_back({query, renderWhy(audits_, query, sources_, style)});
            if (!why.back().answer.known) {
                write(stderr, "gradus: " + why.back().answer.text);
                code = ExitCode::badInput;
            } else {
                answers += (answers.empty() ? "" : "\n") + why.back().answer.text;
            }
        }
        if (command_.json()) {
            return answer(
                auditJson(audits_, found_, why, sources_, command_.withoutExceptions ? &with_ : nullptr),
                code);
        }
        report(found_, sources_, command_);
        if (!why.empty()) {
            return answer(answers, code);
        }
        const std::string difference =
            command_.withoutExceptions ? renderDifference(with_, audits_, style) + "\n" : "";
        return answer(difference + renderAudit(audits_, sources_, style), code);
    }

    const AuditCommand& command_;
    Date asOf_ = today();
    SourceSet sources_;
    std::vector<ProgramName> names_;
    Diagnostics found_;
    std::vector<ProgramAudit> audits_;
    std::vector<ProgramAudit> with_; ///< the exceptions, where they are left out
};

std::string dateFault(const std::string& text) {
    Date date;
    return Date::parse(text, date) ? std::string{}
                                   : "a date is written like 2026-11-20, not \"" + text + "\"";
}

/// Sorts out what stood behind --why, and says what is missing.
void complete(AuditCommand& command) {
    const WhyWords why = sortWhyWords(command.why);
    const bool asked = !command.why.empty();
    command.files.insert(command.files.end(), why.files.begin(), why.files.end());
    command.why = why.queries;
    if (asked && command.why.empty()) {
        throw CLI::ValidationError("--why", "needs a course (AIPI 531) or a requirement (electives)");
    }
    if (command.files.size() < 2) {
        throw CLI::ValidationError("audit",
                                   "needs at least one programme (a rule file) and, last, a transcript");
    }
}

class AuditHelp : public CLI::Formatter {
public:
    std::string make_usage(const CLI::App*, std::string) const override {
        return "Usage: gradus audit PROGRAM... TRANSCRIPT [OPTIONS]\n";
    }
};

} // namespace

void addAudit(CLI::App& app, Run& run) {
    CLI::App* command = app.add_subcommand("audit", "Checks a student's record against programmes");
    auto options = std::make_shared<AuditCommand>();
    command
        ->add_option("FILES", options->files,
                     "PROGRAM... TRANSCRIPT: rule files (all programmes they define),\n"
                     "or file.gradus:ID for one programme of a file;\n"
                     "last the student's record (JSON; CSV when it ends in .csv)")
        ->type_name("");
    addFormat(*command, *options);
    addCatalog(*command, *options);
    command
        ->add_option("--as-of", options->asOf, "The day of the audit, like 2026-11-20; today when not given")
        ->type_name("DATE")
        ->check(CLI::Validator(dateFault, "", "date"));
    command
        ->add_option("--why", options->why,
                     "Answers a question instead: where a course is used, and why\n"
                     "not elsewhere (--why AIPI 531); what a requirement or\n"
                     "statement asks, holds and lacks, by its id, its title or\n"
                     "its words (--why electives, --why \"Earn 30 credits\")")
        ->type_name("QUERY")
        ->expected(1, -1);
    command->add_flag("--without-exceptions", options->withoutExceptions,
                      "Audits as if the record had no exceptions, and says what they change");
    addBudget(*command, options->budget);
    addAscii(*command, *options);
    addVerbose(*command, *options);
    command->formatter(std::make_shared<AuditHelp>());
    command->footer(
        "Examples:\n"
        "  gradus audit rules/duke/meng-aipi.gradus rules/duke/transcripts/online-complete.json\n"
        "  gradus audit rules/duke/meng-aipi.gradus:meng-aipi record.json --why AIPI 531\n"
        "  gradus audit major.gradus minor.gradus record.json --format json --as-of 2026-11-20\n"
        "Programmes that the record holds, or that are named by themselves, are audited together: a course\n"
        "counts in one of them, unless they share it.\n"
        "Ends with 0 when every programme is met on completed work, with 1 when one is not, with 2 when\n"
        "the input is wrong, with 3 when one is not met and the search stopped at its budget.");
    command->callback([options, &run] {
        complete(*options);
        startLog(*options);
        run = [options] { return Auditing(*options).run(); };
    });
}

} // namespace gradus::cli
