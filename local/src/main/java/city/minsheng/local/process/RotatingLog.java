package city.minsheng.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A log of bounded size: when the file is full it becomes {@code .1}, and what was {@code .1} becomes {@code .2}, up to the oldest, which goes. */
final class RotatingLog implements AutoCloseable {
    static final long MAX_BYTES = 8 << 20;
    static final int OLD_FILES = 4;

    private final Path file;
    private final long maxBytes;
    private OutputStream out;
    private long bytes;

    RotatingLog(Path file, long maxBytes) throws IOException {
        this.file = file;
        this.maxBytes = maxBytes;
        Files.createDirectories(file.toAbsolutePath().getParent());
        open();
    }

    /** Copies until the source ends, turning the file only between lines. */
    void copy(InputStream source) throws IOException {
        var buffer = new byte[8192];
        for (int n = source.read(buffer); n >= 0; n = source.read(buffer)) {
            write(buffer, n);
        }
    }

    void write(byte[] data, int length) throws IOException {
        out.write(data, 0, length);
        out.flush();
        bytes += length;
        if (bytes >= maxBytes && length > 0 && data[length - 1] == '\n') {
            turn();
        }
    }

    private void turn() throws IOException {
        out.close();
        for (int age = OLD_FILES; age > 0; age--) {
            var younger = age == 1 ? file : old(age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, old(age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        open();
    }

    private Path old(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }

    private void open() throws IOException {
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        bytes = Files.size(file);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
