package city.minsheng.property.cable;

/** Where cables are put in order (点位种类). */
enum SiteKind {
    COMMUNITY,
    MAIN_ROAD,
    ALLEY
}
