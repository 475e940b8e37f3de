package city.minsheng.property.request;

import static city.minsheng.property.request.Category.SIMPLE;
import static city.minsheng.property.request.Move.ASSIGN;
import static city.minsheng.property.request.Move.CANCEL;
import static city.minsheng.property.request.Move.CLASSIFY;
import static city.minsheng.property.request.Move.DECLINE;
import static city.minsheng.property.request.Move.RESOLVE;
import static city.minsheng.property.request.Move.RESPOND;
import static city.minsheng.property.request.Move.TRANSFER;
import static city.minsheng.property.request.Move.WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose a step is, and what it brings about. */
class ServiceRequestTest extends RequestFixture {
    @Test
    void owner_and_staff_may_do_different_things() {
        classify(SIMPLE, minute(1));
        assertThat(request.allowedTo(CREW, minute(2)))
                .containsExactly(CLASSIFY, WAIT, RESOLVE, DECLINE, TRANSFER, ASSIGN);
        assertThat(request.allowedTo(LI, minute(2))).containsExactly(CANCEL);
        assertThat(request.allowedTo(WANG, minute(2))).isEmpty();
        assertThat(request.allowedTo(OTHERS, minute(2))).isEmpty();
        assertThat(request.allowedTo(WORKER, minute(2))).isEmpty();
    }

    @Test
    void community_workers_stand_in_where_no_company_serves() {
        request = received(null);
        assertThat(request.allowedTo(WORKER, T0)).containsExactly(RESPOND, DECLINE, TRANSFER);
        assertThat(request.allowedTo(CREW, T0)).isEmpty();
    }

    @Test
    void a_neighbour_cannot_cancel_it() {
        assertRefused("request.actor", () -> take(CANCEL, WANG, T0));
        assertThat(request.facts().status()).isEqualTo(RequestStatus.RECEIVED);
        assertThat(request.steps()).hasSize(1);
    }

    @Test
    void nobody_handles_his_own_request() {
        var both = new Actor("li", LI.person(), SERVING, null, Set.of(Roles.RESIDENT, Roles.PROPERTY_STAFF));
        assertThat(request.allowedTo(both, T0)).containsExactly(CANCEL);
    }

    @Test
    void who_comes_second_does_not_get_it() {
        request.grab(CREW, T0);
        assertRefused("request.taken", () -> request.grab(MATE, T0));
        assertRefused("request.taken", () -> take(RESPOND, MATE, T0));
        take(RESPOND, CREW, T0);
        assertThat(request.facts().handler()).isEqualTo(CREW.person());
    }

    @Test
    void who_responds_first_handles_it() {
        take(RESPOND, CREW, T0);
        assertThat(request.facts().handler()).isEqualTo(CREW.person());
        assertThat(request.allowedTo(MATE, T0)).containsExactly(ASSIGN);
    }

    @Test
    void what_is_assigned_to_somebody_else_leaves_the_first() {
        request.grab(CREW, T0);
        request.assign(MATE.person(), CREW, T0);
        assertRefused("request.taken", () -> take(RESPOND, CREW, T0));
        take(RESPOND, MATE, T0);
    }

    @Test
    void staff_of_another_company_neither_grab_nor_assign() {
        assertRefused("request.actor", () -> request.grab(OTHERS, T0));
        assertRefused("request.actor", () -> request.assign(OTHERS.person(), OTHERS, T0));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RESPONSIBLE, NOT_RESPONSIBLE",
        "UNFOUNDED, DECLINED",
        "CALLER_WITHDREW, CANCELLED",
    })
    void each_reason_to_decline_is_an_end_of_its_own(DeclineReason reason, Outcome outcome) {
        request.decline(reason, null, null, CREW, T0);
        assertThat(request.facts().outcome()).isEqualTo(outcome);
        assertThat(request.facts().status()).isEqualTo(RequestStatus.DECLINED);
    }

    @Test
    void a_duplicate_names_another_request_that_is_none_itself() {
        var original = received(SERVING);
        assertRefused("request.duplicate", () -> request.decline(DeclineReason.DUPLICATE, null, null, CREW, T0));
        assertRefused("request.duplicate", () -> request.decline(DeclineReason.DUPLICATE, request, null, CREW, T0));
        assertRefused("request.duplicate", () -> request.decline(DeclineReason.UNFOUNDED, original, null, CREW, T0));
        request.decline(DeclineReason.DUPLICATE, original, null, CREW, T0);
        assertThat(request.facts().duplicateOf()).isEqualTo(original.id());
        var third = received(SERVING);
        assertRefused("request.duplicate", () -> third.decline(DeclineReason.DUPLICATE, request, null, CREW, T0));
    }

    @Test
    void solved_is_said_of_what_was_solved_only() {
        classify(SIMPLE, T0);
        assertThat(request.facts().outcome()).isNull();
        resolve(minute(1));
        assertThat(request.facts().outcome()).isEqualTo(Outcome.SOLVED);
        request.reopen("又堵了", LI, minute(2));
        assertThat(request.facts().outcome()).isNull();
    }

    @Test
    void a_request_without_account_belongs_to_nobody_who_has_no_person() {
        request = received(SERVING, Source.PHONE, null, T0);
        var nobody = new Actor("nobody", null, null, "371525001042", Set.of(Roles.RESIDENT));
        assertThat(request.allowedTo(nobody, T0)).isEmpty();
    }

    @Test
    void a_request_follows_its_community_to_another_company_as_one_that_nobody_there_has() {
        take(RESPOND, CREW, T0);
        var clocks = request.clocks(minute(1));
        assertThat(request.serveBy(OTHERS.org())).isTrue();
        assertThat(request.facts().companyUscc()).isEqualTo(OTHERS.org());
        assertThat(request.facts().handler()).isNull();
        assertThat(request.facts().handovers()).isEqualTo(1);
        assertThat(request.clocks(minute(1))).isEqualTo(clocks);
        assertThat(request.allowedTo(CREW, minute(1))).isEmpty();
        request.classify(SIMPLE, null, OTHERS, minute(1));
        assertThat(request.facts().handler()).isEqualTo(OTHERS.person());
    }

    @Test
    void a_request_stays_where_it_ended_and_with_whom_it_is() {
        assertThat(request.serveBy(SERVING)).isFalse();
        take(CANCEL, LI, T0);
        assertThat(request.serveBy(OTHERS.org())).isFalse();
        assertThat(request.facts().companyUscc()).isEqualTo(SERVING);
        assertThat(request.facts().handovers()).isZero();
    }

    @Test
    void a_telephone_is_shown_to_those_who_handle_the_request() {
        request = called(SERVING);
        for (var one : List.of(CREW, MATE, TOWN, COUNTY)) {
            assertThat(request.phoneFor(one)).isEqualTo("sealed");
        }
        for (var other : List.of(OTHERS, WORKER, LI, CITY, PARTNER)) {
            assertRefused("request.actor", () -> request.phoneFor(other));
        }
    }

    @Test
    void where_no_company_serves_the_workers_may_call() {
        request = called(null);
        assertThat(request.phoneFor(WORKER)).isEqualTo("sealed");
        assertRefused("request.actor", () -> request.phoneFor(CREW));
    }

    @Test
    void nobody_looks_up_his_own_telephone_as_an_official() {
        var both = actor("li", null, Roles.RESIDENT, Roles.TOWN_OFFICER);
        assertRefused("request.actor", () -> request.phoneFor(both));
    }

    @Test
    void where_none_was_left_there_is_no_telephone_to_show() {
        assertRefused("request.no-phone", () -> request.phoneFor(CREW));
    }

    private static ServiceRequest called(String company) {
        return received(company, Origin.of(Source.PHONE, null, "sealed", "index"), null, T0);
    }
}
