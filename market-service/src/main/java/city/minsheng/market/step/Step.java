package city.minsheng.market.step;

import city.minsheng.common.identity.Actor;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A state that was entered: by whom, for whom, when and why (办理记录).
 *
 * @param status name of the state entered
 * @param person null when a job of the platform took the step
 * @param reason null unless the step needs one
 */
@Embeddable
@Schema(description = "办理记录 · A step in the history")
public record Step(
        @Schema(description = "进入的状态 · The state entered") String status,
        @Schema(description = "办理人 · Who did it") UUID person,
        @Schema(description = "代表的单位或个人 · For whom") String onBehalfOf,
        @Schema(description = "时间 · When") Instant at,
        @Schema(description = "原因或说明 · Why") String reason) {
    public static Step into(Enum<?> status, Actor actor, Instant at, String reason) {
        return new Step(status.name(), actor.person(), actor.onBehalfOf(), at, reason);
    }
}
