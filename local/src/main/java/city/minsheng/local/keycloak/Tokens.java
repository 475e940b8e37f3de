package city.minsheng.local.keycloak;

import java.util.Map;
import java.util.function.UnaryOperator;

/** Bearer tokens of the sample users and of the partner's client. */
public final class Tokens {
    private static final String TOKEN = "/realms/" + Realm.NAME + "/protocol/openid-connect/token";
    private final Rest rest;
    private final UnaryOperator<String> passwords;

    /**
     * @param base Keycloak's address with {@code /auth}
     * @param passwords the secret of a user or client by its name
     */
    public Tokens(String base, UnaryOperator<String> passwords) {
        rest = new Rest(base);
        this.passwords = passwords;
    }

    public String of(String user) {
        return user.equals(Realm.PARTNER) ? ofPartner() : ofUser(user);
    }

    private String ofUser(String user) {
        return token(Map.of(
                "grant_type",
                "password",
                "client_id",
                Realm.DEV_CLIENT,
                "username",
                user,
                "password",
                passwords.apply(user)));
    }

    private String ofPartner() {
        return token(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                Realm.PARTNER,
                "client_secret",
                passwords.apply(Realm.PARTNER)));
    }

    private String token(Map<String, String> form) {
        return rest.form(TOKEN, form).get("access_token").asText();
    }
}
