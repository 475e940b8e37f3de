package city.minsheng.market.pesticide;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.MARKET_INSPECTOR;
import static city.minsheng.common.identity.Roles.MARKET_MANAGER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.market.filter.Filter;
import city.minsheng.market.pesticide.PesticideTests.Snapshot;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.register.Markets;
import city.minsheng.market.register.Stalls;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Quick tests one by one: recorded, verified by another person, invalidated with a reason. */
@Path("/api/v1/pesticide-tests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "pesticide-tests", description = "农残快检 · Pesticide tests")
class PesticideTestResource {
    @Schema(name = "RecordPesticideTest", description = "登记一条检测 · Record a test")
    record Recording(
            @NotBlank @Size(max = 32) String marketCode,
            @NotBlank @Size(max = 32) String stallNumber,
            @NotNull Instant sampledAt,
            @NotBlank @Size(max = 60) String produce,

            @Schema(description = "仪器读数,百分数,可为负,最多两位小数 · As read off the device, may be negative", examples = "5.8")
            @NotNull
            @Size(max = 8)
            @Pattern(regexp = "-?[0-9]{1,4}(\\.[0-9]{1,2})?")
            String inhibitionRatePercent) {}

    @Schema(name = "VerifyPesticideTest", description = "复核 · Verify")
    record Verification(@Size(max = 500) String comment) {}

    @Schema(name = "InvalidatePesticideTest", description = "作废 · Invalidate")
    record Invalidation(@NotBlank @Size(max = 500) String reason) {}

    @Inject
    PesticideTests tests;

    @Inject
    Markets markets;

    @Inject
    Stalls stalls;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = PesticideTestView.class, responseCode = "201", responseDescription = "已登记 · Recorded")
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER})
    @Operation(
            operationId = "recordPesticideTest",
            summary = "登记农残快检 · Record a pesticide test",
            description = "登记人即检测人;抑制率 50% 及以上为阳性(GB/T 5009.199)。· "
                    + "Whoever records it is the tester; an inhibition of 50 % or more is positive.")
    public PesticideTestView record(@NotNull @Valid Recording in) {
        var actor = Actor.of(identity);
        var market = markets.within(actor, in.marketCode());
        if (!stalls.exists(market.code(), in.stallNumber())) {
            throw Refusal.of(MarketProblem.STALL_UNKNOWN, market.code(), in.stallNumber());
        }
        var sample = new PesticideTest.Sample(
                market.code(),
                market.regionCode(),
                in.stallNumber(),
                in.sampledAt(),
                in.produce(),
                new BigDecimal(in.inhibitionRatePercent()));
        var test = new PesticideTest(sample, actor, time.instant());
        tests.persist(test);
        tests.flush();
        audit.change(actor, "RECORD", Snapshot.KIND, test.id(), null, Snapshot.of(test));
        return PesticideTestView.of(test, actor, test.steps());
    }

    @GET
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listPesticideTests",
            summary = "查询农残快检 · List pesticide tests",
            description = "只返回本人辖区或本单位市场的记录。· Those of the caller's region, or of the markets of his organisation.")
    public Page<PesticideTestView> list(
            @Parameter(description = "市场编号 · Code of the market") @RestQuery String market,
            @Parameter(description = "采样日期 · Day of sampling, 2022-09-22") @RestQuery String day,
            @Parameter(description = "检测结论 · NEGATIVE or POSITIVE") @RestQuery String verdict,
            @Parameter(description = "状态 · TESTED, VERIFIED, PUBLISHED or INVALIDATED") @RestQuery String status,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        var filter = new Filter()
                .text("marketCode", market)
                .day("day", day)
                .oneOf("verdict", Verdict.class, verdict)
                .oneOf("status", TestStatus.class, status);
        return tests.page(
                actor, filter.sight(), paging, test -> PesticideTestView.of(test, actor, null), PesticideTest::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getPesticideTest",
            summary = "查询一条农残快检 · Read a pesticide test",
            description = "含办理记录。· With its history.")
    public PesticideTestView get(UUID id) {
        var actor = Actor.of(identity);
        var test = tests.visible(actor, id);
        return PesticideTestView.of(test, actor, test.steps());
    }

    @POST
    @Path("/{id}/verify")
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER})
    @Operation(
            operationId = "verifyPesticideTest",
            summary = "复核农残快检 · Verify a pesticide test",
            description = "复核人不能是检测人。· The verifier is not the tester.")
    public PesticideTestView verify(UUID id, @NotNull @Valid Verification in) {
        return move(id, TestMove.VERIFY, in.comment());
    }

    @POST
    @Path("/{id}/invalidate")
    @RolesAllowed(MARKET_INSPECTOR)
    @Operation(
            operationId = "invalidatePesticideTest",
            summary = "作废农残快检 · Invalidate a pesticide test",
            description = "须说明理由;已公示的内容不变,以更正版次说明。· "
                    + "Needs a reason; what is published stays, a correction tells the difference.")
    public PesticideTestView invalidate(UUID id, @NotNull @Valid Invalidation in) {
        return move(id, TestMove.INVALIDATE, in.reason());
    }

    private PesticideTestView move(UUID id, TestMove move, String reason) {
        var actor = Actor.of(identity);
        var test = tests.visibleLocked(actor, id);
        var before = Snapshot.of(test);
        test.move(move, reason, actor, time.instant());
        tests.flush();
        audit.change(actor, move.name(), Snapshot.KIND, id, before, Snapshot.of(test));
        return PesticideTestView.of(test, actor, test.steps());
    }
}
