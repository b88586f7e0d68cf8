#include "grammar/same_tree.h"

#include "grammar/fields.h"
#include "grammar/parse.h"
#include "tests/catch.h"
#include "tests/grammar/meaning.h"
#include "tests/grammar/read.h"
#include "tests/grammar/sentences.h"

#include <regex>
#include <set>
#include <typeindex>

namespace {

using namespace gradus;
using namespace gradus::test;

/// Changes one thing of a tree after the other, looks whether the change is noticed, and puts it back.
class Changes {
public:
    explicit Changes(const ast::File& file) : original_(file), changed_(file) { change(changed_); }

    std::set<std::type_index> kinds; ///< of nodes that were changed
    std::size_t made = 0;
    std::string unnoticed;     ///< what was changed first without being noticed
    bool placesMatter = false; ///< a change of a place was noticed, too

private:
    /// After a change.
    void look(const char* change) {
        ++made;
        if (unnoticed.empty() && grammar::sameTree(original_, changed_)) {
            unnoticed = change;
        }
    }

    void change(Span& span) {
        const Span before = span;
        span = {before.begin + 1, before.end + 2};
        placesMatter = placesMatter || !grammar::sameTree(original_, changed_);
        span = before;
    }
    void change(bool& value) {
        value = !value;
        look("a bool");
        value = !value;
    }
    void change(std::string& value) {
        value += 'x';
        look("a text");
        value.pop_back();
    }
    template <typename T>
    void change(ast::Box<T>& box) {
        change(*box);
    }
    template <typename T>
    void change(std::optional<T>& value) {
        if (!value) {
            value.emplace();
            look("a part added");
            value.reset();
            return;
        }
        change(*value);
        T kept = std::move(*value);
        value.reset();
        look("a part left out");
        value.emplace(std::move(kept));
    }
    template <typename T>
    void change(std::vector<T>& list) {
        for (T& element : list) {
            change(element);
        }
        list.emplace_back();
        look("a longer list");
        list.pop_back();
    }
    template <typename First, typename Second, typename... More>
    void change(std::variant<First, Second, More...>& value) {
        std::visit(
            [&](auto& held) {
                this->change(held);
                auto kept = std::move(held);
                if (value.index() == 0) {
                    value.template emplace<1>();
                } else {
                    value.template emplace<0>();
                }
                look("another kind of node");
                value.template emplace<std::decay_t<decltype(held)>>(std::move(kept));
            },
            value);
    }
    template <typename T>
    void change(T& value) {
        if constexpr (std::is_enum_v<T>) {
            const T kept = value;
            value = static_cast<T>(static_cast<int>(kept) ^ 1);
            look("a choice");
            value = kept;
        } else {
            kinds.insert(typeid(T));
            std::apply([this](auto&... fields) { (this->change(fields), ...); }, ast::fieldsOf(value));
        }
    }

    const ast::File& original_;
    ast::File changed_;
};

/// The kinds of nodes that ast.h defines, by the names that `typeid` has for them.
std::set<std::string> definedKinds() {
    const std::string header = textOf("grammar/ast.h");
    const std::regex definition{R"((?:^|\n)struct (\w+) \{)"};
    std::set<std::string> kinds;
    for (std::sregex_iterator it{header.begin(), header.end(), definition}, end; it != end; ++it) {
        const std::string name = (*it)[1];
        kinds.insert("N6gradus3ast" + std::to_string(name.size()) + name + "E");
    }
    return kinds;
}

/// Every kind of condition: a sentence made by chance seldom has one.
constexpr const char* conditions =
    "requirement r {\n"
    "    when delivery is online or admitted >= fall 2023 and not attained residency { take CS 1 }\n"
    "    when taken CS 2 or (gpa >= 3 and delivery is campus) { take CS 3 } else { take CS 4 }\n"
    "}\n";

template <typename Node>
constexpr std::size_t fieldCount = std::tuple_size_v<decltype(ast::fieldsOf(std::declval<Node&>()))>;

} // namespace

TEST_CASE("the fields of a node are all of its fields, in their order") {
    const ast::Earn earn;
    CHECK(fieldCount<ast::Earn> == 13);
    CHECK(&std::get<0>(ast::fieldsOf(earn)) == &earn.kind);
    CHECK(&std::get<12>(ast::fieldsOf(earn)) == &earn.span);
    CHECK(fieldCount<ast::TestException> == 10);
    CHECK(fieldCount<ast::Take> == 7);
    CHECK(fieldCount<ast::Name> == 2);
    CHECK(fieldCount<ast::AnyCourse> == 1);
    CHECK(fieldCount<ast::File> == 1);
}

TEST_CASE("every change of a tree is noticed, in every field of every kind of node") {
    const Ebnf grammar = readEbnf(textOf("grammar/gradus.ebnf"));
    Sentences sentences(grammar, 20'235);
    std::set<std::string> changed;
    std::size_t made = 0;
    REQUIRE(grammar::parse(conditions, 0).diagnostics.empty());
    for (int i = 0; i < 4000; ++i) {
        const std::string rules = i == 0 ? conditions : sentences.sentence("file");
        if (rules.size() > 1600) {
            continue; // each change is compared with the whole
        }
        const grammar::Parsed parsed = grammar::parse(rules, 0);
        const Changes changes(parsed.file);
        INFO(rules << "\n" << changes.unnoticed);
        REQUIRE(changes.unnoticed.empty());
        REQUIRE_FALSE(changes.placesMatter);
        for (const std::type_index& kind : changes.kinds) {
            changed.insert(kind.name());
        }
        made += changes.made;
    }
    CHECK(made > 10'000);
    const std::set<std::string> defined = definedKinds();
    CHECK(defined.size() > 110);
    for (const std::string& kind : defined) {
        INFO(kind);
        CHECK((changed.count(kind) == 1 || kind == "N6gradus3ast3BadE")); // where something can't be read
    }
}

TEST_CASE("trees are the same wherever their nodes stand, and whatever blanks a code has") {
    const auto same = [](const std::string& a, const std::string& b) {
        return grammar::sameTree(grammar::parse(a, 0).file, grammar::parse(b, 0).file);
    };
    CHECK(same("set a = CS 1, 2", "\n set   a=CS\t 1 ,2"));
    CHECK(same("set a = CS 1..2", "set a = CS  1 .. 2"));
    CHECK_FALSE(same("set a = course \"CS 1\"", "set a = course \"CS  1\""));
    CHECK_FALSE(same("set a = course \"CS 1\"", "set a = CS 1"));
    CHECK_FALSE(same("set a = CS 1, 2", "set a = CS 1, 2\nset a = CS 1, 2"));
}

TEST_CASE("what differs in the dump of the trees differs, for all examples of trees") {
    const auto all = casesIn("tests/grammar/trees.txt");
    for (const Case& a : all) {
        for (const Case& b : all) {
            INFO(a.line << " and " << b.line);
            CHECK(grammar::sameTree(grammar::parse(a.written, 0).file, grammar::parse(b.written, 0).file) ==
                  (Meaning::of(a.written) == Meaning::of(b.written)));
        }
    }
}
