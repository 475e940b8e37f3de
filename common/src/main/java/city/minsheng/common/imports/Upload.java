package city.minsheng.common.imports;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.sheet.FileForm;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it came in, kept on disk while it is read.
 *
 * @param sha256 of its bytes, hexadecimal
 */
@RegisterForReflection // a part of what tells one request from another
record Upload(@JsonIgnore Path file, String sha256) implements AutoCloseable {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final long LONGEST = 256L << 20;

    static Upload of(InputStream body) throws IOException {
        var file = Files.createTempFile("import", ".upload");
        var kept = false;
        try (var in = new DigestInputStream(body, newSha256());
                var out = Files.newOutputStream(file)) {
            copy(in, out);
            kept = true;
            return new Upload(
                    file, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[1 << 16];
        long total = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            total += read;
            if (total > LONGEST) {
                throw Refusal.of(CommonProblem.TOO_LARGE, "256 MiB");
            }
            out.write(buffer, 0, read);
        }
    }

    /** What the file is, its content says; nobody is asked for it. */
    RowSource rows() throws IOException {
        return switch (FileForm.of(file)) {
            case WORKBOOK -> new SheetRows(file);
            case OTHER -> new CsvRows(read());
        };
    }

    /** UTF-8 when every byte of the file is, GB18030 otherwise; a byte order mark is passed over. */
    private Reader read() throws IOException {
        var charset = isUtf8() ? StandardCharsets.UTF_8 : GB18030;
        var in = new PushbackInputStream(Files.newInputStream(file), 3);
        var mark = in.readNBytes(3);
        if (mark.length < 3 || (mark[0] & 0xff) != 0xef || (mark[1] & 0xff) != 0xbb || (mark[2] & 0xff) != 0xbf) {
            in.unread(mark);
        }
        return new InputStreamReader(in, strict(charset));
    }

    private boolean isUtf8() throws IOException {
        try (var reader = new InputStreamReader(Files.newInputStream(file), strict(StandardCharsets.UTF_8))) {
            var buffer = new char[1 << 16];
            while (reader.read(buffer) >= 0) {
                // only whether it can be read matters
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
