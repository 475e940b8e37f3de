package city.minsheng.property.request;

import city.minsheng.common.identity.Actor;
import java.util.List;

/** A request that was handled before the platform was there (历史诉求), with the times on record. */
final class PastRequest {
    private PastRequest() {}

    /**
     * Plays its steps again, from the receipt on.
     *
     * @param stars null when nobody rated it
     * @throws city.minsheng.common.problem.Refusal when the steps cannot have happened in that order
     */
    static ServiceRequest of(Intake in, List<RecordedStep> steps, Integer stars, Actor importer) {
        var request = new ServiceRequest(in, importer, in.receivedAt());
        steps.forEach(step -> request.replay(step, importer));
        if (stars != null) {
            request.replayStars(stars);
        }
        return request;
    }
}
