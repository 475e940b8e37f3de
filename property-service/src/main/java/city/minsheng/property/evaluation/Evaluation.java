package city.minsheng.property.evaluation;

import static city.minsheng.property.evaluation.EvaluationMove.CORRECT;
import static city.minsheng.property.evaluation.EvaluationMove.ENTER;
import static city.minsheng.property.evaluation.EvaluationMove.FINALISE;
import static city.minsheng.property.evaluation.EvaluationMove.PUBLISH;
import static city.minsheng.property.evaluation.EvaluationMove.RECOUNT;
import static city.minsheng.property.evaluation.EvaluationMove.START;
import static city.minsheng.property.evaluation.EvaluationMove.SUBMIT;
import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.property.indicator.IndicatorSet;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The evaluation of a county's property companies in a quarter (质量评价): companies, raw values, rankings and steps. */
@Entity
class Evaluation {
    @Id
    private UUID id;

    @Version
    private long version;

    private String number;

    @Embedded
    private Place place;

    private int year;
    private int quarter;
    private UUID setId;

    @Enumerated(STRING)
    private EvaluationStatus status;

    private Instant computedAt; // null until scoring begins
    private UUID publicityId; // null until published

    @ElementCollection
    @CollectionTable(name = "evaluation_company", joinColumns = @JoinColumn(name = "evaluation_id"))
    @OrderColumn(name = "seq")
    private List<Participant> companies = new ArrayList<>(); // fixed when scoring begins

    @ElementCollection
    @CollectionTable(name = "evaluation_score", joinColumns = @JoinColumn(name = "evaluation_id"))
    @OrderColumn(name = "seq")
    private List<Score> scores = new ArrayList<>(); // append-only

    @ElementCollection
    @CollectionTable(name = "evaluation_standing", joinColumns = @JoinColumn(name = "evaluation_id"))
    @OrderColumn(name = "seq")
    private List<Standing> standings = new ArrayList<>(); // append-only

    @ElementCollection
    @CollectionTable(name = "evaluation_step", joinColumns = @JoinColumn(name = "evaluation_id"))
    @OrderColumn(name = "seq")
    private List<Step> steps = new ArrayList<>(); // append-only

    protected Evaluation() {} // for JPA

    /** @param county its code */
    Evaluation(String county, Quarter quarter, UUID setId, Actor actor, Instant now) {
        this.id = Ids.next(now);
        this.number = "PJ-%s-%d-%d".formatted(county.substring(0, 6), quarter.year(), quarter.number());
        this.place = new Place(county);
        this.year = quarter.year();
        this.quarter = quarter.number();
        this.setId = setId;
        this.status = EvaluationStatus.PLANNED;
        record(FourEyes.PLAN, null, actor, now);
    }

    /** Begins the scoring, once the quarter is over: fixes the companies and what the service counted for them. */
    void start(List<Participant> participants, List<RawValue> counted, Actor actor, Instant now) {
        require(START, actor);
        if (now.isBefore(quarter().end())) {
            throw Refusal.of(EvaluationProblem.QUARTER_RUNNING, quarter().lastDay());
        }
        if (participants.isEmpty()) {
            throw Refusal.of(EvaluationProblem.NO_COMPANY);
        }
        companies.addAll(participants);
        compute(counted, now);
        enter(START, null, actor, now);
    }

    /** Enters values by hand. */
    void enter(IndicatorSet set, List<Entry> entries, Actor actor, Instant now) {
        require(ENTER, actor);
        for (var entry : entries) {
            ManualScores.require(set, companies, entry);
            scores.add(Score.entered(scores, entry.value(), entry.evidence(), actor.requirePerson(), null, now));
        }
        enter(ENTER, null, actor, now);
    }

    /** Hands it to the review: what the service counts is counted once more, what is entered must be complete. */
    void submit(IndicatorSet set, List<RawValue> counted, Actor actor, Instant now) {
        require(SUBMIT, actor);
        var missing = ManualScores.missing(set, companies, sheet(set));
        if (!missing.isEmpty()) {
            throw Refusal.of(EvaluationProblem.SCORES_MISSING, missing.size()).because(missing);
        }
        compute(counted, now);
        enter(SUBMIT, null, actor, now);
    }

    void returnToScoring(String reason, Actor actor, Instant now) {
        require(EvaluationMove.RETURN, actor);
        enter(EvaluationMove.RETURN, reason, actor, now);
    }

    /** @param publisher makes a publicity of the ranking and gives its id */
    void publish(IndicatorSet set, Function<List<Standing>, UUID> publisher, Actor actor, Instant now) {
        require(PUBLISH, actor);
        var ranking = sheet(set).ranking(Stage.PUBLICITY);
        publicityId = publisher.apply(ranking);
        standings.addAll(ranking);
        enter(PUBLISH, null, actor, now);
    }

    void closePublicity(Actor actor, Instant now) {
        require(EvaluationMove.CLOSE_PUBLICITY, actor);
        enter(EvaluationMove.CLOSE_PUBLICITY, null, actor, now);
    }

    /** Corrects a value after an objection: by another person than the one who entered it. */
    void correct(IndicatorSet set, Entry entry, UUID objectionId, Actor actor, Instant now) {
        require(CORRECT, actor);
        ManualScores.require(set, companies, entry);
        var present = sheet(set).newest(entry.uscc(), set.find(entry.indicator()));
        if (actor.requirePerson().equals(present.enteredBy())) {
            throw Refusal.of(EvaluationProblem.FOUR_EYES);
        }
        scores.add(Score.entered(scores, entry.value(), entry.evidence(), actor.requirePerson(), objectionId, now));
        enter(CORRECT, null, actor, now);
    }

    /** Counts a value again after an objection: what the service's records say by now. */
    void recount(RawValue counted, String evidence, UUID objectionId, Actor actor, Instant now) {
        require(RECOUNT, actor);
        scores.add(Score.entered(scores, counted, evidence, actor.requirePerson(), objectionId, now));
        enter(RECOUNT, null, actor, now);
    }

    /** Fixes the final ranking: not by who corrected it. */
    void finalise(IndicatorSet set, Actor actor, Instant now) {
        require(FINALISE, actor);
        standings.addAll(sheet(set).ranking(Stage.FINAL));
        enter(FINALISE, null, actor, now);
    }

    List<EvaluationMove> allowedTo(Actor actor) {
        return status.moves().stream()
                .filter(move -> isFor(actor, move) && !FourEyes.bar(actor, move, steps))
                .sorted()
                .toList();
    }

    /** Refused with 403 when it is not this actor's step, with 409 when it is not possible now. */
    void require(EvaluationMove move, Actor actor) {
        if (!isFor(actor, move)) {
            throw Refusal.of(EvaluationProblem.ACTOR);
        }
        if (!status.moves().contains(move)) {
            throw Refusal.of(EvaluationProblem.MOVE, status, status.label()).allowing(allowedTo(actor));
        }
        actor.requirePerson();
        if (FourEyes.bar(actor, move, steps)) {
            throw Refusal.of(EvaluationProblem.FOUR_EYES);
        }
    }

    private static boolean isFor(Actor actor, EvaluationMove move) {
        return move.roles.stream().anyMatch(actor::has);
    }

    /** Keeps what was counted; what has not changed since is not kept twice. */
    private void compute(List<RawValue> counted, Instant now) {
        for (var value : counted) {
            var last = editions(value.uscc(), value.indicator());
            if (last.isEmpty() || !last.getLast().says(value)) {
                scores.add(Score.counted(scores, value, now));
            }
        }
        computedAt = now;
    }

    private void enter(EvaluationMove move, String reason, Actor actor, Instant now) {
        status = move.target == null ? status : move.target;
        record(move.name(), reason, actor, now);
    }

    private void record(String move, String reason, Actor actor, Instant now) {
        steps.add(new Step(status, move, actor.subject(), actor.requirePerson(), now, reason));
    }

    /** The arithmetic over all raw values that count now. */
    ScoreSheet sheet(IndicatorSet set) {
        return sheet(set, Stage.FINAL);
    }

    /** The arithmetic over the raw values that counted at a stage: corrections came after the publication. */
    ScoreSheet sheet(IndicatorSet set, Stage stage) {
        var counting = scores.stream()
                .filter(score -> stage == Stage.FINAL || !score.isCorrection())
                .toList();
        return new ScoreSheet(set, companies.stream().map(Participant::uscc).toList(), counting);
    }

    /** All editions of a value, the oldest first. */
    List<Score> editions(String uscc, String indicator) {
        return Score.editions(scores, uscc, indicator);
    }

    /** The stored ranking of a stage; empty before it. */
    List<Standing> standings(Stage stage) {
        return standings.stream().filter(standing -> standing.stage() == stage).toList();
    }

    boolean isCorrected() {
        return scores.stream().anyMatch(Score::isCorrection);
    }

    /** What an audit compares: nothing in it moves by itself. */
    record Snapshot(long version, EvaluationStatus status, List<Score> scores, List<Standing> standings) {}

    Snapshot snapshot() {
        return new Snapshot(version, status, List.copyOf(scores), List.copyOf(standings));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    String regionCode() {
        return place.regionCode();
    }

    Quarter quarter() {
        return new Quarter(year, quarter);
    }

    UUID indicatorSetId() {
        return setId;
    }

    EvaluationStatus status() {
        return status;
    }

    Instant computedAt() {
        return computedAt;
    }

    UUID publicityId() {
        return publicityId;
    }

    List<Participant> companies() {
        return List.copyOf(companies);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
