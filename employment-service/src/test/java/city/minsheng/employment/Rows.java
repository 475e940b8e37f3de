package city.minsheng.employment;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of an enterprise file: eligible for both programmes unless a column says otherwise. */
public final class Rows {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Rows() {}

    /** @param columns {@code name=value}; an empty value is a blank */
    public static String row(int number, String... columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("uscc", uscc(number));
        cells.put("name", "样例企业" + number);
        cells.put("regionCode", Users.GUAN);
        cells.put("size", "SMALL");
        cells.put("averageInsured", "10");
        cells.put("layoffs", "0");
        cells.put("premiumMonths", "12");
        cells.put("premiumPaidYuan", "1000.00");
        cells.put("status", "NORMAL");
        cells.put("trainingEligible", "true");
        cells.put("bankAccount", "62046665111377%05d".formatted(number));
        for (var column : columns) {
            var split = column.indexOf('=');
            cells.replace(column.substring(0, split), column.substring(split + 1));
        }
        return String.join(",", cells.values());
    }

    /** A valid code. */
    public static String uscc(int number) {
        var body = "91371525MA%07d".formatted(number);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    public static String accountEnding(int number) {
        return "%04d".formatted(number);
    }
}
