package city.minsheng.employment.entitlement;

import city.minsheng.employment.eligibility.Facts;
import java.time.Instant;
import java.util.UUID;

/** A decision as it was stored: with it and its basis, everything can be explained again. */
record StoredDecision(UUID basis, Instant at, Facts facts) {}
