#include "tools/cli/terminal.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

namespace gradus::cli {

namespace {

constexpr int narrowest = 80;
constexpr int widest = 120;
constexpr int widthOfNoTerminal = 100;

int columnsFor(std::FILE* stream) {
    if (const char* columns = std::getenv("COLUMNS"); columns != nullptr) {
        if (const long width = std::strtol(columns, nullptr, 10); width > 0) {
            return static_cast<int>(std::clamp<long>(width, narrowest, widest));
        }
    }
    winsize size{};
    if (ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return std::clamp<int>(size.ws_col, narrowest, widest);
    }
    return widthOfNoTerminal;
}

} // namespace

TextStyle styleFor(std::FILE* stream, bool ascii) {
    const char* noColour = std::getenv("NO_COLOR");
    const bool wanted = noColour == nullptr || *noColour == '\0';
    return {columnsFor(stream), wanted && isatty(fileno(stream)) == 1, ascii};
}

bool write(std::FILE* stream, const std::string& text) {
    errno = 0;
    const bool written =
        std::fwrite(text.data(), 1, text.size(), stream) == text.size() && std::fflush(stream) == 0;
    return written || errno == EPIPE;
}

void ignoreBrokenPipes() {
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace gradus::cli
