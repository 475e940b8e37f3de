package city.minsheng.common.file;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where the content of files lies. What lies under an id is whole, and never changes. Every method refuses with 503
 * {@code file.store-unavailable} when the store does not answer.
 */
interface FileStore {
    void put(UUID id, Path content);

    /** To be closed by who opens it. */
    InputStream open(UUID id);

    /** Nothing happens when nothing lies there. */
    void delete(UUID id);

    /** The ids of all that lies there, halves too, that were made from {@code from} until before {@code until}. */
    List<UUID> made(Instant from, Instant until);
}
