#include "src/format/layout.h"

#include "src/format/alignment.h"
#include "src/format/block.h"
#include "src/format/lines.h"
#include "src/format/statement.h"

namespace gradus::format {

namespace {

class Layout final : public Blocks {
public:
    Layout(std::vector<Token> tokens, const Marks& marks) : tokens_(std::move(tokens)), marks_(marks) {}

    std::string take() {
        lay(0, tokens_.size(), 0);
        return lines_.text();
    }

    void lay(std::size_t begin, std::size_t end, std::size_t indent) override {
        std::vector<Entry> entries = entriesOf(tokens_, begin, end);
        align(tokens_, marks_, entries, indent);
        bool first = true;
        for (const Entry& entry : entries) {
            if (entry.trailing) {
                lines_.comment(tokens_[entry.first].text);
                continue;
            }
            if (entry.apart && !first) {
                lines_.addBlank();
            }
            first = false;
            Statement(tokens_, entry, indent, lines_, *this).lay();
        }
    }

private:
    std::vector<Token> tokens_;
    const Marks& marks_;
    Lines lines_;
};

} // namespace

std::string laidOut(const std::vector<Token>& tokens, const Marks& marks) {
    return Layout(tokens, marks).take();
}

} // namespace gradus::format
