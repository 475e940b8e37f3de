package city.minsheng.market.bulletin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a bulletin says from the moment it is out.
 *
 * @param json the text as it is stored and answered, byte for byte
 * @param hash SHA-256 of the text in UTF-8, in hexadecimal
 */
record Frozen(String json, String hash, int tests, int positives) {
    static Frozen of(String json, int tests, int positives) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return new Frozen(json, HexFormat.of().formatHex(digest), tests, positives);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
