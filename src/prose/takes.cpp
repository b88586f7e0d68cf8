#include "src/prose/items.h"
#include "src/prose/sets.h"
#include "src/prose/statements.h"
#include "src/wording/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace gradus::prose {

using namespace wording;

namespace {

/// Before and behind the courses of a sentence: "Take 2 courses from …", "Up to 6 credits from … may count
/// here; none are required".
struct Frame {
    std::string before, behind;
};

/// `noun`: "course" of a set; empty for a list, whose items are only counted.
Frame frameOf(const Take& take, const std::string& unit, bool isList) {
    const CourseAmount& need = take.need;
    const auto amount = [&](const CourseAmount& much) {
        return isList ? std::to_string(much.courses) : amountText(much, unit);
    };
    const std::string from = isList ? " of " : " from ";
    const bool nothing = need == CourseAmount{};
    if (!take.upper) {
        return nothing ? Frame{"", " count here without being required"}
                       : Frame{"Take at least " + amount(need) + from, "; everything that fits counts here"};
    }
    const CourseAmount& upper = *take.upper;
    if (nothing) {
        return {"Up to " + amount(upper) + " may count here, without being required," + from, ""};
    }
    const bool both = need.courses != 0 && need.units != Milli{};
    if (need == upper) {
        return {"Take " + amount(need) + from, both ? "; both amounts are required" : ""};
    }
    if (!both && need.courses != 0 && upper.units == Milli{}) {
        return {fmt::format("Take {} to {}", need.courses, amount(upper)) + from, ""};
    }
    if (!both && need.courses == 0 && upper.courses == 0) {
        return {fmt::format("Take {} to {}", need.units.text(), amount(upper)) + from, ""};
    }
    return {"Take at least " + amount(need) + from, "; courses are accepted up to " + amount(upper)};
}

/// "Take 2 courses from CS courses", but "Take 2 courses taken here".
Text framed(const Frame& frame, const Text& courses) {
    constexpr std::string_view from = " from ";
    const std::size_t counted = frame.before.size() < from.size() ? 0 : frame.before.size() - from.size();
    const std::string_view amount = std::string_view(frame.before).substr(0, counted);
    const auto endsIn = [&](std::string_view word) {
        return amount.size() >= word.size() && amount.substr(amount.size() - word.size()) == word;
    };
    const bool again = (endsIn("course") || endsIn("courses")) && courses.beginsWith("courses ");
    return (again ? Text(amount).add(courses.from(std::string_view("courses").size()))
                  : Text(frame.before).add(courses))
        .add(frame.behind)
        .capital();
}

bool hasBundle(const std::vector<CourseItem>& items) {
    return std::any_of(items.begin(), items.end(), [](const CourseItem& item) {
        return std::any_of(item.alternatives.begin(), item.alternatives.end(), [](const ItemBundle& bundle) {
            return bundle.courses.size() + bundle.milestones.size() > 1;
        });
    });
}

Blocks ofItems(const Context& context, const Take& take) {
    const auto all = static_cast<std::int64_t>(take.items.size());
    const bool exact = take.upper && take.need == *take.upper;
    const bool isAll = exact && take.need.courses == all;
    if (isAll && all == 1) {
        return sentence(Text("Take ").add(itemText(context, take.items.front())));
    }
    if (all == 1 && take.need == CourseAmount{}) {
        return sentence(
            itemText(context, take.items.front()).capital().add(" may count here, without being required"));
    }
    const Frame frame = isAll ? Frame{all == 2 ? "Take both " : "Take all of ", ""}
                              : frameOf(take, context.rules().unitName, true);
    if (fitSentence(take.items)) {
        return sentence(framed(frame, itemsText(context, take.items, isAll ? "and" : "or")));
    }
    const Frame list = isAll ? Frame{"Take all of ", ""} : frame;
    const char* together = hasBundle(take.items) ? " (courses that go together count as one)" : "";
    return sentence(framed(list, Text("the following").add(together)), {itemList(context, take.items)});
}

Blocks ofPool(const Context& context, const Take& take) {
    const auto* is = std::get_if<CodeIs>(&take.pool->what);
    if (is != nullptr && take.need.courses > 1 && take.upper == take.need && take.need.units == Milli{}) {
        return sentence(fmt::format("Take {} {}", courseText(context.rules(), is->code),
                                    counted(take.need.courses, "time")));
    }
    Source source = sourceOf(context, *take.pool, take.rest);
    return sentence(framed(frameOf(take, context.rules().unitName, false), source.words),
                    std::move(source.list));
}

} // namespace

Blocks blocksOf(const Context& context, const Take& take) {
    Blocks blocks = take.pool ? ofPool(context, take) : ofItems(context, take);
    auto& first = std::get<Paragraph>(blocks.front().what).text;
    if (const std::string& path = take.clause.path; context.places.isReferredTo(path)) {
        first = Text().anchor(context.places.id(path)).add(first);
        const std::string called = " This part is called " + quoted(path.substr(path.rfind('.') + 1)) + ".";
        if (blocks.size() == 1) {
            first.add(called);
        } else {
            blocks.push_back(rule(called.substr(1)));
        }
    }
    if (take.braces) {
        if (blocks.size() > 1) {
            blocks.push_back(rule("In addition:"));
        }
        blocks.push_back({statementList(context.in(*take.braces), take.braces->statements)});
    }
    return blocks;
}

} // namespace gradus::prose
