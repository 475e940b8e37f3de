package city.minsheng.property.marketexit;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Money;
import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that a company hands over for a community (移交清单): archives, keys or funds. */
@Embeddable
class HandoverItem {
    /** What is handed over (移交类别). */
    @Schema(description = "移交类别:ARCHIVE 档案,KEY 钥匙与用房,FUND 资金 · What is handed over")
    enum Kind {
        ARCHIVE,
        KEY,
        FUND
    }

    /**
     * How it was handed over.
     *
     * @param handedBy unit and post, never a name; the same for {@code receivedBy}
     * @param evidence the signed sheet, by its number or link
     * @param amount of funds only
     */
    record Receipt(String handedBy, String receivedBy, String evidence, Money amount) {}

    private String communityCode;
    private String code;

    @Enumerated(STRING)
    private Kind kind;

    private String labelZh;
    private String labelEn;
    private String handedBy; // null until handed over, like all below
    private String receivedBy;
    private String evidence;
    private Long amountFen;
    private LocalDate handedOn;

    @Embedded
    private Takeover takeover; // null unless the company refused

    protected HandoverItem() {} // for JPA

    /** @param line of the template */
    HandoverItem(String communityCode, Template.Line line) {
        this.communityCode = communityCode;
        this.code = line.code();
        this.kind = line.kind();
        this.labelZh = line.label().zh();
        this.labelEn = line.label().en();
    }

    /** Records it, or better than before: the audit keeps what stood there. */
    void record(Receipt receipt, LocalDate today) {
        if ((receipt.amount() != null) != (kind == Kind.FUND)) {
            throw Refusal.of(kind == Kind.FUND ? ExitProblem.AMOUNT_MISSING : ExitProblem.AMOUNT_ODD, code, labelZh);
        }
        handedBy = receipt.handedBy();
        receivedBy = receipt.receivedBy();
        evidence = receipt.evidence();
        amountFen = receipt.amount() == null ? null : receipt.amount().fen();
        handedOn = today;
    }

    /** Prepared anew, it takes the place of what was prepared before and not confirmed. */
    void prepareTakeover(Takeover.Grounds grounds, UUID preparedBy) {
        requireMissing();
        takeover = new Takeover(grounds, preparedBy);
    }

    void confirmTakeover(Actor actor, LocalDate today) {
        requireMissing();
        if (takeover == null) {
            throw Refusal.of(ExitProblem.TAKEOVER_MISSING);
        }
        if (takeover.unconfirmableBy(actor) instanceof Refusal refusal) {
            throw refusal;
        }
        takeover.confirm(actor.requirePerson(), today);
    }

    private void requireMissing() {
        if (!isMissing()) {
            throw Refusal.of(ExitProblem.ITEM_HANDED, communityCode, code, labelZh, settledOn());
        }
    }

    /** Whether a takeover waits for its second person. */
    boolean isToBeConfirmed() {
        return isMissing() && takeover != null;
    }

    /** Neither handed over nor taken over. */
    boolean isMissing() {
        return settledOn() == null;
    }

    private LocalDate settledOn() {
        return handedOn == null && takeover != null ? takeover.on() : handedOn;
    }

    FieldError missing() {
        return FieldError.at(
                "/communities/" + communityCode + "/items/" + code,
                "not-handed-over",
                new Sentence("尚未移交:" + labelZh, "Not handed over: " + labelEn));
    }

    String communityCode() {
        return communityCode;
    }

    String code() {
        return code;
    }

    Kind kind() {
        return kind;
    }

    String label() {
        return labelZh + " · " + labelEn;
    }

    String handedBy() {
        return handedBy;
    }

    String receivedBy() {
        return receivedBy;
    }

    String evidence() {
        return evidence;
    }

    Money amount() {
        return amountFen == null ? null : new Money(amountFen);
    }

    LocalDate handedOn() {
        return handedOn;
    }

    /** Null unless the company refused. */
    Takeover takeover() {
        return takeover;
    }
}
