#include "tests/import/imported.h"

#include "gradus/format.h"
#include "gradus/rule_set.h"
#include "tests/catch.h"

#include <fmt/format.h>

#include <algorithm>

namespace gradus::test {

namespace {

/// Every node is written with a comma behind it.
std::string listOf(const std::string& nodes) {
    return "[" + nodes.substr(0, nodes.find_last_of(',') == nodes.npos ? 0 : nodes.size() - 1) + "]";
}

std::string list(const char* type, const std::string& nodes) {
    return fmt::format(R"({{"type": "{}", "courses": {}}},)", type, listOf(nodes));
}

} // namespace

std::string course(const std::string& subject, int number) {
    return fmt::format(R"({{"type": "COURSE", "subject": "{}", "classId": {}}},)", subject, number);
}

std::string range(const std::string& subject, int first, int last, const std::string& exceptions) {
    return fmt::format(
        R"({{"type": "RANGE", "subject": "{}", "idRangeStart": {}, "idRangeEnd": {}, "exceptions": {}}},)",
        subject, first, last, listOf(exceptions));
}

std::string all(const std::string& nodes) {
    return list("AND", nodes);
}

std::string any(const std::string& nodes) {
    return list("OR", nodes);
}

std::string credits(const std::string& amount, const std::string& nodes) {
    return fmt::format(R"({{"type": "XOM", "numCreditsMin": {}, "courses": {}}},)", amount, listOf(nodes));
}

std::string section(const std::string& title, int count, const std::string& nodes) {
    return fmt::format(
        R"({{"type": "SECTION", "title": "{}", "minRequirementCount": {}, "requirements": {}}},)", title,
        count, listOf(nodes));
}

std::string programme(const std::string& sections) {
    return fmt::format(R"({{"name": "P", "requirementSections": {}}})", listOf(sections));
}

std::string programmeWith(const std::string& sections, int least, const std::string& concentrations) {
    return fmt::format(R"({{"name": "P", "requirementSections": {}, "concentrations":
                           {{"minOptions": {}, "concentrationOptions": {}}}}})",
                       listOf(sections), least, listOf(concentrations));
}

std::string mistakesIn(const std::string& rules) {
    SourceSet sources;
    const Loader loader = [&rules](const std::string&) { return std::optional(rules); };
    std::string mistakes;
    for (const Diagnostic& one : loadRules({"rules.gradus"}, loader, {}, sources).diagnostics) {
        mistakes += one.code + ": " + one.message + "\n";
    }
    return mistakes;
}

std::string bodyOf(const std::string& sections, const ImportOptions& options) {
    const auto rules = importGraduateNu(programme(sections), 0, options).rules;
    REQUIRE(rules);
    INFO(*rules);
    CHECK(mistakesIn(*rules).empty());
    CHECK(formatted(*rules, 0).text == rules);
    const std::size_t begin = rules->find("    requirement ");
    REQUIRE(begin != std::string::npos);
    return rules->substr(begin, rules->size() - 2 - begin);
}

std::string insideOf(const std::string& section, const ImportOptions& options) {
    const std::string body = bodyOf(section, options);
    const std::size_t begin = body.find('{') + 1;
    std::string inside = body.substr(begin, body.rfind('}') - begin);
    const bool folded = inside.front() != '\n';
    std::string result;
    for (std::size_t at = folded ? 0 : 1; at < inside.size();) {
        const std::size_t end = std::min(inside.find('\n', at), inside.size());
        const std::string line = inside.substr(at, end - at);
        if (line.find_first_not_of(' ') != line.npos) {
            result += line.substr(folded ? 1 : 8) + "\n";
        }
        at = end + 1;
    }
    result.erase(result.find_last_not_of(" \n") + 1);
    return result + "\n";
}

std::vector<std::string> idsOf(const std::vector<std::string>& titles) {
    std::string sections;
    int number = 0;
    for (const std::string& title : titles) {
        sections += section(title, 1, course("CS", ++number));
    }
    const std::string body = bodyOf(sections);
    std::vector<std::string> ids;
    const std::string word = "requirement ";
    for (std::size_t at = 0; (at = body.find(word, at)) != body.npos;) {
        at += word.size();
        ids.push_back(body.substr(at, body.find(' ', at) - at));
    }
    return ids;
}

} // namespace gradus::test
