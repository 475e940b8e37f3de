package city.minsheng.employment.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A year of a programme (政策年度), as other features see it.
 *
 * @param policyDay the day whose policy parameters count
 */
public record OpenCycle(UUID id, long version, Programme programme, int year, LocalDate policyDay, Instant openedAt) {}
