#include "tests/catch.h"

#include "gradus/catalog.h"
#include "tests/records/shown.h"
#include "tests/support/shared.h"

using namespace gradus;
using test::shown;

TEST_CASE("a whole university's catalogue loads") {
    const auto path = test::sharedPath("catalogs/cmu_catalog_merged.csv");
    if (!path) {
        GRADUS_SKIP("catalogs/cmu_catalog_merged.csv is not here");
    }
    const std::string text = test::readFile(*path);
    const CatalogRead read = readCatalogCsv(text, 0);
    CHECK(read.catalog.courses().size() == 7269);
    CHECK(shown(read.diagnostics, text) ==
          std::vector<std::string>{
              "warning odd-units 2449:22 row 2449 (42-890): `units` is \"9-48 4\", no amount and no "
              "range | the units count as unknown; write 3, 1.5, 3-12, VAR or nothing"});
    const CatalogCourse* course = read.catalog.find(CourseCode::parse("24-784"));
    REQUIRE(course);
    CHECK(course->units == Milli::whole(12));
    std::size_t unknown = 0;
    for (const CatalogCourse& c : read.catalog.courses()) {
        unknown += c.units ? 0 : 1;
    }
    CHECK(unknown == 909);
}

TEST_CASE("a department's catalogue loads") {
    const auto path = test::sharedPath("catalogs/duke_aipi_courses.csv");
    if (!path) {
        GRADUS_SKIP("catalogs/duke_aipi_courses.csv is not here");
    }
    const CatalogRead read = readCatalogCsv(test::readFile(*path), 0);
    CHECK(read.diagnostics.empty());
    CHECK(read.catalog.courses().size() == 12);
    const CatalogCourse* course = read.catalog.find(CourseCode::parse("AIPI 560"));
    REQUIRE(course);
    CHECK(course->title == "Legal, Societal & Ethical Implications of AI");
    CHECK(course->units == Milli::fromThousandths(1500));
}
