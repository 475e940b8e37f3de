package city.minsheng.common.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyringTest {
    private static final String GOOD = random(32);
    private static final String INDEX = random(32);

    @Test
    void random_keys_are_taken() {
        assertThat(Keyring.faults("k1:" + GOOD + ", k2:" + random(32), "k2", INDEX))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k1", "k1:", "k1:xx", ":AAAA", "k1:!!!"})
    void what_is_no_keyring_is_told_without_repeating_it(String keyring) {
        assertThat(Keyring.faults(keyring, "k1", INDEX))
                .singleElement()
                .asString()
                .contains("CRYPT_KEYS")
                .doesNotContain("xx", "!!!", "AAAA");
    }

    @Test
    void a_key_has_32_bytes() {
        assertThat(Keyring.faults("k1:" + random(31), "k1", INDEX)).hasSize(1);
        assertThat(Keyring.faults("k1:" + random(33), "k1", INDEX)).hasSize(1);
        assertThat(Keyring.faults("k1:" + GOOD, "k1", random(16)))
                .containsExactly("INDEX_KEY is not the base64 of 32 bytes.");
    }

    @Test
    void the_current_key_is_one_of_the_ring_and_each_id_stands_once() {
        assertThat(Keyring.faults("k1:" + GOOD, "k2", INDEX))
                .containsExactly("CRYPT_CURRENT names a key that CRYPT_KEYS does not hold.");
        assertThat(Keyring.faults("k1:" + GOOD + ",k1:" + random(32), "k1", INDEX))
                .containsExactly("CRYPT_KEYS holds the key id k1 twice.");
    }

    @Test
    void a_key_that_is_made_up_is_refused() {
        var counting = new byte[32];
        for (byte i = 0; i < counting.length; i++) {
            counting[i] = i;
        }
        for (var bytes : new byte[][] {
            new byte[32],
            counting,
            "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
            "correct horse battery staple, 4U".getBytes(StandardCharsets.US_ASCII)
        }) {
            var key = Base64.getEncoder().encodeToString(bytes);
            assertThat(Keyring.faults("k1:" + key, "k1", INDEX)).as(key).hasSize(1);
            assertThat(Keyring.faults("k1:" + GOOD, "k1", key)).as(key).hasSize(1);
        }
    }

    private static String random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
