package city.minsheng.common.contract;

import city.minsheng.common.identity.Roles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** States who may call an operation: for programs as a security requirement, for people in its description. */
final class Access {
    static final String SCHEME = "minsheng";
    private static final String IDENTITY = "openid";

    private Access() {}

    /** The one way to sign in; its addresses are those of the same gateway. */
    static SecurityScheme scheme(String prefix, Set<String> roles) {
        var realm = "/auth/realms/minsheng/protocol/openid-connect/";
        var partner = OASFactory.createOAuthFlow().tokenUrl(realm + "token").refreshUrl(realm + "token");
        if (roles.contains(Roles.PARTNER)) {
            partner.addScope(scope(prefix, "read"), "合作机构读取 · Read as a partner agency");
        }
        if (roles.contains(Roles.PARTNER_WRITER)) {
            partner.addScope(scope(prefix, "write"), "合作机构报送 · Report as a partner agency");
        }
        var person = OASFactory.createOAuthFlow()
                .authorizationUrl(realm + "auth")
                .tokenUrl(realm + "token")
                .refreshUrl(realm + "token")
                .addScope(IDENTITY, "身份 · Identity");
        var flows = OASFactory.createOAuthFlows().authorizationCode(person);
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description(
                        "个人:授权码 + PKCE;合作机构:客户端凭证。令牌为 JWT,按 RFC8725 校验。· People sign in by authorization code "
                                + "with PKCE, partner agencies by client credentials. Tokens are JWTs, verified as RFC8725 asks.")
                .flows(
                        roles.contains(Roles.PARTNER) || roles.contains(Roles.PARTNER_WRITER)
                                ? flows.clientCredentials(partner)
                                : flows);
    }

    static void state(Operation operation, Endpoint endpoint, String prefix) {
        if (endpoint.isPublic()) {
            operation.setSecurity(List.of());
            describe(operation, "公开,无需登录 · Public, no token needed");
            return;
        }
        require(operation, IDENTITY);
        if (endpoint.roles().contains(Roles.PARTNER)) {
            require(operation, scope(prefix, "read"));
        }
        if (endpoint.roles().contains(Roles.PARTNER_WRITER)) {
            require(operation, scope(prefix, "write"));
        }
        var roles = roles(endpoint);
        operation.addExtension("x-roles", roles);
        describe(operation, "角色 · Roles: " + (roles.isEmpty() ? "任何已登录用户 · everyone who has signed in" : code(roles)));
    }

    /** As the identity provider knows them: that a partner may write is said by the scope. */
    private static List<String> roles(Endpoint endpoint) {
        return endpoint.roles().stream()
                .map(role -> role.equals(Roles.PARTNER_WRITER) ? Roles.PARTNER : role)
                .distinct()
                .toList();
    }

    /** The scope with which a partner agency (合作机构) may do something in the service: {@code market:read}. */
    private static String scope(String prefix, String act) {
        return prefix.replace("/", "") + ":" + act;
    }

    /** Who may import, where it is the kind of file that decides. */
    static void stateByKind(Operation operation, Map<String, List<String>> roles) {
        var union = roles.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        require(operation, IDENTITY);
        operation.addExtension("x-roles", union);
        operation.addExtension("x-roles-by-kind", roles);
        describe(operation, "角色 · Roles: 按文件种类,见上表 · by the kind of file, as in the table");
    }

    static String code(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private static void require(Operation operation, String scope) {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of(scope)));
    }

    private static void describe(Operation operation, String who) {
        operation.setDescription(operation.getDescription() + "\n\n" + who);
    }
}
