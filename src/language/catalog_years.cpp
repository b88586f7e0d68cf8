#include "gradus/program.h"

namespace gradus {

std::string CatalogYears::text() const {
    std::string text = last ? std::to_string(first) : "from " + std::to_string(first);
    if (last && *last != first) {
        text.append("-").append(std::to_string(*last));
    }
    return text;
}

} // namespace gradus
