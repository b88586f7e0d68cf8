#pragma once

#include "gradus/course_set.h"
#include "src/language/codes.h"
#include "src/language/view.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace gradus::language {

/// A set read, or nothing where it is at fault.
struct ReadSet {
    CourseSetRef set;
    std::size_t size = 1;  ///< how many parts it has, named sets counted out
    std::size_t depth = 0; ///< how many parentheses and named sets stand inside each other
};

/// A named set is read once for each institution that looks at it.
class SetReader {
public:
    static constexpr std::size_t mostParts = 100'000;
    static constexpr std::size_t mostDeep = 200; ///< parentheses and named sets inside each other

    ReadSet read(const View& view, const ast::Set& set);
    ReadSet read(const View& view, const ast::Set& set, Carry& carry);

    /// A set by its declaration; reported to be without end when it contains itself.
    ReadSet declared(const View& view, const Declared<ast::SetDeclaration>& declaration, Span use);

    /// The set that stands for a parameter of the template whose text `view` reads. Read once.
    ReadSet argument(const View& view, const Filling& filling);

    std::size_t depth = 0; ///< of the place where something is being read

    bool wasRead(const ast::SetDeclaration& declaration) const { return everRead_.count(&declaration) != 0; }

private:
    struct Entry {
        ReadSet read;
        bool open = true;
        bool faulty = false;
    };
    using Key = std::pair<const ast::SetDeclaration*, const InstitutionUnit*>;

    std::map<Key, Entry> entries_;
    std::map<const Filling*, ReadSet> arguments_;
    std::map<const ast::SetDeclaration*, bool> everRead_;
    std::vector<const ast::SetDeclaration*> open_; // those being read, outermost first
};

/// One set of what either or both hold; `null` parts make it null.
CourseSetRef combined(Combined::Op op, std::vector<CourseSetRef> parts, std::string text, const Location& at);

} // namespace gradus::language
