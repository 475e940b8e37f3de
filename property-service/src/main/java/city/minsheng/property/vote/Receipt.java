package city.minsheng.property.vote;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What proves that a ballot is in the box (投票回执): its hash is published, and without the salt nobody can tell from it what
 * the ballot says.
 *
 * @param hash SHA-256 of {@code voteId|head|choices|salt}, the choices by their names and parted by commas
 */
record Receipt(String salt, String hash) {
    private static final int SALT_BYTES = 16;

    static Receipt of(UUID vote, int head, List<Choice> choices) {
        var bytes = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(bytes); // not kept: an executable would have been built with it
        return of(vote, head, choices, HexFormat.of().formatHex(bytes));
    }

    static Receipt of(UUID vote, int head, List<Choice> choices, String salt) {
        var names = choices.stream().map(Enum::name).collect(Collectors.joining(","));
        return new Receipt(salt, Roster.sha256(vote + "|" + head + "|" + names + "|" + salt));
    }
}
