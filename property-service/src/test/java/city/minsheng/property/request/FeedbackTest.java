package city.minsheng.property.request;

import static city.minsheng.property.request.Category.SIMPLE;
import static city.minsheng.property.request.Move.CONFIRM;
import static city.minsheng.property.request.Move.REOPEN;
import static city.minsheng.property.request.Move.RESPOND;
import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.identity.Actor;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens once it is solved: silence, visits, ratings. */
class FeedbackTest extends RequestFixture {
    @ParameterizedTest
    @CsvSource({"P6DT23H59M59.999S, true", "P7D, true", "P7DT0.001S, false"})
    void an_owner_may_reopen_up_to_the_last_instant_of_the_window(Duration after, boolean possible) {
        classify(SIMPLE, minute(1));
        resolve(minute(2));
        var at = minute(2).plus(after);
        assertThat(request.allowedTo(LI, at).contains(REOPEN)).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({"P6DT23H59M59.999S, RESOLVED", "P7D, RESOLVED", "P7DT0.001S, CONFIRMED"})
    void silence_confirms_after_the_window(Duration after, RequestStatus then) {
        classify(SIMPLE, minute(1));
        resolve(minute(2));
        request.confirmSilently(Actor.job("auto-confirm"), minute(2).plus(after));
        assertThat(request.facts().status()).isEqualTo(then);
    }

    @Test
    void a_visit_is_paid_by_somebody_else_than_who_handled_it() {
        classify(SIMPLE, T0);
        resolve(minute(1));
        assertRefused("request.actor", () -> request.visit(Visit.Answer.SATISFIED, null, CREW, minute(2)));
        request.visit(Visit.Answer.SATISFIED, "满意", MATE, minute(2));
        assertThat(request.facts().status())
                .isEqualTo(RequestStatus.RESOLVED); // the owner has an account: he confirms himself
        assertThat(request.visits()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"SATISFIED, CONFIRMED, 1", "UNSATISFIED, REOPENED, 2", "UNREACHED, RESOLVED, 1"})
    void a_visit_speaks_for_an_owner_without_account(Visit.Answer answer, RequestStatus then, int round) {
        request = received(SERVING, Source.PHONE, null, T0);
        classify(SIMPLE, T0);
        resolve(minute(1));
        request.visit(answer, null, TOWN, minute(2));
        assertThat(request.facts().status()).isEqualTo(then);
        assertThat(request.facts().round()).isEqualTo(round);
    }

    @Test
    void nobody_visits_for_his_own_work_even_where_workers_stand_in_or_it_was_handed_on() {
        request = received(null, Source.PHONE, null, T0);
        take(RESPOND, WORKER, T0);
        request.classify(SIMPLE, null, WORKER, T0);
        request.resolve("已疏通", WINDOW, WORKER, T0);
        assertRefused("request.actor", () -> request.visit(Visit.Answer.SATISFIED, null, WORKER, T0));
        request.visit(Visit.Answer.UNSATISFIED, null, TOWN, T0);
        assertThat(request.facts().status()).isEqualTo(RequestStatus.REOPENED);
    }

    @Test
    void a_visit_after_the_window_reopens_nothing() {
        request = received(SERVING, Source.PHONE, null, T0);
        classify(SIMPLE, T0);
        resolve(T0);
        request.visit(Visit.Answer.UNSATISFIED, null, TOWN, T0.plus(WINDOW).plusMillis(1));
        assertThat(request.facts().status()).isEqualTo(RequestStatus.RESOLVED);
    }

    @Test
    void an_owner_rates_once_what_he_has_confirmed() {
        classify(SIMPLE, T0);
        resolve(T0);
        assertRefused("request.move", () -> request.rate(5, null, LI, minute(1)));
        take(CONFIRM, LI, minute(1));
        assertRefused("request.actor", () -> request.rate(5, null, WANG, minute(2)));
        request.rate(4, "及时", LI, minute(2));
        assertThat(request.facts().rating().stars()).isEqualTo(4);
        assertRefused("request.move", () -> request.rate(1, null, LI, minute(3)));
    }
}
