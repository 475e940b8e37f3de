package city.minsheng.insurance.testing;

import city.minsheng.common.testing.TestUser;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;

/** The body of a filing by the daughter for her father, and the call that sends it. */
public record Filing(
        String principalId,
        String principalName,
        String start,
        String station,
        List<String> handedIn,
        List<String> promised) {
    public static final String PATH = "/api/v1/out-of-area-filings";
    public static final String AGENT_ID = "11010519491231002X";
    private static final List<String> ALL =
            List.of("IDENTITY_DOCUMENT", "FILING_FORM", "RESIDENCE_PROOF", "AGENT_IDENTITY_DOCUMENT");

    /** For somebody who is called 李父, from 1 November 2022, with all materials, at the station of the rule. */
    public static Filing of(String principalId) {
        return new Filing(principalId, "李父", "2022-11-01", null, ALL, List.of());
    }

    public Filing named(String name) {
        return new Filing(principalId, name, start, station, handedIn, promised);
    }

    public Filing from(String day) {
        return new Filing(principalId, principalName, day, station, handedIn, promised);
    }

    public Filing at(String code) {
        return new Filing(principalId, principalName, start, code, handedIn, promised);
    }

    public Filing handing(String... materials) {
        return new Filing(principalId, principalName, start, station, List.of(materials), promised);
    }

    public Filing promising(String... materials) {
        return new Filing(principalId, principalName, start, station, handedIn, List.of(materials));
    }

    public String json() {
        return """
                {"principal": {"residentId": "%s", "name": "%s"},
                 "agent": {"relation": "CHILD", "residentId": "%s", "name": "李示例", "phone": "13912345678"},
                 "reason": "LONG_TERM_RESIDENT", "destination": {"regionCode": "370200", "name": "山东省青岛市"},
                 "startDate": "%s", %s "handedIn": [%s], "promised": [%s]}
                """.formatted(
                        principalId,
                        principalName,
                        AGENT_ID,
                        start,
                        station == null ? "" : "\"stationCode\": \"" + station + "\",",
                        quoted(handedIn),
                        quoted(promised));
    }

    private static String quoted(List<String> codes) {
        return codes.stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(", "));
    }

    public ValidatableResponse by(TestUser user) {
        return user.call(json()).post(PATH).then();
    }

    /** Files it and answers the id. */
    public String filed() {
        return by(Town.DAUGHTER).statusCode(201).extract().path("id");
    }

    /** One act on a case. */
    public static ValidatableResponse act(TestUser user, String id, String verb, String body) {
        return user.call(body).post("/api/v1/cases/" + id + "/" + verb).then();
    }

    /** Accepted by the clerk of the village and approved by the reviewer. */
    public static void grant(String id) {
        act(Town.VILLAGE_CLERK, id, "accept", "{}").statusCode(200);
        act(Town.REVIEWER, id, "approve", "{}").statusCode(200);
    }
}
