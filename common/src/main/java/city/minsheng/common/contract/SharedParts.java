package city.minsheng.common.contract;

import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The parameters, headers and the way to sign in that all operations refer to. */
final class SharedParts {
    static final String SCHEME = "minsheng";

    private SharedParts() {}

    static void addTo(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        var parts = contract.getComponents();
        parts.addParameter(
                "AcceptLanguage",
                header("Accept-Language", "答复的语言 · Language of the answer", false)
                        .schema(text(64).defaultValue("zh-CN")));
        parts.addParameter(
                "IdempotencyKey",
                header(
                                "Idempotency-Key",
                                "同一键的重复请求只执行一次,并原样返回第一次的答复,至少保留 24 小时 · "
                                        + "Requests with one key are done once; the first answer is repeated for 24 hours at least",
                                false)
                        .schema(text(64).pattern("^[!-~]{1,64}$")));
        parts.addParameter(
                "IfMatch",
                header("If-Match", "读取时得到的 ETag · The ETag of what was read", true)
                        .schema(text(200)));
        parts.addHeader(
                "TraceId",
                OASFactory.createHeader().description("追踪号 · Trace id").schema(text(32).pattern("^[0-9a-f]{32}$")));
        parts.addHeader(
                "RetryAfter",
                OASFactory.createHeader()
                        .description("多少秒后可重试 · Seconds to wait")
                        .schema(OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(3600))));
        parts.addSecurityScheme(SCHEME, oauth());
    }

    private static SecurityScheme oauth() {
        var realm = "/auth/realms/minsheng/protocol/openid-connect/";
        var scopes = Map.of("openid", "身份 · Identity");
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Keycloak 授权码 + PKCE · Authorization code with PKCE")
                .flows(OASFactory.createOAuthFlows()
                        .authorizationCode(OASFactory.createOAuthFlow()
                                .authorizationUrl(realm + "auth")
                                .tokenUrl(realm + "token")
                                .refreshUrl(realm + "token")
                                .scopes(scopes)));
    }

    private static Parameter header(String name, String description, boolean required) {
        return OASFactory.createParameter()
                .name(name)
                .in(In.HEADER)
                .description(description)
                .required(required);
    }

    static Schema text(int longest) {
        return OASFactory.createSchema().addType(SchemaType.STRING).maxLength(longest);
    }
}
