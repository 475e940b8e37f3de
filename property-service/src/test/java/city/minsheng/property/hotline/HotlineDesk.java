package city.minsheng.property.hotline;

import static city.minsheng.property.Sample.COUNTY_A;

import city.minsheng.common.testing.TestUser;
import city.minsheng.property.Sample;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** What the tests of the hotline do over and over. */
final class HotlineDesk {
    static final String PATH = "/api/v1/hotline-cases";
    static final String TO_COMPANY = "{\"companyUscc\": \"" + Sample.COMPANY_A + "\"}";
    static final String TO_WORKERS = "{\"unitCode\": \"371525001042\"}";

    private HotlineDesk() {}

    static String number() {
        return "T-" + UUID.randomUUID().toString().substring(0, 28);
    }

    static String body(String number, String community, String phone) {
        return """
                {"caseNumber": "%s", "receivedAt": "2023-09-23T07:50:00+08:00", "communityCode": "%s",
                 "category": "PIPE_BLOCKAGE", "content": "管道堵塞反水", "callerName": "李路燕", "callerPhone": "%s"}
                """.formatted(number, community, phone);
    }

    static ValidatableResponse register(TestUser user, String body) {
        return user.call(body).post(PATH).then();
    }

    static String accepted(String number) {
        return register(COUNTY_A, body(number, "GX0001", "13812348000"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String dispatched() {
        var id = accepted(number());
        post(COUNTY_A, id, "dispatch", TO_COMPANY).statusCode(200);
        return id;
    }

    static String handling() {
        var id = dispatched();
        post(Sample.STAFF_A, id, "sign", "{}").statusCode(200);
        post(Sample.STAFF_A, id, "handle", "{}").statusCode(200);
        return id;
    }

    static ValidatableResponse post(TestUser user, String id, String move, String body) {
        return user.call(body).post(PATH + "/" + id + "/" + move).then();
    }
}
