package city.minsheng.common.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A partner agency (合作机构) is one here only with the scope of this service, {@code market:read} and the like. */
@ApplicationScoped
class PartnerScopes implements SecurityIdentityAugmentor {
    @ConfigProperty(name = "quarkus.http.root-path")
    String rootPath;

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!identity.hasRole(Roles.PARTNER) || scopes(identity).contains(rootPath.replace("/", "") + ":read")) {
            return Uni.createFrom().item(identity);
        }
        var others = identity.getRoles().stream()
                .filter(role -> !role.equals(Roles.PARTNER))
                .collect(Collectors.toSet());
        var lesser = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(others)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
        return Uni.createFrom().item(lesser.build());
    }

    private static List<String> scopes(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("scope") instanceof String scope) {
            return Arrays.asList(scope.split(" "));
        }
        return List.of();
    }
}
