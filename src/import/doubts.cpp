#include "src/import/doubts.h"

#include "src/import/asked_twice.h"
#include "src/import/course_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace gradus::imports {

namespace {

using records::Faults;

std::string wordsOf(const std::string& title) {
    std::string text;
    for (const char c : title) {
        text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return text;
}

/// Whether the title says that one picks. "Required Electives" leaves it open.
bool promisesChoice(const std::string& title) {
    const std::string text = wordsOf(title.substr(title.rfind(':') + 1));
    return text.find("elective") != text.npos && text.find("required") == text.npos;
}

bool isListed(const Node& node) {
    return node.kind != Node::Kind::section && node.kind != Node::Kind::credits;
}

class Search {
public:
    explicit Search(Faults& faults) : faults_(faults) {}

    void lookAtCount(Programme& programme) {
        const std::size_t least = programme.leastConcentrations, listed = programme.concentrations.size();
        if (least > listed) {
            faults_.warning("count-unlike-list", programme.concentrationsAt,
                            fmt::format("the programme asks for {} of {} concentrations", least, listed),
                            lookUp);
            programme.doubts.push_back(fmt::format(
                "GraduateNU's data ask for {} of {} concentrations: what is missing has to be looked up "
                "in the catalogue.",
                least, listed));
        }
    }

    /// Options of one title: whether they are parts of one concentration, or several of them.
    void lookAtTitles(Concentration& concentration) {
        for (auto part = concentration.parts.begin(); part != concentration.parts.end(); ++part) {
            const auto alike = std::find_if(concentration.parts.begin(), part, [&part](const Node& other) {
                return other.title == part->title;
            });
            if (alike != part) {
                faults_.warning(
                    "same-title", part->span,
                    fmt::format("two concentrations are called \"{}\"", part->title),
                    "they are put together; look up in the catalogue whether they belong together, "
                    "or which concentrations they are parts of");
                faults_.label(alike->span, "the other is here");
                part->doubts.push_back(
                    "GraduateNU's data have two concentrations of this title: whether they "
                    "belong together has to be looked up in the catalogue.");
            }
        }
    }

    void look(Node& node) {
        switch (node.kind) {
        case Node::Kind::section:
            lookAtSection(node);
            break;
        case Node::Kind::credits:
            lookAtCredits(node);
            break;
        case Node::Kind::allOf:
        case Node::Kind::anyOf:
            lookAtList(node);
            break;
        case Node::Kind::course:
        case Node::Kind::range:
            break;
        }
        for (Node& inner : node.nodes) {
            look(inner);
        }
    }

private:
    void lookAtSection(Node& node) {
        const std::size_t listed = node.nodes.size();
        if (listed == 0) {
            faults_.warning("empty-section", node.span,
                            fmt::format("the section \"{}\" lists nothing", node.title), lookUp);
            node.doubts.push_back("GraduateNU's data list nothing here: what is asked has to be looked up in "
                                  "the catalogue.");
        } else if (node.count == 0) {
            unlikeList(node, fmt::format("the section \"{}\" asks for 0 of {}", node.title, listed),
                       fmt::format("GraduateNU's data ask for 0 of these {}: how many are needed has to be "
                                   "looked up in the catalogue.",
                                   listed));
        } else if (node.count > listed) {
            unlikeList(
                node,
                fmt::format("the section \"{}\" asks for {} and lists {}", node.title, node.count, listed),
                fmt::format("GraduateNU's data ask for {} and list {}: what is missing has to be looked "
                            "up in the catalogue.",
                            node.count, listed));
        } else if (node.asksForAll() && promisesChoice(node.title) &&
                   std::count_if(node.nodes.begin(), node.nodes.end(), isListed) > 1) {
            const std::string all = listed == 2 ? "both" : fmt::format("all {}", listed);
            faults_.warning(
                "all-of-electives", node.span,
                fmt::format("\"{}\" asks for {} that it lists, and its title promises a choice", node.title,
                            all),
                "look up in the catalogue how many are needed, and write that in place of the statement that "
                "says so");
            node.doubts.push_back(fmt::format(
                "GraduateNU's data ask for {} of these; the title promises a choice, so how many are "
                "needed has to be looked up.",
                all));
        }
    }

    void lookAtCredits(Node& node) {
        if (node.nodes.empty()) {
            unlikeList(
                node, fmt::format("{} credits are asked for, of an empty list", node.credits.text()),
                fmt::format("GraduateNU's data ask for {} credits of an empty list: it has to be looked "
                            "up in the catalogue.",
                            node.credits.text()));
            return;
        }
        if (node.credits == Milli{}) {
            unlikeList(node, "an XOM asks for 0 credits",
                       "GraduateNU's data ask for 0 credits here: how many are needed has to be looked up in "
                       "the catalogue.");
        }
        lookForLists(node, node);
    }

    /// Credits are counted course by course, so that only a choice among single courses can be kept there.
    void lookForLists(Node& credits, const Node& within) {
        for (const Node& inner : within.nodes) {
            const bool several = inner.nodes.size() > 1;
            if (inner.kind == Node::Kind::allOf && several) {
                lost(credits, inner, named(inner) + " count here only together");
            } else if (inner.kind == Node::Kind::anyOf && several && !isChoiceOfCourses(inner)) {
                lost(credits, inner, "of an OR that is no list of courses, one alternative counts here");
            }
            lookForLists(credits, inner);
        }
    }

    void lost(Node& credits, const Node& list, std::string sentence) {
        faults_.warning(
            "list-in-credits", list.span, sentence + ", and among credits that can't be said",
            "each course counts by itself; where that matters, ask for the list in a statement of "
            "its own, as in take 1 of A + B, C");
        sentence.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(sentence.front())));
        credits.doubts.push_back(sentence + ".");
    }

    /// The courses of an AND, where it lists nothing else.
    static std::string named(const Node& bundle) {
        std::vector<CourseCode> codes;
        for (const Node& inner : bundle.nodes) {
            if (inner.kind != Node::Kind::course) {
                return "the parts of an AND";
            }
            codes.push_back(inner.course);
        }
        return inWords(codes);
    }

    void lookAtList(Node& node) {
        if (!node.nodes.empty()) {
            return;
        }
        const bool all = node.kind == Node::Kind::allOf;
        unlikeList(node, all ? "an AND lists nothing" : "an OR lists nothing, so that nothing can fill it",
                   all ? "GraduateNU's data have an empty list here, of which all is needed."
                       : "GraduateNU's data have an empty list here, of which one is needed.");
    }

    void unlikeList(Node& node, const std::string& message, const std::string& doubt) {
        faults_.warning("count-unlike-list", node.span, message, lookUp);
        node.doubts.push_back(doubt);
    }

    static constexpr const char* lookUp =
        "look up in the catalogue what is asked, and write it in place of the "
        "statement that says so";

    Faults& faults_;
};

} // namespace

void findDoubts(Programme& programme, Faults& faults) {
    Search search(faults);
    for (Node& section : programme.sections) {
        search.look(section);
    }
    search.lookAtCount(programme);
    for (Concentration& concentration : programme.concentrations) {
        search.lookAtTitles(concentration);
        for (Node& part : concentration.parts) {
            search.look(part);
        }
    }
    findAskedTwice(programme, faults);
}

} // namespace gradus::imports
