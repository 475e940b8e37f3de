package city.minsheng.common.file;

import city.minsheng.common.privacy.Vault;
import city.minsheng.common.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes links that work without a token, which a picture of a page cannot send. What a link opens and how long stands in
 * its signature, so nothing is stored.
 */
@ApplicationScoped
class FileLinks {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String PURPOSE = "file-link";

    @Inject
    Vault vault;

    @Inject
    FileConfig config;

    @ConfigProperty(name = "quarkus.http.root-path")
    String rootPath;

    FileLink to(UUID id, Instant now) {
        var lasts = config.link().compareTo(LONGEST) < 0 ? config.link() : LONGEST;
        var until = now.truncatedTo(ChronoUnit.SECONDS).plus(lasts);
        var expires = String.valueOf(until.getEpochSecond());
        var address = "%s/api/v1/files/%s/shared?expires=%s&signature=%s"
                .formatted(rootPath, id, expires, signature(id, expires));
        return new FileLink(address, until);
    }

    /** Refuses with 404 a link that we did not make, with 410 one whose time is over: at its last second it is good. */
    Instant require(UUID id, String expires, String signature, Instant now) {
        var ours = expires != null && signature != null && isEqual(signature(id, expires), signature);
        if (!ours) {
            throw Refusal.of(FileProblem.LINK_INVALID);
        }
        var until = Instant.ofEpochSecond(Long.parseLong(expires));
        if (now.isAfter(until)) {
            throw Refusal.of(FileProblem.LINK_EXPIRED);
        }
        return until;
    }

    private String signature(UUID id, String expires) {
        return vault.sign(PURPOSE, id + ":" + expires);
    }

    /** In the same time wherever they differ. */
    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
