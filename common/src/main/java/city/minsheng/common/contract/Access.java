package city.minsheng.common.contract;

import city.minsheng.common.identity.Roles;
import java.util.List;
import java.util.Map;
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
    static SecurityScheme scheme(String prefix, boolean partners) {
        var realm = "/auth/realms/minsheng/protocol/openid-connect/";
        var partner = OASFactory.createOAuthFlow()
                .tokenUrl(realm + "token")
                .refreshUrl(realm + "token")
                .addScope(scope(prefix), "合作机构读取 · Read as a partner agency");
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
                .flows(partners ? flows.clientCredentials(partner) : flows);
    }

    static void state(Operation operation, Endpoint endpoint, String prefix) {
        if (endpoint.isPublic()) {
            operation.setSecurity(List.of());
            describe(operation, "公开,无需登录 · Public, no token needed");
            return;
        }
        require(operation, IDENTITY);
        if (endpoint.roles().contains(Roles.PARTNER)) {
            require(operation, scope(prefix));
        }
        operation.addExtension("x-roles", endpoint.roles());
        describe(
                operation,
                "角色 · Roles: "
                        + (endpoint.roles().isEmpty()
                                ? "任何已登录用户 · everyone who has signed in"
                                : code(endpoint.roles())));
    }

    /** The scope with which a partner agency (合作机构) reads from the service: {@code market:read}. */
    static String scope(String prefix) {
        return prefix.replace("/", "") + ":read";
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
