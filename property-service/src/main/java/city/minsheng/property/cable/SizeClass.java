package city.minsheng.property.cable;

/** How large a site is (规模). */
enum SizeClass {
    SMALL,
    MEDIUM,
    LARGE
}
