package city.minsheng.employment.batch;

import static city.minsheng.employment.Journey.act;
import static city.minsheng.employment.Journey.approve;
import static city.minsheng.employment.Journey.figures;
import static city.minsheng.employment.Journey.importRows;
import static city.minsheng.employment.Journey.objectionsClosed;
import static city.minsheng.employment.Journey.open;
import static city.minsheng.employment.Journey.prepared;
import static city.minsheng.employment.Rows.row;
import static city.minsheng.employment.Users.CLERK;
import static city.minsheng.employment.Users.GUAN_CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.employment.Database;
import city.minsheng.employment.EmptyDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two people at the same moment: one of them does it, and nothing is there twice. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RaceTest extends EmptyDatabase {
    private static final int ENTERPRISES = 200;

    @Test
    void two_matches_at_once_decide_each_enterprise_once() throws Exception {
        imported();
        var path = "/cycles/" + open("TRAINING_SUBSIDY", 2022) + "/match";
        var created = together(() -> act(CLERK, path), () -> act(GUAN_CLERK, path), () -> act(CLERK, path)).stream()
                .mapToInt(answer -> answer.statusCode(200).extract().<Integer>path("created"))
                .sum();
        assertThat(created).isEqualTo(ENTERPRISES);
        assertThat(Database.count("entitlement")).isEqualTo(ENTERPRISES);
        assertThat(Database.count("decision")).isEqualTo(ENTERPRISES);
    }

    @Test
    void two_batches_over_the_same_entitlements_do_not_share_them() throws Exception {
        imported();
        var cycle = open("JOB_RETENTION_REFUND", 2022);
        for (var verb : List.of("match", "confirm-accounts", "review")) {
            act(CLERK, "/cycles/" + cycle + "/" + verb).statusCode(200);
        }
        var body = Map.of("cycleId", cycle);
        var statuses = statuses(together(() -> act(CLERK, "/batches", body), () -> act(GUAN_CLERK, "/batches", body)));
        assertThat(statuses).containsExactlyInAnyOrder(201, 422);
        assertThat(Database.ask("select item_count from batch")).containsExactly("" + ENTERPRISES);
    }

    @Test
    void two_confirmations_in_bulk_move_each_entitlement_once() throws Exception {
        imported();
        var cycle = open("JOB_RETENTION_REFUND", 2022);
        act(CLERK, "/cycles/" + cycle + "/match");
        var path = "/cycles/" + cycle + "/confirm-accounts";
        var moved = together(() -> act(CLERK, path), () -> act(CLERK, path)).stream()
                .mapToInt(answer -> answer.extract().<Integer>path("moved"))
                .sum();
        assertThat(moved).isEqualTo(ENTERPRISES);
        assertThat(Database.count("entitlement_step")).isEqualTo(2 * ENTERPRISES);
    }

    @Test
    void two_approvals_at_once_issue_each_payment_once() throws Exception {
        imported();
        var batch = prepared(CLERK, open("JOB_RETENTION_REFUND", 2022));
        var figures = figures(ENTERPRISES, "180000.00");
        objectionsClosed(batch, figures, clock);
        assertThat(statuses(together(() -> approve(batch, figures), () -> approve(batch, figures))))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(Database.count("payment")).isEqualTo(ENTERPRISES);
        var send = "/batches/" + batch + "/send";
        assertThat(statuses(together(() -> act(CLERK, send), () -> act(CLERK, send))))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(Database.count("payment_step")).isEqualTo(2 * ENTERPRISES);
    }

    private static void imported() {
        importRows(
                        CLERK,
                        IntStream.rangeClosed(1, ENTERPRISES)
                                .mapToObj(number -> row(number))
                                .toArray(String[]::new))
                .statusCode(200);
    }

    private static List<Integer> statuses(List<ValidatableResponse> answers) {
        return answers.stream().map(answer -> answer.extract().statusCode()).toList();
    }

    @SafeVarargs
    private static List<ValidatableResponse> together(Callable<ValidatableResponse>... calls) throws Exception {
        var start = new CyclicBarrier(calls.length);
        try (var threads = Executors.newFixedThreadPool(calls.length)) {
            var futures = new ArrayList<Future<ValidatableResponse>>();
            for (var call : calls) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            var answers = new ArrayList<ValidatableResponse>();
            for (var future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
