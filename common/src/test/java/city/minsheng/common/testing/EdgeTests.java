package city.minsheng.common.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How every service answers at its edge, seen from outside. A service says which of its endpoints is to be tried. */
public abstract class EdgeTests {
    /** A POST that creates something and that {@link #creator()} may call. */
    protected abstract String creatingPath();

    protected abstract TestUser creator();

    /** A body that the POST accepts. */
    protected abstract String goodBody();

    @Test
    void an_unknown_path_is_a_problem() {
        given().get("/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("X-Trace-Id", matchesPattern("[0-9a-f]{32}"))
                .body("code", equalTo("not-found"))
                .body("type", matchesPattern("/[a-z]+/problems/not-found"))
                .body("traceId", matchesPattern("(?!0{32})[0-9a-f]{32}"));
        given().get("/api/v1/nowhere").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void the_caller_chooses_the_language() {
        given().header("Accept-Language", "en-GB,en;q=0.9")
                .get("/api/v1/nowhere")
                .then()
                .body("title", equalTo("Not Found"));
        given().header("Accept-Language", "zh-CN").get("/api/v1/nowhere").then().body("title", equalTo("未找到"));
        given().header("Accept-Language", ";;;").get("/api/v1/nowhere").then().body("title", equalTo("未找到"));
    }

    @Test
    void a_wrong_method_is_a_problem() {
        creator().call().delete(creatingPath()).then().statusCode(405).body("code", equalTo("method-not-allowed"));
    }

    @Test
    void a_wrong_media_type_is_a_problem() {
        creator()
                .call()
                .contentType("text/plain")
                .body("x")
                .post(creatingPath())
                .then()
                .statusCode(415)
                .body("code", equalTo("media-type"));
    }

    @Test
    void a_stranger_has_to_sign_in() {
        given().contentType("application/json")
                .body(goodBody())
                .post(creatingPath())
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("code", equalTo("anonymous"));
    }

    @Test
    void a_bad_token_is_refused_whatever_is_wrong_with_it() {
        for (var token : List.of(
                "not-a-token",
                creator().expiredToken(),
                creator().forgedToken(),
                creator().foreignToken())) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(goodBody())
                    .post(creatingPath())
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("code", equalTo("token.invalid"));
        }
    }

    @Test
    void malformed_json_is_a_problem_and_not_a_failure() {
        for (var body : List.of("", "{", "[]", "null", "\"x\"", "{\"a\":", "\u0000")) {
            creator().call(body).post(creatingPath()).then().statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void an_unknown_property_is_named() {
        creator()
                .call("{\"noSuchThing\": 1}")
                .post(creatingPath())
                .then()
                .statusCode(400)
                .body("code", equalTo("unreadable"))
                .body("errors.pointer", hasItem("/noSuchThing"))
                .body("errors.code", hasItem("unknown-property"));
    }

    @Test
    void a_body_over_a_mebibyte_is_refused() {
        var long_body = "{\"x\": \"" + "x".repeat(1 << 20) + "\"}";
        creator().call(long_body).post(creatingPath()).then().statusCode(413).body("code", equalTo("too-large"));
    }

    @Test
    void the_same_key_is_done_once_and_answered_alike() {
        var first = creator().call(goodBody()).header("Idempotency-Key", "k-1").post(creatingPath());
        first.then().statusCode(201).header("Location", notNullValue());
        var second = creator().call(goodBody()).header("Idempotency-Key", "k-1").post(creatingPath());
        second.then().statusCode(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.contentType()).isEqualTo(first.contentType());
    }

    @Test
    void a_key_that_is_not_visible_ascii_is_refused() {
        creator()
                .call(goodBody())
                .header("Idempotency-Key", "x".repeat(65))
                .post(creatingPath())
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency.key-invalid"));
    }

    @Test
    void a_refusal_stores_no_key() {
        creator()
                .call("{}")
                .header("Idempotency-Key", "k-2")
                .post(creatingPath())
                .then()
                .statusCode(400);
        creator()
                .call(goodBody())
                .header("Idempotency-Key", "k-2")
                .post(creatingPath())
                .then()
                .statusCode(201);
    }

    @Test
    void the_limit_and_the_cursor_of_a_list_are_checked() {
        for (var bad : List.of("limit=0", "limit=101", "limit=x", "cursor=***", "cursor=AAAA")) {
            creator()
                    .call()
                    .get(creatingPath() + "?" + bad)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }
}
