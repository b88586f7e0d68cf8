#include "tools/benchmark/table.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>

namespace gradus::bench {

namespace {

constexpr std::size_t labelWidth = 34;

std::size_t widthOf(const Table::Column& column) {
    return std::max<std::size_t>(9, column.heading.size()) + 2;
}

/// Whole numbers as they are, others with three digits at least.
std::string textOf(double value) {
    if (value == static_cast<double>(static_cast<long long>(value)))
        return fmt::format("{}", static_cast<long long>(value));
    return value < 10    ? fmt::format("{:.2f}", value)
           : value < 100 ? fmt::format("{:.1f}", value)
                         : fmt::format("{:.0f}", value);
}

} // namespace

void TableReporter::ReportRuns(const std::vector<Run>& runs) {
    for (const Run& run : runs)
        report(run);
}

void TableReporter::report(const Run& run) {
    const std::string& name = run.run_name.function_name;
    const std::size_t slash = name.find('/');
    const auto table = std::find_if(tables_.begin(), tables_.end(),
                                    [&](const Table& t) { return t.name == name.substr(0, slash); });
    if (table == tables_.end())
        return;
    if (last_ != &*table) {
        last_ = &*table;
        std::string line = fmt::format("\n{}\n\n{:<{}}", table->title, table->labels, labelWidth);
        for (const Table::Column& column : table->columns)
            line += fmt::format("{:>{}}", column.heading, widthOf(column));
        std::puts((line + (table->last.empty() ? "" : "  " + table->last)).c_str());
    }
    std::string line = fmt::format("{:<{}}", name.substr(slash + 1), labelWidth);
    for (const Table::Column& column : table->columns) {
        const auto counter = run.counters.find(column.counter);
        line += fmt::format("{:>{}}", counter == run.counters.end() ? "-" : textOf(counter->second.value),
                            widthOf(column));
    }
    if (!run.report_label.empty())
        line += "  " + run.report_label;
    std::puts(line.c_str());
    std::fflush(stdout);
}

} // namespace gradus::bench
