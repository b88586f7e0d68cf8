#include "src/language/sets.h"

#include "src/language/atoms.h"
#include "src/language/overlap.h"
#include "src/language/say_courses.h"
#include "src/language/say_files.h"
#include "src/language/say_templates.h"

#include <algorithm>

namespace gradus::language {

namespace {

Span spanOf(const ast::Set& set) {
    return std::visit(
        [](const auto& node) {
            if constexpr (requires { node->span; }) {
                return node->span;
            } else {
                return node.span;
            }
        },
        set);
}

class Reading {
public:
    Reading(const View& view, SetReader& sets, Carry& carry) : view_(view), sets_(sets), carry_(carry) {}

    ReadSet read(const ast::Set& set) {
        if (sets_.depth == SetReader::mostDeep) {
            view_.report(say::setsTooDeep(view_.at(spanOf(set)), SetReader::mostDeep));
            return {};
        }
        ++sets_.depth;
        ReadSet result = std::visit(*this, set);
        --sets_.depth;
        // A named set in it may have been read before, and so not at this depth.
        if (result.set && ++result.depth > SetReader::mostDeep) {
            view_.report(say::setsTooDeep(view_.at(spanOf(set)), SetReader::mostDeep));
            return {};
        }
        return result;
    }

    ReadSet operator()(const ast::CodePattern& pattern) {
        const auto what = readPattern(view_, pattern, carry_);
        return what ? atom(std::visit([](const auto& one) { return Atom(one); }, *what), pattern.span)
                    : ReadSet{};
    }
    ReadSet operator()(const ast::CodeRange& range) {
        const auto within = readRange(view_, range, carry_);
        return within ? atom(*within, range.span) : ReadSet{};
    }
    ReadSet operator()(const ast::AnyCourse& any) {
        carry_.interrupt();
        // It may be left out before `where`, and is then shown all the same.
        return {std::make_shared<const CourseSet>(CourseSet{AnyAttempt{}, "any course", view_.at(any.span)}),
                1};
    }
    ReadSet operator()(const ast::SetName& name) {
        carry_.interrupt();
        if (view_.arguments != nullptr) {
            if (Filling* filling = view_.arguments->find(name.name.text)) {
                return parameter(name, *filling);
            }
        }
        const auto* declared = view_.names.sets.find(name.name.text, view_.file);
        if (declared == nullptr) {
            view_.reportUnknown(name.name.text, say::unknownSet(view_.at(name.span), name.name.text,
                                                                view_.names.sets.known(view_.file)));
            return {};
        }
        return sets_.declared(view_, *declared, name.span);
    }
    ReadSet operator()(const ast::Box<ast::Where>& where) {
        return combine(Combined::Op::all, {read(where->base), apart(where->predicate)}, where->span);
    }
    ReadSet operator()(const ast::Box<ast::Except>& except) {
        const ReadSet base = read(except->base);
        const ReadSet removed = apart(except->removed);
        if (base.set && removed.set) {
            checkRemoved(*base.set, except->removed, *removed.set);
        }
        const ReadSet rest = combine(Combined::Op::none, {removed}, spanOf(except->removed));
        return combine(Combined::Op::all, {base, rest}, except->span);
    }
    ReadSet operator()(const ast::Box<ast::Or>& list) {
        std::vector<ReadSet> parts;
        for (const ast::Set& part : list->parts) {
            const Carry before = carry_;
            parts.push_back(read(part));
            if (!std::holds_alternative<ast::CodePattern>(part) &&
                !std::holds_alternative<ast::CodeRange>(part)) {
                carry_.leave(before);
            }
        }
        return combine(Combined::Op::any, parts, list->span);
    }
    ReadSet operator()(const ast::Box<ast::And>& list) {
        std::vector<ReadSet> parts;
        for (const ast::Set& part : list->parts) {
            parts.push_back(parts.empty() ? read(part) : apart(part));
        }
        return combine(Combined::Op::all, parts, list->span);
    }
    ReadSet operator()(const ast::Box<ast::Not>& negated) {
        carry_.interrupt();
        return combine(Combined::Op::none, {apart(negated->inner)}, negated->span);
    }
    ReadSet operator()(const ast::TheRest& rest) {
        carry_.interrupt();
        return {std::make_shared<const CourseSet>(
                    CourseSet{AnyAttempt{}, view_.text(rest.span), view_.at(rest.span)}),
                1};
    }
    ReadSet operator()(const ast::Box<ast::Hidden>& hidden) {
        carry_.interrupt();
        ReadSet inner = apart(hidden->inner);
        if (inner.set) {
            inner.set = std::make_shared<const CourseSet>(
                CourseSet{Hidden{inner.set}, view_.text(hidden->span), view_.at(hidden->span)});
        }
        return inner;
    }
    template <typename Other>
    ReadSet operator()(const Other& other) {
        carry_.interrupt();
        const auto what = readAtom(view_, other);
        return what ? atom(*what, other.span) : ReadSet{};
    }

private:
    ReadSet parameter(const ast::SetName& name, Filling& filling) {
        filling.used = true;
        if (filling.type == ast::ParameterType::items) {
            view_.report(say::parameterOfItems(view_.at(name.span), name.name.text));
            return {};
        }
        if (!view_.arguments->open) {
            return sets_.argument(view_, filling);
        }
        return {std::make_shared<const CourseSet>(
                    CourseSet{AnyAttempt{}, view_.text(name.span), view_.at(name.span)}),
                1};
    }

    ReadSet atom(Atom what, Span span) {
        return {std::make_shared<const CourseSet>(
                    CourseSet{toWhat(std::move(what)), view_.text(span), view_.at(span)}),
                1};
    }

    /// A list of its own: no subject is carried into it or out of it.
    ReadSet apart(const ast::Set& set) {
        Carry none;
        return Reading(view_, sets_, none).read(set);
    }

    ReadSet combine(Combined::Op op, const std::vector<ReadSet>& parts, Span span) {
        ReadSet result{nullptr, 1};
        std::vector<CourseSetRef> sets;
        for (const ReadSet& part : parts) {
            if (!part.set) {
                return {};
            }
            sets.push_back(part.set);
            result.size += part.size;
            result.depth = std::max(result.depth, part.depth);
        }
        if (result.size > SetReader::mostParts) {
            view_.report(say::setTooLarge(view_.at(span), SetReader::mostParts));
            return {};
        }
        result.set = combined(op, std::move(sets), view_.text(span), view_.at(span));
        return result;
    }

    /// Each part of an `except` must take something away.
    void checkRemoved(const CourseSet& base, const ast::Set& written, const CourseSet& removed) {
        if (const auto* list = std::get_if<ast::Box<ast::Or>>(&written)) {
            const auto& parts = std::get<Combined>(removed.what).parts;
            for (std::size_t i = 0; i < parts.size(); ++i) {
                checkRemoved(base, (*list)->parts[i], *parts[i]);
            }
        } else if (!mayOverlap(base, removed, view_.rules())) {
            view_.report(say::exceptRemovesNothing(view_.at(spanOf(written)), removed.text, base.text));
        }
    }

    const View& view_;
    SetReader& sets_;
    Carry& carry_;
};

} // namespace

CourseSetRef combined(Combined::Op op, std::vector<CourseSetRef> parts, std::string text,
                      const Location& at) {
    if (std::any_of(parts.begin(), parts.end(), [](const CourseSetRef& part) { return part == nullptr; })) {
        return nullptr;
    }
    return std::make_shared<const CourseSet>(CourseSet{Combined{op, std::move(parts)}, std::move(text), at});
}

ReadSet SetReader::read(const View& view, const ast::Set& set) {
    Carry none;
    return read(view, set, none);
}

ReadSet SetReader::read(const View& view, const ast::Set& set, Carry& carry) {
    return Reading(view, *this, carry).read(set);
}

ReadSet SetReader::argument(const View& view, const Filling& filling) {
    const auto known = arguments_.find(&filling);
    if (known != arguments_.end()) {
        if (!known->second.set) {
            view.reporter.knownFault();
        }
        return known->second;
    }
    const ReadSet result = read(view.ofArguments(), *filling.set);
    arguments_[&filling] = result;
    return result;
}

ReadSet SetReader::declared(const View& view, const Declared<ast::SetDeclaration>& declaration, Span use) {
    const std::string& name = declaration.node->name.text;
    const auto [place, isNew] = entries_.insert({{declaration.node, &view.institution}, {}});
    Entry& entry = place->second;
    if (!isNew) {
        if (entry.open) {
            std::vector<std::string> chain;
            for (auto set = std::find(open_.begin(), open_.end(), declaration.node); set != open_.end();
                 ++set) {
                chain.push_back((*set)->name.text);
            }
            chain.push_back(name);
            view.report(say::setCycle(view.at(use), chain));
            return {};
        }
        if (entry.faulty) {
            view.reporter.knownFault();
        }
        return entry.read;
    }
    everRead_[declaration.node] = true;
    const std::size_t faults = view.reporter.faults();
    open_.push_back(declaration.node);
    const View own = view.in(*declaration.file);
    entry.read = read(own, declaration.node->set);
    if (entry.read.set) {
        CourseSet named = *entry.read.set;
        named.text = name;
        named.named = true;
        entry.read.set = std::make_shared<const CourseSet>(std::move(named));
    }
    open_.pop_back();
    entry.open = false;
    entry.faulty = view.reporter.faults() != faults;
    return entry.read;
}

} // namespace gradus::language
