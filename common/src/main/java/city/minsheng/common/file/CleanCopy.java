package city.minsheng.common.file;

import city.minsheng.common.problem.Refusal;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it will be kept, on disk until it is.
 *
 * @param sha256 of what is kept, hexadecimal
 */
record CleanCopy(Path file, long bytes, String sha256) implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /** @throws Refusal 422 {@code file.damaged} when the content is not what a file of its kind consists of */
    static CleanCopy of(Path upload, FileKind kind) throws IOException {
        var file = Files.createTempFile("file", ".clean");
        var kept = false;
        try {
            var sha = newSha256();
            try (var in = new BufferedInputStream(Files.newInputStream(upload), BUFFER);
                    var out = new BufferedOutputStream(
                            new DigestOutputStream(Files.newOutputStream(file), sha), BUFFER)) {
                kind.copy(in, out);
            }
            kept = true;
            return new CleanCopy(file, Files.size(file), HexFormat.of().formatHex(sha.digest()));
        } catch (EOFException cutOff) {
            throw Refusal.of(FileProblem.DAMAGED);
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

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
