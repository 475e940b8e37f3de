package city.minsheng.local.bench;

import city.minsheng.local.process.Failure;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What owners and staff do with requests, over HTTP.
 *
 * @param base address of the service, or of the gateway
 * @param ids of stored requests that the staff see
 */
record RequestCalls(Caller caller, String base, List<UUID> ids) {
    static final String STAFF = "company-a";
    static final String OWNER = "owner-a";
    static final String COMMUNITY = "GX0001";
    static final int PAGE = 20;
    private static final String REQUESTS = "/property/api/v1/service-requests";
    private static final ObjectMapper JSON = new ObjectMapper();

    void read() throws Exception {
        var id = ids.get(ThreadLocalRandom.current().nextInt(ids.size())).toString();
        if (!caller.get(STAFF, base + REQUESTS + "/" + id).contains(id)) {
            throw new Failure("The answer is not the request " + id + ".");
        }
    }

    void list() throws Exception {
        var page = JSON.readTree(caller.get(STAFF, base + REQUESTS + "?limit=" + PAGE));
        if (page.path("items").size() != PAGE) {
            throw new Failure("The page is not full: " + page);
        }
    }

    /** @param cursor after which the page begins; null for the first */
    void page(String user, String cursor) throws Exception {
        var page = JSON.readTree(
                caller.get(user, base + REQUESTS + "?limit=" + PAGE + (cursor == null ? "" : "&cursor=" + cursor)));
        if (page.path("items").size() != PAGE) {
            throw new Failure("The page is not full: " + page);
        }
    }

    void lifecycle() throws Exception {
        var submitted = caller.post(
                OWNER,
                base + REQUESTS,
                "{\"communityCode\": \"%s\", \"description\": \"管道堵塞反水\"}".formatted(COMMUNITY));
        var one = base + REQUESTS + "/" + JSON.readTree(submitted).path("id").asText();
        caller.post(STAFF, one + "/respond", "{\"comment\": \"马上到\"}");
        caller.post(STAFF, one + "/classify", "{\"category\": \"SIMPLE\"}");
        caller.post(STAFF, one + "/resolve", "{\"result\": \"已疏通\"}");
        var confirmed = JSON.readTree(caller.post(OWNER, one + "/confirm", "{}"));
        if (!confirmed.path("status").asText().equals("CONFIRMED")) {
            throw new Failure("The request is not confirmed: " + confirmed);
        }
    }
}
