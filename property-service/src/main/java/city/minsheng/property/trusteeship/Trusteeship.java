package city.minsheng.property.trusteeship;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.money.Money;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.common.time.Clocks;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A renovated old community that its renovation unit serves free for three years (三年托管), month by month. */
@Entity
class Trusteeship {
    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private String communityCode;

    @Embedded
    private Place place;

    private String unitUscc;
    private int months;
    private LocalDate signedOn;
    private LocalDate startsOn;
    private LocalDate endsOn; // the last day, an extension included
    private LocalDate endedOn; // when it was really over
    private String successorUscc; // who serves after it, by contract

    @Enumerated(STRING)
    private TrusteeshipStatus status;

    @ElementCollection
    @CollectionTable(name = "trusteeship_ledger", joinColumns = @JoinColumn(name = "trusteeship_id"))
    @OrderColumn(name = "seq")
    private List<LedgerMonth> ledger = new ArrayList<>(); // as entered

    @ElementCollection
    @CollectionTable(name = "trusteeship_step", joinColumns = @JoinColumn(name = "trusteeship_id"))
    @OrderColumn(name = "seq")
    private List<TrusteeshipStep> steps = new ArrayList<>(); // append-only

    protected Trusteeship() {} // for JPA

    Trusteeship(Proposal in, Actor actor, Instant now) {
        this.id = Ids.next(now);
        this.number = in.number();
        this.communityCode = in.communityCode();
        this.place = new Place(in.regionCode());
        this.unitUscc = in.unitUscc();
        this.months = in.months();
        enter(null, TrusteeshipStatus.PROPOSED, null, actor, now);
    }

    /** Takes a step: refused with 403 when it is not this actor's to take, with 409 when it is not possible now. */
    private void move(TrusteeshipMove move, String comment, Actor actor, Instant now) {
        requireAllowed(move, actor);
        enter(move, move.target, comment, actor, now);
    }

    void requireAllowed(TrusteeshipMove move, Actor actor) {
        if (!isFor(actor, move)) {
            throw Refusal.of(TrusteeshipProblem.ACTOR);
        }
        if (!status.moves().contains(move)) {
            throw Refusal.of(TrusteeshipProblem.MOVE, status, status.label()).allowing(allowedTo(actor));
        }
    }

    /** The months count from the first day, which may be the day it is signed and is within a year of it. */
    void sign(LocalDate first, String agreement, Actor actor, Instant now) {
        move(TrusteeshipMove.SIGN, agreement, actor, now);
        var today = Clocks.dayOf(now);
        if (first.isBefore(today) || first.isAfter(today.plusYears(1))) {
            throw Refusal.of(TrusteeshipProblem.START_DAY, today);
        }
        signedOn = today;
        startsOn = first;
        endsOn = first.plusMonths(months).minusDays(1);
    }

    void begin(String comment, Actor actor, Instant now) {
        requireAllowed(TrusteeshipMove.BEGIN, actor);
        if (Clocks.dayOf(now).isBefore(startsOn)) {
            throw Refusal.of(TrusteeshipProblem.BEGIN_EARLY, startsOn).allowing(List.of(TrusteeshipMove.TERMINATE));
        }
        enter(TrusteeshipMove.BEGIN, TrusteeshipStatus.RUNNING, comment, actor, now);
    }

    /** Its end is near: done by a job, which finds no other state. */
    void near(Actor job, Instant now) {
        if (status == TrusteeshipStatus.RUNNING) {
            enter(null, TrusteeshipStatus.ENDING, null, job, now);
        }
    }

    /** @param successor who serves from today on, by the market */
    void convert(String successor, String comment, Actor actor, Instant now) {
        leave(TrusteeshipMove.CONVERT, comment, actor, now);
        successorUscc = successor;
    }

    void selfManage(String comment, Actor actor, Instant now) {
        leave(TrusteeshipMove.SELF_MANAGE, comment, actor, now);
    }

    /** Once only; the ledger goes on. */
    void extend(int more, int most, String comment, Actor actor, Instant now) {
        move(TrusteeshipMove.EXTEND, comment, actor, now);
        if (more < 1 || more > most) {
            throw Refusal.of(TrusteeshipProblem.EXTENDED_ONCE, most);
        }
        endsOn = startsOn.plusMonths(months + more).minusDays(1);
    }

    void terminate(String reason, Actor actor, Instant now) {
        move(TrusteeshipMove.TERMINATE, reason, actor, now);
        endedOn = Clocks.dayOf(now);
    }

    /** A regular exit leaves no month open. */
    private void leave(TrusteeshipMove move, String comment, Actor actor, Instant now) {
        requireAllowed(move, actor);
        var open = openMonths(now);
        if (!open.isEmpty()) {
            throw Refusal.of(
                    TrusteeshipProblem.LEDGER_OPEN,
                    open.stream().map(YearMonth::toString).collect(Collectors.joining(", ")));
        }
        enter(move, move.target, comment, actor, now);
        endedOn = Clocks.dayOf(now);
    }

    /** A month is entered once it is over, and once only. */
    void enter(LedgerMonth.Entry in, Actor actor, Instant now) {
        requireServing();
        if (!actor.has(Roles.PROPERTY_STAFF) || !unitUscc.equals(actor.org())) {
            throw Refusal.of(TrusteeshipProblem.ACTOR);
        }
        if (!monthsOver(now).contains(in.month())) {
            throw Refusal.of(TrusteeshipProblem.MONTH, in.month());
        }
        if (ledger.stream().anyMatch(known -> known.month().equals(in.month()))) {
            throw Refusal.of(TrusteeshipProblem.MONTH_ENTERED, in.month());
        }
        ledger.add(new LedgerMonth(in, actor, now));
    }

    void confirm(YearMonth month, Actor actor, Instant now) {
        requireServing();
        ledger.stream()
                .filter(known -> known.month().equals(month))
                .findFirst()
                .orElseThrow(() -> Refusal.of(TrusteeshipProblem.MONTH_MISSING, month))
                .confirm(actor, now);
    }

    private void requireServing() {
        if (!status.isServing()) {
            throw Refusal.of(TrusteeshipProblem.MOVE, status, status.label());
        }
    }

    /** The months of the term that are over; the first and the last may be months in part. */
    private List<YearMonth> monthsOver(Instant now) {
        if (startsOn == null) {
            return List.of();
        }
        var last = YearMonth.from(Clocks.dayOf(now)).minusMonths(1);
        var end = YearMonth.from(endedOn == null || endedOn.isAfter(endsOn) ? endsOn : endedOn);
        var over = new ArrayList<YearMonth>();
        for (var month = YearMonth.from(startsOn); !month.isAfter(last) && !month.isAfter(end); ) {
            over.add(month);
            month = month.plusMonths(1);
        }
        return over;
    }

    /** Months that are over and not yet confirmed. */
    List<YearMonth> openMonths(Instant now) {
        var open = monthsOver(now);
        ledger.stream().filter(LedgerMonth::isConfirmed).map(LedgerMonth::month).forEach(open::remove);
        return open;
    }

    List<TrusteeshipMove> allowedTo(Actor actor) {
        return status.moves().stream()
                .filter(move -> isFor(actor, move))
                .sorted()
                .toList();
    }

    private static boolean isFor(Actor actor, TrusteeshipMove move) {
        return move.roles.stream().anyMatch(actor::has);
    }

    private void enter(TrusteeshipMove move, TrusteeshipStatus next, String comment, Actor actor, Instant now) {
        status = next;
        steps.add(new TrusteeshipStep(move, next, actor.subject(), actor.onBehalfOf(), now, comment));
    }

    /** What an audit compares: nothing in it moves by itself. */
    record Snapshot(long version, TrusteeshipStatus status, LocalDate endsOn, String successorUscc, int months) {}

    Snapshot snapshot() {
        return new Snapshot(version, status, endsOn, successorUscc, ledger.size());
    }

    /** What a view is made of. */
    record Facts(
            UUID id,
            long version,
            String number,
            String communityCode,
            String unitUscc,
            int months,
            LocalDate signedOn,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate endedOn,
            String successorUscc,
            TrusteeshipStatus status,
            Money income,
            Money expense) {}

    Facts facts() {
        return new Facts(
                id,
                version,
                number,
                communityCode,
                unitUscc,
                months,
                signedOn,
                startsOn,
                endsOn,
                endedOn,
                successorUscc,
                status,
                ledger.stream().map(LedgerMonth::income).reduce(Money.ZERO, Money::plus),
                ledger.stream().map(LedgerMonth::expense).reduce(Money.ZERO, Money::plus));
    }

    List<LedgerMonth.Reading> ledger() {
        return ledger.stream().map(LedgerMonth::read).toList();
    }

    List<TrusteeshipStep> steps() {
        return List.copyOf(steps);
    }

    UUID id() {
        return id;
    }
}
