package city.minsheng.property.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.problem.Refusal;
import city.minsheng.property.register.ServedCommunity;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The people around one request, and the steps that tests take again and again. */
abstract class RequestFixture {
    static final Instant T0 = Instant.parse("2022-09-21T16:00:00Z");
    static final Duration WINDOW = Duration.ofDays(7);
    static final String SERVING = "9137152500003Q6R78";
    static final Actor LI = actor("li", null, Roles.RESIDENT);
    static final Actor WANG = actor("wang", null, Roles.RESIDENT);
    static final Actor CREW = actor("crew", SERVING, Roles.PROPERTY_STAFF);
    static final Actor MATE = actor("mate", SERVING, Roles.PROPERTY_STAFF);
    static final Actor OTHERS = actor("others", "91371525000041E8XR", Roles.PROPERTY_STAFF);
    static final Actor WORKER = actor("worker", null, Roles.COMMUNITY_WORKER);
    static final Actor TOWN = actor("town", null, Roles.TOWN_OFFICER);
    static final Actor COUNTY = actor("county", null, Roles.COUNTY_OFFICER);
    static final Actor CITY = actor("city", null, Roles.CITY_OFFICER);
    static final Actor PARTNER = actor("partner", "PARTNER-001", Roles.PARTNER, Roles.PARTNER_WRITER);

    ServiceRequest request = received(SERVING);

    void classify(Category category, Instant at) {
        take(Move.RESPOND, CREW, at);
        request.classify(category, null, CREW, at);
    }

    void resolve(Instant at) {
        request.resolve("已疏通", WINDOW, CREW, at);
    }

    void take(Move move, Actor actor, Instant at) {
        request.move(move, new Remark(null, "test"), actor, at);
    }

    boolean isKept(Promise promise) {
        return clock(promise).stoppedAt() != null && clock(promise).breachedAt() == null;
    }

    ClockReading clock(Promise promise) {
        return reading(promise, T0);
    }

    ClockReading reading(Promise promise, Instant now) {
        return request.clocks(now).stream()
                .filter(c ->
                        c.promise() == promise && (c.round() == request.facts().round() || promise == Promise.RESPOND))
                .findFirst()
                .orElseThrow();
    }

    static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    static Instant minute(int minute) {
        return T0.plus(Duration.ofMinutes(minute));
    }

    static ServiceRequest received(String company) {
        return received(company, Source.MINI_PROGRAM, LI.person(), T0);
    }

    static ServiceRequest received(String company, Source source, UUID owner, Instant receivedAt) {
        return received(company, Origin.of(source), owner, receivedAt);
    }

    static ServiceRequest received(String company, Origin origin, UUID owner, Instant receivedAt) {
        var community = new ServedCommunity("GX0001", "371525001042", company);
        var in = new Intake("WY-20220922-0001", community, "管道堵塞反水", origin, owner, receivedAt);
        return new ServiceRequest(in, LI, T0);
    }

    static Actor actor(String name, String org, String... roles) {
        return new Actor(name, UUID.nameUUIDFromBytes(name.getBytes()), org, "371525001042", Set.of(roles));
    }
}
