package city.minsheng.common.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.problem.Refusal;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both stores keep files alike: the folder of a machine, and a bucket behind the client library. */
class FileStoreTest {
    private static final Instant T0 = Instant.parse("2022-09-24T01:00:00Z");
    private static final byte[] CONTENT = new byte[300_000];

    @TempDir
    Path directory;

    private final Bucket bucket = new Bucket();

    @AfterEach
    void stop() {
        bucket.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_put_is_there_until_it_is_deleted(FileConfig.Store kind) throws IOException {
        var store = store(kind);
        var id = put(store, T0);
        try (var content = store.open(id)) {
            assertThat(content.readAllBytes()).isEqualTo(CONTENT);
        }
        store.delete(id);
        store.delete(id);
        assertRefused(() -> store.open(id));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_made_in_a_time_is_listed(FileConfig.Store kind) throws IOException {
        var store = store(kind);
        put(store, T0.minusMillis(1));
        var first = put(store, T0);
        var second = put(store, T0.plusSeconds(1));
        var third = put(store, T0.plusSeconds(60).minusMillis(1));
        put(store, T0.plusSeconds(60));
        assertThat(store.made(T0, T0.plusSeconds(60))).containsExactlyInAnyOrder(first, second, third);
    }

    @Test
    void a_half_in_a_folder_is_listed_and_deleted_but_cannot_be_opened() throws IOException {
        var store = store(FileConfig.Store.FOLDER);
        var id = Ids.next(T0);
        var half = Files.write(directory.resolve("kept/" + id + ".part"), new byte[3]);
        Files.createDirectory(directory.resolve("kept/lost+found"));
        assertRefused(() -> store.open(id));
        assertThat(store.made(T0, T0.plusSeconds(1))).containsExactly(id);
        store.delete(id);
        assertThat(half).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("kept"))))
                .isEqualTo("rwx------");
    }

    @Test
    void services_share_a_bucket_and_do_not_meet() throws IOException {
        var id = put(store(FileConfig.Store.S3), T0);
        assertThat(bucket.objects()).containsOnlyKeys("property/" + id);
        var other = new FileStores().store(new Told(FileConfig.Store.S3), "/market");
        assertThat(other.made(T0, T0.plusSeconds(1))).isEmpty();
        assertRefused(() -> other.open(id));
    }

    @Test
    void a_store_that_is_away_is_said_to_be() {
        bucket.close();
        var store = store(FileConfig.Store.S3);
        assertRefused(() -> store.put(Ids.next(T0), Files.write(directory.resolve("upload"), CONTENT)));
        assertRefused(() -> store.made(T0, T0));
    }

    private FileStore store(FileConfig.Store kind) {
        return new FileStores().store(new Told(kind), "/property");
    }

    private UUID put(FileStore store, Instant at) throws IOException {
        var id = Ids.next(at);
        store.put(id, Files.write(directory.resolve("upload"), CONTENT));
        return id;
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(FileProblem.STORE));
    }

    private final class Told implements FileConfig {
        private final Store store;

        Told(Store store) {
            this.store = store;
        }

        @Override
        public boolean used() {
            return true;
        }

        @Override
        public Store store() {
            return store;
        }

        @Override
        public Optional<Path> folder() {
            return Optional.of(directory.resolve("kept"));
        }

        @Override
        public Optional<String> endpoint() {
            return Optional.of(bucket.address());
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public Optional<String> bucket() {
            return Optional.of(Bucket.NAME);
        }

        @Override
        public Optional<String> accessKeyId() {
            return Optional.of("minsheng");
        }

        @Override
        public Optional<String> secretAccessKey() {
            return Optional.of("secret");
        }

        @Override
        public Set<FileKind> kinds() {
            return EnumSet.allOf(FileKind.class);
        }

        @Override
        public MemorySize most() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public Duration link() {
            return Duration.ofMinutes(5);
        }
    }
}
