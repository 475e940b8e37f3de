package city.minsheng.common.file;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import city.minsheng.common.identifier.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A folder: for one machine. A file gets its name when it is whole and on disk. */
final class FolderStore implements FileStore {
    private static final String HALF = ".part";

    private final Path folder;

    /** Makes the folder, which its owner alone may read. */
    FolderStore(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            if (Files.notExists(folder)) {
                var owner = PosixFilePermissions.fromString("rwx------");
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(owner));
            }
        } catch (IOException failed) {
            throw FileStores.unavailable(failed);
        }
    }

    @Override
    public void put(UUID id, Path content) {
        var half = folder.resolve(id + HALF);
        try {
            try (var in = Files.newInputStream(content);
                    var channel = FileChannel.open(half, CREATE_NEW, WRITE)) {
                in.transferTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(half, folder.resolve(id.toString()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw FileStores.unavailable(failed);
        }
    }

    @Override
    public InputStream open(UUID id) {
        try {
            return Files.newInputStream(folder.resolve(id.toString()));
        } catch (IOException failed) {
            throw FileStores.unavailable(failed);
        }
    }

    @Override
    public void delete(UUID id) {
        try {
            Files.deleteIfExists(folder.resolve(id.toString()));
            Files.deleteIfExists(folder.resolve(id + HALF));
        } catch (IOException failed) {
            throw FileStores.unavailable(failed);
        }
    }

    @Override
    public List<UUID> made(Instant from, Instant until) {
        var first = Ids.first(from).toString();
        var last = Ids.first(until).toString();
        try (var names = Files.list(folder)) {
            return names.map(path -> path.getFileName().toString().replace(HALF, ""))
                    .filter(name -> name.length() == first.length())
                    .filter(name -> name.compareTo(first) >= 0 && name.compareTo(last) < 0)
                    .map(UUID::fromString)
                    .toList();
        } catch (IOException failed) {
            throw FileStores.unavailable(failed);
        }
    }
}
