#include "src/prose/places.h"

namespace gradus::prose {

Places::Places(const Program& program) : program_(program) {
    walk(program.body.statements, "");
}

void Places::add(const std::string& path, std::string words) {
    ++titles_[words];
    words_[path] = std::move(words);
}

/// One statement may give the title, and another only mention the id.
void Places::addMilestone(const Attain& attain) {
    if (attain.title != attain.milestone) {
        milestones_[attain.milestone] = attain.title;
    }
}

void Places::refer(const std::vector<std::string>& paths) {
    referred_.insert(paths.begin(), paths.end());
    referred_.erase(""); // a share with another programme
}

void Places::walk(const std::vector<Statement>& statements, const std::string& inside) {
    for (const Statement& statement : statements) {
        if (const auto* scope = std::get_if<Scope>(&statement.what)) {
            if (!scope->id.empty()) {
                add(scope->path, scope->title);
            }
            walk(scope->statements, scope->title);
        } else if (const auto* take = std::get_if<Take>(&statement.what)) {
            if (const std::string& path = take->clause.path; !path.empty()) {
                add(path, quoted(path.substr(path.rfind('.') + 1)) + (inside.empty() ? "" : " in " + inside));
            }
            if (take->braces) {
                walk(take->braces->statements, inside);
            }
        } else if (const auto* complete = std::get_if<Complete>(&statement.what)) {
            walk(complete->branches, inside);
        } else if (const auto* when = std::get_if<When>(&statement.what)) {
            for (const WhenBranch& branch : when->branches) {
                walk(branch.statements, inside);
            }
            walk(when->otherwise, inside);
        } else if (const auto* earn = std::get_if<Earn>(&statement.what)) {
            refer(earn->over.paths);
            refer(earn->over.except);
        } else if (const auto* attain = std::get_if<Attain>(&statement.what)) {
            addMilestone(*attain);
        } else if (const auto* some = std::get_if<AttainSome>(&statement.what)) {
            for (const Attain& one : some->among) {
                addMilestone(one);
            }
        } else if (const auto* forbid = std::get_if<Forbid>(&statement.what)) {
            refer(forbid->over.paths);
            refer(forbid->over.except);
        } else if (const auto* share = std::get_if<Share>(&statement.what)) {
            for (const Share::Partner& partner : share->with) {
                refer({partner.path});
            }
        } else if (const auto* split = std::get_if<Split>(&statement.what)) {
            for (const Split::Part& part : split->parts) {
                refer(part.places);
            }
        }
    }
}

Text Places::name(const std::string& path) const {
    const auto known = words_.find(path);
    const std::string words = known == words_.end() ? path : known->second;
    const auto same = titles_.find(words);
    const bool alone = same == titles_.end() || same->second < 2;
    return Text().link(alone ? words : words + " (" + path + ")", id(path));
}

Text Places::names(const std::vector<std::string>& paths, std::string_view last) const {
    std::vector<Text> parts;
    for (const std::string& path : paths) {
        parts.push_back(name(path));
    }
    return joined(parts, last);
}

std::string Places::milestone(const std::string& id) const {
    const auto known = milestones_.find(id);
    return quoted(known == milestones_.end() ? id : known->second);
}

std::string Places::id(const std::string& path) const {
    return path.empty() ? program_.id : program_.id + "." + path;
}

} // namespace gradus::prose
