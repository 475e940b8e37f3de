package city.minsheng.common.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * An answer that is a file, to be kept under a name.
 *
 * @param file is left to its owner
 * @param name of Chinese, as people will see it
 * @param plainName the same for those who understand ASCII only
 * @param tag its entity tag
 */
public record Download(Path file, String name, String plainName, String tag) {
    /** {@code Content-Disposition} with both names, as RFC 6266 has it. */
    public String disposition() {
        return disposition(name, plainName);
    }

    /** The same for an answer that is no file on disk. */
    public static String disposition(String name, String plainName) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plainName + "\"; filename*=UTF-8''" + encoded;
    }
}
