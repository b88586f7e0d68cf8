#include "tools/benchmark/allocations.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <malloc.h>
#include <new>

namespace gradus::bench {

namespace {

bool counting = false;
Allocations counted;
std::int64_t live = 0; // below 0 where what was there before is given back

void* allocate(std::size_t size, std::size_t alignment) {
    const std::size_t rounded = (size + alignment - 1) / alignment * alignment;
    void* block = alignment <= alignof(std::max_align_t) ? std::malloc(std::max<std::size_t>(size, 1))
                                                         : std::aligned_alloc(alignment, rounded);
    if (block == nullptr)
        throw std::bad_alloc();
    if (counting) {
        const std::size_t bytes = malloc_usable_size(block);
        ++counted.count;
        counted.bytes += bytes;
        live += static_cast<std::int64_t>(bytes);
        counted.peak = std::max(counted.peak, static_cast<std::uint64_t>(std::max<std::int64_t>(live, 0)));
    }
    return block;
}

void release(void* block) {
    if (counting)
        live -= static_cast<std::int64_t>(malloc_usable_size(block));
    std::free(block);
}

} // namespace

Counting::Counting() {
    counted = {};
    live = 0;
    counting = true;
}

Counting::~Counting() {
    counting = false;
}

const Allocations& Counting::soFar() const {
    return counted;
}

} // namespace gradus::bench

// All others, the library's own included, end in these.
void* operator new(std::size_t size) {
    return gradus::bench::allocate(size, alignof(std::max_align_t));
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    return gradus::bench::allocate(size, static_cast<std::size_t>(alignment));
}
void operator delete(void* block) noexcept {
    gradus::bench::release(block);
}
void operator delete(void* block, std::size_t) noexcept {
    gradus::bench::release(block);
}
void operator delete(void* block, std::align_val_t) noexcept {
    gradus::bench::release(block);
}
void operator delete(void* block, std::size_t, std::align_val_t) noexcept {
    gradus::bench::release(block);
}
