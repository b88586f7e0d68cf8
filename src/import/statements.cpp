#include "src/import/statements.h"

#include "src/import/quoted_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace gradus::imports {

namespace {

Statement takeItems(const std::vector<Alternatives>& items, const std::string& count) {
    if (items.size() == 1 && items.front().size() == 1) {
        return {"take", itemList(items)};
    }
    if (items.size() == 1) { // its alternatives are what there is to choose from
        std::vector<Alternatives> choices;
        for (const auto& bundle : items.front()) {
            choices.push_back({bundle});
        }
        return {"take 1 of", itemList(choices)};
    }
    return {fmt::format("take {} of", count), itemList(items)};
}

Statement takeOne(const CourseSet& set) {
    if (!set.hasRanges() && set.courses().size() == 1) {
        return takeItems({{{set.courses().front()}}}, "all");
    }
    return {"take 1 course from", set.pieces()};
}

/// `limit 1 course from …` for each list of courses among the credits of which one counts. A course that
/// another part of the credits accepts as well may count there besides, and is left out.
std::vector<Statement> oneOfEach(const Node& credits) {
    std::map<std::string, std::size_t> parts; // how many accept each course
    std::vector<CourseSet> accepted;
    for (const Node& node : credits.nodes) {
        accepted.emplace_back().addAll(node);
    }
    for (const CourseSet& one : accepted) {
        for (const CourseCode& code : one.courses()) {
            ++parts[code.text()];
        }
    }
    const auto inRange = [&accepted](const CourseCode& code) {
        return std::any_of(accepted.begin(), accepted.end(), [&code](const CourseSet& one) {
            return one.hasRanges() && !one.names(code) && one.holds(code);
        });
    };
    std::vector<Statement> limits;
    for (const Node& choice : credits.nodes) {
        if (!isChoiceOfCourses(choice)) {
            continue;
        }
        CourseSet all, alone;
        all.addAll(choice);
        for (const CourseCode& code : all.courses()) {
            if (parts[code.text()] == 1 && !inRange(code)) {
                alone.add(code);
            }
        }
        if (alone.courses().size() > 1) {
            limits.push_back({"limit 1 course from", alone.pieces()});
        }
    }
    return limits;
}

} // namespace

Statement Statements::requirement(const Node& section, const std::string& around, Ids& ids) const {
    Statement scope;
    scope.head = fmt::format("requirement {} {}", ids.take(withoutBeginning(section.title, around)),
                             quotedText(section.title));
    scope.block = true;
    Ids inner;
    scope.inner = bodyOf(section, inner);
    return scope;
}

std::vector<Statement> Statements::bodyOf(const Node& section, Ids& ids) const {
    std::vector<Statement> body;
    if (section.asksForAll()) {
        addAll(section.nodes, section.title, ids, body);
    } else {
        addSome(section, ids, body);
    }
    if (plain_ && section.count > section.nodes.size()) {
        body.push_back({"forbid " + quotedText(fmt::format("{} of {} are asked for.", section.count,
                                                           section.nodes.size()))});
    }
    addDoubts(section.doubts, body);
    return body;
}

void Statements::addDoubts(const std::vector<std::string>& doubts, std::vector<Statement>& body) const {
    for (const std::string& doubt : doubts) {
        body.push_back({(plain_ ? "note " : "unchecked ") + quotedText(doubt)});
    }
}

void Statements::addAll(const std::vector<Node>& nodes, const std::string& around, Ids& ids,
                        std::vector<Statement>& body) const {
    std::vector<Alternatives> items;
    for (const Node& node : nodes) {
        if (auto item = itemOf(node)) {
            items.push_back(std::move(*item));
        }
    }
    if (!items.empty()) {
        body.push_back(takeItems(items, "all"));
    }
    for (const Node& node : nodes) {
        if (!itemOf(node)) {
            addNode(node, around, ids, body);
        }
    }
}

void Statements::addSome(const Node& section, Ids& ids, std::vector<Statement>& body) const {
    const std::vector<Node>& nodes = section.nodes;
    std::vector<Alternatives> items;
    CourseSet courses;
    bool oneEach = section.count == 1;
    for (const Node& node : nodes) {
        if (auto item = itemOf(node)) {
            items.push_back(std::move(*item));
        }
        oneEach = oneEach && setOf(node);
        courses.addAll(node);
    }
    if (items.size() == nodes.size()) {
        body.push_back({fmt::format("take {}{} of", section.count,
                                    section.count == 0 ? fmt::format("..{}", items.size()) : ""),
                        itemList(items)});
    } else if (oneEach) {
        body.push_back(takeOne(courses));
    } else if (section.count > 0) {
        addBranches(section.count, nodes, section.title, ids, body);
    } else if (!courses.empty()) {
        body.push_back(
            {fmt::format("take up to {} course{} from", nodes.size(), nodes.size() == 1 ? "" : "s"),
             courses.pieces()});
        addDoubtsWithin(section, body);
    }
}

void Statements::addBranches(std::size_t count, const std::vector<Node>& nodes, const std::string& around,
                             Ids& ids, std::vector<Statement>& body) const {
    Statement complete{fmt::format("complete {} of", count), {}, true};
    std::vector<Alternatives> items;
    for (const Node& node : nodes) {
        if (node.kind == Node::Kind::section) {
            complete.inner.push_back(requirement(node, around, ids));
        } else if (auto item = itemOf(node); item && count == 1) {
            items.push_back(std::move(*item));
        } else {
            Statement option{"option", {}, true};
            addNode(node, around, ids, option.inner);
            complete.inner.push_back(std::move(option));
        }
    }
    if (!items.empty()) { // any one of them will do, so they need no branches of their own
        complete.inner.insert(complete.inner.begin(), {"option", {}, true, {takeItems(items, "1")}});
    }
    body.push_back(std::move(complete));
}

void Statements::addNode(const Node& node, const std::string& around, Ids& ids,
                         std::vector<Statement>& body) const {
    if (node.kind == Node::Kind::section) {
        body.push_back(requirement(node, around, ids));
        return; // the doubts stand in its braces
    }
    CourseSet courses;
    courses.addAll(node);
    if (const auto item = itemOf(node)) {
        body.push_back(takeItems({*item}, "all"));
    } else if (node.kind == Node::Kind::credits && !courses.empty()) {
        body.push_back(credits(node, courses));
    } else if (const auto set = setOf(node)) {
        body.push_back(takeOne(*set));
    } else if (node.kind == Node::Kind::allOf) {
        addAll(node.nodes, around, ids, body);
    } else if (node.kind == Node::Kind::anyOf && !node.nodes.empty()) {
        addBranches(1, node.nodes, around, ids, body);
    } else if (plain_) {
        body.push_back({"forbid \"Something is asked for, and nothing is listed.\""});
    }
    addDoubts(node.doubts, body);
    if (node.kind == Node::Kind::credits) {
        addDoubtsWithin(node, body);
    }
}

void Statements::addDoubtsWithin(const Node& node, std::vector<Statement>& body) const {
    for (const Node& inner : node.nodes) {
        addDoubts(inner.doubts, body);
        addDoubtsWithin(inner, body);
    }
}

Statement Statements::credits(const Node& node, const CourseSet& courses) const {
    Statement take = node.credits == Milli{}
                         ? Statement{"take 1 course from", courses.pieces()}
                         : Statement{fmt::format("take {} credit{} from", node.credits.text(),
                                                 node.credits == Milli::whole(1) ? "" : "s"),
                                     courses.pieces()};
    take.inner = oneOfEach(node);
    take.block = !take.inner.empty();
    return take;
}

} // namespace gradus::imports
