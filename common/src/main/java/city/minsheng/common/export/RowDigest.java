package city.minsheng.common.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The entity tag of a spreadsheet: of its rows, for the file also tells when it was made. */
final class RowDigest {
    private final MessageDigest sha;

    RowDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void add(JsonNode row) {
        sha.update(row.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A weak one: the same rows, not the same bytes. */
    String tag() {
        return "W/\"" + HexFormat.of().formatHex(sha.digest(), 0, 16) + "\"";
    }
}
