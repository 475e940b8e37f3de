package city.minsheng.market.bulletin;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.MARKET_INSPECTOR;
import static city.minsheng.common.identity.Roles.MARKET_MANAGER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.market.pesticide.PesticideTests;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.register.Markets;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The work behind a day's bulletin: opened, its tests verified by a second person, published, corrected. */
@Path("/api/v1/bulletins")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "bulletins", description = "每日公示 · Daily bulletins")
class BulletinResource {
    @Schema(name = "OpenBulletin", description = "建立某市场某日的公示 · Open the bulletin of a market and day")
    record Opening(
            @Schema(examples = "NM371502001") @NotBlank @Size(max = 32)
            String marketCode,

            @Schema(examples = "2022-09-22") @NotNull LocalDate day) {}

    @Schema(name = "VerifyDay", description = "复核当日全部检测 · Verify all tests of the day")
    record DayVerification(@Size(max = 500) String comment) {}

    @Schema(name = "PublishBulletin", description = "公示 · Publish")
    record Publication(@Size(max = 500) String comment) {}

    @Schema(name = "CorrectBulletin", description = "更正,产生新版次 · Correct, which begins the next edition")
    record Correction(@NotBlank @Size(max = 500) String reason) {}

    /** What the audit keeps of a bulletin. */
    @RegisterForReflection
    record Snapshot(UUID id, int edition, BulletinStatus status, String hash) {
        static final String KIND = "bulletin";

        static Snapshot of(Bulletin b) {
            return new Snapshot(b.id(), b.edition(), b.status(), b.contentHash());
        }
    }

    @Inject
    Bulletins bulletins;

    @Inject
    PesticideTests tests;

    @Inject
    Markets markets;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = BulletinView.class, responseCode = "201", responseDescription = "已建立 · Opened")
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER})
    @Operation(
            operationId = "openBulletin",
            summary = "建立每日公示 · Open a bulletin",
            description = "每个市场每个开市日一份。· One a market and open day.")
    public BulletinView open(@NotNull @Valid Opening in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        actor.requirePerson();
        var market = markets.within(actor, in.marketCode());
        var bulletin = new Bulletin(market.code(), market.regionCode(), in.day(), actor, now);
        if (bulletins.exists(market.code(), in.day(), 1)) {
            throw Refusal.of(MarketProblem.BULLETIN_EXISTS, market.code(), in.day());
        }
        return begun(bulletin, "OPEN", actor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getBulletinRecord",
            summary = "查询公示办理情况 · Read the work on a bulletin",
            description = "含当日检测进度与办理记录。· With the state of the day's tests and the history.")
    public BulletinView get(UUID id) {
        var actor = Actor.of(identity);
        return view(bulletins.visible(actor, id), actor);
    }

    @POST
    @Path("/{id}/verify")
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER})
    @Operation(
            operationId = "verifyBulletinDay",
            summary = "复核当日全部检测 · Verify all tests of the day",
            description =
                    "由检测人以外的另一人进行,一次复核当日所有检测。· By another person than the tester, all tests of the day in one call.")
    public BulletinView verify(UUID id, @NotNull @Valid DayVerification in) {
        return in(id, BulletinMove.VERIFY, (bulletin, actor, now) -> {
            bulletin.verify(tests.tally(bulletin.marketCode(), bulletin.day()), in.comment(), actor, now);
            tests.verifyDay(bulletin.marketCode(), bulletin.day(), actor, now);
        });
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER})
    @Operation(
            operationId = "publishBulletin",
            summary = "公示 · Publish the bulletin",
            description =
                    "当日检测全部复核且至少一条方可公示;公示后不可更改。· "
                            + "When all tests of the day are verified and there is at least one; it can never be changed afterwards.")
    public BulletinView publish(UUID id, @NotNull @Valid Publication in) {
        return in(id, BulletinMove.PUBLISH, (bulletin, actor, now) -> {
            bulletin.requirePublishable(tests.tally(bulletin.marketCode(), bulletin.day()), actor);
            var results = tests.publishDay(bulletin.marketCode(), bulletin.day(), actor, now);
            var name = markets.within(actor, bulletin.marketCode()).name();
            bulletin.publish(bulletins.freeze(Content.of(bulletin, name, results, now)), in.comment(), actor, now);
        });
    }

    @POST
    @Path("/{id}/correct")
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER})
    @Operation(
            operationId = "correctBulletin",
            summary = "更正公示 · Correct a bulletin",
            description =
                    "产生新版次并说明原因,原版次仍可查询。· Begins the next edition with a reason; the earlier one can still be read.")
    public BulletinView correct(UUID id, @NotNull @Valid Correction in) {
        var actor = Actor.of(identity);
        var bulletin = bulletins.visibleLocked(actor, id);
        var next = bulletin.correct(in.reason(), actor, time.instant());
        if (bulletins.exists(next.marketCode(), next.day(), next.edition())) {
            throw Refusal.of(MarketProblem.NOT_THE_LATEST);
        }
        return begun(next, BulletinMove.CORRECT.name(), actor);
    }

    private BulletinView begun(Bulletin bulletin, String action, Actor actor) {
        bulletins.persist(bulletin);
        bulletins.flush();
        audit.change(actor, action, Snapshot.KIND, bulletin.id(), null, Snapshot.of(bulletin));
        return view(bulletin, actor);
    }

    private BulletinView in(UUID id, BulletinMove move, Act act) {
        var actor = Actor.of(identity);
        var bulletin = bulletins.visibleLocked(actor, id);
        var before = Snapshot.of(bulletin);
        act.on(bulletin, actor, time.instant());
        bulletins.flush();
        audit.change(actor, move.name(), Snapshot.KIND, id, before, Snapshot.of(bulletin));
        return view(bulletin, actor);
    }

    private BulletinView view(Bulletin bulletin, Actor actor) {
        var tally = tests.tally(bulletin.marketCode(), bulletin.day());
        return BulletinView.of(bulletin, tally, actor, bulletin.steps());
    }

    private interface Act {
        void on(Bulletin bulletin, Actor actor, Instant now);
    }
}
