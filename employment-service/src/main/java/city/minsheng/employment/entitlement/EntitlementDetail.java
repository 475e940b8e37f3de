package city.minsheng.employment.entitlement;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entitlement with the reasons of its decision and every step taken on it. */
@Schema(description = "待遇资格及其理由 · An entitlement and why it is so")
record EntitlementDetail(
        UUID id,
        long version,
        EntitlementView entitlement,
        Instant decidedAt,
        Explanation explanation,
        @Schema(examples = "6204***********0917") String bankAccountMasked,
        List<StepView> steps,
        List<Move> allowedActions)
        implements Versioned {

    @Schema(name = "EntitlementStep", description = "流转记录 · A step")
    record StepView(
            Move move,
            EntitlementStatus status,
            @Schema(examples = "待确认") String statusLabel,
            Instant at,
            String reason) {
        static StepView of(Entitlement.Step step) {
            return new StepView(step.move(), step.status(), step.status().label(), step.at(), step.reason());
        }
    }

    static EntitlementDetail of(
            Entitlement e, Instant decidedAt, Explanation explanation, String bankAccountMasked, Actor actor) {
        return new EntitlementDetail(
                e.id(),
                e.version(),
                EntitlementView.of(e),
                decidedAt,
                explanation,
                bankAccountMasked,
                e.steps().stream().map(StepView::of).toList(),
                e.allowedTo(actor));
    }
}
