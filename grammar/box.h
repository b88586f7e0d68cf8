#pragma once

#include <memory>
#include <utility>

namespace gradus::ast {

/// A heap value with value semantics, for the recursive parts of the tree.
template <typename T>
class Box {
public:
    Box() : value_(std::make_unique<T>()) {}
    Box(T value) : value_(std::make_unique<T>(std::move(value))) {}
    Box(const Box& other) : value_(std::make_unique<T>(*other.value_)) {}
    Box(Box&& other) noexcept = default;
    Box& operator=(const Box& other) {
        *value_ = *other.value_;
        return *this;
    }
    Box& operator=(Box&& other) noexcept = default;

    T& operator*() { return *value_; }
    const T& operator*() const { return *value_; }
    T* operator->() { return value_.get(); }
    const T* operator->() const { return value_.get(); }

private:
    std::unique_ptr<T> value_;
};

} // namespace gradus::ast
