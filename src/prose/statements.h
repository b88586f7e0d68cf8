#pragma once

#include "src/prose/context.h"
#include "src/prose/document.h"

/// What each statement of the language says in prose, a family to a file.
namespace gradus::prose {

/// A statement that is no scope. Never empty.
Blocks statementBlocks(const Context& context, const Statement& statement);
/// Several, one after the other; what belongs together is put together.
Blocks statementsBlocks(const Context& context, const std::vector<Statement>& statements);
/// Each statement an item.
List statementList(const Context& context, const std::vector<Statement>& statements);

Blocks blocksOf(const Context& context, const Take& take);

Blocks blocksOf(const Context& context, const Earn& earn);
Blocks blocksOf(const Context& context, const Limit& limit);
Blocks blocksOf(const Context& context, const Forbid& forbid);

Blocks blocksOf(const Context& context, const Attain& attain);
Blocks blocksOf(const Context& context, const AttainSome& some);
Blocks blocksOf(const Context& context, const Require& require);
Blocks blocksOf(const Context& context, const Unchecked& unchecked);

Blocks blocksOf(const Context& context, const Complete& complete);
Blocks blocksOf(const Context& context, const When& when);
/// A scope as a paragraph with its title and a list of what it asks for.
Blocks blocksOf(const Context& context, const Scope& scope);

Blocks blocksOf(const Context& context, const MinimumGrade& floor);
Blocks blocksOf(const Context& context, const Exclude& exclude);
Blocks blocksOf(const Context& context, const Share& share);
Blocks blocksOf(const Context& context, const Split& split);
Blocks blocksOf(const Context& context, const Prefer& prefer);
Blocks blocksOf(const Context& context, const Priority& priority);

Blocks blocksOf(const Context& context, const Remark& remark);

/// "Complete 1 of the following concentrations"
std::string completeText(const Complete& complete);
/// "“Delivery” is “Online”": behind "if".
Text conditionText(const Context& context, const Condition& condition);

/// A sentence, and what is listed behind it.
Blocks sentence(Text text, Blocks list = {});

} // namespace gradus::prose
