package city.minsheng.property.cable;

import java.time.LocalDate;
import java.util.Set;

/** How and when a site is worked on (整治方案). */
record WorksPlan(CableMethod method, Carrier carrier, Set<Agency> agencies, LocalDate plannedOn) {}
