package city.minsheng.property.cable;

import java.time.LocalDate;

/** What is written down of a site when it is surveyed (摸排). */
record Survey(SiteKind kind, String name, String regionCode, int buildings, Traits traits, LocalDate dueOn) {}
