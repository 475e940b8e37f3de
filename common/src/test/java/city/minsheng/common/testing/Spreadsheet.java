package city.minsheng.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.identity.Roles;
import city.minsheng.common.sheet.Xlsx;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.StreamSupport;

/** How an operation answers when it is asked for a spreadsheet, beside how it answers in JSON. */
final class Spreadsheet {
    private static final String NOBODY = "0195f2a0-3c1e-7b4a-9f60-2d1c5e8a7b30";

    private Spreadsheet() {}

    /** Every list, and all statistics. */
    static boolean isTable(Contract.Operation operation) {
        var answer = operation.node().at("/responses/200");
        return operation.name().startsWith("get ")
                && answer.path("content").has("application/json")
                && (answer.path("headers").has("Link")
                        || operation.node().at("/tags/0").asText().equals("statistics"));
    }

    static void isOffered(Contract.Operation operation) {
        assertThat(operation.node().at("/responses/200/content").has(Xlsx.MEDIA_TYPE))
                .as(operation.name())
                .isTrue();
        assertThat(operation.statuses()).as(operation.name()).contains("422");
    }

    static void isGivenLikeItsJson(Contract.Operation operation) {
        var path = operation
                .name()
                .substring("get ".length())
                .replaceFirst("^" + RestAssured.basePath, "")
                .replaceAll("\\{[^}]*}", NOBODY);
        var plain = caller(operation).get(path + "?limit=100");
        var sheet = caller(operation).accept(Xlsx.MEDIA_TYPE).get(path);
        assertThat(sheet.statusCode()).as(operation.name()).isEqualTo(plain.statusCode());
        if (plain.statusCode() == 200) {
            assertThat(sheet.contentType()).as(operation.name()).isEqualTo(Xlsx.MEDIA_TYPE);
            assertThat(sheet.header("Content-Disposition")).contains(".xlsx\"; filename*=UTF-8''%");
            var rows = Workbooks.texts(sheet.asByteArray());
            assertThat(rows.getFirst()).as(operation.name()).anyMatch(heading -> heading.contains(" · "));
            List<Object> items = plain.path("items");
            if (items != null && plain.path("nextCursor") == null) {
                assertThat(rows).as(operation.name()).hasSize(1 + items.size());
            } else {
                assertThat(rows).as(operation.name()).hasSizeGreaterThan(1 + (items == null ? 0 : items.size()));
            }
        }
    }

    private static RequestSpecification caller(Contract.Operation operation) {
        if (operation.isPublic()) {
            return RestAssured.given();
        }
        var roles = StreamSupport.stream(operation.node().path("x-roles").spliterator(), false)
                .map(JsonNode::asText)
                .filter(role -> !role.equals(Roles.PARTNER))
                .toArray(String[]::new);
        return TestUser.of("reader", roles)
                .in("371500000000")
                .at("91350100M000100Y43")
                .call();
    }
}
