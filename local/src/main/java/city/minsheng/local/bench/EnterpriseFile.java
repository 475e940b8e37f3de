package city.minsheng.local.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Enterprises of every size, most of them eligible, some failing a rule, some with a fact that nobody knows: always the same ones. */
final class EnterpriseFile {
    private static final String HEADER =
            "uscc,name,regionCode,size,averageInsured,layoffs,premiumMonths,premiumPaidYuan,status,trainingEligible,bankAccount";
    private static final List<String> COUNTIES =
            List.of("371502", "371503", "371521", "371522", "371524", "371525", "371526", "371581");
    private static final List<String> SIZES = List.of("LARGE", "MEDIUM", "SMALL", "MICRO", "OTHER");
    private static final int FACTS = 6;

    private final Random random = new Random(2022);

    private EnterpriseFile() {}

    static byte[] of(int enterprises) {
        var file = new EnterpriseFile();
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            out.print(HEADER + "\n");
            for (int i = 0; i < enterprises; i++) {
                out.print(file.line(i));
            }
        }
        return bytes.toByteArray();
    }

    private String line(int i) {
        var county = COUNTIES.get(i % COUNTIES.size());
        var insured = i % 10 == 0 ? random.nextInt(25, 36) : random.nextInt(1, 400);
        var layoffs = random.nextInt(10) == 0 ? random.nextInt(insured / 4 + 2) : 0;
        var fen = random.nextInt(1, 90_000_000);
        var facts = new String[] {
            SIZES.get(random.nextInt(SIZES.size())),
            String.valueOf(insured),
            String.valueOf(layoffs),
            random.nextInt(40) == 0 ? "11" : "12",
            "%d.%02d".formatted(fen / 100, fen % 100),
            random.nextInt(100) == 0 ? "SERIOUS_DISHONESTY" : random.nextInt(100) == 0 ? "DEREGISTERED" : "NORMAL"
        };
        if (random.nextInt(50) == 0) {
            facts[random.nextInt(FACTS)] = "";
        }
        return "%s,基准企业%06d,%s000000,%s,%s,62%014d\n"
                .formatted(Usccs.of(county, i), i, county, String.join(",", facts), random.nextBoolean(), i);
    }
}
