#include "src/language/measures.h"

#include "src/language/amounts.h"
#include "src/language/items.h"
#include "src/language/over.h"
#include "src/language/say_measures.h"
#include "src/language/say_numbers.h"
#include "src/language/statement_text.h"

namespace gradus::language {

namespace {

/// REQUIRES: no `area`.
Key keyOf(ast::Distinct distinct) {
    switch (distinct) {
    case ast::Distinct::subject:
        return Key::subject;
    case ast::Distinct::term:
        return Key::term;
    case ast::Distinct::year:
        return Key::year;
    case ast::Distinct::title:
    case ast::Distinct::area:
        break;
    }
    return Key::title;
}

/// `3 different subjects`, `2 different areas from …`
bool readDifferent(const BodyContext& context, const ast::Earn& written, Earn& earn) {
    const auto count = wholeNumber(context.view, *written.least, "how many are different", 1);
    if (written.distinct != ast::Distinct::area) {
        earn.differentIn = keyOf(written.distinct);
    }
    bool sound = count.has_value();
    for (const ast::Set& area : written.areas) {
        earn.areas.push_back(context.sets.read(context.view, area).set);
        sound = sound && earn.areas.back() != nullptr;
    }
    if (sound && !earn.differentIn && *count > static_cast<std::int64_t>(earn.areas.size())) {
        context.view.report(
            say::moreThanListed(context.view.at(written.least->span), *count, earn.areas.size(), "area"));
        sound = false;
    }
    earn.different = count.value_or(1);
    return sound;
}

/// `24 of the last 30 units`
bool readLast(const BodyContext& context, const ast::Earn& written, Earn& earn) {
    const View& view = context.view;
    const ast::Quantity& stretch = written.quantities.front();
    const Location at = view.at(stretch.span);
    if (stretch.noun != ast::Noun::unit) {
        view.report(say::lastOfCourses(at));
        return false;
    }
    if (stretch.high) {
        view.report(say::oneNumber(at, "of the last", stretch.high->digits));
        return false;
    }
    const auto least = exactNumber(view, *written.least);
    const auto last = exactNumber(view, stretch.low);
    if (!least || !last) {
        return false;
    }
    if (*least == Milli{} || *last < *least) {
        view.report(say::lastTooShort(view.at(written.span), written.least->digits, stretch.low.digits));
        return false;
    }
    earn.need.units = *least;
    earn.last = last;
    if (!written.where) {
        view.report(say::lastWithoutWhere(view.at(written.span)));
    }
    return written.where.has_value();
}

/// How much or what a measure asks for.
bool readNeed(const BodyContext& context, const ast::Earn& written, Earn& earn) {
    switch (written.kind) {
    case ast::Earn::Kind::about:
    case ast::Earn::Kind::quantities: {
        const auto amount = readLeast(context.view, written.quantities, "earn");
        earn.need = amount.value_or(CourseAmount{});
        return amount.has_value();
    }
    case ast::Earn::Kind::allOf: {
        auto items = readSingleItems(context.view, context.sets, written.items);
        if (items) {
            earn.need.courses = static_cast<std::int64_t>(items->size());
            earn.allOf = std::move(*items);
        }
        return items.has_value();
    }
    case ast::Earn::Kind::gpa:
        earn.gpa = written.gpa ? exactNumber(context.view, *written.gpa, Milli::maxFactor) : std::nullopt;
        return earn.gpa.has_value();
    case ast::Earn::Kind::different:
        return readDifferent(context, written, earn);
    case ast::Earn::Kind::last:
        return readLast(context, written, earn);
    }
    return false;
}

/// What `different` and `in one` can't be together, or look at.
bool readOne(const BodyContext& context, const ast::Earn& written, Earn& earn) {
    bool sound = true;
    if (written.inOne) {
        earn.inOne = keyOf(*written.inOne);
    }
    if (earn.inOne && earn.differentIn == earn.inOne) {
        context.view.report(say::differentInOne(context.view.at(written.span)));
        sound = false;
    }
    if ((earn.different > 0 || earn.inOne) && earn.over.kind == Over::Kind::allAttempts) {
        context.view.report(say::keysOfAllAttempts(context.view.at(written.over->span)));
        sound = false;
    }
    return sound;
}

} // namespace

bool readRestriction(const BodyContext& context, const std::optional<ast::Set>& from,
                     const std::optional<ast::Set>& where, Span span, CourseSetRef& result) {
    const CourseSetRef base = from ? context.sets.read(context.view, *from).set : nullptr;
    const CourseSetRef predicate = where ? context.sets.read(context.view, *where).set : nullptr;
    if ((from && !base) || (where && !predicate)) {
        return false;
    }
    if (base && predicate) {
        result = combined(Combined::Op::all, {base, predicate}, base->text + " where " + predicate->text,
                          context.view.at(span));
    } else {
        result = base ? base : predicate;
    }
    return true;
}

std::optional<Earn> readEarn(const BodyContext& context, const OutlineNode& node, const ast::Earn& written) {
    Earn earn;
    earn.clause = clauseOf(node);
    earn.text = withoutVerb(context.view, written.span, written.as);
    earn.about = written.kind == ast::Earn::Kind::about;
    bool sound = readNeed(context, written, earn);
    const bool isLast = written.kind == ast::Earn::Kind::last;
    if (isLast) {
        sound = readRestriction(context, written.from, {}, written.span, earn.lastOf) && sound;
    }
    sound = readRestriction(context, isLast ? std::nullopt : written.from, written.where, written.span,
                            earn.where) &&
            sound;
    sound = readOver(context, node, written.over, written.span, "earn", earn.over) && sound;
    sound = readOne(context, written, earn) && sound;
    return sound ? std::optional(std::move(earn)) : std::nullopt;
}

std::optional<Limit> readLimit(const BodyContext& context, const OutlineNode& node,
                               const ast::Limit& written) {
    Limit limit;
    limit.clause = clauseOf(node);
    limit.text = withoutVerb(context.view, written.span, written.as);
    const auto cap = readCap(context.view, written.quantity, "limit");
    if (cap) {
        limit.courses = cap->courses;
        limit.units = cap->units;
    }
    if (written.per) {
        limit.per = keyOf(*written.per);
    }
    limit.part = written.countingPart;
    bool sound = readRestriction(context, written.from, written.where, written.span, limit.where);
    sound = looksAtSomething(context, node, written.span, "limit") && sound;
    if (limit.part && limit.courses) {
        context.view.report(say::partOfCourses(context.view.at(written.quantity.span)));
        sound = false;
    }
    return cap && sound ? std::optional(std::move(limit)) : std::nullopt;
}

std::optional<Forbid> readForbid(const BodyContext& context, const OutlineNode& node,
                                 const ast::Forbid& written) {
    Forbid forbid;
    forbid.clause = clauseOf(node);
    forbid.text = withoutVerb(context.view, written.span, written.as);
    if (written.kind == ast::Forbid::Kind::text) {
        forbid.because = written.text->value;
        return forbid;
    }
    bool sound = true;
    if (written.kind == ast::Forbid::Kind::courses) {
        forbid.courses = 0;
    } else if (const auto cap = readCap(context.view, *written.moreThan, "forbid")) {
        forbid.courses = cap->courses;
        forbid.units = cap->units;
    } else {
        sound = false;
    }
    sound = readRestriction(context, written.from, written.where, written.span, forbid.where) && sound;
    sound = readOver(context, node, written.over, written.span, "forbid", forbid.over) && sound;
    return sound ? std::optional(std::move(forbid)) : std::nullopt;
}

} // namespace gradus::language
