package city.minsheng.employment.entitlement;

import static city.minsheng.employment.entitlement.EntitlementStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.employment.eligibility.Outcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntitlementStatusTest {
    @ParameterizedTest
    @EnumSource(EntitlementStatus.class)
    void every_state_is_reached_from_a_decision(EntitlementStatus status) {
        var reached = EnumSet.noneOf(EntitlementStatus.class);
        for (var outcome : Outcome.values()) {
            reached.add(EntitlementStatus.after(outcome));
        }
        for (var before = new HashSet<EntitlementStatus>(); !before.equals(reached); ) {
            before.addAll(reached);
            before.forEach(from -> from.moves().stream()
                    .filter(move -> move.target != null)
                    .forEach(move -> reached.add(move.target)));
        }
        assertThat(reached).contains(status);
    }

    @Test
    void what_is_in_a_batch_is_not_decided_anew() {
        assertThat(EntitlementStatus.before(Move.DECIDE)).doesNotContain(IN_BATCH, PUBLICISED, APPROVED, DECLINED);
    }

    @Test
    void nothing_enters_a_batch_that_was_not_confirmed_and_reviewed() {
        assertThat(EntitlementStatus.before(Move.ENTER_BATCH)).containsExactly(REVIEWED);
        assertThat(EntitlementStatus.before(Move.REVIEW)).containsExactly(CONFIRMED);
        assertThat(EntitlementStatus.before(Move.CONFIRM)).containsExactly(CANDIDATE);
        assertThat(EntitlementStatus.before(Move.APPROVE)).containsExactly(PUBLICISED);
    }

    @Test
    void what_was_approved_stays_so() {
        assertThat(APPROVED.moves()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Move.class)
    void a_single_act_has_its_endpoint_with_exactly_its_roles(Move move) {
        var path = "/{id}/" + move.name().toLowerCase().replace('_', '-');
        var endpoint = Arrays.stream(EntitlementResource.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Path.class)
                        && method.getAnnotation(Path.class).value().equals(path))
                .findFirst();
        assertThat(endpoint.isPresent()).isEqualTo(!move.roles.isEmpty());
        endpoint.ifPresent(
                method -> assertThat(method.getAnnotation(RolesAllowed.class).value())
                        .containsExactlyInAnyOrderElementsOf(move.roles));
    }
}
