#pragma once

namespace gradus {

/// The page of one diagnostic code, for `gradus explain CODE`: what is wrong and why it is an error, shown on
/// a short example before and after the repair. Every code has exactly one page.
struct CodePage {
    const char* code;   ///< "unknown-course"
    const char* title;  ///< the mistake in one line
    const char* why;    ///< one or two paragraphs, separated by a blank line
    const char* before; ///< the mistake, as it would stand in a file; may be several lines
    const char* after;  ///< the same, mended
};

} // namespace gradus
