#include "src/language/takes.h"

#include "src/language/amounts.h"
#include "src/language/items.h"
#include "src/language/statement_text.h"

namespace gradus::language {

std::optional<Take> readTake(const BodyContext& context, const OutlineNode& node, const ast::Take& written) {
    const View& view = context.view;
    Take take;
    take.clause = clauseOf(node);
    take.text = withoutVerb(view, written.span, written.as, written.braces);
    bool sound = true;
    std::optional<AmountRange> amount;
    if (written.from) {
        amount = readAmount(view, written.amount.quantities, "take");
        take.pool = context.sets.read(view, *written.from).set;
        sound = take.pool != nullptr;
    } else {
        amount = readItemCount(view, written.amount, written.items.size());
        auto items = readItems(view, context.sets, written.items);
        sound = items.has_value();
        if (items) {
            take.items = std::move(*items);
        }
    }
    if (!amount || !sound) {
        return std::nullopt;
    }
    take.need = amount->low;
    if (!written.amount.atLeast) {
        take.upper = amount->high;
    }
    return take;
}

} // namespace gradus::language
