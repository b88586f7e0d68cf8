#include "src/audit/more_keys.h"

#include "src/audit/keys.h"
#include "src/audit/match.h"
#include "src/audit/matching.h"

#include <algorithm>

namespace gradus {
namespace {

/// The subjects or the title of a course that the catalogue has; its term is still open.
std::vector<KeyValue> knownKeys(Key key, const Facts& course, const Institution& institution) {
    return key == Key::subject || key == Key::title ? keysOf(key, course, institution)
                                                    : std::vector<KeyValue>();
}

std::size_t brought(const std::vector<std::vector<std::size_t>>& options) {
    const std::vector<std::size_t> keys = mostKeys(options);
    return keys.size() - static_cast<std::size_t>(std::count(keys.begin(), keys.end(), noKey));
}

} // namespace

MoreKeys::MoreKeys(const Compiled& compiled, const Holding& holding, place::Index measure)
    : institution_(compiled.institution()), earn_(*compiled.layout.measures[measure].earn),
      names_(compiled.names[measure]) {
    const std::vector<std::size_t> counted = holding.counted(measure, Width::planned);
    if (earn_.inOne && !counted.empty())
        one_ = &names_.groups[holding.groupOf(measure)];
    if (earn_.different > 0)
        options_ = keyOptions(compiled.problem.measures[measure], counted);
    brought_ = brought(options_);
}

/// By their numbers; one that nothing has yet has a number of its own.
std::vector<std::size_t> MoreKeys::keysOf(const Facts& course) const {
    std::vector<std::size_t> numbers;
    if (!earn_.differentIn) {
        for (std::size_t i = 0; i < earn_.areas.size(); ++i) {
            if (match(*earn_.areas[i], course, institution_) != Match::no)
                numbers.push_back(i);
        }
        return numbers;
    }
    for (const KeyValue& value : knownKeys(*earn_.differentIn, course, institution_)) {
        const auto name = std::find(names_.keys.begin(), names_.keys.end(), value.name);
        numbers.push_back(static_cast<std::size_t>(name - names_.keys.begin()));
    }
    if (numbers.empty() && *earn_.differentIn != Key::subject)
        numbers.push_back(names_.keys.size());
    return numbers;
}

bool MoreKeys::operator()(const Facts& course) const {
    if (one_ != nullptr) {
        const std::vector<KeyValue> own = knownKeys(*earn_.inOne, course, institution_);
        if (!own.empty() &&
            std::none_of(own.begin(), own.end(), [&](const KeyValue& value) { return value.name == *one_; }))
            return false;
    }
    if (earn_.different == 0)
        return true;
    auto options = options_;
    options.push_back(keysOf(course));
    return brought(options) > brought_;
}

} // namespace gradus
