package city.minsheng.property.notice;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.property.Sample;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Requests that somebody can be told of, and the telling, as the feature of the requests does it. */
public final class Outbox {
    public static final TestUser OWNER_OF_NO_COMPANY =
            TestUser.of("guided-owner", "RESIDENT").in("371525002229");
    public static final TestUser WORKER_OF_NO_COMPANY =
            TestUser.of("guided-worker", "COMMUNITY_WORKER").in("371525002229");

    private Outbox() {}

    /** A request in a community that company A serves; it is stored and nobody has been told of it. */
    public static About served() {
        return submitted(Sample.OWNER_A, "GX0001");
    }

    public static About submitted(TestUser owner, String community) {
        var now = CDI.current().select(InstantSource.class).get().instant();
        var id = Ids.next(now);
        var number = "OB-" + id.toString().substring(24);
        var company = community.equals("GX0001") ? Sample.COMPANY_A : null;
        var region = community.equals("GX0001") ? "371525001042" : "371525002229";
        PlatformResource.run("""
                insert into service_request (id, version, number, community_code, region_code, company_uscc, description,
                    owner, received_at, status, round)
                values ('%s', 0, '%s', '%s', '%s', %s, '管道堵塞反水', '%s', '%s', 'RECEIVED', 1)
                """.formatted(
                id, number, community, region, company == null ? "null" : "'" + company + "'", owner.person(), now));
        PlatformResource.run("""
                insert into service_request_clock (request_id, seq, round, promise, start_at, due_at, paused_millis)
                select '%1$s', seq, 1, promise, '%2$s', cast('%2$s' as timestamptz) + due, 0
                from (values (0, 'RESPOND', interval '5 minutes'), (1, 'RESOLVE', interval '30 minutes')) v(seq, promise, due)
                """.formatted(id, now));
        PlatformResource.run("""
                insert into service_request_step (request_id, seq, status, actor, on_behalf_of, at)
                values ('%s', 0, 'RECEIVED', 'outbox', 'outbox', '%s')
                """.formatted(id, now));
        return new About(id, number, 1, community, region, company);
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
