package city.minsheng.common.file;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What a service is told of the files that it takes in. */
@ConfigMapping(prefix = "minsheng.file")
interface FileConfig {
    /** Whether the service has files at all: a production run of one that has must be told its store. */
    @WithDefault("false")
    boolean used();

    /** Which store: a folder on one machine, or one that speaks S3. */
    Store store();

    /** Directory of {@link Store#FOLDER}. */
    Optional<Path> folder();

    /** Address of {@link Store#S3}. */
    Optional<String> endpoint();

    /** Region that the store wants to be told; most that are not Amazon's do not care. */
    String region();

    /** Bucket, which is private. */
    Optional<String> bucket();

    /** Name of the account at the store. */
    Optional<String> accessKeyId();

    /** Its secret. */
    Optional<String> secretAccessKey();

    /** The kinds that are taken. */
    Set<FileKind> kinds();

    /** The largest file. */
    MemorySize most();

    /** How long a link is good for, ten minutes at most. */
    Duration link();

    /** A kind of store. */
    enum Store {
        FOLDER,
        S3
    }
}
