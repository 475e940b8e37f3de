package city.minsheng.property.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.problem.ProblemCode;
import city.minsheng.common.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublicityTest {
    static final Instant NOW = Instant.parse("2022-09-01T01:00:00Z");
    static final Instant AFTER = Instant.parse("2022-09-08T16:00:00Z");
    static final PolicyParameter PERIOD =
            new PolicyParameter(new UUID(0, 1), "publicity", "5", LocalDate.of(2022, 1, 1), null, "document", null);
    static final UUID LI = UUID.nameUUIDFromBytes("li".getBytes());
    static final List<PublicLine> LINES =
            List.of(PublicLine.ofOrganisation("A", "甲物业", "第 1 名"), PublicLine.ofPerson(LI, "李路燕", "候选人"));
    static final Actor STAFF = actor("staff", "A", Roles.PROPERTY_STAFF);
    static final Actor OFFICER = actor("officer", null, Roles.COUNTY_OFFICER);

    final Publicity publicity = publicity(LINES);

    static Publicity publicity(List<PublicLine> lines) {
        var what = new Announcement(PublicityKind.EVALUATION, new UUID(0, 2), "评价", "371525000000", null, lines);
        return new Publicity(what, 1, PERIOD, LocalDate.of(2022, 9, 8), NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-01T09:00:00+08:00, false",
        "2022-09-08T00:00:00+08:00, false",
        "2022-09-08T23:59:59.999+08:00, false",
        "2022-09-09T00:00:00+08:00, true",
        "2022-09-10T00:00:00+08:00, true"
    })
    void the_last_day_belongs_to_the_period(OffsetDateTime time, boolean over) {
        var now = time.toInstant();
        if (over) {
            refused(PublicityProblem.PERIOD_OVER, () -> objection("A", STAFF, now));
            publicity.close(Outcome.UNCHANGED, 0, now);
            assertThat(publicity.closedAt()).isEqualTo(now);
        } else {
            refused(PublicityProblem.RUNNING, () -> publicity.close(Outcome.UNCHANGED, 0, now));
            assertThat(objection("A", STAFF, now).status()).isEqualTo(ObjectionStatus.OPEN);
        }
    }

    @Test
    void it_ends_once_and_with_every_objection_answered() {
        refused(PublicityProblem.OBJECTIONS_OPEN, () -> publicity.close(Outcome.UNCHANGED, 1, AFTER));
        publicity.close(Outcome.CORRECTED, 0, AFTER);
        assertThat(publicity.outcome()).isEqualTo(Outcome.CORRECTED);
        refused(PublicityProblem.CLOSED, () -> publicity.close(Outcome.UNCHANGED, 0, AFTER));
        refused(PublicityProblem.CLOSED, () -> publicity.withdraw(AFTER));
    }

    @Test
    void one_that_is_withdrawn_takes_no_objection() {
        publicity.withdraw(NOW);
        assertThat(publicity.outcome()).isEqualTo(Outcome.WITHDRAWN);
        refused(PublicityProblem.PERIOD_OVER, () -> objection("A", STAFF, NOW));
    }

    @Test
    void the_hash_is_that_of_the_lines_as_everyone_reads_them() {
        // printf '1\t甲物业\t第 1 名\n2\t李**\t候选人\n' | sha256sum
        assertThat(publicity.listHash()).isEqualTo("48b9f70b6c36caefcb6fd27830f67b7172c9a87ea5194ec4ebf0a1fe403b48cd");
        assertThat(publicity(LINES.reversed()).listHash()).isNotEqualTo(publicity.listHash());
    }

    @Test
    void a_persons_name_is_masked_and_a_line_stays_one_line() {
        assertThat(LINES.getLast().name()).isEqualTo("李**");
        assertThat(PublicLine.ofOrganisation("A", "甲\t物业", "a\nb").content()).isEqualTo("a b");
        refused(PublicityProblem.EMPTY, () -> publicity(List.of()));
    }

    @Test
    void only_whom_a_line_concerns_may_object_to_it() {
        objection(LI.toString(), new Actor("li", LI, null, "371525001042", Set.of(Roles.RESIDENT)), NOW);
        var others = List.of(
                actor("others", "B", Roles.PROPERTY_STAFF),
                actor("cleaner", "A", Roles.RESIDENT),
                actor("officer", "A", Roles.COUNTY_OFFICER));
        for (var other : others) {
            refused(PublicityProblem.OBJECTION_CONCERN, () -> objection("A", other, NOW));
        }
        refused(PublicityProblem.OBJECTION_CONCERN, () -> objection(null, STAFF, NOW));
    }

    @ParameterizedTest
    @EnumSource(ObjectionMove.class)
    void an_objection_is_answered_once_and_by_an_officer(ObjectionMove move) {
        var objection = objection("A", STAFF, NOW);
        for (var role : List.of(Roles.PROPERTY_STAFF, Roles.RESIDENT, Roles.CITY_OFFICER, Roles.AUDITOR)) {
            var actor = actor("other", "A", role);
            refused(PublicityProblem.OBJECTION_ACTOR, () -> objection.answer(move, "答复", actor, NOW));
        }
        assertThat(objection.allowedTo(OFFICER)).containsExactly(ObjectionMove.UPHOLD, ObjectionMove.REJECT);
        objection.answer(move, "答复", OFFICER, AFTER);
        assertThat(objection.status()).isEqualTo(move.target);
        assertThat(objection.answeredAt()).isEqualTo(AFTER);
        for (var again : ObjectionMove.values()) {
            assertThatThrownBy(() -> objection.answer(again, "再答复", OFFICER, AFTER))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.problem()).isEqualTo(PublicityProblem.OBJECTION_MOVE);
                        assertThat(refusal.allowedActions()).isEmpty();
                    });
        }
        assertThat(objection.answer()).isEqualTo("答复");
    }

    @Test
    void nobody_answers_himself() {
        var both = new Actor(
                "both",
                UUID.nameUUIDFromBytes("both".getBytes()),
                "A",
                "371525000000",
                Set.of(Roles.PROPERTY_STAFF, Roles.COUNTY_OFFICER));
        var objection = objection("A", both, NOW);
        assertThat(objection.allowedTo(both)).isEmpty();
        refused(PublicityProblem.OBJECTION_ACTOR, () -> objection.answer(ObjectionMove.UPHOLD, "好", both, NOW));
    }

    private Objection objection(String concerns, Actor actor, Instant now) {
        return new Objection(publicity, 0, concerns, "分数不符", actor, now);
    }

    static Actor actor(String name, String org, String role) {
        return new Actor(name, UUID.nameUUIDFromBytes(name.getBytes()), org, "371525000000", Set.of(role));
    }

    static void refused(ProblemCode problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
