package city.minsheng.insurance.casework;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.common.time.WorkingCalendar;
import city.minsheng.insurance.item.StationLevel;
import city.minsheng.insurance.problem.InsuranceProblem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What somebody wants done at a station (办件), every step taken on it, and the working days it may take. */
@Entity
class InsuranceCase {
    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private String itemCode;
    private String stationCode;

    @Enumerated(STRING)
    private StationLevel stationLevel;

    @Enumerated(STRING)
    private StationLevel approveLevel;

    private UUID insuredPersonId;
    private UUID filedBy;

    @Embedded
    private Agent agent; // null when the insured person files for himself

    @Embedded
    private Place place;

    @Enumerated(STRING)
    private CaseStatus status;

    private Instant submittedAt;
    private String acceptedBy;
    private UUID acceptedPerson;
    private Instant finishedAt;
    private LocalDate cureBy; // last day for the proof that a promise stands in for
    private Instant curedAt;

    @ElementCollection
    @CollectionTable(name = "insurance_case_material", joinColumns = @JoinColumn(name = "case_id"))
    @MapKeyColumn(name = "material")
    @Column(name = "state")
    @Enumerated(STRING)
    private Map<String, MaterialState> materials = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "insurance_case_notice", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "seq")
    private List<NoticeLine> notices = new ArrayList<>(); // append-only

    @ElementCollection
    @CollectionTable(name = "insurance_case_clock", joinColumns = @JoinColumn(name = "case_id"))
    @MapKeyColumn(name = "deadline")
    @MapKeyEnumerated(STRING)
    private Map<Deadline, WorkingClock> clocks = new EnumMap<>(Deadline.class);

    @ElementCollection
    @CollectionTable(name = "insurance_case_step", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "seq")
    private List<Step> steps = new ArrayList<>(); // append-only

    protected InsuranceCase() {} // for JPA

    InsuranceCase(Opening opening, Turn turn) {
        opening.item().requireOperable();
        id = Ids.next(turn.now());
        number = opening.number();
        itemCode = opening.item().code();
        stationCode = opening.station().code();
        stationLevel = opening.station().level();
        approveLevel = opening.item().approveLevel();
        place = new Place(opening.station().regionCode());
        insuredPersonId = opening.insuredPersonId();
        filedBy = turn.caller().actor().requirePerson();
        agent = opening.agent();
        submittedAt = turn.now();
        materials.putAll(opening.materials());
        clocks.put(Deadline.LEGAL, new WorkingClock(submittedAt, opening.item().legalDays(), turn.calendar()));
        clocks.put(
                Deadline.PROMISED, new WorkingClock(submittedAt, opening.item().promisedDays(), turn.calendar()));
        enter(CaseStatus.SUBMITTED, null, null, turn);
    }

    /** Takes the case in, on promise when a proof is promised: it then has {@code cureDays} working days. */
    void accept(Checklist checklist, int cureDays, Turn turn) {
        require(CaseMove.ACCEPT, turn);
        checklist.requireComplete(materials.keySet());
        acceptedBy = turn.caller().actor().subject();
        acceptedPerson = turn.caller().actor().person();
        if (isPromiseOpen()) {
            cureBy = turn.calendar().plusWorkingDays(turn.today(), cureDays);
        }
        enter(isPromiseOpen() ? CaseStatus.PROMISE_ACCEPTED : CaseStatus.ACCEPTED, CaseMove.ACCEPT, null, turn);
    }

    /** @param faults by material, what is wrong with what was handed in; what is missing is added without being named */
    void requestCorrection(Checklist checklist, Map<String, String> faults, Turn turn) {
        require(CaseMove.REQUEST_CORRECTION, turn);
        var round = round() + 1;
        checklist
                .toSupply(materials.keySet(), faults, told(1))
                .forEach((material, fault) -> notices.add(new NoticeLine(round, material, fault, turn.now())));
        enter(CaseStatus.CORRECTION, CaseMove.REQUEST_CORRECTION, null, turn);
    }

    void supplement(Checklist checklist, Collection<String> handedIn, Collection<String> promised, Turn turn) {
        require(CaseMove.SUPPLEMENT, turn);
        var supplied = checklist.given(handedIn, promised);
        checklist.requireCovered(told(round()), supplied.keySet());
        materials.putAll(supplied);
        enter(CaseStatus.SUBMITTED, CaseMove.SUPPLEMENT, null, turn);
    }

    /** Brings the promised proof, before or after the decision. */
    void supplyProof(Turn turn) {
        require(CaseMove.SUPPLY_PROOF, turn);
        materials.replaceAll((material, state) -> MaterialState.HANDED_IN);
        curedAt = turn.now();
        enter(status == CaseStatus.PROMISE_ACCEPTED ? CaseStatus.ACCEPTED : status, CaseMove.SUPPLY_PROOF, null, turn);
    }

    void approve(Turn turn) {
        require(CaseMove.APPROVE, turn);
        enter(CaseStatus.APPROVED, CaseMove.APPROVE, null, turn);
    }

    /** What the item grants holds from now: follows the approval, by whatever the item does then. */
    void takeEffect(Turn turn) {
        if (status != CaseStatus.APPROVED) {
            throw new IllegalStateException("Takes effect while " + status);
        }
        enter(CaseStatus.EFFECTIVE, null, null, turn);
    }

    /** @param clause the provision that the rejection rests on */
    void reject(String clause, Turn turn) {
        require(CaseMove.REJECT, turn);
        enter(CaseStatus.REJECTED, CaseMove.REJECT, clause, turn);
    }

    void withdraw(Turn turn) {
        require(CaseMove.WITHDRAW, turn);
        enter(CaseStatus.WITHDRAWN, CaseMove.WITHDRAW, null, turn);
    }

    List<CaseMove> allowedTo(Caller caller) {
        return status.moves().stream()
                .filter(caller::mayTake)
                .filter(move -> move != CaseMove.SUPPLY_PROOF || isPromiseOpen())
                .filter(move -> !move.isDecision() || decisionRefusal(caller) == null)
                .sorted()
                .toList();
    }

    /** Refused with 403 when it is not this caller's to do, with 409 when it is not possible now. */
    private void require(CaseMove move, Turn turn) {
        var caller = turn.caller();
        if (!caller.mayTake(move)) {
            throw Refusal.of(caller.isParty() ? InsuranceProblem.CASE_OWN : InsuranceProblem.CASE_ACTOR);
        }
        var possible = status.moves().contains(move) && (move != CaseMove.SUPPLY_PROOF || isPromiseOpen());
        if (!possible) {
            throw Refusal.of(InsuranceProblem.CASE_MOVE, move, status.label(), status)
                    .allowing(allowedTo(caller));
        }
        var refusal = move.isDecision() ? decisionRefusal(caller) : null;
        if (refusal != null) {
            throw Refusal.of(refusal);
        }
    }

    private InsuranceProblem decisionRefusal(Caller caller) {
        return caller.decisionRefusal(acceptedBy, acceptedPerson, approveLevel);
    }

    private void enter(CaseStatus next, CaseMove move, String reason, Turn turn) {
        status = next;
        steps.add(new Step(
                move,
                next,
                turn.caller().actor().subject(),
                turn.caller().onBehalfOf(),
                turn.now(),
                reason,
                turn.comment()));
        if (next.isFinished() && finishedAt == null) {
            finishedAt = turn.now();
        }
        for (var clock : clocks.values()) {
            if (next.isOver()) {
                clock.stop(turn.today());
            } else if (next == CaseStatus.CORRECTION) {
                clock.pause(turn.today());
            } else {
                clock.resume(turn.today(), turn.calendar());
            }
        }
    }

    private boolean isPromiseOpen() {
        return materials.containsValue(MaterialState.PROMISED);
    }

    private int round() {
        return notices.isEmpty() ? 0 : notices.getLast().round();
    }

    private Set<String> told(int round) {
        return notices.stream()
                .filter(line -> line.round() == round)
                .map(NoticeLine::material)
                .collect(Collectors.toSet());
    }

    List<WorkingClock.Reading> clocks(LocalDate today, WorkingCalendar calendar) {
        return Arrays.stream(Deadline.values())
                .map(deadline -> clocks.get(deadline).read(deadline, today, calendar))
                .toList();
    }

    UUID id() {
        return id;
    }

    /** What a list shows: nothing that takes a further query. */
    CaseLine line() {
        return new CaseLine(
                id, number, itemCode, status, stationCode, place.regionCode(), agent != null, submittedAt, finishedAt);
    }

    CaseFacts facts() {
        return new CaseFacts(
                id,
                version,
                number,
                itemCode,
                stationCode,
                stationLevel,
                insuredPersonId,
                filedBy,
                agent,
                place.regionCode(),
                status,
                submittedAt,
                acceptedBy,
                finishedAt,
                cureBy,
                curedAt,
                new TreeMap<>(materials),
                List.copyOf(notices),
                List.copyOf(steps));
    }
}
