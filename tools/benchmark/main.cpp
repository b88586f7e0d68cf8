#include "tools/benchmark/audits.h"
#include "tools/benchmark/authoring.h"
#include "tools/benchmark/instance.h"
#include "tools/benchmark/northeastern.h"
#include "tools/benchmark/opponent.h"
#include "tools/benchmark/solving.h"
#include "tools/benchmark/table.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdio>
#include <fmt/format.h>
#include <spdlog/spdlog.h>

using namespace gradus::bench;

namespace {

std::vector<Table> tables() {
    const std::vector<Table::Column> times = {{"instances", "instances"},
                                              {"least", "min"},
                                              {"p50", "median"},
                                              {"p95", "p95"},
                                              {"p99", "p99"},
                                              {"most", "max"},
                                              {"not proven", "not proven"}};
    std::vector<Table::Column> growth = times;
    growth.push_back({"ratio", "ratio"});
    const std::vector<Table::Column> memory = {
        {"instances", "instances"}, {"count", "number"},  {"most count", "most"},    {"KiB", "KiB"},
        {"most KiB", "most KiB"},   {"peak", "peak KiB"}, {"most peak", "most peak"}};
    return {
        {"solve", "From placement problem to answer, microseconds", "family, question", times, "slowest"},
        {"courses", "The same for more courses (25 leaves, least deficit), and the ratio of medians",
         "courses", growth, "slowest"},
        {"leaves", "The same for more leaves (40 courses, least deficit)", "leaves", growth, "slowest"},
        {"opponent",
         "The least further work, mean microseconds, against GLPK",
         "family",
         {{"instances", "instances"},
          {"ours", "ours"},
          {"GLPK", "GLPK"},
          {"unproven", "not proven"},
          {"unsolved", "GLPK timed out"},
          {"disagree", "disagree"},
          {"ratio", "ratio"},
          {"target", "target"}}},
        {"audit", "From programme and record to the whole answer, microseconds", "rules", times, "slowest"},
        {"author",
         "From the texts of rule files to what an author is told, microseconds",
         "command",
         {{"instances", "instances"},
          {"least", "min"},
          {"p50", "median"},
          {"most", "max"},
          {"not proven", "with faults"}},
         "slowest"},
        {"memory", "Allocations, medians and most, once warm", "what", memory},
    };
}

/// Reads what Google Benchmark has left of the command line; false: a word that means nothing.
bool choose(int argc, char** argv, Choice& choice) {
    std::vector<std::string> names{"growth", "audits", "author"};
    for (const Family& family : families())
        names.push_back(family.name);
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--smoke") {
            choice.once = true;
        } else if (std::find(names.begin(), names.end(), word) != names.end()) {
            choice.names.push_back(word);
        } else {
            std::fputs(
                fmt::format("gradus_bench: there is no \"{}\", only {}\n", word, fmt::join(names, ", "))
                    .c_str(),
                stderr);
            return false;
        }
    }
    return true;
}

} // namespace

int main(int argc, char** argv) {
    spdlog::set_level(spdlog::level::off); // for the readers of files
    benchmark::Initialize(&argc, argv);
    if (argc == 2 && std::string(argv[1]) == "--one-audit")
        return oneAudit() ? 0 : 2;
    Choice choice;
    if (!choose(argc, argv, choice))
        return 2;
    addSolving(choice);
    addOpponent(choice);
    addAudits(choice);
    addNortheasternAudits(choice);
    addAuthoring(choice);
    addSolvingAllocations(choice);
    addAuditAllocations(choice);
    addNortheasternAllocations(choice);
    addGrowth(choice);
    TableReporter reporter(tables());
    benchmark::RunSpecifiedBenchmarks(&reporter);
    benchmark::Shutdown();
    if (choice.once) {
        const std::string fault = faultInAnswers();
        std::fputs(fault.c_str(), stderr);
        return fault.empty() ? 0 : 1;
    }
}
