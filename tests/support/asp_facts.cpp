#include "tests/support/asp_facts.h"

#include "tests/support/asp_bounds.h"

#include <algorithm>
#include <numeric>

namespace gradus::test {

using namespace gradus::place;

namespace {

using Units = std::int64_t;

/// Writes one instance, table by table.
class Facts {
public:
    Facts(const Problem& problem, const Query& query) : p_(problem), q_(query) {}

    std::string write() {
        branches();
        members();
        slots();
        leaves();
        for (std::size_t m = 0; m < p_.measures.size(); ++m) {
            measure(m);
        }
        limits();
        sharings();
        query();
        return std::move(text_);
    }

private:
    template <typename... Of>
    void fact(const char* name, Of... of) {
        text_ += name;
        char before = '(';
        ((text_ += before, text_ += std::to_string(of), before = ','), ...);
        text_ += ").\n";
    }
    template <typename... Of>
    void each(const char* name, const Bitset& set, Of... before) {
        for (std::size_t i = 0; i < set.size(); ++i) {
            if (set.test(i)) {
                fact(name, before..., i);
            }
        }
    }
    Units steps(Units units) const { return units / p_.unitStep; }

    void branches() {
        for (Index b = 0; b < p_.branches.size(); ++b) {
            if (b < p_.programs) {
                fact("program", b);
            }
            fact("fails", b, p_.branches[b].failed);
            fact("unchecked", b, p_.branches[b].open);
            if (!p_.branches[b].computable) {
                fact("uncomputable", b);
            }
        }
        for (std::size_t h = 0; h < p_.choices.size(); ++h) {
            const Choice& choice = p_.choices[h];
            fact("choice", h, choice.branch, choice.count);
            for (const Index b : choice.branches) {
                fact("offers", h, b);
            }
            for (std::size_t i = 0; i < choice.declared.size(); ++i) {
                fact("declared", h, i + 1, choice.declared[i]);
            }
        }
    }
    void members() {
        // Grade points and averages without what all of them share, so that their products stay small.
        for (const Candidate& candidate : p_.candidates) {
            grades_ = std::gcd(grades_, candidate.points.value_or(0));
        }
        for (const Measure& m : p_.measures) {
            grades_ = std::gcd(grades_, m.gpa.value_or(0));
        }
        grades_ = std::max(grades_, Units{1});
        for (std::size_t c = 0; c < p_.candidates.size(); ++c) {
            const Candidate& of = p_.candidates[c];
            // A course of one use has a number that no attempt has.
            const Units course = of.attempt == none ? -1 - static_cast<Units>(c) : Units{of.attempt};
            fact("candidate", c, course, of.attempt == none ? 0 : of.credit, steps(of.units));
            fact("when", c, of.when);
            fact("term", of.when);
            if (of.points) {
                fact("grade", c, *of.points / grades_);
            }
        }
        const std::vector<FurtherKind> kinds = furtherKinds(p_, none);
        for (std::size_t k = 0; k < kinds.size(); ++k) {
            fact("kind", k, kinds[k].program, p_.candidates.size() + kinds[k].prospect, kinds[k].units,
                 kinds[k].most);
            for (const Index s : kinds[k].slots) {
                fact("fills", k, s);
            }
        }
        for (std::size_t i = 0; i < p_.prospects.size(); ++i) {
            if (p_.prospects[i].stock != none) {
                fact("draws", p_.candidates.size() + i, p_.prospects[i].stock);
            }
        }
        for (std::size_t t = 0; t < p_.stocks.size(); ++t) {
            fact("stock", t, p_.stocks[t]);
        }
        fact("percourse", steps(p_.unitsPerCourse));
    }
    void slots() {
        for (std::size_t s = 0; s < p_.slots.size(); ++s) {
            fact("slot", s, p_.slots[s].leaf);
            for (std::size_t c = 0; c < p_.candidates.size(); ++c) {
                if (p_.slots[s].eligible.test(c)) {
                    fact("eligible", c, s);
                }
                if (p_.slots[s].provisional.test(c)) {
                    fact("provisional", c, s);
                }
            }
        }
    }
    void leaves() {
        for (std::size_t l = 0; l < p_.leaves.size(); ++l) {
            const Leaf& leaf = p_.leaves[l];
            fact("leaf", l, leaf.branch, leaf.layer);
            fact("need", l, leaf.need.courses, steps(leaf.need.units));
            fact("most", l, mostLacking(p_, leaf));
            if (leaf.upper) {
                fact("upper", l, leaf.upper->courses, steps(leaf.upper->units));
            }
            for (const Index m : leaf.measures) {
                fact("braces", l, m);
            }
            if (leaf.pool != none) {
                fact("pool", l, leaf.pool);
                continue;
            }
            fact("list", l);
            fact("items", l, leaf.items.size());
            for (std::size_t i = 0; i < leaf.items.size(); ++i) {
                fact("item", l, i);
                for (std::size_t a = 0; a < leaf.items[i].alternatives.size(); ++a) {
                    const Alternative& of = leaf.items[i].alternatives[a];
                    fact("alternative", l, i, a, of.missingMilestones);
                    for (const Index s : of.parts) {
                        fact("part", l, i, a, s);
                    }
                }
            }
        }
    }
    void measure(std::size_t index) {
        const Measure& m = p_.measures[index];
        each("where", m.where, index);
        if (m.unplacedToo) {
            fact("everywhere", index);
        } else {
            each("looks", m.slots, index);
        }
        if (m.isJudged()) {
            fact("judged", index, m.branch);
            if (m.gpa) {
                fact("average", index, *m.gpa / grades_);
            } else {
                fact("window", index, steps(*m.window), steps(m.need.units));
                each("windowed", m.within, index);
            }
            return;
        }
        fact("asks", index, m.branch);
        fact("wants", index, m.need.courses, steps(m.need.units));
        fact("base", index, m.base.courses, steps(m.base.units));
        for (std::size_t i = 0; i < m.allOf.size(); ++i) {
            fact("set", index, i);
            for (std::size_t y = 0; y < m.allOf[i].size(); ++y) {
                if (m.allOf[i].test(y)) {
                    fact("inset", index, i, y);
                }
            }
        }
        if (m.different > 0) {
            fact("different", index, m.different);
            fact("keys", index, m.keys.size());
            for (std::size_t k = 0; k < m.keys.size(); ++k) {
                each("key", m.keys[k], index, k);
            }
            each("fresh", m.fresh, index);
        }
        for (std::size_t g = 0; g < std::max<std::size_t>(1, m.groups.size()); ++g) {
            fact("group", index, g);
            each("within", m.groups.empty() ? m.where : m.groups[g], index, g);
        }
    }
    void limits() {
        for (std::size_t n = 0; n < p_.limits.size(); ++n) {
            const Limit& limit = p_.limits[n];
            fact("limit", n, limit.branch);
            each("limited", limit.where, n);
            each("limitlooks", limit.slots, n);
            upTo(limit, n, "mostcourses", limit.part ? "partunits" : "mostunits");
        }
        for (std::size_t n = 0; n < p_.prohibitions.size(); ++n) {
            const Prohibition& of = p_.prohibitions[n];
            fact("forbids", n, of.branch);
            each("forbidden", of.where, n);
            each("forbidlooks", of.slots, n);
            upTo(of, n, "forbidcourses", "forbidunits");
        }
    }
    /// How many courses, and how many units, as far as either is said.
    template <typename Cap>
    void upTo(const Cap& cap, std::size_t n, const char* courses, const char* units) {
        if (cap.courses) {
            fact(courses, n, *cap.courses);
        }
        if (cap.units) {
            fact(units, n, steps(*cap.units));
        }
    }
    void sharings() {
        for (std::size_t n = 0; n < p_.sharings.size(); ++n) {
            fact("sharing", n);
            each("shared", p_.sharings[n].where, n);
            each("sharefirst", p_.sharings[n].first, n);
            each("sharesecond", p_.sharings[n].second, n);
        }
        for (std::size_t n = 0; n < p_.shareCaps.size(); ++n) {
            const ShareCap& cap = p_.shareCaps[n];
            fact("sharecap", n);
            each("capped", cap.where, n);
            each("capfirst", cap.first, n);
            each("capsecond", cap.second, n);
            upTo(cap, n, "capcourses", "capunits");
        }
    }
    void query() {
        each("active", q_.active);
        for (std::size_t c = 0; c < q_.fixed.size(); ++c) {
            if (q_.active.test(c) && q_.fixed[c] != none) {
                fact("fixed", c, q_.fixed[c]);
            }
        }
        for (const Index b : q_.branches) {
            fact("asked", b);
        }
    }

    const Problem& p_;
    const Query& q_;
    Units grades_ = 0;
    std::string text_;
};

} // namespace

std::string aspFacts(const Problem& problem, const Query& query) {
    return Facts(problem, query).write();
}

} // namespace gradus::test
