#include "src/language/shares.h"

#include "src/language/amounts.h"
#include "src/language/codes.h"
#include "src/language/measures.h"
#include "src/language/over.h"
#include "src/language/say_shares.h"
#include "src/language/statement_text.h"

#include <algorithm>

namespace gradus::language {

namespace {

bool isProgram(const BodyContext& context, const std::string& id) {
    return context.view.names.programs.find(id, context.view.file) != nullptr;
}

std::vector<std::string> knownPartners(const BodyContext& context) {
    std::vector<std::string> known = context.outline.paths;
    const auto programs = context.view.names.programs.known(context.view.file);
    known.insert(known.end(), programs.begin(), programs.end());
    return known;
}

/// A place of the programme, else another programme. False where it is at fault.
bool readPartner(const BodyContext& context, const OutlineNode& node, const ast::Name& id, Share& share) {
    const View& view = context.view;
    const OutlineNode* place = context.outline.find(id.text, *node.enclosing);
    if (place == nullptr && !isProgram(context, id.text)) {
        if (context.open || context.outline.mayHide(id.text.substr(id.text.rfind('.') + 1))) {
            view.reporter.knownFault();
        } else {
            view.reportUnknown(id.text,
                               say::unknownPartner(view.at(id.span), id.text, knownPartners(context)));
        }
        return false;
    }
    if (place == node.enclosing || (place == nullptr && id.text == context.program)) {
        view.report(say::sharesWithItself(view.at(id.span)));
        return false;
    }
    Share::Partner partner;
    if (place == nullptr) {
        partner.program = id.text;
    } else {
        std::vector<std::string> paths;
        if (!readPlaces(context, node, {id}, paths)) {
            return false;
        }
        partner.path = paths.front();
    }
    const bool again = std::any_of(share.with.begin(), share.with.end(), [&](const Share::Partner& other) {
        return other.path == partner.path && other.program == partner.program;
    });
    if (again) {
        view.report(say::partnerTwice(view.at(id.span), id.text));
        return false;
    }
    share.with.push_back(std::move(partner));
    return true;
}

/// The parts' places. False where one is at fault.
bool readParts(const BodyContext& context, const OutlineNode& node, const ast::Split& written, Split& split) {
    bool sound = true;
    for (const ast::SplitPart& part : written.parts) {
        Split::Part read;
        const auto units = exactNumber(context.view, part.units);
        if (units && *units == Milli()) {
            context.view.report(say::emptyPart(context.view.at(part.span)));
            sound = false;
        }
        sound = readPlaces(context, node, part.places, read.places) && units.has_value() && sound;
        read.units = units.value_or(Milli());
        split.parts.push_back(std::move(read));
    }
    return sound;
}

} // namespace

std::optional<Share> readShare(const BodyContext& context, const OutlineNode& node,
                               const ast::Share& written) {
    Share share;
    share.clause = clauseOf(node);
    share.text = withoutVerb(context.view, written.span, written.as);
    share.freely = written.freely;
    share.each = written.each;
    bool sound = readRestriction(context, written.set, written.where, written.span, share.where);
    sound = looksAtSomething(context, node, written.span, "share") && sound;
    for (const ast::Name& partner : written.with) {
        sound = readPartner(context, node, partner, share) && sound;
    }
    if (written.upTo) {
        const auto cap = readCap(context.view, *written.upTo, "share");
        sound = cap.has_value() && sound;
        if (cap) {
            share.courses = cap->courses;
            share.units = cap->units;
        }
    }
    return sound ? std::optional(std::move(share)) : std::nullopt;
}

std::optional<Split> readSplit(const BodyContext& context, const OutlineNode& node,
                               const ast::Split& written) {
    const View& view = context.view;
    Split split;
    split.clause = clauseOf(node);
    split.text = withoutVerb(view, written.span, {});
    bool sound = true;
    if (node.enclosing != &context.outline.root) {
        view.report(say::misplacedSplit(view.at(written.span)));
        sound = false;
    }
    Carry carry;
    for (const ast::CodePattern& pattern : written.courses) {
        const auto course = readCourse(view, pattern, carry);
        if (!course) {
            sound = false;
        } else if (std::find(split.courses.begin(), split.courses.end(), *course) != split.courses.end()) {
            view.report(say::splitTwice(view.at(pattern.span), course->text()));
            sound = false;
        } else {
            split.courses.push_back(*course);
        }
    }
    sound = readParts(context, node, written, split) && sound;
    return sound ? std::optional(std::move(split)) : std::nullopt;
}

} // namespace gradus::language

namespace gradus {

Milli Split::units() const {
    Milli sum;
    for (const Part& part : parts)
        sum += part.units;
    return sum;
}

} // namespace gradus
