package city.minsheng.property.cable;

/** What makes a site come first (重点部位). */
enum KeySite {
    FARMERS_MARKET,
    TRANSPORT_STATION,
    HOSPITAL,
    NEIGHBOURHOOD_OFFICE
}
