#include "tests/support/child.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace gradus::test {

namespace {

[[noreturn]] void work(int out, double seconds, const std::function<std::string()>& what) {
    const auto limit = static_cast<rlim_t>(std::ceil(seconds));
    const rlimit ofTime{limit, limit};
    setrlimit(RLIMIT_CPU, &ofTime);
    // What the test framework does about a signal is for the parent.
    for (const int each : {SIGABRT, SIGSEGV, SIGFPE, SIGILL, SIGBUS, SIGTERM, SIGINT}) {
        std::signal(each, SIG_DFL);
    }
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    const std::string text = what();
    for (std::size_t sent = 0; sent < text.size();) {
        const ssize_t more = write(out, text.data() + sent, text.size() - sent);
        if (more < 0 && errno != EINTR) {
            _exit(1);
        }
        sent += more > 0 ? static_cast<std::size_t>(more) : 0;
    }
    _exit(0);
}

/// Everything until the other end closes; nothing when that takes too long.
std::optional<std::string> readAll(int in, double seconds) {
    using Clock = std::chrono::steady_clock;
    const auto end =
        Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    std::string text;
    std::array<char, 4096> some;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        pollfd waiting{in, POLLIN, 0};
        if (left <= 0) {
            return std::nullopt;
        }
        if (poll(&waiting, 1, static_cast<int>(left)) <= 0) {
            continue; // interrupted, or late
        }
        const ssize_t got = read(in, some.data(), some.size());
        if (got == 0) {
            return text;
        }
        if (got > 0) {
            text.append(some.data(), static_cast<std::size_t>(got));
        } else if (errno != EINTR) {
            return std::nullopt;
        }
    }
}

} // namespace

std::optional<std::string> inChild(double seconds, const std::function<std::string()>& what) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        return std::nullopt;
    }
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        work(ends[1], seconds, what);
    }
    close(ends[1]);
    if (child < 0) {
        close(ends[0]);
        return std::nullopt;
    }
    // Something that does not even work is late after so long.
    const std::optional<std::string> text = readAll(ends[0], 20 * seconds + 5);
    close(ends[0]);
    if (!text) {
        kill(child, SIGKILL);
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    const bool well = text && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return well ? text : std::nullopt;
}

} // namespace gradus::test
