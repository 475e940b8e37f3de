package city.minsheng.property.request;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PARTNER;
import static city.minsheng.common.identity.Roles.PARTNER_WRITER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.data.Sql;
import city.minsheng.common.file.FileSubject;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.property.duty.DispatchMode;
import city.minsheng.property.duty.DutyShifts;
import city.minsheng.property.hotline.RequestOpening;
import city.minsheng.property.notice.Notices;
import city.minsheng.property.notice.Occasion;
import city.minsheng.property.problem.PropertyProblem;
import city.minsheng.property.register.ServedCommunity;
import city.minsheng.property.register.TakeOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The owners' requests: an owner sees his own, staff those of their company, officials those of their region, a partner
 * agency what it reported.
 */
@ApplicationScoped
class ServiceRequests extends ScopedRepository<ServiceRequest> implements RequestOpening, TakeOver, FileSubject {
    private static final Actor ROTATION = Actor.job("rotation");
    private static final Actor CONTRACT = Actor.job("contract-change");

    private static final String GOING_ON = """
            select id from service_request where community_code = ?1
                and status not in ('CONFIRMED', 'CANCELLED', 'DECLINED', 'TRANSFERRED') order by id
            """;

    @Inject
    DutyShifts shifts;

    @Inject
    Audit audit;

    @Inject
    Notices notices;

    ServiceRequests() {
        super(ServiceRequest.class, PropertyProblem.REQUEST_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.own("owner", actor, RESIDENT)
                .or(Sight.ofOrg("companyUscc", actor, PROPERTY_STAFF))
                .or(Sight.within(actor, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN))
                .or(actor.hasAny(PARTNER, PARTNER_WRITER) ? reportedBy(actor) : Sight.nothing());
    }

    /** What the partner agency behind this account has reported. */
    Sight reportedBy(Actor partner) {
        return new Sight("e.origin.partner = :partner", Map.of("partner", partner.subject()));
    }

    @Override
    public String subjectKind() {
        return RequestResource.KIND;
    }

    @Override
    public boolean mayAddFiles(Actor actor) {
        return actor.hasAny(RESIDENT, PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER);
    }

    @Override
    public void requireVisible(Actor actor, UUID id) {
        visible(actor, id);
    }

    /** Takes a request in, whoever brings it; where the company rotates, it is handed to who is next on duty. */
    ServiceRequest open(Intake in, Actor actor, Instant now) {
        var request = new ServiceRequest(in, actor, now);
        giveTurn(request, now);
        persist(request);
        flush();
        audit.change(actor, "SUBMIT", RequestResource.KIND, request.id(), null, request.snapshot());
        tellNew(request, now);
        return request;
    }

    private void giveTurn(ServiceRequest request, Instant now) {
        var company = request.facts().companyUscc();
        if (company != null && shifts.mode(company) == DispatchMode.ROTATE) {
            shifts.next(company, now).ifPresent(person -> request.rotate(person, ROTATION, now));
        }
    }

    private void tellNew(ServiceRequest request, Instant now) {
        var r = request.facts();
        notices.tell(request.about(), Occasion.newRequest(r.handovers()), now);
        if (r.handler() != null) {
            notices.tell(request.about(), Occasion.assigned(request.dispatches(), r.handler()), now);
        }
    }

    /** What is solved goes along silently, for the owner may still reopen it; of the rest whoever serves now is told. */
    @Override
    public void takeOver(String communityCode, String companyUscc, Instant now) {
        for (var row : Sql.rows(entities, GOING_ON, communityCode)) {
            var request = forJob((UUID) row[0]);
            var before = request.snapshot();
            if (request.serveBy(companyUscc)) {
                var waits = !request.facts().status().isOver();
                if (waits) {
                    giveTurn(request, now);
                }
                flush();
                audit.change(CONTRACT, "TAKE_OVER", RequestResource.KIND, request.id(), before, request.snapshot());
                if (waits) {
                    tellNew(request, now);
                }
            }
        }
    }

    @Override
    public UUID open(HandOver of, Actor actor, Instant now) {
        if (isKnown(of.communityCode(), Source.HOTLINE, of.caseNumber())) {
            throw Refusal.of(PropertyProblem.REQUEST_EXTERNAL_NUMBER, of.caseNumber());
        }
        var region =
                (String) Sql.rows(entities, "select region_code from community where code = ?1", of.communityCode())
                        .getFirst()[0];
        var community = new ServedCommunity(of.communityCode(), region, of.companyUscc());
        var origin = Origin.of(Source.HOTLINE, of.caseNumber(), of.phoneSealed(), of.phoneIndex());
        var in = new Intake(nextNumber(now), community, of.content(), origin, null, of.receivedAt());
        return open(in, actor, now).id();
    }

    /** Tells those who serve what a step has brought upon them. */
    void tellAfter(RequestSnapshot before, ServiceRequest request, Actor actor, Instant now) {
        var r = request.facts();
        if (r.round() > before.round()) {
            notices.tell(request.about(), Occasion.reopened(), now);
        }
        if (r.handler() != null
                && !r.handler().equals(before.handler())
                && !r.handler().equals(actor.person())) {
            notices.tell(request.about(), Occasion.assigned(request.dispatches(), r.handler()), now);
        }
    }

    /**
     * The request that this partner agency has reported under its number. Whoever reports the same at the same time waits
     * here, and then finds it.
     */
    Optional<ServiceRequest> reported(String number, Actor partner) {
        Sql.rows(
                entities,
                "select cast(pg_advisory_xact_lock(hashtextextended(?1, 1500)) as text)",
                partner.subject() + " " + number);
        var sql = "select id from service_request where partner = ?1 and external_number = ?2";
        return Sql.rows(entities, sql, partner.subject(), number).stream()
                .findFirst()
                .map(row -> visible(partner, (UUID) row[0]));
    }

    /** Whether that source gave this number for the community before. */
    boolean isKnown(String communityCode, Source source, String externalNumber) {
        var sql = "select 1 from service_request where community_code = ?1 and source = ?2 and external_number = ?3";
        return externalNumber != null
                && !Sql.rows(entities, sql, communityCode, source.name(), externalNumber)
                        .isEmpty();
    }

    /** The request that another one repeats; one that this actor cannot see does not do. */
    ServiceRequest original(Actor actor, UUID id) {
        try {
            return visible(actor, id);
        } catch (Refusal missing) {
            throw Refusal.of(PropertyProblem.REQUEST_DUPLICATE);
        }
    }

    /** The next number people read: {@code WY-20220924-0001}. */
    String nextNumber(Instant now) {
        var next = Sql.rows(entities, "select nextval('request_number')").getFirst()[0];
        return "WY-%s-%04d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(Clocks.dayOf(now)), next);
    }

    /** Requests whose owner has let the window pass, each locked; those that another replica holds are left to it. */
    List<UUID> unconfirmed(Instant now, int most) {
        var sql = """
                select id from service_request where status = 'RESOLVED' and confirm_by < ?1
                order by confirm_by limit ?2 for update skip locked
                """;
        return Sql.rows(entities, sql, now, most).stream()
                .map(row -> (UUID) row[0])
                .toList();
    }

    /** For jobs, which act for nobody and on rows they found themselves. */
    ServiceRequest forJob(UUID id) {
        return entities.find(ServiceRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
