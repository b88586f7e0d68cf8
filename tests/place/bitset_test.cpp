#include "src/place/bitset.h"
#include "tests/catch.h"

using gradus::place::Bitset;

namespace {

Bitset of(std::size_t size, std::initializer_list<std::size_t> members) {
    Bitset set(size);
    for (const std::size_t i : members) {
        set.set(i);
    }
    return set;
}

} // namespace

TEST_CASE("A bit set holds what was set, across words", "[place]") {
    Bitset set(130);
    CHECK_FALSE(set.any());
    CHECK(set.count() == 0);
    for (const std::size_t i : {0U, 63U, 64U, 129U}) {
        set.set(i);
    }
    CHECK(set.test(63));
    CHECK(set.test(64));
    CHECK_FALSE(set.test(65));
    CHECK(set.count() == 4);
    set.reset(64);
    CHECK_FALSE(set.test(64));
    CHECK(set.count() == 3);
    CHECK(set.any());
    CHECK(set.size() == 130);
}

TEST_CASE("Bit sets intersect, contain each other and combine", "[place]") {
    const Bitset a = of(100, {1, 70, 99});
    const Bitset b = of(100, {2, 70});
    const Bitset c = of(100, {1, 99});
    CHECK(a.intersects(b));
    CHECK_FALSE(b.intersects(c));
    CHECK(a.contains(c));
    CHECK_FALSE(c.contains(a));
    CHECK_FALSE(a.contains(b));
    CHECK(a.contains(Bitset(100)));

    Bitset sum = b;
    sum |= c;
    CHECK(sum == of(100, {1, 2, 70, 99}));
    Bitset common = a;
    common &= b;
    CHECK(common == of(100, {70}));
    Bitset rest = a;
    rest -= b;
    CHECK(rest == c);
    CHECK_FALSE(rest == a);
}
