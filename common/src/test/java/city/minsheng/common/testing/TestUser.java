package city.minsheng.common.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A user of a test with a really signed token, of the form that the identity provider issues. */
public record TestUser(String name, Set<String> roles, String region, String org, UUID person, String scope) {
    static final String ISSUER = "https://identity.test/auth/realms/minsheng";
    private static final KeyPair KEYS = newKeys();

    /** A user with roles and nothing else; the person is made from the name. */
    public static TestUser of(String name, String... roles) {
        return new TestUser(name, Set.of(roles), null, null, UUID.nameUUIDFromBytes(name.getBytes()), "openid");
    }

    public TestUser in(String itsRegion) {
        return new TestUser(name, roles, itsRegion, org, person, scope);
    }

    public TestUser at(String itsOrg) {
        return new TestUser(name, roles, region, itsOrg, person, scope);
    }

    public TestUser with(String itsScope) {
        return new TestUser(name, roles, region, org, person, itsScope);
    }

    public String token() {
        return token(KEYS, Duration.ofMinutes(5), "minsheng-api");
    }

    /** One that is good for so long. */
    public String token(Duration life) {
        return token(KEYS, life, "minsheng-api");
    }

    public String expiredToken() {
        return token(KEYS, Duration.ofMinutes(-5), "minsheng-api");
    }

    /** Signed by somebody else. */
    public String forgedToken() {
        return token(newKeys(), Duration.ofMinutes(5), "minsheng-api");
    }

    /** Issued for another audience. */
    public String foreignToken() {
        return token(KEYS, Duration.ofMinutes(5), "elsewhere");
    }

    /** A request that carries the token. */
    public RequestSpecification call() {
        return RestAssured.given().auth().oauth2(token());
    }

    /** A request with the token and a JSON body. */
    public RequestSpecification call(Object json) {
        return call().contentType("application/json").body(json);
    }

    private String token(KeyPair keys, Duration life, String audience) {
        var now = System.currentTimeMillis() / 1000; // tokens live in the time of the world
        var claims = Jwt.issuer(ISSUER)
                .subject("subject-" + name)
                .audience(audience)
                .claim("preferred_username", name)
                .claim("scope", scope)
                .claim("realm_access", Map.of("roles", roles))
                .issuedAt(now - 600)
                .expiresAt(now + life.toSeconds());
        if (region != null) {
            claims.claim("region", region);
        }
        if (org != null) {
            claims.claim("org", org);
        }
        if (person != null) {
            claims.claim("person", person.toString());
        }
        return claims.jws().sign(keys.getPrivate());
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
