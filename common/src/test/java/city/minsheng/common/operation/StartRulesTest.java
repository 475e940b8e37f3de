package city.minsheng.common.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartRulesTest {
    private static final String KEY = randomKey();
    private static final String INDEX = randomKey();

    private final Map<String, String> values = new HashMap<>(Map.of(
            "DATABASE_URL", "jdbc:postgresql://database/property",
            "DATABASE_USER", "property_app",
            "DATABASE_PASSWORD", "mkqr7vw2szgx",
            "OIDC_URL", "https://minsheng.example/auth/realms/minsheng",
            "CRYPT_KEYS", "k1:" + KEY,
            "CRYPT_CURRENT", "k1",
            "INDEX_KEY", INDEX));
    private Set<String> profiles = Set.of("prod");

    @Test
    void a_run_with_all_it_needs_may_start() {
        assertThat(refusals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DATABASE_URL",
        "DATABASE_USER",
        "DATABASE_PASSWORD",
        "OIDC_URL",
        "CRYPT_KEYS",
        "CRYPT_CURRENT",
        "INDEX_KEY"
    })
    void each_missing_variable_is_named(String name) {
        values.remove(name);
        assertThat(refusals()).containsExactly(name + " is missing.");
    }

    @ParameterizedTest
    @CsvSource({
        "DATABASE_PASSWORD, mkqr7vw2szg",
        "DATABASE_PASSWORD, ChangeMe1234",
        "DATABASE_PASSWORD, property_app",
        "DATABASE_PASSWORD, aaaaaaaaaaaaaaaa"
    })
    void a_password_that_anybody_would_try_is_refused(String name, String password) {
        values.put(name, password);
        assertThat(refusals()).singleElement().asString().startsWith(name + " is a password that anybody would try");
    }

    @ParameterizedTest
    @CsvSource({"http://minsheng.example/auth/realms/minsheng", "HTTP://MINSHENG.EXAMPLE/x", "minsheng.example/x"})
    void an_issuer_without_tls_is_refused(String issuer) {
        values.put("OIDC_URL", issuer);
        assertThat(refusals())
                .containsExactly("OIDC_URL " + issuer + " is not an https address: tokens could be forged on the way.");
    }

    @Test
    void a_service_with_files_is_told_where_they_are_kept() {
        values.put("minsheng.file.used", "true");
        assertThat(refusals()).containsExactly("FILE_STORE is missing.");
        values.put("FILE_STORE", "folder");
        assertThat(refusals()).containsExactly("FILE_FOLDER is missing.");
        values.put("FILE_FOLDER", "/var/lib/minsheng/files");
        assertThat(refusals()).isEmpty();
        values.put("FILE_STORE", "memory");
        assertThat(refusals()).singleElement().asString().startsWith("FILE_STORE is memory");
    }

    @Test
    void a_store_that_speaks_s3_is_named_whole_and_asked_over_tls() {
        values.putAll(Map.of("minsheng.file.used", "true", "FILE_STORE", "s3"));
        assertThat(refusals())
                .containsExactly(
                        "FILE_ENDPOINT is missing.",
                        "FILE_BUCKET is missing.",
                        "FILE_ACCESS_KEY_ID is missing.",
                        "FILE_SECRET_ACCESS_KEY is missing.");
        values.putAll(Map.of("FILE_BUCKET", "files", "FILE_ACCESS_KEY_ID", "minsheng", "FILE_SECRET_ACCESS_KEY", "x"));
        values.put("FILE_ENDPOINT", "http://store.example");
        assertThat(refusals())
                .singleElement()
                .asString()
                .contains("FILE_ENDPOINT http://store.example is not an https");
        values.put("FILE_ENDPOINT", "https://store.example");
        assertThat(refusals()).isEmpty();
    }

    @Test
    void a_profile_that_moves_the_clock_is_refused_beside_prod() {
        profiles = Set.of("prod", "local");
        assertThat(refusals()).singleElement().asString().contains("local,prod would make the clock movable");
    }

    @Test
    void a_movable_clock_listens_on_this_machine_only() {
        profiles = Set.of("local");
        values.put("quarkus.http.host", "127.0.0.1");
        values.put("quarkus.management.host", "localhost");
        assertThat(refusals()).isEmpty();
        values.put("quarkus.management.host", "0.0.0.0");
        assertThat(refusals()).singleElement().asString().startsWith("quarkus.management.host is 0.0.0.0");
        values.remove("quarkus.http.host");
        assertThat(refusals()).hasSize(2);
    }

    @Test
    void a_serving_run_does_not_hold_the_owner_of_the_database() {
        values.put("DATABASE_OWNER_PASSWORD", "rk2p9vmw4xqz");
        assertThat(refusals()).singleElement().asString().startsWith("DATABASE_OWNER_PASSWORD is set");
    }

    @Test
    void the_migration_job_needs_the_owner_and_no_keys() {
        values.keySet().removeIf(name -> !name.startsWith("DATABASE"));
        values.put("MINSHENG_MIGRATE", "true");
        assertThat(refusals()).containsExactly("DATABASE_OWNER is missing.", "DATABASE_OWNER_PASSWORD is missing.");
        values.put("DATABASE_OWNER_PASSWORD", "rk2p9vmw4xqz");
        values.put("DATABASE_OWNER", "property_app");
        assertThat(refusals()).singleElement().asString().contains("are the same role");
        values.put("DATABASE_OWNER", "property_owner");
        assertThat(refusals()).isEmpty();
    }

    @Test
    void the_faults_of_the_keys_are_told() {
        values.put("INDEX_KEY", KEY);
        assertThat(refusals()).containsExactly("INDEX_KEY is one of CRYPT_KEYS: the index has a key of its own.");
    }

    private List<String> refusals() {
        return StartRules.refusals(new Settings(profiles, name -> Optional.ofNullable(values.get(name))));
    }

    private static String randomKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
