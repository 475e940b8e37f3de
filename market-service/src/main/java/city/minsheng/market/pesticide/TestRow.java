package city.minsheng.market.pesticide;

import city.minsheng.common.imports.Row;
import city.minsheng.common.problem.Sentence;
import city.minsheng.market.register.StallKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;

/**
 * One row of a file of tests.
 *
 * @param key what makes it the same test as another
 */
record TestRow(long line, Key key, BigDecimal rate) {
    /** The natural key of a test. */
    record Key(String marketCode, String stallNumber, Instant sampledAt, String produce) {}

    /** Reads a row; null when there is something wrong with it, which is said to the row. */
    static TestRow read(Row row, Set<String> markets, Set<StallKey> stalls, Instant now) {
        var market = row.reference("marketCode", markets);
        var stall = row.text("stallNumber", 32);
        var sampledAt = row.instant("sampledAt");
        var produce = row.text("produce", 60);
        var rate = row.decimal(
                "inhibitionRatePercent", Verdict.LEAST.toPlainString(), Verdict.MOST.toPlainString(), Verdict.DECIMALS);
        if (market != null && stall != null && !stalls.contains(new StallKey(market, stall))) {
            row.refuse(
                    "stallNumber",
                    "stall-unknown",
                    Sentence.of("市场 {0} 没有摊位 {1}", "Market {0} has no stall {1}", market, stall));
        }
        if (sampledAt != null && !PesticideTest.isPossibleTime(sampledAt, now)) {
            row.refuse(
                    "sampledAt",
                    "sampled-at",
                    Sentence.of("采样时间须在 2000 年以后、现在以前", "A sample is taken after the year 2000 and not in the future"));
        }
        return row.isGood() ? new TestRow(row.line(), new Key(market, stall, sampledAt, produce), rate) : null;
    }
}
