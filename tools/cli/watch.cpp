#include "tools/cli/watch.h"

#include "tools/cli/files.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>
#include <thread>

namespace gradus::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds pause{200};

volatile std::sig_atomic_t asked = 0;

extern "C" void askToEnd(int) {
    asked = 1;
}

/// When a file was last written, and its size: what a poll can afford to look at.
struct Stamp {
    fs::file_time_type written{};
    std::uintmax_t size = 0;
    bool operator==(const Stamp&) const = default;
};

Stamp stampOf(const std::string& path) {
    std::error_code missing;
    Stamp stamp;
    stamp.written = fs::last_write_time(path, missing);
    stamp.size = fs::file_size(path, missing);
    return missing ? Stamp{} : stamp;
}

} // namespace

void endWatchOnSignals() {
    std::signal(SIGINT, askToEnd);
    std::signal(SIGTERM, askToEnd);
}

std::vector<std::string> listOf(const std::vector<std::string>& paths) {
    return namedFiles(paths).files;
}

bool waitForChange(const SourceSet& read, const std::vector<std::string>& paths,
                   const std::vector<std::string>& listed) {
    std::map<std::string, Stamp> stamps;
    bool changed = false;
    for (SourceId id = 0; id < read.size(); ++id) {
        const std::string& name = read[id].name;
        stamps[name] = stampOf(name);
        // What was written while it was being read or tested has its new stamp already.
        changed = changed || readFile(name).text.value_or("") != read[id].text;
    }
    while (asked == 0 && !changed) {
        std::this_thread::sleep_for(pause);
        changed = listOf(paths) != listed || std::any_of(stamps.begin(), stamps.end(), [](const auto& one) {
                      return stampOf(one.first) != one.second;
                  });
    }
    if (asked == 0) {
        std::this_thread::sleep_for(pause); // an editor may not have written all of it yet
    }
    return asked == 0;
}

} // namespace gradus::cli
