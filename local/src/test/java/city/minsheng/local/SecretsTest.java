package city.minsheng.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path home;

    @Test
    void what_was_made_once_stays() {
        var first = new Secrets(home);
        var password = first.password("owner-a");
        var key = first.key("property.crypt");
        var next = new Secrets(home);
        assertThat(next.password("owner-a")).isEqualTo(password);
        assertThat(next.key("property.crypt")).isEqualTo(key);
    }

    @Test
    void no_two_are_alike() {
        var secrets = new Secrets(home);
        assertThat(secrets.password("owner-a")).isNotEqualTo(secrets.password("owner-b"));
        assertThat(new Secrets(home.resolve("elsewhere")).password("owner-a"))
                .isNotEqualTo(secrets.password("owner-a"));
    }

    @Test
    void a_key_has_256_bits() {
        assertThat(Base64.getDecoder().decode(new Secrets(home).key("index"))).hasSize(32);
    }

    @Test
    void only_the_owner_reads_the_file() throws IOException {
        new Secrets(home).password("owner-a");
        var permissions = Files.getPosixFilePermissions(home.resolve("secrets.properties"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }
}
