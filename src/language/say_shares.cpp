#include "src/language/say_shares.h"

#include <fmt/format.h>

namespace gradus::language::say {

Diagnostic unknownPartner(const Location& at, const std::string& id, const std::vector<std::string>& known) {
    return error("unknown-partner", at, fmt::format("nothing to share with is called `{}`", id),
                 meant(id, known,
                       "name a requirement of this programme, or another programme of this file or of one "
                       "that it uses"));
}

Diagnostic sharesWithItself(const Location& at) {
    return error("shares-with-itself", at, "what stands here can't be shared with itself",
                 "within a scope, its requirements share by `share freely` or by naming one another");
}

Diagnostic partnerTwice(const Location& at, const std::string& id) {
    return error("partner-twice", at, fmt::format("`{}` is named twice", id), "name each partner once");
}

Diagnostic misplacedSplit(const Location& at) {
    return error("misplaced-split", at, "`split` is about the whole programme",
                 "write it directly in the programme, outside of its requirements");
}

Diagnostic splitTwice(const Location& at, const std::string& course) {
    return error("split-twice", at, fmt::format("{} is split twice", course), "name each course once");
}

Diagnostic emptyPart(const Location& at) {
    return error("empty-part", at, "a part of a split course carries no units",
                 "say how many units the part carries: `6 for core`");
}

} // namespace gradus::language::say
