package city.minsheng.property.notice;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.property.Sample;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Requests that somebody can be told of, and the telling, as the feature of the requests does it. */
public final class Outbox {
    public static final TestUser OWNER_OF_NO_COMPANY =
            TestUser.of("guided-owner", "RESIDENT").in("371525002229");
    public static final TestUser WORKER_OF_NO_COMPANY =
            TestUser.of("guided-worker", "COMMUNITY_WORKER").in("371525002229");

    private Outbox() {}

    /** A request in a community that company A serves. */
    public static About served() {
        return submitted(Sample.OWNER_A, "GX0001");
    }

    public static About submitted(TestUser owner, String community) {
        var path = owner.call("{\"communityCode\": \"" + community + "\", \"description\": \"管道堵塞反水\"}")
                .post("/api/v1/service-requests")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new About(
                UUID.fromString(path.getString("id")),
                path.getString("number"),
                1,
                community,
                community.equals("GX0001") ? "371525001042" : "371525002229",
                path.getString("companyUscc"));
    }

    public static void tell(Notices notices, About about, Occasion occasion, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> notices.tell(about, occasion, now));
    }

    public static Actor actor(TestUser user) {
        return new Actor("subject-" + user.name(), user.person(), user.org(), user.region(), user.roles());
    }

    /** Ids of the notices of a kind about a request. */
    public static List<String> told(About about, NoticeKind kind) {
        return PlatformResource.ask("select id from notice where request_id = '" + about.requestId() + "' and kind = '"
                + kind + "' order by id");
    }

    public static String status(String notice) {
        return PlatformResource.ask("select status from notice_delivery where notice_id = '" + notice + "'")
                .getFirst();
    }
}
