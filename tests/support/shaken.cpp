#include "tests/support/shaken.h"

#include <algorithm>
#include <cctype>

namespace gradus::test {

namespace {

class Shaker {
public:
    Shaker(const std::string& rules, Random& random) : rules_(rules), random_(random) {}

    std::string shake() {
        while (at_ < rules_.size()) {
            const char c = rules_[at_];
            if (c == '"') {
                copyTo(endOfText());
            } else if (c == '#') {
                copyTo(std::min(rules_.find('\n', at_), rules_.size()));
            } else if (c == '\n') {
                ++at_;
                betweenLines();
            } else if (c == ' ' || c == '\t') {
                betweenWords();
            } else if (rules_.compare(at_, 7, "cases {") == 0) {
                inTable_ = true;
                copyTo(at_ + 7);
            } else {
                inTable_ = inTable_ && c != '}';
                copyTo(at_ + 1);
            }
        }
        return std::move(out_);
    }

private:
    void copyTo(std::size_t end) {
        out_.append(rules_, at_, end - at_);
        at_ = end;
    }
    std::size_t endOfText() const {
        std::size_t end = at_ + 1;
        while (rules_[end] != '"') {
            end += rules_[end] == '\\' ? 2 : 1;
        }
        return end + 1;
    }
    void blanks() { out_.append(random_.below(6), random_.below(4) == 0 ? '\t' : ' '); }
    void comment() {
        out_ += "# note " + std::to_string(++comments_) + (random_.below(3) == 0 ? "  \n" : "\n");
    }

    void betweenLines() {
        if (random_.below(8) == 0) {
            blanks();
            comment();
        } else {
            out_ += random_.below(9) == 0 ? "\r\n" : "\n";
        }
        for (std::size_t more = random_.below(6); more > 3; --more) {
            blanks();
            out_ += "\n";
        }
        if (random_.below(8) == 0) {
            comment();
        }
        at_ = std::min(rules_.find_first_not_of(' ', at_), rules_.size());
        blanks();
    }

    void betweenWords() {
        const std::size_t next = std::min(rules_.find_first_not_of(" \t", at_), rules_.size());
        const char left = out_.empty() ? '\n' : out_.back();
        const char right = next < rules_.size() ? rules_[next] : '\n';
        at_ = next;
        const bool isSign = std::string_view("{}(),:=|").find(left) != std::string_view::npos ||
                            std::string_view("{}(),:=|").find(right) != std::string_view::npos;
        const bool inCode = (std::isupper(static_cast<unsigned char>(left)) != 0 ||
                             std::isdigit(static_cast<unsigned char>(left)) != 0 || left == '*' ||
                             left == '/' || left == '&') &&
                            (std::isdigit(static_cast<unsigned char>(right)) != 0 || right == '*');
        if (inCode) {
            out_ += random_.below(4) == 0 ? "\t " : " ";
            return;
        }
        // A row of a table goes on in another line only behind the sign between two cells.
        const bool mayBreak = !inTable_ || left == '|';
        switch (mayBreak ? random_.below(12) : 4 + random_.below(8)) {
        case 0:
            out_ += "\n\n";
            break;
        case 1:
            out_ += " ";
            comment();
            break;
        case 2:
        case 3:
            out_ += "\n";
            blanks();
            break;
        case 4:
        case 5:
        case 6:
            out_ += isSign ? "" : "  ";
            break;
        default:
            out_ += ' ';
        }
    }

    const std::string& rules_;
    Random& random_;
    std::string out_;
    std::size_t at_ = 0;
    std::size_t comments_ = 0;
    bool inTable_ = false;
};

} // namespace

std::string shaken(const std::string& rules, Random& random) {
    return Shaker(rules, random).shake();
}

} // namespace gradus::test
