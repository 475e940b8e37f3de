package city.minsheng.common.file;

import city.minsheng.common.identifier.Ids;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A bucket of a store that speaks S3. A put is there whole or not at all, and names sort by time, because ids do: so the
 * sweep lists the last days alone.
 */
final class S3Store implements FileStore {
    private final S3Client client;
    private final String bucket;
    private final String prefix;

    /** @param prefix of all names, so that services may share a bucket: {@code property/} */
    S3Store(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public void put(UUID id, Path content) {
        ask(() -> client.putObject(request -> request.bucket(bucket).key(prefix + id), RequestBody.fromFile(content)));
    }

    @Override
    public InputStream open(UUID id) {
        return ask(() -> client.getObject(request -> request.bucket(bucket).key(prefix + id)));
    }

    @Override
    public void delete(UUID id) {
        ask(() -> client.deleteObject(request -> request.bucket(bucket).key(prefix + id)));
    }

    @Override
    public List<UUID> made(Instant from, Instant until) {
        var last = prefix + Ids.first(until);
        return ask(() -> client
                .listObjectsV2Paginator(
                        request -> request.bucket(bucket).prefix(prefix).startAfter(prefix + Ids.first(from)))
                .contents()
                .stream()
                .takeWhile(object -> object.key().compareTo(last) < 0)
                .map(object -> UUID.fromString(object.key().substring(prefix.length())))
                .toList());
    }

    private static <T> T ask(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failed) {
            throw FileStores.unavailable(failed);
        }
    }
}
