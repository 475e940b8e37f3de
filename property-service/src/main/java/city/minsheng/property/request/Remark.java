package city.minsheng.property.request;

import jakarta.persistence.Embeddable;

/** Why a step is taken: a code that can be counted, and words for people; either may be null. */
@Embeddable
record Remark(String reason, String comment) {}
