package city.minsheng.common.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class VaultTest {
    static final String OLD = "k1:" + key(1);
    static final String NEW = "k2:" + key(2);
    final Vault vault = new Vault(OLD, "k1", key(9));

    @Test
    void what_is_sealed_opens_again_and_never_looks_the_same_twice() {
        var sealed = vault.seal("34052419800101001X");
        assertThat(sealed).startsWith("k1:").doesNotContain("3405");
        assertThat(vault.open(sealed)).isEqualTo("34052419800101001X");
        assertThat(vault.seal("34052419800101001X")).isNotEqualTo(sealed);
    }

    @Test
    void old_texts_stay_readable_when_the_key_changes() {
        var rotated = new Vault(OLD + "," + NEW, "k2", key(9));
        assertThat(rotated.open(vault.seal("李路燕"))).isEqualTo("李路燕");
        assertThat(rotated.seal("李路燕")).startsWith("k2:");
        assertThatThrownBy(() -> vault.open(rotated.seal("李路燕"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_changed_text_does_not_open() {
        var sealed = vault.seal("13812348000");
        var last = sealed.charAt(sealed.length() - 3);
        var changed = sealed.substring(0, sealed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 2);
        assertThatThrownBy(() -> vault.open(changed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open("k2" + sealed.substring(2))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void equal_texts_are_found_by_the_same_index_and_only_with_the_key() {
        assertThat(vault.index("李路燕")).isEqualTo(vault.index(" 李路燕 ")).hasSize(64);
        assertThat(vault.index("李路燕")).isNotEqualTo(vault.index("李路艳"));
        assertThat(new Vault(OLD, "k1", key(8)).index("李路燕")).isNotEqualTo(vault.index("李路燕"));
    }

    @Test
    void keys_of_the_wrong_size_or_name_stop_the_start() {
        assertThatThrownBy(() -> new Vault("k1:AAAA", "k1", key(9))).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new Vault(OLD, "k7", key(9))).hasMessageContaining("minsheng.crypt.current");
    }

    @Test
    void masks_keep_what_people_need_to_recognise_their_own() {
        assertThat(Mask.residentId("34052419800101001X")).isEqualTo("340524********001X");
        assertThat(Mask.phone("13812348000")).isEqualTo("138****8000");
        assertThat(Mask.account("6204666511137740917")).isEqualTo("6204***********0917");
        assertThat(Mask.name("李路燕")).isEqualTo("李**");
        assertThat(Mask.name("李")).isEqualTo("*");
        assertThat(Mask.phone("12345")).isEqualTo("*****");
        assertThat(Mask.phone(null)).isNull();
    }

    private static String key(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
