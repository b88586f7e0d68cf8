#include "src/prose/statements.h"
#include "src/wording/wording.h"

#include <fmt/format.h>

namespace gradus::prose {

using namespace wording;

namespace {

std::string milestoneText(const Attain& attain) {
    if (attain.score) {
        return fmt::format("{}, a score of {}", attain.title, scoreText(*attain.score));
    }
    return attain.times == 1 ? attain.title
                             : fmt::format("{}, {}", attain.title, counted(attain.times, "time"));
}

} // namespace

Blocks blocksOf(const Context&, const Attain& attain) {
    return sentence(Text("Required besides courses: ").add(milestoneText(attain)));
}

Blocks blocksOf(const Context&, const AttainSome& some) {
    List list;
    for (const Attain& attain : some.among) {
        list.items.push_back({rule(Text(milestoneText(attain)).capital())});
    }
    return sentence(fmt::format("Required besides courses: {} of the following", some.count), {Block{list}});
}

Blocks blocksOf(const Context& context, const Require& require) {
    std::vector<Text> programs;
    for (const std::string& id : require.programs) {
        programs.push_back(programText(context, id));
    }
    if (!require.kind.empty()) {
        return sentence(Text("Complete " + counted(require.count, "programme") + " of the kind " +
                             quoted(require.kind) + " that the student holds (such as ")
                            .add(joined(programs, "or"))
                            .add(")"));
    }
    if (programs.size() == 1) {
        return sentence(Text("Complete the programme ").add(programs.front()));
    }
    return sentence(
        Text(fmt::format("Complete {} of the programmes ", require.count))
            .add(
                joined(programs, static_cast<std::size_t>(require.count) == programs.size() ? "and" : "or")));
}

Blocks blocksOf(const Context&, const Unchecked& unchecked) {
    return sentence(Text("Checked by a person: ").add(unchecked.text));
}

} // namespace gradus::prose
