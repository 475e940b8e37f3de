package city.minsheng.common.privacy;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys as they are written in the settings, {@code id:base64} of 32 bytes each, comma separated. */
public final class Keyring {
    private static final int KEY_BYTES = 32;
    /** 32 random bytes have fewer different ones once in 10^13 keys. */
    private static final int DIFFERENT_BYTES = 20;

    private Keyring() {}

    /** @throws IllegalArgumentException when the text is no keyring */
    static Map<String, byte[]> parse(String keyring) {
        var keys = new LinkedHashMap<String, byte[]>();
        for (var entry : keyring.split(",")) {
            var colon = entry.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("CRYPT_KEYS holds an entry that is not id:base64.");
            }
            var id = entry.substring(0, colon).strip();
            if (keys.put(id, key("The key " + id + " of CRYPT_KEYS", entry.substring(colon + 1))) != null) {
                throw new IllegalArgumentException("CRYPT_KEYS holds the key id " + id + " twice.");
            }
        }
        return keys;
    }

    static byte[] key(String name, String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below: what was given may be a secret, and is not repeated
        }
        throw new IllegalArgumentException(name + " is not the base64 of 32 bytes.");
    }

    /** @return one sentence for each fault; none of them repeats a key */
    public static List<String> faults(String keyring, String current, String indexKey) {
        var faults = new ArrayList<String>();
        try {
            var keys = parse(keyring);
            var index = key("INDEX_KEY", indexKey);
            if (!keys.containsKey(current)) {
                faults.add("CRYPT_CURRENT names a key that CRYPT_KEYS does not hold.");
            }
            if (keys.values().stream().anyMatch(key -> MessageDigest.isEqual(key, index))) {
                faults.add("INDEX_KEY is one of CRYPT_KEYS: the index has a key of its own.");
            }
            keys.forEach((id, key) -> {
                if (isGuessable(key)) {
                    faults.add("The key " + id + " of CRYPT_KEYS is not random: make one by openssl rand -base64 32.");
                }
            });
            if (isGuessable(index)) {
                faults.add("INDEX_KEY is not random: make one by openssl rand -base64 32.");
            }
        } catch (IllegalArgumentException malformed) {
            faults.add(malformed.getMessage());
        }
        return faults;
    }

    /** Zeros, a repeated word, or bytes that count up: whoever knows how keys are faked knows this one. */
    private static boolean isGuessable(byte[] key) {
        var sorted = key.clone();
        Arrays.sort(sorted);
        var different = 1;
        var steady = true;
        for (var i = 1; i < key.length; i++) {
            different += sorted[i] == sorted[i - 1] ? 0 : 1;
            steady &= (byte) (key[i] - key[i - 1]) == (byte) (key[1] - key[0]);
        }
        return steady || different < DIFFERENT_BYTES || isPrintable(key);
    }

    /** A sentence instead of a key. */
    private static boolean isPrintable(byte[] key) {
        for (var one : key) {
            if (one < ' ' || one > '~') {
                return false;
            }
        }
        return true;
    }
}
