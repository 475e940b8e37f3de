package city.minsheng.property.vote;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;

/**
 * One question of a vote (表决事项), and in the end its result: every figure is null until it was counted.
 *
 * @param passed null until the second count has agreed
 */
@Embeddable
record Matter(
        String title,
        @Enumerated(STRING) Subject subject,
        Long forArea,
        Long forHeads,
        Long againstArea,
        Long againstHeads,
        Long abstainArea,
        Long abstainHeads,
        Boolean passed) {
    static Matter asked(String title, Subject subject) {
        return new Matter(title, subject, null, null, null, null, null, null, null);
    }

    Matter counted(Tally tally) {
        return new Matter(
                title,
                subject,
                tally.inFavour().area(),
                tally.inFavour().heads(),
                tally.against().area(),
                tally.against().heads(),
                tally.abstained().area(),
                tally.abstained().heads(),
                null);
    }

    /** @param quorum without one nothing passes */
    Matter decided(boolean quorum) {
        return new Matter(
                title,
                subject,
                forArea,
                forHeads,
                againstArea,
                againstHeads,
                abstainArea,
                abstainHeads,
                quorum && tally().passes(subject.kind));
    }

    /** Null until it was counted. */
    Tally tally() {
        return forArea == null
                ? null
                : new Tally(
                        new Weight(forArea, forHeads),
                        new Weight(againstArea, againstHeads),
                        new Weight(abstainArea, abstainHeads));
    }
}
