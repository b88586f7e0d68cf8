#include "tests/support/northeastern.h"

#include "gradus/import.h"

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace gradus::test {

namespace {

using Json = nlohmann::json;

std::string textOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) {
        throw std::runtime_error("can't read " + path.string());
    }
    return text.str();
}

std::string plainRules(const std::string& json, const std::string& concentration, const std::string& name) {
    const ImportedRules imported = importGraduateNu(json, 0, {true, concentration});
    if (!imported.rules) {
        throw std::runtime_error("can't import " + name + ": " + imported.diagnostics.front().message);
    }
    return *imported.rules;
}

/// The programmes of the collection, each imported once for each concentration.
class Programmes {
public:
    explicit Programmes(std::filesystem::path folder) : folder_(std::move(folder)) {}

    const std::string& rules(const std::string& file, const std::string& concentration) {
        const auto [known, isNew] = rules_.try_emplace({file, concentration});
        if (isNew) {
            known->second = plainRules(textOf(folder_ / file), concentration, file);
        }
        return known->second;
    }

private:
    std::filesystem::path folder_;
    std::map<std::pair<std::string, std::string>, std::string> rules_;
};

/// Attempts of one course lie in different terms, for two in one term are one course.
class Record {
public:
    void add(const std::string& course, const Json& credits) {
        const int year = 2000 + 2 * times_[course]++;
        attempts_.push_back({{"course", course},
                             {"units", credits},
                             {"grade", "A"},
                             {"term", "fall " + std::to_string(year)}});
    }
    std::string text() const { return Json{{"student", "s1"}, {"attempts", attempts_}}.dump(); }

private:
    std::map<std::string, int> times_;
    Json attempts_ = Json::array();
};

std::string recordOf(const Json& courses) {
    Record record;
    for (const Json& one : courses) {
        if (one.is_string()) { // "CS 2500:4"
            const std::string text = one;
            const std::size_t colon = text.rfind(':');
            record.add(text.substr(0, colon), std::stoi(text.substr(colon + 1)));
        } else {
            record.add(one.at("subject").get<std::string>() + " " +
                           std::to_string(one.at("classId").get<int>()),
                       one.at("credits"));
        }
    }
    return record.text();
}

std::string textAt(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() || found->is_null() ? std::string{} : found->get<std::string>();
}

/// Calls back with each line of a file as JSON, and its number.
template <typename Callback>
void eachLine(const std::filesystem::path& path, Callback callback) {
    std::istringstream lines(textOf(path));
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty()) {
            callback(Json::parse(line), ++number);
        }
    }
}

} // namespace

std::vector<NortheasternCase> northeasternCases(const std::filesystem::path& folder) {
    Programmes programmes(folder);
    std::vector<NortheasternCase> cases;
    for (const std::string file : {"cases", "cases_extra", "cases_conc"}) {
        eachLine(folder / (file + ".jsonl"), [&](const Json& line, std::size_t number) {
            const std::string concentration = textAt(line, "concentration");
            NortheasternCase one;
            one.name = file + " " + std::to_string(number) + ": " + textAt(line, "major") +
                       (concentration.empty() ? "" : ", " + concentration) + ", " + textAt(line, "kind");
            one.rules = programmes.rules(line.at("majorFile"), concentration);
            one.transcriptJson = recordOf(line.at("transcript"));
            const std::string plain = textAt(line, "plain");
            one.met = (plain.empty() ? textAt(line.at("oracle"), "plainSemantics") : plain) == "Ok";
            cases.push_back(std::move(one));
        });
    }
    return cases;
}

std::vector<NortheasternCase> northeasternQuirks(const std::filesystem::path& folder) {
    std::vector<NortheasternCase> cases;
    eachLine(folder / "quirks.jsonl", [&](const Json& line, std::size_t) {
        if (!line.contains("clean")) {
            return;
        }
        const std::string name = textAt(line, "id");
        cases.push_back({name, plainRules(line.at("major").dump(), "", name), recordOf(line.at("courses")),
                         textAt(line, "clean") == "Ok"});
    });
    return cases;
}

} // namespace gradus::test
