#include "src/language/semantic_pages.h"

namespace gradus::language {

std::vector<CodePage> templatePages() {
    return {
        {"unknown-template", "Arguments for what is no template",
         "`include core(…)` fills the parameters of a template, declared with `template` at the top of this "
         "file or of one that it uses. A requirement is included without parentheses.",
         R"(template ai-core(depth: items) { take 1 of items depth }
program p "P" { include ai-cor(depth = CS 101) }
)",
         R"(template ai-core(depth: items) { take 1 of items depth }
program p "P" { include ai-core(depth = CS 101) }
)"},
        {"template-without-id", "A template as a branch without an id",
         "The contents of a template stand where it is included. A branch of a `complete` is a scope of its "
         "own, so the copy needs an id there.",
         R"(template path(courses: items) { take all of items courses }
program p "P" {
    complete 1 of {
        include path(courses = CS 101)
        option other "Other" { take CS 102 }
    }
}
)",
         R"(template path(courses: items) { take all of items courses }
program p "P" {
    complete 1 of {
        include path(courses = CS 101) as first
        option other "Other" { take CS 102 }
    }
}
)"},
        {"unknown-argument", "An argument that the template has no parameter for",
         "An argument has the name of one of the parameters in the parentheses behind the template's id. Any "
         "other would be asked for by nothing.",
         R"(template ai-core(depth: items) { take 1 of items depth }
program p "P" { include ai-core(depht = CS 101, depth = CS 102) }
)",
         R"(template ai-core(depth: items) { take 1 of items depth }
program p "P" { include ai-core(depth = (CS 101, CS 102)) }
)"},
        {"argument-twice", "An argument that is given twice",
         "One value stands for each parameter. Several items stand in parentheses.",
         R"(template ai-core(depth: items) { take 1 of items depth }
program p "P" { include ai-core(depth = CS 101, depth = CS 102) }
)",
         R"(template ai-core(depth: items) { take 1 of items depth }
program p "P" { include ai-core(depth = (CS 101, CS 102)) }
)"},
        {"missing-argument", "A parameter that nothing is given for",
         "Every parameter of a template needs an argument where the template is included.",
         R"(template ai-core(depth: items, breadth: set) {
    take 1 of items depth
    take 1 course from breadth
}
program p "P" { include ai-core(depth = CS 101) }
)",
         R"(template ai-core(depth: items, breadth: set) {
    take 1 of items depth
    take 1 course from breadth
}
program p "P" { include ai-core(depth = CS 101, breadth = CS 300..499) }
)"},
        {"parameter-kind", "A parameter that stands for something else",
         "A parameter of `items` stands for a list of items, and is written `items` and its name in an `of` "
         "list. A parameter of a `set` stands wherever the name of a set may. Single courses do for both; a "
         "set is no list of items, and a bundle is no part of a set.",
         R"(template ai-core(depth: items) { take 1 of items depth }
program p "P" { include ai-core(depth = CS 300..499) }
)",
         R"(template ai-core(depth: set) { take 1 course from depth }
program p "P" { include ai-core(depth = CS 300..499) }
)"},
        {"unknown-parameter", "A parameter that the template does not have",
         "`items depth` in a list stands for what is given for the parameter `depth`, so it stands in a "
         "template that declares this parameter.",
         R"(program p "P" { take 1 of items depth }
)",
         R"(program p "P" { take 1 of CS 101, CS 102 }
)"},
        {"parameter-unused", "A parameter that the template never asks for",
         "What is given for such a parameter would count nowhere, though who includes the template must give "
         "it.",
         R"(template ai-core(depth: items, breadth: set) { take 1 of items depth }
program p "P" { include ai-core(depth = CS 101, breadth = CS 300..499) }
)",
         R"(template ai-core(depth: items, breadth: set) {
    take 1 of items depth
    take 1 course from breadth
}
program p "P" { include ai-core(depth = CS 101, breadth = CS 300..499) }
)"},
    };
}

} // namespace gradus::language
