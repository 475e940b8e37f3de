package city.minsheng.local.keycloak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One line of {@code sample/users.csv}.
 *
 * @param org USCC or unit code, empty for those who act for nobody
 * @param person opaque UUID that the services know the person by
 */
public record SampleUser(String name, String role, String region, String org, String person, String note) {
    public static List<SampleUser> all() {
        try (var in = SampleUser.class.getResourceAsStream("/sample/users.csv");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(SampleUser::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file is ours: no field of it needs quotes. */
    static SampleUser parse(String line) {
        var fields = line.split(",", -1);
        if (fields.length != 6) {
            throw new IllegalArgumentException("Six fields are expected: " + line);
        }
        return new SampleUser(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
    }
}
