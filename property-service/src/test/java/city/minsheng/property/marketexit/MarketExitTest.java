package city.minsheng.property.marketexit;

import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Money;
import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import city.minsheng.common.time.Clocks;
import city.minsheng.property.marketexit.HandoverItem.Kind;
import city.minsheng.property.marketexit.HandoverItem.Receipt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarketExitTest {
    private static final String COMPANY = "9137152500004HX5XF";
    private static final String NEXT = "91371525000041E8XR";
    private static final Actor FIRST = actor("first", null, COUNTY_OFFICER);
    private static final Actor SECOND = actor("second", null, COUNTY_OFFICER);
    private static final Actor THIRD = actor("third", null, COUNTY_OFFICER);
    private static final Actor STAFF = actor("staff", COMPANY, PROPERTY_STAFF);
    private static final Actor OTHER_STAFF = actor("other", NEXT, PROPERTY_STAFF);
    private static final Actor AUDIT = actor("auditor", null, AUDITOR);
    private static final String OPENED = "2022-09-24";
    private static final String LAST_DAY = "2022-10-20";
    private static final String AFTER = "2022-10-21";
    private static final Receipt PAPER = new Receipt("项目经理", "街道物业办", "移交单 1", null);
    private static final Receipt CASH = new Receipt("项目经理", "街道物业办", "移交单 2", new Money(0));
    private static final Takeover.Grounds REFUSED = new Takeover.Grounds("拒不交出", "公证处公证员", "笔录 1");
    private static final Template TEMPLATE = new Template(
            1,
            List.of(
                    new Template.Line("KEYS", Kind.KEY, new Sentence("钥匙", "Keys")),
                    new Template.Line("FEES", Kind.FUND, new Sentence("预收费", "Fees"))));
    private static final PolicyParameter BARRING =
            new PolicyParameter(UUID.randomUUID(), "key", "36", LocalDate.parse("2022-01-01"), null, "test", null);

    private final MarketExit exit = opened();

    @ParameterizedTest
    @CsvSource({"2022-10-19, false", "2022-10-20, false", "2022-10-21, true"})
    void nothing_is_decided_before_the_time_to_put_things_right_is_over(String day, boolean allowed) {
        rectifying(exit);
        if (allowed) {
            exit.prepareDecision("退出", "文号", FIRST, at(day));
            assertThat(exit.decision().text()).isEqualTo("退出");
        } else {
            refused("market-exit.rectifying", () -> exit.prepareDecision("退出", "文号", FIRST, at(day)));
        }
    }

    @ParameterizedTest
    @CsvSource({"2022-10-19, false", "2022-10-20, false", "2022-10-21, true"})
    void a_report_after_the_last_day_is_taken_and_late(String day, boolean missed) {
        rectifying(exit);
        exit.report("已整改", STAFF, at(day));
        assertThat(exit.rectification().isMissed(LocalDate.parse("2022-12-01"))).isEqualTo(missed);
        refused("market-exit.reported", () -> exit.report("再报", STAFF, at(day)));
    }

    @Test
    void no_report_is_a_missed_one_from_the_day_after() {
        rectifying(exit);
        assertThat(exit.rectification().isMissed(LocalDate.parse(LAST_DAY))).isFalse();
        assertThat(exit.rectification().isMissed(LocalDate.parse(AFTER))).isTrue();
    }

    @Test
    void the_decision_takes_two() {
        rectifying(exit);
        refused("market-exit.decision-missing", () -> exit.approveDecision(null, SECOND, at(AFTER)));
        exit.prepareDecision("退出", "文号", FIRST, at(AFTER));
        refused("market-exit.four-eyes", () -> exit.approveDecision(null, FIRST, at(AFTER)));
        exit.approveDecision(null, SECOND, at(AFTER));
        assertThat(exit.decision().on()).isEqualTo(AFTER);
        for (var one : List.of(FIRST, SECOND)) {
            refused("market-exit.four-eyes", () -> exit.take(ExitMove.WITHDRAW, "x", one, at(AFTER)));
        }
        exit.take(ExitMove.WITHDRAW, "情况变化", THIRD, at(AFTER));
        assertThat(exit.status()).isEqualTo(ExitStatus.WITHDRAWN);
    }

    @Test
    void what_is_missing_is_named_until_all_is_handed_over() {
        handover(exit);
        assertThat(missing())
                .containsExactly(
                        "/communities/GX1",
                        "/communities/GX2",
                        "/communities/GX1/items/KEYS",
                        "/communities/GX1/items/FEES",
                        "/communities/GX2/items/KEYS",
                        "/communities/GX2/items/FEES");
        assertThat(exit.allowedTo(FIRST, LocalDate.parse(AFTER)))
                .containsExactly(ExitMove.RECORD_ITEM, ExitMove.PREPARE_TAKEOVER, ExitMove.HAND_OVER);
        complete(exit, "GX1");
        assertThat(missing()).hasSize(3).allMatch(pointer -> pointer.startsWith("/communities/GX2"));
        complete(exit, "GX2");
        exit.take(ExitMove.FINISH_HANDOVER, null, FIRST, at(AFTER));
        assertThat(exit.status()).isEqualTo(ExitStatus.EMERGENCY_SERVICE);
    }

    private List<String> missing() {
        try {
            exit.take(ExitMove.FINISH_HANDOVER, null, FIRST, at(AFTER));
            return List.of();
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("market-exit.incomplete");
            return refusal.errors().stream().map(FieldError::pointer).toList();
        }
    }

    @Test
    void what_the_company_refuses_two_take_over_and_the_handover_ends() {
        handover(exit);
        complete(exit, "GX1");
        exit.handOver("GX2", COMPANY, null, FIRST, at(AFTER));
        exit.recordItem("GX2", "FEES", CASH, FIRST, at(AFTER));
        refused("market-exit.takeover-missing", () -> exit.confirmTakeover("GX2", "KEYS", SECOND, at(AFTER)));
        exit.prepareTakeover("GX2", "KEYS", REFUSED, FIRST, at(AFTER));
        assertThat(missing()).containsExactly("/communities/GX2/items/KEYS");
        refused("market-exit.four-eyes", () -> exit.confirmTakeover("GX2", "KEYS", FIRST, at(AFTER)));
        assertThat(exit.allowedTo(FIRST, LocalDate.parse(AFTER))).doesNotContain(ExitMove.CONFIRM_TAKEOVER);
        assertThat(exit.allowedTo(SECOND, LocalDate.parse(AFTER))).contains(ExitMove.CONFIRM_TAKEOVER);
        exit.confirmTakeover("GX2", "KEYS", SECOND, at(AFTER));
        assertThat(exit.handover().item("GX2", "KEYS").takeover().on()).isEqualTo(AFTER);
        exit.take(ExitMove.FINISH_HANDOVER, null, FIRST, at(AFTER));
        assertThat(exit.status()).isEqualTo(ExitStatus.EMERGENCY_SERVICE);
    }

    @Test
    void what_is_settled_needs_no_takeover_and_what_comes_late_is_recorded_all_the_same() {
        handover(exit);
        exit.recordItem("GX1", "KEYS", PAPER, FIRST, at(AFTER));
        refused("market-exit.item-handed", () -> exit.prepareTakeover("GX1", "KEYS", REFUSED, FIRST, at(AFTER)));
        exit.prepareTakeover("GX1", "FEES", REFUSED, FIRST, at(AFTER));
        exit.prepareTakeover("GX1", "FEES", REFUSED, THIRD, at(AFTER)); // takes the place of the one before
        exit.prepareTakeover("GX2", "FEES", REFUSED, SECOND, at(AFTER));
        refused("market-exit.four-eyes", () -> exit.confirmTakeover("GX1", "FEES", THIRD, at(AFTER)));
        exit.confirmTakeover("GX1", "FEES", FIRST, at(AFTER));
        refused("market-exit.item-handed", () -> exit.confirmTakeover("GX1", "FEES", FIRST, at(AFTER)));
        refused("market-exit.item-handed", () -> exit.prepareTakeover("GX1", "FEES", REFUSED, FIRST, at(AFTER)));
        refused("market-exit.item", () -> exit.prepareTakeover("GX1", "SEALS", REFUSED, FIRST, at(AFTER)));
        refused("market-exit.takeover-missing", () -> exit.confirmTakeover("GX2", "KEYS", THIRD, at(AFTER)));
        exit.recordItem("GX1", "FEES", CASH, FIRST, at(AFTER));
        assertThat(exit.handover().item("GX1", "FEES").handedOn()).isEqualTo(AFTER);
    }

    @Test
    void funds_have_an_amount_and_nothing_else_has() {
        handover(exit);
        refused("market-exit.amount-missing", () -> exit.recordItem("GX1", "FEES", PAPER, FIRST, at(AFTER)));
        refused("market-exit.amount-odd", () -> exit.recordItem("GX1", "KEYS", CASH, FIRST, at(AFTER)));
        refused("market-exit.item", () -> exit.recordItem("GX1", "SEALS", PAPER, FIRST, at(AFTER)));
        refused("market-exit.community", () -> exit.recordItem("GX3", "KEYS", PAPER, FIRST, at(AFTER)));
    }

    @Test
    void a_community_goes_once_to_what_serves_it_in_truth() {
        handover(exit);
        refused("market-exit.community", () -> exit.handOver("GX3", COMPANY, NEXT, FIRST, at(AFTER)));
        refused("market-exit.next-leaves", () -> exit.handOver("GX1", COMPANY, COMPANY, FIRST, at(AFTER)));
        refused("market-exit.served", () -> exit.handOver("GX1", NEXT, null, FIRST, at(AFTER)));
        assertThat(exit.handOver("GX1", NEXT, NEXT, FIRST, at(AFTER))).isFalse();
        refused("market-exit.handed", () -> exit.handOver("GX1", NEXT, NEXT, FIRST, at(AFTER)));
        assertThat(exit.handOver("GX2", COMPANY, null, FIRST, at(AFTER))).isTrue();
        assertThat(exit.handover().communities())
                .extracting(CommunityHandover::next)
                .containsExactly(CommunityHandover.Next.COMPANY, CommunityHandover.Next.EMERGENCY_SERVICE);
    }

    @Test
    void it_is_closed_when_no_contract_is_left_and_bars_for_a_term() {
        emergency(exit);
        refused(
                "market-exit.contracts-left",
                () -> in(ExitStatus.EMERGENCY_SERVICE).close(List.of("GX9"), BARRING, null, FIRST, at(AFTER)));
        exit.close(List.of(), BARRING, null, FIRST, at(AFTER));
        assertThat(exit.barredUntil()).isEqualTo("2025-10-20");
    }

    /** Every pair of state and move, for each kind of person: what the table does not list is refused and changes nothing. */
    @ParameterizedTest
    @EnumSource(ExitStatus.class)
    void what_a_state_does_not_list_is_refused_to_everyone(ExitStatus status) {
        var one = in(status);
        var before = one.snapshot();
        for (var move : ExitMove.values()) {
            for (var actor : List.of(FIRST, SECOND, STAFF, OTHER_STAFF, AUDIT)) {
                if (!status.moves().contains(move)) {
                    refused("market-exit.move", () -> one.take(move, "x", actor, at(AFTER)));
                }
                if (!actor.has(move.role) || actor == OTHER_STAFF) {
                    assertThat(one.allowedTo(actor, LocalDate.parse(AFTER))).doesNotContain(move);
                }
            }
        }
        assertThat(one.snapshot()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(ExitMove.class)
    void every_move_can_be_reached(ExitMove move) {
        assertThat(Arrays.stream(ExitStatus.values())
                        .filter(status -> status.moves().contains(move)))
                .isNotEmpty();
    }

    /** The table once more, as the regulation has it: a move that is added or lost shows here. */
    @ParameterizedTest
    @CsvSource({
        "TRIGGERED, NOTIFY WITHDRAW",
        "NOTICED, ORDER_RECTIFICATION WITHDRAW",
        "RECTIFYING, REPORT PREPARE_DECISION APPROVE_DECISION WITHDRAW",
        "DECIDED, START_HANDOVER WITHDRAW",
        "HANDOVER, RECORD_ITEM PREPARE_TAKEOVER CONFIRM_TAKEOVER HAND_OVER FINISH_HANDOVER",
        "EMERGENCY_SERVICE, CLOSE",
        "CLOSED, ''",
        "WITHDRAWN, ''"
    })
    void these_moves_and_no_others_lead_on(ExitStatus status, String moves) {
        assertThat(status.moves().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(moves);
    }

    private static MarketExit in(ExitStatus status) {
        var one = opened();
        switch (status) {
            case TRIGGERED -> {}
            case NOTICED -> one.take(ExitMove.NOTIFY, "x", FIRST, at(OPENED));
            case RECTIFYING -> rectifying(one);
            case DECIDED -> decided(one);
            case HANDOVER -> handover(one);
            case EMERGENCY_SERVICE -> emergency(one);
            case CLOSED -> {
                emergency(one);
                one.close(List.of(), BARRING, null, FIRST, at(AFTER));
            }
            case WITHDRAWN -> one.take(ExitMove.WITHDRAW, "x", FIRST, at(OPENED));
        }
        assertThat(one.status()).isEqualTo(status);
        return one;
    }

    private static MarketExit opened() {
        var opening = new Opening("TC-1", COMPANY, "冠县冠州物业服务有限公司", "371525000000", "擅自撤离", null, null);
        return new MarketExit(opening, FIRST, at(OPENED));
    }

    private static void rectifying(MarketExit one) {
        one.take(ExitMove.NOTIFY, "告知", FIRST, at(OPENED));
        var term = new Rectification(LocalDate.parse(OPENED), LocalDate.parse(LAST_DAY), UUID.randomUUID());
        one.orderRectification("恢复服务", term, FIRST, at(OPENED));
    }

    private static void decided(MarketExit one) {
        rectifying(one);
        one.prepareDecision("退出", "文号", FIRST, at(AFTER));
        one.approveDecision(null, SECOND, at(AFTER));
    }

    private static void handover(MarketExit one) {
        decided(one);
        one.startHandover(List.of("GX1", "GX2"), TEMPLATE, null, FIRST, at(AFTER));
    }

    private static void emergency(MarketExit one) {
        handover(one);
        complete(one, "GX1");
        complete(one, "GX2");
        one.take(ExitMove.FINISH_HANDOVER, null, FIRST, at(AFTER));
    }

    private static void complete(MarketExit one, String community) {
        one.recordItem(community, "KEYS", PAPER, FIRST, at(AFTER));
        one.recordItem(community, "FEES", CASH, FIRST, at(AFTER));
        one.handOver(community, COMPANY, null, FIRST, at(AFTER));
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Instant at(String day) {
        return Clocks.startOf(LocalDate.parse(day)).plusSeconds(43_200);
    }

    private static Actor actor(String name, String org, String role) {
        return new Actor(name, UUID.nameUUIDFromBytes(name.getBytes()), org, "371525000000", Set.of(role));
    }
}
