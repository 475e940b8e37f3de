package city.minsheng.local.gateway;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** W3C trace context: the caller's if he sent a sound one, otherwise one that begins here. */
record Trace(String id, String parent) {
    private static final Pattern PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Trace of(String traceparent) {
        if (traceparent != null) {
            var matcher = PARENT.matcher(traceparent);
            if (matcher.matches() && !isZero(matcher.group(1)) && !isZero(matcher.group(2))) {
                return new Trace(matcher.group(1), traceparent);
            }
        }
        var id = random(16);
        return new Trace(id, "00-" + id + "-" + random(8) + "-01");
    }

    private static boolean isZero(String hex) {
        return hex.chars().allMatch(c -> c == '0');
    }

    private static String random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
