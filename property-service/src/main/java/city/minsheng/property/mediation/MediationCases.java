package city.minsheng.property.mediation;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.data.Sql;
import city.minsheng.common.file.FileSubject;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.common.time.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The mediations: a resident sees those he filed, staff those of their company, officials those of their region. */
@ApplicationScoped
class MediationCases extends ScopedRepository<MediationCase> implements FileSubject {
    private static final int LEVELS = 3;
    private static final String AGREEMENT = "AGREEMENT";

    @Inject
    PolicyParameters parameters;

    @Inject
    WorkingCalendar calendar;

    MediationCases() {
        super(MediationCase.class, MediationProblem.MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.own("filedBy", actor, RESIDENT)
                .or(Sight.ofOrg("companyUscc", actor, PROPERTY_STAFF))
                .or(Sight.within(actor, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN));
    }

    @Override
    public String subjectKind() {
        return MediationResource.KIND.name();
    }

    @Override
    public boolean mayAddFiles(Actor actor) {
        return actor.hasAny(RESIDENT, PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER);
    }

    @Override
    public void requireVisible(Actor actor, UUID id) {
        visible(actor, id);
    }

    /** The next number people read: {@code TJ-20220924-0001}. */
    String nextNumber(Instant now) {
        var next = Sql.rows(entities, "select nextval('mediation_number')").getFirst()[0];
        return "TJ-%s-%04d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(Clocks.dayOf(now)), next);
    }

    /** The terms that are in force now. */
    MediationTerms terms(Instant now) {
        var day = Clocks.dayOf(now);
        var levels = IntStream.rangeClosed(1, LEVELS)
                .mapToObj(level -> parameters.on(day, "mediation.level" + level + "-working-days"))
                .map(parameter -> new MediationTerms.Term(parameter.asInt(), parameter.id()))
                .toList();
        return new MediationTerms(levels, calendar::plusWorkingDays);
    }

    /** The edition of the agreement that is in force now. */
    AgreementTemplate template(Instant now) {
        return entities.createQuery(
                        "select t from AgreementTemplate t where t.code = :code and t.validFrom <= :day "
                                + "and (t.validTo is null or t.validTo >= :day)",
                        AgreementTemplate.class)
                .setParameter("code", AGREEMENT)
                .setParameter("day", Clocks.dayOf(now))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(MediationProblem.TEMPLATE_MISSING));
    }

    /** All editions, the newest first. */
    List<AgreementTemplate> templates() {
        return entities.createQuery(
                        "select t from AgreementTemplate t order by t.code, t.edition desc", AgreementTemplate.class)
                .getResultList();
    }

    /** The edition that an agreement was written on. */
    AgreementTemplate edition(UUID template) {
        return entities.find(AgreementTemplate.class, template);
    }

    String communityName(String code) {
        return (String) Sql.rows(entities, "select name from community where code = ?1", code)
                .getFirst()[0];
    }
}
