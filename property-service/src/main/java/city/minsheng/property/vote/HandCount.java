package city.minsheng.property.vote;

import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import java.util.ArrayList;
import java.util.List;

/** The paper ballots as a counter has counted them by hand (人工点票), one line a matter. */
record HandCount(List<Count.PaperTally> paper) {
    /** @throws Refusal 422 that names every matter where the hand and the platform differ */
    void requireAgreement(Count count) {
        var differing = new ArrayList<FieldError>();
        for (int i = 0; i < Math.max(paper.size(), count.paper().size()); i++) {
            var byHand = i < paper.size() ? paper.get(i) : null;
            var recorded = i < count.paper().size() ? count.paper().get(i) : null;
            if (byHand == null || !byHand.equals(recorded)) {
                differing.add(FieldError.at(
                        "/paper/" + i,
                        "differs",
                        Sentence.of("第 {0} 项与平台记录不符", "Matter {0} differs from what is recorded", i + 1)));
            }
        }
        if (!differing.isEmpty()) {
            throw Refusal.of(VoteProblem.HAND_COUNT).because(differing);
        }
    }
}
