#pragma once

#include <benchmark/benchmark.h>
#include <string>
#include <vector>

namespace gradus::bench {

/// A table of what some benchmarks counted: those whose names begin with its name and a slash. The rest of a
/// name is the label of its row.
struct Table {
    struct Column {
        std::string counter;
        std::string heading;
    };
    std::string name;
    std::string title;
    std::string labels; ///< heading of the first column
    std::vector<Column> columns;
    std::string last = {}; ///< heading of the benchmarks' own labels, when they have any
};

/// Prints each row as soon as its benchmark has ended. A row without a column's counter has "-" there.
class TableReporter : public benchmark::BenchmarkReporter {
public:
    explicit TableReporter(std::vector<Table> tables) : tables_(std::move(tables)) {}

    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override;

private:
    void report(const Run& run);

    std::vector<Table> tables_;
    const Table* last_ = nullptr;
};

} // namespace gradus::bench
