package city.minsheng.local;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/** Passwords and keys of one home: each made when it is first asked for, kept in a file that only its owner reads. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without the signs that look alike. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private final Path file;
    private final Properties values = new Properties();

    public Secrets(Path home) {
        file = home.resolve("secrets.properties");
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public String password(String name) {
        return get(name + ".password", Secrets::randomPassword);
    }

    /** 256 random bits in base64. */
    String key(String name) {
        return get(name + ".key", Secrets::randomKey);
    }

    private synchronized String get(String name, Supplier<String> fresh) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var made = fresh.get();
        values.setProperty(name, made);
        store();
        return made;
    }

    /** Whole or not at all: a lost key would make every encrypted column unreadable. */
    private void store() {
        try {
            Files.createDirectories(file.getParent());
            var text = new StringWriter();
            values.store(text, "Made on this machine for this machine; never part of the repository");
            var next = file.resolveSibling("secrets.properties.new");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String randomPassword() {
        var text = new StringBuilder();
        RANDOM.ints(16, 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));
        return text.toString();
    }

    private static String randomKey() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
