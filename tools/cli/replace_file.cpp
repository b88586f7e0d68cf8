#include "tools/cli/replace_file.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gradus::cli {

namespace fs = std::filesystem;

namespace {

std::string reason() {
    return std::strerror(errno);
}

bool writeAll(int file, const std::string& text) {
    for (std::size_t done = 0; done < text.size();) {
        const ssize_t n = ::write(file, text.data() + done, text.size() - done);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return false;
        }
        done += static_cast<std::size_t>(n);
    }
    return true;
}

/// Fills the new file; its name is not the old one's yet.
bool fill(int file, const std::string& text, const struct stat& old) {
    // Only root may leave a file to another owner: a shared file that someone else lays out becomes theirs.
    const bool owned = ::fchown(file, old.st_uid, old.st_gid) == 0 || errno == EPERM;
    const bool filled =
        owned && writeAll(file, text) && ::fchmod(file, old.st_mode & 07777) == 0 && ::fsync(file) == 0;
    const int fault = errno;
    const bool closed = ::close(file) == 0;
    errno = filled ? errno : fault;
    return filled && closed;
}

} // namespace

std::string replaceFile(const std::string& path, const std::string& text) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        return reason();
    }
    if (!S_ISREG(status.st_mode)) {
        return "it is no regular file; `gradus fmt -` takes standard input";
    }
    std::error_code error;
    const std::string target = fs::canonical(path, error).string();
    if (error) {
        return error.message();
    }
    // Whoever may write everything should not write what was protected on purpose, either.
    if ((status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0 || ::access(target.c_str(), W_OK) != 0) {
        return "it is protected from being changed";
    }
    std::string beside = target + ".XXXXXX";
    const int file = ::mkstemp(beside.data());
    if (file < 0) {
        return fmt::format("no file can be made beside it: {}", reason());
    }
    if (!fill(file, text, status) || ::rename(beside.c_str(), target.c_str()) != 0) {
        const std::string fault = reason();
        ::unlink(beside.c_str());
        return fault;
    }
    return {};
}

} // namespace gradus::cli
