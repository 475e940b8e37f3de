package city.minsheng.common.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A partner agency (合作机构) is one here only with a scope of this service: {@code property:read} lets it read,
 * {@code property:write} lets it report, and neither includes the other.
 */
@ApplicationScoped
class PartnerScopes implements SecurityIdentityAugmentor {
    @ConfigProperty(name = "quarkus.http.root-path")
    String rootPath;

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var roles = roles(identity.getRoles(), scopes(identity), rootPath.replace("/", ""));
        if (roles.equals(identity.getRoles())) {
            return Uni.createFrom().item(identity);
        }
        var changed = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(roles)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
        return Uni.createFrom().item(changed.build());
    }

    /** A token that names the derived role itself gains nothing by it. */
    static Set<String> roles(Set<String> ofToken, Set<String> scopes, String service) {
        var roles = new HashSet<>(ofToken);
        roles.remove(Roles.PARTNER_WRITER);
        if (roles.remove(Roles.PARTNER)) {
            if (scopes.contains(service + ":read")) {
                roles.add(Roles.PARTNER);
            }
            if (scopes.contains(service + ":write")) {
                roles.add(Roles.PARTNER_WRITER);
            }
        }
        return roles;
    }

    private static Set<String> scopes(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("scope") instanceof String scope
                ? new HashSet<>(Arrays.asList(scope.split(" ")))
                : Set.of();
    }
}
