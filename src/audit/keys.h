#pragma once

#include "gradus/program.h"
#include "src/audit/facts.h"

#include <cstdint>
#include <string>
#include <vector>

namespace gradus {

/// One subject, term, year or title. Terms and years in their order, the others by name.
struct KeyValue {
    std::int64_t order = 0;
    std::string name; ///< "CS", "fall 2023", "2023"; titles without regard to ASCII letter case
    bool operator<(const KeyValue& other) const;
};

/// What an attempt has in common with others of the same key: every subject of its code, else one value, or
/// none where it has neither subject nor title.
std::vector<KeyValue> keysOf(Key key, const Facts& facts, const Institution& institution);

/// The same of a further course: it may have a term, a year and a title of its own, and where no rule names
/// its subject, a subject too.
std::vector<KeyValue> furtherKeys(Key key, const Facts& facts);

/// What a further course brings of a key by which courses are told apart: the subjects that its code names,
/// and whether it may have a subject, term … that nothing else has.
struct FurtherKeys {
    std::vector<KeyValue> named;
    bool own = false;
};
FurtherKeys furtherKeysOf(Key key, const Facts& facts);

/// The courses, by identity, beside which a course earns no credit.
std::vector<std::string> withoutCreditBeside(const Institution& institution, const std::string& course);

} // namespace gradus
