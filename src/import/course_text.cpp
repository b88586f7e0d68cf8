#include "src/import/course_text.h"

#include "src/import/quoted_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace gradus::imports {

namespace {

constexpr std::size_t mostAlternatives = 100;
constexpr std::size_t mostCodes = 1000; // of all alternatives together
/// A longer item may be broken where it says `or`.
constexpr std::size_t shortItem = 48;

/// Writes the codes of one list: the subject of the first is left out of those that follow.
class Speller {
public:
    std::string code(const CourseCode& code) {
        if (!isCode(code)) {
            forget();
            return "course " + quotedText(code.text());
        }
        if (code.subject == subject_) {
            return code.number;
        }
        subject_ = code.subject;
        return code.text();
    }

    /// After anything but a single code: nobody should have to ask which subject carries over.
    void forget() { subject_.clear(); }

    std::string bundle(const std::vector<CourseCode>& bundle) {
        if (bundle.size() == 1) {
            return code(bundle.front());
        }
        std::string text;
        for (const CourseCode& part : bundle) {
            forget();
            text.append(text.empty() ? "" : " + ").append(code(part));
        }
        forget();
        return text;
    }

private:
    std::string subject_;
};

void addItem(const Alternatives& item, Speller& speller, Pieces& pieces) {
    if (item.size() == 1) {
        pieces.push_back(speller.bundle(item.front()));
        return;
    }
    const std::string& subject = item.front().front().subject;
    const bool oneSubject = std::all_of(item.begin(), item.end(), [&subject](const auto& bundle) {
        return bundle.size() == 1 && bundle.front().subject == subject;
    });
    if (!oneSubject) {
        speller.forget();
    }
    Pieces parts;
    std::size_t length = 0;
    for (const auto& bundle : item) {
        parts.push_back((parts.empty() ? "(" : "or ") + speller.bundle(bundle));
        length += parts.back().size() + 1;
    }
    parts.back() += ")";
    speller.forget();
    if (length <= shortItem) {
        pieces.push_back(fmt::format("{}", fmt::join(parts, " ")));
    } else {
        pieces.insert(pieces.end(), parts.begin(), parts.end());
    }
}

/// Every alternative of the one with every alternative of the other.
Alternatives combined(Alternatives one, const Alternatives& other) {
    if (other.size() == 1) {
        for (auto& bundle : one) {
            bundle.insert(bundle.end(), other.front().begin(), other.front().end());
        }
        return one;
    }
    Alternatives all;
    for (const auto& a : one) {
        for (const auto& b : other) {
            all.push_back(a);
            all.back().insert(all.back().end(), b.begin(), b.end());
        }
    }
    return all;
}

bool isReadable(const Alternatives& item) {
    std::size_t codes = 0;
    for (const auto& bundle : item) {
        codes += bundle.size();
    }
    return item.size() <= mostAlternatives && codes <= mostCodes;
}

std::string rangeText(const CodeRange& range) {
    return fmt::format("{} {}..{}", range.subject, range.first, range.last);
}

} // namespace

bool isSubject(const std::string& text) {
    return !text.empty() && text.front() >= 'A' && text.front() <= 'Z' &&
           text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/&") == text.npos;
}

bool isCode(const CourseCode& code) {
    return isSubject(code.subject) && code.separator == ' ' && !code.number.empty();
}

std::optional<Alternatives> itemOf(const Node& node) {
    if (node.kind == Node::Kind::course) {
        return Alternatives{{node.course}};
    }
    const bool all = node.kind == Node::Kind::allOf;
    if ((!all && node.kind != Node::Kind::anyOf) || node.nodes.empty()) {
        return std::nullopt;
    }
    Alternatives found;
    if (all) {
        found.emplace_back();
    }
    for (const Node& inner : node.nodes) {
        auto item = itemOf(inner);
        if (!item) {
            return std::nullopt;
        }
        if (all) {
            found = combined(std::move(found), *item);
        } else {
            std::move(item->begin(), item->end(), std::back_inserter(found));
        }
        if (!isReadable(found)) {
            return std::nullopt;
        }
    }
    return found;
}

Pieces itemList(const std::vector<Alternatives>& items) {
    Pieces pieces;
    Speller speller;
    for (const Alternatives& item : items) {
        if (!pieces.empty()) {
            pieces.back() += ",";
        }
        addItem(item, speller, pieces);
    }
    return pieces;
}

void CourseSet::add(const CourseCode& code) {
    if (named_.insert(code.text()).second) {
        courses_.push_back(code);
    }
}

void CourseSet::addAll(const Node& node) {
    if (node.kind == Node::Kind::course) {
        add(node.course);
    } else if (node.kind == Node::Kind::range) {
        ranges_.push_back(node.range);
    }
    for (const Node& inner : node.nodes) {
        addAll(inner);
    }
}

bool CourseSet::holds(const CourseCode& code) const {
    return names(code) || std::any_of(ranges_.begin(), ranges_.end(),
                                      [&code](const CodeRange& range) { return range.holds(code); });
}

Pieces CourseSet::pieces() const {
    // One `except` for all ranges, where what one excludes comes back by no other part.
    std::vector<CourseCode> except;
    std::set<std::string> excepted;
    bool apart = false;
    for (const CodeRange& range : ranges_) {
        for (const CourseCode& code : range.except) {
            apart = apart || holds(code);
            if (excepted.insert(code.text()).second) {
                except.push_back(code);
            }
        }
    }
    const auto exceptText = [](const std::vector<CourseCode>& codes) {
        Pieces pieces{"except"};
        Speller speller;
        for (const CourseCode& code : codes) {
            pieces.push_back(speller.code(code) + ",");
        }
        pieces.back().pop_back();
        return pieces;
    };
    Pieces pieces;
    Speller speller;
    const auto comma = [&pieces] {
        if (!pieces.empty()) {
            pieces.back() += ",";
        }
    };
    for (const CourseCode& code : courses_) {
        comma();
        pieces.push_back(speller.code(code));
    }
    for (const CodeRange& range : ranges_) {
        comma();
        if (apart && !range.except.empty()) {
            pieces.push_back("(" + rangeText(range));
            const Pieces rest = exceptText(range.except);
            pieces.insert(pieces.end(), rest.begin(), rest.end());
            pieces.back() += ")";
        } else {
            pieces.push_back(rangeText(range));
        }
    }
    if (!apart && !except.empty()) {
        const Pieces rest = exceptText(except);
        pieces.insert(pieces.end(), rest.begin(), rest.end());
    }
    return pieces;
}

bool isChoiceOfCourses(const Node& node) {
    return node.kind == Node::Kind::anyOf &&
           std::all_of(node.nodes.begin(), node.nodes.end(), [](const Node& inner) {
               return inner.kind == Node::Kind::course || isChoiceOfCourses(inner);
           });
}

std::optional<CourseSet> setOf(const Node& node) {
    CourseSet set;
    if (node.kind == Node::Kind::anyOf) {
        for (const Node& inner : node.nodes) {
            const auto part = setOf(inner);
            if (!part) {
                return std::nullopt;
            }
            set.addAll(inner);
        }
    } else if (node.kind == Node::Kind::course || node.kind == Node::Kind::range) {
        set.addAll(node);
    }
    return set.empty() ? std::nullopt : std::optional(set);
}

} // namespace gradus::imports
