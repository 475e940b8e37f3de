package city.minsheng.common.privacy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals personal data with AES-256-GCM and finds it again by a keyed index. The sealed text begins with the id of its
 * key, {@code k1:…}, so that new rows can take a new key while old ones stay readable.
 */
@Singleton
public class Vault {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, SecretKeySpec> keys = new HashMap<>();
    private final String current;
    private final SecretKeySpec indexKey;

    /** Optional, since the migration job has no keys; it opens and seals nothing. */
    @Inject
    Vault(
            @ConfigProperty(name = "minsheng.crypt.keys") Optional<String> keyring,
            @ConfigProperty(name = "minsheng.crypt.current") Optional<String> current,
            @ConfigProperty(name = "minsheng.crypt.index-key") Optional<String> indexKey) {
        this(keyring.orElse(""), current.orElse(""), indexKey.orElse(""));
    }

    /**
     * @param keyring {@code id:base64} of 32 bytes each, comma separated
     * @param current id of the key for new texts
     * @param indexKey base64 of 32 bytes
     */
    public Vault(String keyring, String current, String indexKey) {
        Keyring.parse(keyring).forEach((id, key) -> keys.put(id, new SecretKeySpec(key, "AES")));
        if (!keys.containsKey(current)) {
            throw new IllegalStateException("minsheng.crypt.current names a key that is not in minsheng.crypt.keys");
        }
        this.current = current;
        this.indexKey = new SecretKeySpec(Keyring.key("INDEX_KEY", indexKey), "HmacSHA256");
    }

    /** @return key id and base64 of nonce and ciphertext; null for null */
    public String seal(String plain) {
        if (plain == null) {
            return null;
        }
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, current, nonce, plain.getBytes(StandardCharsets.UTF_8));
        var both = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
        return current + ":" + Base64.getEncoder().encodeToString(both.array());
    }

    /** @throws IllegalStateException when the key is not known or the text was changed */
    public String open(String sealed) {
        if (sealed == null) {
            return null;
        }
        var keyId = sealed.substring(0, sealed.indexOf(':'));
        var both = Base64.getDecoder().decode(sealed.substring(keyId.length() + 1));
        var nonce = Arrays.copyOf(both, NONCE_BYTES);
        var body = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        return new String(cipher(Cipher.DECRYPT_MODE, keyId, nonce, body), StandardCharsets.UTF_8);
    }

    /** The keyed index (盲索引) by which equal texts are found: 64 hexadecimal characters; null for null. */
    public String index(String plain) {
        if (plain == null) {
            return null;
        }
        var normal = Normalizer.normalize(plain, Normalizer.Form.NFC).strip();
        return HexFormat.of().formatHex(mac(indexKey, normal));
    }

    /**
     * Signs a text of ours, so that it is known again when it comes back. Each purpose has a key of its own, derived from
     * the index key: no signature is an index, and none is good for another purpose.
     *
     * @return 64 hexadecimal characters
     */
    public String sign(String purpose, String text) {
        var key = new SecretKeySpec(mac(indexKey, "sign:" + purpose), "HmacSHA256");
        return HexFormat.of().formatHex(mac(key, text));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    private byte[] cipher(int mode, String keyId, byte[] nonce, byte[] input) {
        var key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("The key " + keyId + " is not in minsheng.crypt.keys");
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(keyId.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("A sealed text cannot be opened", changed);
        }
    }
}
