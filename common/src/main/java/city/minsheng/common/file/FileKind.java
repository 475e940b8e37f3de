package city.minsheng.common.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of file that can be taken in: each says what of it is kept. A service may be told to take fewer. */
@Schema(description = "文件种类:JPEG、PNG 照片,PDF 扫描件 · Kind of file: photos as JPEG or PNG, scans as PDF")
public enum FileKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    /**
     * Copies the file without what tells where, when, by whom and with what a photo was taken. A PDF is copied as it is:
     * its properties are part of a document that may be signed.
     *
     * @throws java.io.EOFException when the file ends before its content does
     */
    void copy(InputStream in, OutputStream out) throws IOException {
        switch (this) {
            case JPEG -> Jpeg.copy(in, out);
            case PNG -> Png.copy(in, out);
            case PDF -> in.transferTo(out);
        }
    }

    String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    String ending() {
        return ending;
    }
}
