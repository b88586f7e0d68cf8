#include "src/format/lines.h"

#include "src/format/spacing.h"

#include <algorithm>

namespace gradus::format {

std::string Lines::text() const {
    std::string text;
    for (std::size_t i = 0; i < lines_.size();) {
        std::size_t end = i;
        std::size_t column = 0;
        while (end < lines_.size() && !lines_[end].comment.empty()) {
            column = std::max(column, columns(lines_[end].code) + 2);
            ++end;
        }
        for (; i < end; ++i) {
            const Line& line = lines_[i];
            text.append(line.code)
                .append(column - columns(line.code), ' ')
                .append(line.comment)
                .append(1, '\n');
        }
        if (i < lines_.size()) {
            text.append(lines_[i].code).append(1, '\n');
            ++i;
        }
    }
    return text;
}

} // namespace gradus::format
