package city.minsheng.local.postgres;

import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Trees;
import city.minsheng.local.process.Versions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from their Maven artefact. */
final class Software {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private Software() {}

    /** The directory that holds {@code bin/postgres}. */
    static Path unpackInto(Path software) {
        var archive = Software.class.getResource(ARCHIVE);
        if (archive == null) {
            throw new Failure("The PostgreSQL artefact is not on the class path: build with ./dev up.");
        }
        var home = software.resolve("postgresql-" + Versions.of("postgres"));
        if (!Files.isDirectory(home)) {
            try {
                unpack(archive, home);
            } catch (IOException e) {
                throw new Failure("PostgreSQL could not be unpacked into " + home + ": " + e.getMessage(), e);
            }
        }
        return home;
    }

    /** Beside its place first, so that an interrupted unpacking is never taken for a whole one. */
    private static void unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var aside = Files.createTempDirectory(home.getParent(), "postgresql-");
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(open(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, aside);
            }
        }
        Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Trees.delete(aside);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static InputStream open(URL archive) throws IOException {
        return new BufferedInputStream(archive.openStream());
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("The archive reaches outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions(entry.getMode())));
        }
    }

    private static String permissions(int mode) {
        return (mode & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
    }
}
