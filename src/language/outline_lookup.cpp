#include "src/language/outline.h"

#include <algorithm>

namespace gradus::language {

namespace {

const OutlineNode* descend(const OutlineNode& from, std::string_view path) {
    const OutlineNode* node = &from;
    while (node != nullptr) {
        const std::size_t dot = path.find('.');
        const auto inner = node->ids.find(std::string(path.substr(0, dot)));
        node = inner == node->ids.end() ? nullptr : inner->second;
        if (dot == path.npos) {
            break;
        }
        path.remove_prefix(dot + 1);
    }
    return node;
}

void collectPaths(const OutlineNode& node, std::vector<std::string>& paths) {
    for (const auto& [id, inner] : node.ids) {
        paths.push_back(inner->path);
        collectPaths(*inner, paths);
    }
}

} // namespace

const OutlineFact* Outline::fact(const std::string& id) const {
    const auto place = factPlaces.find(id);
    return place == factPlaces.end() ? nullptr : &facts[place->second];
}

const OutlineNode* Outline::find(const std::string& path, const OutlineNode& from) const {
    for (const OutlineNode* scope = &from; scope != nullptr; scope = scope->enclosing) {
        if (scope->naming == nullptr) {
            continue;
        }
        if (const OutlineNode* found = descend(*scope->naming, path)) {
            return found;
        }
    }
    return nullptr;
}

bool Outline::mayHide(const std::string& word) const {
    return std::any_of(unread.begin(), unread.end(),
                       [&](const std::string& text) { return mentions(text, word); });
}

void Outline::listPaths() {
    paths.clear();
    collectPaths(root, paths);
}

} // namespace gradus::language
