package city.minsheng.insurance.casework;

import static city.minsheng.insurance.casework.Items.AGENT_CARD;
import static city.minsheng.insurance.casework.Items.ALL;
import static city.minsheng.insurance.casework.Items.CARD;
import static city.minsheng.insurance.casework.Items.FORM;
import static city.minsheng.insurance.casework.Items.PROOF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChecklistTest {
    final Checklist byAgent = new Checklist(Items.LONG_TERM, true);
    final Checklist himself = new Checklist(Items.LONG_TERM, false);

    @Test
    void the_agents_card_is_needed_only_from_an_agent() {
        assertThat(byAgent.missing(Set.of())).containsExactlyElementsOf(ALL);
        assertThat(himself.missing(Set.of())).containsExactly(CARD, FORM, PROOF);
    }

    @Test
    void a_promise_counts_as_given() {
        var given = byAgent.given(List.of(CARD, FORM, AGENT_CARD), List.of(PROOF));
        assertThat(given).containsEntry(PROOF, MaterialState.PROMISED).containsEntry(CARD, MaterialState.HANDED_IN);
        assertThat(byAgent.missing(given.keySet())).isEmpty();
    }

    @Test
    void only_what_the_item_allows_can_be_promised() {
        refused("material.promise-not-allowed", () -> byAgent.given(List.of(), List.of(CARD, PROOF)), CARD);
    }

    @Test
    void a_material_of_another_item_is_refused() {
        refused("material.unknown", () -> byAgent.given(List.of("INVOICE"), List.of()), "INVOICE");
        refused("material.unknown", () -> himself.given(List.of(AGENT_CARD), List.of()), AGENT_CARD);
        refused("material.unknown", () -> byAgent.given(List.of(), List.of("INVOICE")), "INVOICE");
    }

    @Test
    void a_material_is_listed_only_once() {
        refused("material.twice", () -> byAgent.given(List.of(CARD, CARD), List.of()));
        refused("material.twice", () -> byAgent.given(List.of(PROOF), List.of(PROOF)));
    }

    @Test
    void the_notice_lists_everything_missing_without_being_told() {
        var lines = byAgent.toSupply(Set.of(CARD), Map.of(), Set.of());
        assertThat(lines).containsOnlyKeys(FORM, PROOF, AGENT_CARD).containsEntry(FORM, "未提交");
    }

    @Test
    void the_notice_adds_what_the_clerk_found_faulty() {
        var lines = byAgent.toSupply(Set.of(CARD, FORM), Map.of(FORM, "未签字"), Set.of());
        assertThat(lines).containsEntry(FORM, "未签字").containsOnlyKeys(FORM, PROOF, AGENT_CARD);
    }

    @Test
    void there_is_no_notice_about_nothing() {
        refused("case.nothing-missing", () -> byAgent.toSupply(Set.copyOf(ALL), Map.of(), Set.of()));
    }

    @Test
    void a_second_notice_may_repeat_but_not_add() {
        var complete = Set.copyOf(ALL);
        assertThat(byAgent.toSupply(complete, Map.of(FORM, "仍未签字"), Set.of(FORM, PROOF)))
                .containsOnlyKeys(FORM);
        refused(
                "case.notice-once",
                () -> byAgent.toSupply(complete, Map.of(FORM, "仍未签字", CARD, "过期"), Set.of(FORM, PROOF)),
                CARD);
    }

    @Test
    void a_fault_of_an_unknown_material_is_refused() {
        refused("material.unknown", () -> byAgent.toSupply(Set.of(), Map.of("INVOICE", "x"), Set.of()), "INVOICE");
    }

    @Test
    void accepting_names_all_that_is_missing() {
        refused("case.materials-missing", () -> byAgent.requireComplete(Set.of(CARD)), FORM, PROOF, AGENT_CARD);
        byAgent.requireComplete(Set.copyOf(ALL));
    }

    @Test
    void a_supplement_covers_the_whole_notice() {
        refused("case.supplement-incomplete", () -> byAgent.requireCovered(List.of(FORM, PROOF), Set.of(FORM)), PROOF);
        byAgent.requireCovered(List.of(FORM, PROOF), Set.of(FORM, PROOF, CARD));
    }

    private static void refused(String code, ThrowingCallable act, String... materials) {
        assertThatThrownBy(act).asInstanceOf(type(Refusal.class)).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            if (materials.length > 0) {
                assertThat(refusal.errors()).extracting(FieldError::code).containsExactlyInAnyOrder(materials);
            }
        });
    }
}
