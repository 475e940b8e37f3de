package city.minsheng.market.pesticide;

import java.time.Instant;

/** A test as everybody may see it: the stall and the produce, no person and no merchant. */
public record PublishedTest(
        String stallNumber,
        String produce,
        Instant sampledAt,
        String inhibitionRatePercent,
        Verdict verdict,
        String verdictLabel) {
    static PublishedTest of(PesticideTest test) {
        return new PublishedTest(
                test.stallNumber(),
                test.produce(),
                test.sampledAt(),
                test.inhibitionRatePercent().setScale(Verdict.DECIMALS).toPlainString(),
                test.verdict(),
                test.verdict().label());
    }
}
