package city.minsheng.employment.statistics;

import static city.minsheng.employment.Journey.act;
import static city.minsheng.employment.Journey.approve;
import static city.minsheng.employment.Journey.figures;
import static city.minsheng.employment.Journey.get;
import static city.minsheng.employment.Journey.importFile;
import static city.minsheng.employment.Journey.objectionsClosed;
import static city.minsheng.employment.Journey.open;
import static city.minsheng.employment.Journey.prepared;
import static city.minsheng.employment.Users.AUDITOR;
import static city.minsheng.employment.Users.CLERK;
import static city.minsheng.employment.Users.GUAN_CLERK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.employment.EmptyDatabase;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** The sample data on its whole way, with the figures of the article at its end. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SampleTest extends EmptyDatabase {
    private static final String EXPECTED = """
            {"employment": {"candidates": 7500, "refundEnterprises": 6558, "refundYuan": "51577200.00",
              "refundJobs": 122600, "trainingEnterprises": 3089, "trainingPersons": 57126,
              "trainingYuan": "28563000.00",
              "rejected": {"LAYOFF_RATE": 157, "LAYOFF_RATE_SMALL": 157, "PREMIUM_MONTHS": 157,
                "SERIOUS_DISHONESTY": 157, "NO_PREMIUM": 157, "DEREGISTERED": 157}}}
            """;

    @Inject
    ObjectMapper json;

    @Test
    void the_sample_gives_the_figures_of_the_article_and_one_payment_for_each_enterprise() throws IOException {
        var file = getClass().getResourceAsStream("/sample/enterprises.csv").readAllBytes();
        importFile(CLERK, file).statusCode(200).body("created", equalTo(7500));
        importFile(CLERK, file).statusCode(200).body("created", equalTo(0)).body("unchanged", equalTo(7500));
        var refund = open("JOB_RETENTION_REFUND", 2022);
        var training = open("TRAINING_SUBSIDY", 2022);
        act(CLERK, "/cycles/" + refund + "/match")
                .statusCode(200)
                .body("read", equalTo(7500))
                .body("created", equalTo(7500))
                .body("outcomes.ELIGIBLE", equalTo(6558))
                .body("outcomes.UNKNOWN", equalTo(0));
        act(CLERK, "/cycles/" + training + "/match").statusCode(200).body("outcomes.ELIGIBLE", equalTo(3089));
        act(CLERK, "/cycles/" + refund + "/match")
                .body("created", equalTo(0))
                .body("redecided", equalTo(0))
                .body("unchanged", equalTo(7500));

        var overview = get(AUDITOR, "/statistics/overview?asOf=2022-09-24")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(json.readTree(overview)).isEqualTo(json.readTree(EXPECTED));
        get(GUAN_CLERK, "/statistics/overview?asOf=2022-09-24").body("employment.candidates", equalTo(937));
        get(AUDITOR, "/statistics/overview?asOf=2021-12-31")
                .body("employment.candidates", equalTo(0))
                .body("employment.rejected.NO_PREMIUM", equalTo(0));

        var batch = prepared(CLERK, refund);
        objectionsClosed(batch, figures(6558, "51577200.00"), clock);
        approve(batch, figures(6558, "51577200.00")).statusCode(200).body("status", equalTo("APPROVED"));
        act(CLERK, "/batches/" + batch + "/send").statusCode(200).body("status", equalTo("SENT"));
        var payments = get(CLERK, "/batches/" + batch + "/payment-file")
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .toList();
        assertThat(payments).hasSize(6558);
        var references = new HashSet<String>();
        payments.forEach(payment -> references.add(payment.substring(0, payment.indexOf(','))));
        assertThat(references).hasSize(6558);
        assertThat(payments).allMatch(payment -> payment.matches(".*,[0-9]{16,19},[0-9]+\\.[0-9]{2},\"稳岗返还2022\""));
    }
}
