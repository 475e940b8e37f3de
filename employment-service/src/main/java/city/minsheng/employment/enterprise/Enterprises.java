package city.minsheng.employment.enterprise;

import static city.minsheng.common.identity.Roles.*;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.employment.problem.EmploymentProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The enterprises: officers see those of their region, an enterprise sees itself. */
@ApplicationScoped
public class Enterprises extends ScopedRepository<Enterprise> {
    Enterprises() {
        super(Enterprise.class, EmploymentProblem.ENTERPRISE_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.within(actor, EMPLOYMENT_CLERK, EMPLOYMENT_APPROVER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR)
                .or(Sight.ofOrg("uscc", actor, ENTERPRISE));
    }

    /** Who would be paid for an entitlement that the caller was allowed to see. */
    public Payee payee(UUID enterpriseId) {
        var enterprise = entities.find(Enterprise.class, enterpriseId);
        return new Payee(enterprise.bankAccountMasked(), enterprise.status());
    }
}
