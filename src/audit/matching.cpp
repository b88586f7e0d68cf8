#include "src/audit/matching.h"

#include <algorithm>

namespace gradus {
namespace {

class Matching {
public:
    explicit Matching(const std::vector<std::vector<std::size_t>>& options) : options_(options) {
        std::size_t keys = 0;
        for (const auto& own : options) {
            for (const std::size_t key : own)
                keys = std::max(keys, key + 1);
        }
        holder_.resize(keys, noKey);
    }

    std::vector<std::size_t> run() {
        for (std::size_t i = 0; i < options_.size(); ++i) {
            tried_.assign(holder_.size(), false);
            give(i);
        }
        std::vector<std::size_t> given(options_.size(), noKey);
        for (std::size_t key = 0; key < holder_.size(); ++key) {
            if (holder_[key] != noKey)
                given[holder_[key]] = key;
        }
        return given;
    }

private:
    /// Gives a thing a key, if need be one that its holder can exchange for another. As deep as there are
    /// keys.
    bool give(std::size_t thing) {
        for (const std::size_t key : options_[thing]) {
            if (tried_[key])
                continue;
            tried_[key] = true;
            if (holder_[key] == noKey || give(holder_[key])) {
                holder_[key] = thing;
                return true;
            }
        }
        return false;
    }

    const std::vector<std::vector<std::size_t>>& options_;
    std::vector<std::size_t> holder_; // of each key
    std::vector<bool> tried_;
};

} // namespace

std::vector<std::size_t> mostKeys(const std::vector<std::vector<std::size_t>>& options) {
    return Matching(options).run();
}

} // namespace gradus
