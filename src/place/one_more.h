#pragma once

#include "src/place/problem.h"

namespace gradus::place {

/// The problem with a further course of a kind on the record, as the last candidate. It carries the units of
/// a course, or the nearest that the kind allows. The first kind of further courses gives way to it: the
/// others keep their places among the members.
Problem withOneMore(const Problem& problem, Index prospect);

} // namespace gradus::place
