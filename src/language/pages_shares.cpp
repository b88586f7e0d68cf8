#include "src/language/semantic_pages.h"

namespace gradus::language {

std::vector<CodePage> sharePages() {
    return {
        {"unknown-partner", "Sharing with something that is not there",
         "`share with` names a requirement, a branch or a named `take` of the same programme, or another "
         "programme as a whole. The other programme stands in the same file or in one that the file uses, so "
         "that a misspelt name can't go unnoticed.",
         R"(program p "P" {
    requirement core "Core" { take CS 101 }
    requirement writing "Writing" {
        take 1 course from CS *
        share with cor
    }
}
)",
         R"(program p "P" {
    requirement core "Core" { take CS 101 }
    requirement writing "Writing" {
        take 1 course from CS *
        share with core
    }
}
)"},
        {"shares-with-itself", "A scope that shares with itself",
         "Sharing is between two places: the scope in which the statement stands, and another one. Two "
         "statements of one requirement never share a course.",
         R"(program p "P" {
    requirement core "Core" {
        take CS 101
        share with core
    }
    requirement writing "Writing" { take 1 course from CS * }
}
)",
         R"(program p "P" {
    requirement core "Core" {
        take CS 101
        share with writing
    }
    requirement writing "Writing" { take 1 course from CS * }
}
)"},
        {"partner-twice", "A partner named twice",
         "A `share` names each partner once. Several numbers for one partner are several statements; then "
         "every one of them holds.",
         R"(program p "P" {
    requirement core "Core" { take CS 101 }
    requirement writing "Writing" {
        take 1 course from CS *
        share with core, core
    }
}
)",
         R"(program p "P" {
    requirement core "Core" { take CS 101 }
    requirement writing "Writing" {
        take 1 course from CS *
        share with core
    }
}
)"},
        {"misplaced-split", "A split inside a requirement",
         "`split` says of a course what its parts may fill, anywhere in the programme. So it stands directly "
         "in the programme (or in a `when` there), not in one of its requirements.",
         R"(program p "P" {
    requirement core "Core" {
        take 6 credits from CS *
        split CS 110 into 6 for core + 6 for more
    }
    requirement more "More" { take 6 credits from CS * }
}
)",
         R"(program p "P" {
    split CS 110 into 6 for core + 6 for more
    requirement core "Core" { take 6 credits from CS * }
    requirement more "More" { take 6 credits from CS * }
}
)"},
        {"split-twice", "A course split twice",
         "A course is split in one way. Were it split in two, nobody could say which parts it has.",
         R"(program p "P" {
    split CS 110, CS 110 into 6 for core + 6 for more
    requirement core "Core" { take 6 credits from CS * }
    requirement more "More" { take 6 credits from CS * }
}
)",
         R"(program p "P" {
    split CS 110 into 6 for core + 6 for more
    requirement core "Core" { take 6 credits from CS * }
    requirement more "More" { take 6 credits from CS * }
}
)"},
        {"empty-part", "A part without units",
         "Each part of a split course carries so many of its units. A part without any would fill nothing.",
         R"(program p "P" {
    split CS 110 into 12 for core + 0 for more
    requirement core "Core" { take 12 credits from CS * }
    requirement more "More" { take 6 credits from CS * }
}
)",
         R"(program p "P" {
    split CS 110 into 6 for core + 6 for more
    requirement core "Core" { take 6 credits from CS * }
    requirement more "More" { take 6 credits from CS * }
}
)"},
    };
}

} // namespace gradus::language
