#include "src/format/marks.h"

#include "grammar/fields.h"

#include <algorithm>

namespace gradus::format {

namespace {

struct Collect {
    Marks& marks;

    template <typename T>
    void operator()(const T& node) const {
        if constexpr (!ast::isPlain<T>) {
            if constexpr (requires { node.span; }) {
                marks.nodes.push_back(node.span);
            }
            if constexpr (std::is_same_v<T, ast::GradeWord>) {
                marks.gradeEnds.push_back(node.span.end);
            } else if constexpr (std::is_same_v<T, ast::Value>) {
                marks.values.push_back(node.span.begin);
            } else if constexpr (std::is_same_v<T, ast::CaseRow>) {
                marks.tableRows.push_back(node.span.begin);
            } else if constexpr (std::is_same_v<T, ast::TestCases>) {
                const Span head{node.columns.front().span.begin, node.columns.back().span.end};
                marks.nodes.push_back(head);
                marks.tableRows.push_back(head.begin);
            }
            std::apply([this](const auto&... fields) { ((*this)(fields), ...); }, ast::fieldsOf(node));
        }
    }
    template <typename T>
    void operator()(const ast::Box<T>& box) const {
        (*this)(*box);
    }
    template <typename T>
    void operator()(const std::optional<T>& node) const {
        if (node) {
            (*this)(*node);
        }
    }
    template <typename T>
    void operator()(const std::vector<T>& list) const {
        for (const T& node : list) {
            (*this)(node);
        }
    }
    template <typename... T>
    void operator()(const std::variant<T...>& node) const {
        std::visit(*this, node);
    }
};

} // namespace

Marks marksOf(const ast::File& file) {
    Marks marks;
    Collect{marks}(file);
    for (auto* places : {&marks.gradeEnds, &marks.values, &marks.tableRows}) {
        std::sort(places->begin(), places->end());
    }
    return marks;
}

} // namespace gradus::format
