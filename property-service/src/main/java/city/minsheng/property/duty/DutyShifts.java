package city.minsheng.property.duty;

import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.property.problem.PropertyProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The roster (值班表): staff see and write that of their own company. */
@ApplicationScoped
public class DutyShifts extends ScopedRepository<DutyShift> {
    private static final String ON_DUTY =
            "select person from duty_shift where company_uscc = ?1 and from_at <= ?2 and to_at > ?2";

    /** Who was handed a request longest ago, or never; the turn of a company is taken by one at a time. */
    private static final String NEXT = """
            select s.person from duty_shift s
            left join lateral (select d.at from service_request_dispatch d where d.handler = s.person
                order by d.at desc limit 1) last on true
            where s.company_uscc = ?1 and s.from_at <= ?2 and s.to_at > ?2
            order by last.at nulls first, s.person limit 1
            """;

    DutyShifts() {
        super(DutyShift.class, PropertyProblem.SHIFT_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.ofOrg("companyUscc", actor, PROPERTY_STAFF);
    }

    void remove(DutyShift shift) {
        entities.remove(shift);
    }

    boolean overlaps(UUID person, Instant from, Instant to) {
        var sql = "select 1 from duty_shift where person = ?1 and from_at < ?3 and to_at > ?2";
        return !Sql.rows(entities, sql, person, from, to).isEmpty();
    }

    /** Who of a company is on duty at an instant. */
    public Set<UUID> onDuty(String companyUscc, Instant at) {
        return Sql.rows(entities, ON_DUTY, companyUscc, at).stream()
                .map(row -> (UUID) row[0])
                .collect(Collectors.toSet());
    }

    /** Whose turn it is; nobody when nobody is on duty. Locks the rule of the company, so that turns follow each other. */
    public Optional<UUID> next(String companyUscc, Instant at) {
        Sql.rows(entities, "select mode from dispatch_rule where company_uscc = ?1 for update", companyUscc);
        return Sql.rows(entities, NEXT, companyUscc, at).stream()
                .map(row -> (UUID) row[0])
                .findFirst();
    }

    /** How a company hands its requests out; it is grabbing until it says otherwise. */
    public DispatchMode mode(String companyUscc) {
        return Sql.rows(entities, "select mode from dispatch_rule where company_uscc = ?1", companyUscc).stream()
                .map(row -> DispatchMode.valueOf((String) row[0]))
                .findFirst()
                .orElse(DispatchMode.GRAB);
    }

    /** @return the mode before */
    DispatchMode change(String companyUscc, DispatchMode mode) {
        var before = mode(companyUscc);
        Sql.update(entities, """
                insert into dispatch_rule (company_uscc, version, mode) values (?1, 0, ?2)
                on conflict (company_uscc) do update set mode = excluded.mode, version = dispatch_rule.version + 1
                """, companyUscc, mode.name());
        return before;
    }
}
