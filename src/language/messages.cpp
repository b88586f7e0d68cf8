#include "src/language/messages.h"

#include "src/did_you_mean.h"

#include <fmt/format.h>

#include <algorithm>

namespace gradus::language {

namespace {

constexpr std::size_t mostCompared = 5000; // known words; a catalogue's subject has a few hundred
constexpr std::size_t mostListed = 20;

} // namespace

Diagnostic error(const char* code, const Location& at, std::string message, std::string hint) {
    return {code, Severity::error, at, std::move(message), std::move(hint), {}};
}

Diagnostic warning(const char* code, const Location& at, std::string message, std::string hint) {
    return {code, Severity::warning, at, std::move(message), std::move(hint), {}};
}

Diagnostic labelled(Diagnostic diagnostic, const Location& at, std::string text) {
    diagnostic.labels.push_back({at, std::move(text)});
    return diagnostic;
}

std::string meant(std::string_view word, const std::vector<std::string>& known, std::string_view otherwise) {
    // One letter is as near to any other, so a suggestion would say nothing.
    if (known.size() <= mostCompared && word.size() > 1) {
        if (const auto nearest = didYouMean(word, known)) {
            return fmt::format("did you mean `{}`?", *nearest);
        }
    }
    if (known.empty() || known.size() > mostListed) {
        return std::string(otherwise);
    }
    return fmt::format("{}; known here: {}", otherwise, fmt::join(known, ", "));
}

std::string steps(const std::vector<std::string>& chain, std::string_view verb) {
    std::string text;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        text += i == 0 ? "" : i == 1 ? fmt::format(" {} ", verb) : fmt::format(", which {} ", verb);
        text += fmt::format("`{}`", chain[i]);
    }
    return text;
}

} // namespace gradus::language
