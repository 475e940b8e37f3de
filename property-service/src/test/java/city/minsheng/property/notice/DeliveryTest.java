package city.minsheng.property.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryTest {
    private static final Instant T0 = Instant.parse("2022-09-24T00:00:00Z");
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(5), 6);
    private static final Optional<DeliveryError> NOBODY = Optional.of(DeliveryError.NOBODY_CONNECTED);
    private static final Actor OFFICER = actor(Roles.COUNTY_OFFICER);

    private Delivery delivery = fresh();

    @ParameterizedTest
    @CsvSource({"0, PT10S", "1, PT20S", "2, PT40S", "3, PT1M20S", "4, PT2M40S", "5, PT5M", "6, PT5M", "1000000, PT5M"})
    void each_wait_is_twice_the_one_before_up_to_the_longest(int failed, Duration wait) {
        assertThat(BACKOFF.waitAfter(failed)).isEqualTo(wait);
    }

    @Test
    void a_first_wait_above_the_longest_is_the_longest() {
        assertThat(new Backoff(Duration.ofHours(1), Duration.ofMinutes(5), 6).waitAfter(0))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void it_is_tried_after_growing_waits_and_then_given_up() {
        assertThat(delivery.nextAt()).isEqualTo(T0.plusSeconds(10));
        for (var wait : List.of(20, 40, 80, 160, 300)) {
            delivery.tried(NOBODY, BACKOFF, T0);
            assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
            assertThat(delivery.nextAt()).isEqualTo(T0.plusSeconds(wait));
        }
        delivery.tried(NOBODY, BACKOFF, T0);
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.DEAD);
        assertThat(delivery.nextAt()).isNull();
        assertThat(delivery.attempts()).isEqualTo(6);
        assertThat(delivery.log()).hasSize(6).allMatch(attempt -> attempt.error() == DeliveryError.NOBODY_CONNECTED);
    }

    @Test
    void what_arrives_is_never_tried_again() {
        delivery.tried(NOBODY, BACKOFF, T0);
        delivery.tried(Optional.empty(), BACKOFF, T0);
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(delivery.nextAt()).isNull();
        assertThat(delivery.lastError()).isNull();
        assertThat(delivery.log())
                .extracting(Attempt::status)
                .containsExactly(DeliveryStatus.FAILED, DeliveryStatus.SENT);
    }

    @Test
    void a_dead_letter_that_is_requeued_has_all_its_attempts_again() {
        dead();
        delivery.requeue("又上线了", OFFICER, T0);
        assertThat(delivery.attempts()).isZero();
        assertThat(delivery.nextAt()).isEqualTo(T0);
        assertThat(delivery.log().getLast())
                .isEqualTo(new Attempt(T0, DeliveryStatus.PENDING, null, OFFICER.subject(), "又上线了"));
        dead();
        assertThat(delivery.log()).hasSize(13);
    }

    @Test
    void a_reader_who_comes_back_late_gets_a_dead_letter_all_the_same() {
        dead();
        delivery.arrived(T0);
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.SENT);
    }

    /** State by move by role: what the table does not list is refused, and names what is possible. */
    @ParameterizedTest
    @MethodSource("everything")
    void what_the_table_does_not_list_is_refused(DeliveryStatus status, DeliveryMove move, String role) {
        bring(status);
        var actor = actor(role);
        var allowed = status.moves().contains(move);
        if (allowed) {
            take(move, actor);
            assertThat(delivery.status()).isEqualTo(move.target);
        } else {
            assertThatThrownBy(() -> take(move, actor))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(NoticeProblem.DELIVERY_MOVE));
            assertThat(delivery.status()).isEqualTo(status);
        }
    }

    static Stream<Object[]> everything() {
        return Arrays.stream(DeliveryStatus.values())
                .flatMap(status -> Arrays.stream(DeliveryMove.values())
                        .flatMap(move -> Stream.of(Roles.COUNTY_OFFICER, Roles.PROPERTY_STAFF)
                                .map(role -> new Object[] {status, move, role})));
    }

    @ParameterizedTest
    @EnumSource(DeliveryStatus.class)
    void only_a_dead_letter_offers_a_move_and_only_to_officers(DeliveryStatus status) {
        bring(status);
        assertThat(delivery.allowedTo(OFFICER))
                .isEqualTo(status == DeliveryStatus.DEAD ? List.of(DeliveryMove.REQUEUE) : List.of());
        assertThat(delivery.allowedTo(actor(Roles.PROPERTY_STAFF, Roles.AUDITOR)))
                .isEmpty();
    }

    @Test
    void the_moves_with_roles_are_the_endpoints_with_exactly_these_roles() {
        var endpoints = Arrays.stream(DeliveryResource.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.isAnnotationPresent(Path.class))
                .toList();
        assertThat(endpoints)
                .extracting(method -> method.getAnnotation(Path.class).value())
                .containsExactly("/requeue");
        assertThat(endpoints.getFirst().getAnnotation(RolesAllowed.class).value())
                .containsExactlyInAnyOrderElementsOf(DeliveryMove.REQUEUE.roles);
        assertThat(DeliveryMove.values())
                .filteredOn(move -> !move.roles.isEmpty())
                .containsExactly(DeliveryMove.REQUEUE);
    }

    private void bring(DeliveryStatus status) {
        delivery = fresh();
        switch (status) {
            case PENDING -> {}
            case FAILED -> delivery.tried(NOBODY, BACKOFF, T0);
            case SENT -> delivery.arrived(T0);
            case DEAD -> dead();
        }
        assertThat(delivery.status()).isEqualTo(status);
    }

    private void take(DeliveryMove move, Actor actor) {
        switch (move) {
            case SEND -> delivery.tried(Optional.empty(), BACKOFF, T0);
            case FAIL -> delivery.tried(NOBODY, new Backoff(BACKOFF.first(), BACKOFF.longest(), 1000), T0);
            case GIVE_UP -> delivery.tried(NOBODY, new Backoff(BACKOFF.first(), BACKOFF.longest(), 1), T0);
            case REQUEUE -> delivery.requeue(null, actor, T0);
        }
    }

    private void dead() {
        for (int i = 0; i < 6; i++) {
            delivery.tried(NOBODY, BACKOFF, T0);
        }
    }

    private static Delivery fresh() {
        return new Delivery(new Notice(), "WEBSOCKET", "x", BACKOFF, T0);
    }

    private static Actor actor(String... roles) {
        return new Actor("someone", UUID.randomUUID(), null, "371525000000", Set.of(roles));
    }
}
