package city.minsheng.market.step;

import city.minsheng.common.identity.Actor;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * A state that was entered: by whom, for whom, when and why (办理记录).
 *
 * @param status name of the state entered
 * @param person null when a job of the platform took the step
 * @param reason null unless the step needs one
 */
@Embeddable
public record Step(String status, UUID person, String onBehalfOf, Instant at, String reason) {
    public static Step into(Enum<?> status, Actor actor, Instant at, String reason) {
        return new Step(status.name(), actor.person(), actor.onBehalfOf(), at, reason);
    }
}
