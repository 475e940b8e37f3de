package city.minsheng.common.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells the type of a file by its content (内容识别). */
final class MediaTypes {
    private MediaTypes() {}

    static String of(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
        }
    }

    /** A declared type without its parameters, by its usual name; {@code application/octet-stream} when there is none. */
    static String plain(String declared) {
        var type = declared == null
                ? ""
                : declared.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
        return switch (type) {
            case "" -> "application/octet-stream";
            case "image/jpg", "image/pjpeg" -> "image/jpeg";
            default -> type;
        };
    }
}
