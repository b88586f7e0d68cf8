#include "tests/support/asp_run.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace gradus::test {

namespace {

constexpr int claspSeconds = 10;
/// No single silence of the two lasts longer, or they are ended. Above `claspSeconds`.
constexpr int silence = 15'000;
/// Models found, and the search space exhausted.
constexpr int optimumFound = 30;

/// Two ends that children don't inherit.
struct Pipe {
    Pipe() {
        if (pipe2(ends, O_CLOEXEC) != 0) {
            ends[0] = ends[1] = -1;
        }
    }
    ~Pipe() {
        close(0);
        close(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void close(int end) {
        if (ends[end] >= 0) {
            ::close(ends[end]);
            ends[end] = -1;
        }
    }
    int ends[2];
};

/// A child process; ended with this at the latest.
class Child {
public:
    /// Standard input, output and error are these.
    Child(const std::vector<std::string>& arguments, int in, int out, int error) {
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, error, STDERR_FILENO);
        std::vector<char*> argv;
        for (const std::string& argument : arguments) {
            argv.push_back(const_cast<char*>(argument.c_str()));
        }
        argv.push_back(nullptr);
        if (posix_spawnp(&id_, argv[0], &actions, nullptr, argv.data(), environ) != 0) {
            id_ = -1;
        }
        posix_spawn_file_actions_destroy(&actions);
    }
    ~Child() {
        if (id_ > 0) {
            kill(id_, SIGKILL);
            status();
        }
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Waits for the end; the exit status, or -1.
    int status() {
        int raw = 0;
        pid_t ended = -1;
        while (id_ > 0 && (ended = waitpid(id_, &raw, 0)) < 0 && errno == EINTR) {
        }
        id_ = -1;
        return ended > 0 && WIFEXITED(raw) ? WEXITSTATUS(raw) : -1;
    }

private:
    pid_t id_ = -1;
};

/// All that comes until the end; false when nothing does for too long.
bool readAll(int from, std::string& text) {
    char buffer[4096];
    while (true) {
        pollfd wait{from, POLLIN, 0};
        const int ready = poll(&wait, 1, silence);
        if (ready < 0 && errno == EINTR) {
            continue;
        }
        const ssize_t count = ready > 0 ? read(from, buffer, sizeof buffer) : -1;
        if (count <= 0) {
            return count == 0;
        }
        text.append(buffer, static_cast<std::size_t>(count));
    }
}

} // namespace

AspOutput runAsp(const std::string& programme, const std::string& facts) {
    AspOutput output;
    std::FILE* input = std::tmpfile();
    Pipe grounded;
    Pipe answer;
    if (input == nullptr || grounded.ends[0] < 0 || answer.ends[0] < 0) {
        return output;
    }
    const bool written = std::fwrite(facts.data(), 1, facts.size(), input) == facts.size();
    std::rewind(input);
    Child gringo({"gringo", "-Wno-atom-undefined", "-Wno-global-variable", programme, "-"}, fileno(input),
                 grounded.ends[1], answer.ends[1]);
    Child clasp({"clasp", "-V0", "--quiet=2,1", "--time-limit=" + std::to_string(claspSeconds)},
                grounded.ends[0], answer.ends[1], answer.ends[1]);
    std::fclose(input);
    grounded.close(0);
    grounded.close(1);
    answer.close(1);
    output.ended = written && readAll(answer.ends[0], output.text) && gringo.status() == 0 &&
                   clasp.status() == optimumFound;
    return output;
}

} // namespace gradus::test
