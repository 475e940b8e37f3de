package city.minsheng.common.identity;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is acting: read once at the edge from the verified token, plain data everywhere else.
 *
 * @param subject the account at the identity provider
 * @param person opaque id of the human behind the account; null for a machine
 * @param org unified social credit code or unit code; null for a private person
 * @param region 12-digit code of the region that the actor answers for; null when the token has none
 */
public record Actor(String subject, UUID person, String org, String region, Set<String> roles) {
    public static Actor of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw Refusal.of(CommonProblem.ANONYMOUS);
        }
        return new Actor(
                token.getSubject(),
                person(token.getClaim("person")),
                token.getClaim("org"),
                region(token.getClaim("region")),
                Set.copyOf(identity.getRoles()));
    }

    /** A job of the platform itself, which no token stands behind. */
    public static Actor job(String name) {
        return new Actor("job:" + name, null, null, null, Set.of());
    }

    private static UUID person(String claim) {
        try {
            return claim == null ? null : UUID.fromString(claim);
        } catch (IllegalArgumentException notOpaque) {
            throw Refusal.of(CommonProblem.IDENTITY_INCOMPLETE, "person");
        }
    }

    private static String region(String claim) {
        if (claim != null && !claim.matches("[0-9]{12}")) {
            throw Refusal.of(CommonProblem.IDENTITY_INCOMPLETE, "region");
        }
        return claim;
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(String... any) {
        for (var role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** The person, where the act makes no sense without one: otherwise a 403. */
    public UUID requirePerson() {
        if (person == null) {
            throw Refusal.of(CommonProblem.IDENTITY_INCOMPLETE, "person");
        }
        return person;
    }

    /** The region, where the act makes no sense without one: otherwise a 403. */
    public String requireRegion() {
        if (region == null) {
            throw Refusal.of(CommonProblem.IDENTITY_INCOMPLETE, "region");
        }
        return region;
    }

    /** The organisation, where the act makes no sense without one: otherwise a 403. */
    public String requireOrg() {
        if (org == null) {
            throw Refusal.of(CommonProblem.IDENTITY_INCOMPLETE, "org");
        }
        return org;
    }

    /** Whom the act binds: the organisation of a member of staff, otherwise the person, otherwise the account. */
    public String onBehalfOf() {
        return org != null ? org : person != null ? person.toString() : subject;
    }
}
