package city.minsheng.common.contract;

import city.minsheng.common.export.ListSheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** The parameters and headers that all operations refer to, and what the contract says of itself. */
final class SharedParts {
    private static final String CONVENTIONS = """


            **约定 · Conventions**

            - 请求体 JSON 最大 1 MiB,导入文件最大 256 MiB · JSON bodies up to 1 MiB, imported files up to 256 MiB
            - 列表每页 1 至 100 条,默认 20 条,用 nextCursor 翻页 · Lists give 1 to 100 rows, 20 by default, paged by nextCursor
            - 列表与统计可导出 XLSX(Accept 或 ?format=xlsx),从游标起的全部行,最多 %d 行 · Lists and statistics as XLSX, by Accept or ?format=xlsx: all rows from the cursor on, up to %d
            - 导入的 XLSX 解压后最大 2 GiB · An imported XLSX may unpack to 2 GiB
            - 文本最长 %d 字符,整数不超过 2^53-1,金额和百分比为字符串 · Texts up to %d characters, integers within 2^53-1, money and percents are strings
            - 值为空的属性不返回;请求中的未知属性被拒绝 · Absent values are left out; unknown properties of a request are refused
            - 错误均为 application/problem+json,代码见 `%s/problems` · Every refusal is application/problem+json; the codes are listed at `%s/problems`
            - v1 内不做破坏性变更;停用以 Deprecation 与 Sunset 响应头预告 · No breaking change inside v1; Deprecation and Sunset headers announce one
            - [接口变更记录 · Changes of the contracts](%s)
            """;

    private SharedParts() {}

    /** @param roles that may call anything here: partner agencies sign in in a way of their own */
    static void addTo(OpenAPI contract, String prefix, Set<String> roles) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        introduce(contract, prefix);
        parameters(contract.getComponents());
        headers(contract.getComponents());
        Spreadsheets.addTo(contract.getComponents());
        contract.getComponents()
                .addResponse(
                        "NotModified",
                        OASFactory.createAPIResponse()
                                .description("内容未变 · Not modified")
                                .addHeader("ETag", OASFactory.createHeader().ref("ETag"))
                                .addHeader(
                                        "X-Trace-Id", OASFactory.createHeader().ref("TraceId")));
        contract.getComponents().addSecurityScheme(Access.SCHEME, Access.scheme(prefix, roles));
    }

    /** The configuration names title and version; a description there would take the place of this one. */
    private static void introduce(OpenAPI contract, String prefix) {
        var changelog = prefix + "/contract-changelog.md";
        if (contract.getInfo() == null) {
            contract.setInfo(OASFactory.createInfo());
        }
        contract.getInfo()
                .description(ConfigProvider.getConfig().getValue("minsheng.contract.description", String.class)
                        + CONVENTIONS
                                .formatted(
                                        ListSheet.MOST_ROWS,
                                        ListSheet.MOST_ROWS,
                                        Limits.TEXT,
                                        Limits.TEXT,
                                        prefix,
                                        prefix,
                                        changelog)
                                .stripTrailing())
                .addExtension("x-changelog", changelog);
        contract.addServer(OASFactory.createServer()
                .url("/")
                .description("平台网关,生产(production)与本地(local)相同 · The gateway, alike in production and locally"));
        contract.getServers().getFirst().addExtension("x-internal", "false");
    }

    private static void parameters(Components parts) {
        header(
                        parts,
                        "AcceptLanguage",
                        "Accept-Language",
                        false,
                        "答复的语言:zh-CN 或 en · Language of the answer: zh-CN or en")
                .defaultValue("zh-CN")
                .maxLength(64);
        header(
                        parts,
                        "IdempotencyKey",
                        "Idempotency-Key",
                        false,
                        "同一键的重复请求只执行一次,并原样返回第一次的答复,至少保留 24 小时 · "
                                + "Requests with one key are done once; the first answer is repeated for 24 hours at least")
                .maxLength(64)
                .pattern("^[!-~]{1,64}$");
        header(parts, "IfMatch", "If-Match", true, "读取时得到的 ETag · The ETag of what was read")
                .maxLength(200);
        header(
                        parts,
                        "IfNoneMatch",
                        "If-None-Match",
                        false,
                        "已有内容的 ETag,未变时返回 304 · The ETag of what is known; 304 if unchanged")
                .maxLength(200);
    }

    private static Schema header(Components parts, String part, String name, boolean required, String description) {
        var schema = text(0);
        parts.addParameter(
                part,
                OASFactory.createParameter()
                        .name(name)
                        .in(In.HEADER)
                        .description(description)
                        .required(required)
                        .schema(schema));
        return schema;
    }

    private static void headers(Components parts) {
        header(
                parts,
                "TraceId",
                "追踪号,报障时请提供 · Trace id, to be named when reporting a fault",
                text(32).pattern("^[0-9a-f]{32}$"));
        header(parts, "ETag", "版本标识 · Entity tag", text(100).examples(List.of("\"3\"")));
        header(
                parts,
                "Location",
                "新记录的地址 · Address of what was created",
                text(300).format("uri-reference"));
        header(parts, "NextPage", "下一页地址,最后一页没有 · Address of the next page, absent on the last", text(1000));
        header(parts, "CacheControl", "可缓存多久 · How long it may be kept", text(100));
        header(parts, "AnyOrigin", "任何网页都可读取 · Pages of every origin may read it", text(1).pattern("^\\*$"));
        header(parts, "Replayed", "true:重放第一次的答复 · true: the first answer again", text(4).pattern("^true$"));
        header(parts, "Challenge", "如何登录 · How to sign in", text(300));
        header(
                parts,
                "RetryAfter",
                "多少秒后可重试 · Seconds to wait",
                OASFactory.createSchema()
                        .addType(SchemaType.INTEGER)
                        .format("int32")
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(3600)));
    }

    private static void header(Components parts, String part, String description, Schema schema) {
        parts.addHeader(part, OASFactory.createHeader().description(description).schema(schema));
    }

    private static Schema text(int longest) {
        return OASFactory.createSchema().addType(SchemaType.STRING).maxLength(longest);
    }
}
