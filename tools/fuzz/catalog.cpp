/// Any bytes read as a catalogue, with diagnostics at places in them; and every course that was read is
/// found.

#include "gradus/catalog.h"
#include "tools/fuzz/require.h"

#include <cstdint>

using gradus::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const gradus::CatalogRead read = gradus::readCatalogCsv(text, 0);
    gradus::fuzz::requirePlaces(read.diagnostics, size);
    const gradus::CatalogCourse* last = nullptr;
    for (const gradus::CatalogCourse& course : read.catalog.courses()) {
        require(read.catalog.find(course.code) == &course);
        require(gradus::CourseCode::parse(course.code.text()) == course.code);
        require(last == nullptr || gradus::CourseCode::less(last->code, course.code));
        last = &course;
    }
    return 0;
}
