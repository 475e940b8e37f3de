package city.minsheng.insurance.casework;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.common.time.WorkingCalendar;
import city.minsheng.insurance.item.ServiceItems;
import city.minsheng.insurance.person.InsuredPersons;
import city.minsheng.insurance.problem.InsuranceProblem;
import city.minsheng.insurance.station.Stations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** All cases; each item's feature opens its own here. */
@ApplicationScoped
public class Cases extends ScopedRepository<InsuranceCase> {
    @Inject
    ServiceItems items;

    @Inject
    Stations stations;

    @Inject
    InsuredPersons persons;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Vault vault;

    @Inject
    Audit audit;

    protected Cases() {
        super(InsuranceCase.class, InsuranceProblem.CASE_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return CaseSight.of(actor);
    }

    /** Files an application: stored, audited, and shown to the caller. */
    public CaseView open(Application application, Actor actor, Instant now) {
        var item = items.get(application.itemCode());
        item.requireOperable();
        var principal = application.principal();
        var agent = application.agent();
        if (agent != null) {
            agent.requireOtherThan(principal);
        }
        var given = new Checklist(item, agent != null).given(application.handedIn(), application.promised());
        var opening = new Opening(
                nextNumber(now),
                item,
                stations.responsible(item, principal.regionCode(), application.stationCode()),
                principal.id(),
                agent == null ? null : agent.sealed(vault),
                given);
        var caller = Caller.of(actor, actor.requirePerson(), principal.person(), principal.id());
        var opened = new InsuranceCase(opening, new Turn(caller, now, calendar, null));
        persist(opened);
        flush();
        audit.change(actor, "SUBMIT", "case", opened.id(), null, opened.facts().audited());
        return view(opened, actor, now);
    }

    /** The case, as it is shown to one who may see it. */
    public CaseView view(UUID id, Actor actor, Instant now) {
        return view(visible(actor, id), actor, now);
    }

    CaseView view(InsuranceCase shown, Actor actor, Instant now) {
        var facts = shown.facts();
        var insured = persons.of(List.of(facts.insuredPersonId())).get(facts.insuredPersonId());
        var caller = Caller.of(actor, facts.filedBy(), insured.person(), insured.id());
        return new CaseView.Maker(
                        items.get(facts.itemCode()),
                        stations.find(facts.stationCode()).orElseThrow(),
                        insured,
                        vault)
                .view(facts, shown.clocks(Clocks.dayOf(now), calendar), shown.allowedTo(caller), now);
    }

    Turn turn(InsuranceCase acted, Actor actor, Instant now, String comment) {
        var facts = acted.facts();
        var insured = persons.of(List.of(facts.insuredPersonId())).get(facts.insuredPersonId());
        return new Turn(Caller.of(actor, facts.filedBy(), insured.person(), insured.id()), now, calendar, comment);
    }

    /** The people of a case with all that is sealed, for the one call that reveals them. */
    People people(InsuranceCase revealed) {
        var facts = revealed.facts();
        var insured = persons.of(List.of(facts.insuredPersonId())).get(facts.insuredPersonId());
        var agent = facts.agent();
        return new People(
                new Revealed(insured.residentId(), insured.name(), insured.phone()),
                agent == null
                        ? null
                        : new Revealed(
                                vault.open(agent.residentIdSealed()),
                                vault.open(agent.nameSealed()),
                                vault.open(agent.phoneSealed())));
    }

    /** @param agent null when the principal files for himself */
    record People(Revealed principal, Revealed agent) {}

    record Revealed(String residentId, String name, String phone) {
        @Override
        public String toString() {
            return "Revealed";
        }
    }

    Checklist checklist(InsuranceCase checked) {
        var facts = checked.facts();
        return new Checklist(items.get(facts.itemCode()), facts.agent() != null);
    }

    private String nextNumber(Instant now) {
        var next = (Number)
                Sql.rows(entities, "select nextval('insurance_case_number')").getFirst()[0];
        return "YB-%s-%04d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(Clocks.dayOf(now)), next.longValue());
    }
}
