package city.minsheng.common.sheet;

import city.minsheng.common.problem.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is by its content; names and media types are what people say of it. */
public enum FileForm {
    WORKBOOK,
    OTHER;

    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    /** How a workbook with a password names the stream that it is kept in. */
    private static final String ENCRYPTED =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    /** @throws Refusal 422 for the old form of Excel, and for a workbook that opens by a password only */
    public static FileForm of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
            if (!start.equals(OLE)) {
                return start.startsWith(ZIP) ? WORKBOOK : OTHER;
            }
            var before = "";
            for (var bytes = in.readNBytes(1 << 16); bytes.length > 0; bytes = in.readNBytes(1 << 16)) {
                var piece = before + new String(bytes, StandardCharsets.ISO_8859_1);
                if (piece.contains(ENCRYPTED)) {
                    throw Refusal.of(SheetProblem.ENCRYPTED);
                }
                before = piece.substring(Math.max(0, piece.length() - ENCRYPTED.length()));
            }
            throw Refusal.of(SheetProblem.OLD);
        }
    }
}
