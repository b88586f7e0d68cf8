#include "src/audit/keys.h"

#include <algorithm>

namespace gradus {
namespace {

std::vector<KeyValue> subjectsOf(const std::string& subject) {
    std::vector<KeyValue> subjects;
    for (std::size_t begin = 0; begin < subject.size();) { // CH/BI is CH and BI
        const std::size_t end = std::min(subject.find('/', begin), subject.size());
        subjects.push_back({0, subject.substr(begin, end - begin)});
        begin = end + 1;
    }
    std::sort(subjects.begin(), subjects.end());
    return subjects;
}

std::string lower(std::string text) {
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

} // namespace

bool KeyValue::operator<(const KeyValue& other) const {
    return order != other.order ? order < other.order : name < other.name;
}

std::vector<KeyValue> keysOf(Key key, const Facts& facts, const Institution& institution) {
    const auto seasons = static_cast<std::int64_t>(institution.terms.size());
    switch (key) {
    case Key::subject:
        return subjectsOf(facts.codes.front().subject);
    case Key::term:
        return {{facts.term.year * seasons + facts.term.season,
                 institution.terms[static_cast<std::size_t>(facts.term.season)] + " " +
                     std::to_string(facts.term.year)}};
    case Key::year:
        return {{facts.term.year, std::to_string(facts.term.year)}};
    case Key::title:
        break;
    }
    return facts.title.empty() ? std::vector<KeyValue>() : std::vector<KeyValue>{{0, lower(facts.title)}};
}

std::vector<KeyValue> furtherKeys(Key key, const Facts& facts) {
    const std::string& subject = facts.codes.front().subject;
    const bool named =
        !subject.empty() && subject.front() >= ' '; // no subject begins with a control character
    return key == Key::subject && named ? subjectsOf(subject) : std::vector<KeyValue>();
}

FurtherKeys furtherKeysOf(Key key, const Facts& facts) {
    if (key != Key::subject)
        return {{}, true};
    FurtherKeys keys;
    for (KeyValue& subject : subjectsOf(facts.codes.front().subject)) {
        const bool named = !subject.name.empty() && subject.name.front() >= ' ';
        if (named)
            keys.named.push_back(std::move(subject));
        else
            keys.own = true;
    }
    return keys;
}

std::vector<std::string> withoutCreditBeside(const Institution& institution, const std::string& course) {
    std::vector<std::string> others;
    for (const NoCredit& both : institution.noCredit) {
        const std::string one = courseIdentity(institution, both.course);
        const std::string other = courseIdentity(institution, both.other);
        if (course == one || course == other)
            others.push_back(course == one ? other : one);
    }
    return others;
}

} // namespace gradus
