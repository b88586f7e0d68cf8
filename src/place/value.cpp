#include "src/place/problem.h"

#include <tuple>

namespace gradus::place {

bool Value::operator<(const Value& o) const {
    return std::tuple(!possible, deficit, failed, open) <
           std::tuple(!o.possible, o.deficit, o.failed, o.open);
}

} // namespace gradus::place
