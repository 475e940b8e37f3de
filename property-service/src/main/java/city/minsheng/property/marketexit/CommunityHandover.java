package city.minsheng.property.marketexit;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A community that the company serves, and what serves it next (接续服务). */
@Embeddable
class CommunityHandover {
    /** What serves a community next. */
    @Schema(description = "接续服务:COMPANY 另一家企业,EMERGENCY_SERVICE 社区应急服务 · What serves it next")
    enum Next {
        COMPANY("另一家企业"),
        EMERGENCY_SERVICE("社区应急服务");

        private final String label;

        Next(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private String communityCode;

    @Enumerated(STRING)
    private Next nextService; // null until handed over, like all below

    private String nextUscc; // null too when the neighbourhood serves it
    private LocalDate handedOn;

    protected CommunityHandover() {} // for JPA

    CommunityHandover(String communityCode) {
        this.communityCode = communityCode;
    }

    /** @param company null when the neighbourhood serves it for the time being */
    void handOver(String company, LocalDate today) {
        if (handedOn != null) {
            throw Refusal.of(ExitProblem.HANDED, communityCode, handedOn);
        }
        nextService = company == null ? Next.EMERGENCY_SERVICE : Next.COMPANY;
        nextUscc = company;
        handedOn = today;
    }

    boolean isMissing() {
        return handedOn == null;
    }

    FieldError missing() {
        return FieldError.at(
                "/communities/" + communityCode,
                "not-handed-over",
                new Sentence("小区尚未移交", "The community is not handed over"));
    }

    String communityCode() {
        return communityCode;
    }

    Next next() {
        return nextService;
    }

    String nextUscc() {
        return nextUscc;
    }

    LocalDate handedOn() {
        return handedOn;
    }
}
