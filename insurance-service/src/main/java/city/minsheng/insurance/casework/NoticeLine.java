package city.minsheng.insurance.casework;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** One thing that a notice told the applicant to supply (补正事项); {@code round} counts the notices of a case from 1. */
@Embeddable
record NoticeLine(int round, String material, String fault, Instant issuedAt) {}
