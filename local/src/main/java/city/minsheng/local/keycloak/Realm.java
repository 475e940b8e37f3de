package city.minsheng.local.keycloak;

import city.minsheng.local.process.Failure;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What this machine's realm has beyond the file that production imports: sample users and two clients. */
final class Realm {
    static final String NAME = "minsheng";
    static final String DEV_CLIENT = "dev-cli";
    static final String PARTNER = "partner-app";
    private static final String PARTNER_PERSON = "0a000000-0000-7000-8000-000000000015";
    private static final List<String> SCOPES = List.of("basic", "roles", "web-origins", "profile", "minsheng-api");

    private final Rest rest;
    private final String token;
    private final UnaryOperator<String> passwords;

    /** @param token of the administrator of the master realm */
    Realm(Rest rest, String token, UnaryOperator<String> passwords) {
        this.rest = rest;
        this.token = token;
        this.passwords = passwords;
    }

    /** Deletes the realm and imports the file anew: for a file that has changed since the last import. */
    void replace(String file) {
        rest.call("DELETE", "/admin/realms/" + NAME, token, null);
        rest.call("POST", "/admin/realms", token, file);
    }

    void addClients() {
        var dev = client(DEV_CLIENT);
        dev.put("publicClient", true);
        dev.put("directAccessGrantsEnabled", true);
        put("/clients", "clientId", DEV_CLIENT, dev);
        var partner = client(PARTNER);
        partner.put("publicClient", false);
        partner.put("serviceAccountsEnabled", true);
        partner.put("secret", passwords.apply(PARTNER));
        partner.put("defaultClientScopes", join(SCOPES, "market:read", "property:read", "property:write"));
        var id = put("/clients", "clientId", PARTNER, partner);
        var account = rest.get(path("/clients/" + id + "/service-account-user"), token);
        var user = account.get("id").asText();
        var attributes = Map.of(
                "region", List.of("371500000000"), "org", List.of("PARTNER-001"), "person", List.of(PARTNER_PERSON));
        rest.call(
                "PUT",
                path("/users/" + user),
                token,
                Map.of("username", account.get("username").asText(), "enabled", true, "attributes", attributes));
        grant(user, "PARTNER");
    }

    void addUser(SampleUser user) {
        var attributes = new LinkedHashMap<String, List<String>>();
        attributes.put("region", List.of(user.region()));
        attributes.put("person", List.of(user.person()));
        if (!user.org().isEmpty()) {
            attributes.put("org", List.of(user.org()));
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("username", user.name());
        body.put("enabled", true);
        body.put("attributes", attributes);
        body.put(
                "credentials",
                List.of(Map.of("type", "password", "temporary", false, "value", passwords.apply(user.name()))));
        grant(put("/users", "username", user.name(), body), user.role());
    }

    private static Map<String, Object> client(String name) {
        var client = new LinkedHashMap<String, Object>();
        client.put("clientId", name);
        client.put("enabled", true);
        client.put("protocol", "openid-connect");
        client.put("standardFlowEnabled", false);
        client.put("fullScopeAllowed", true);
        client.put("defaultClientScopes", SCOPES);
        return client;
    }

    private void grant(String user, String role) {
        var found = rest.get(path("/roles/" + role), token);
        rest.call("POST", path("/users/" + user + "/role-mappings/realm"), token, List.of(found));
    }

    /** Makes it or brings it up to date; answers its id. */
    private String put(String collection, String key, String name, Map<String, Object> body) {
        var known = find(collection, key, name);
        if (known != null) {
            body.remove("credentials"); // unchanged, and each hash costs time
            rest.call("PUT", path(collection + "/" + known), token, body);
            return known;
        }
        rest.call("POST", path(collection), token, body);
        var made = find(collection, key, name);
        if (made == null) {
            throw new Failure("Keycloak did not keep " + name + ".");
        }
        return made;
    }

    private String find(String collection, String key, String name) {
        for (JsonNode one : rest.get(path(collection + "?" + key + "=" + name + "&exact=true"), token)) {
            if (one.get(key).asText().equals(name)) {
                return one.get("id").asText();
            }
        }
        return null;
    }

    private static String path(String below) {
        return "/admin/realms/" + NAME + below;
    }

    private static List<String> join(List<String> some, String... more) {
        var all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
