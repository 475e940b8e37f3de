package city.minsheng.market.inspection;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.market.standard.Outcome;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;

/**
 * What was found for one item of the standard (检查项目结果).
 *
 * @param location where in the market; given with every failure
 * @param remark may be null
 */
@Embeddable
record ItemResult(String itemCode, @Enumerated(STRING) Outcome outcome, String location, String remark) {}
