package city.minsheng.insurance.casework;

import static city.minsheng.common.identity.Roles.INSURANCE_REVIEWER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.STATION_CLERK;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to a case and which role may do it: {@code POST /{id}/{name-of-the-move}}. */
@Schema(name = "CaseMove", description = "办件操作:受理、告知补正、补正、补交承诺材料、审核通过、不予通过、撤回 · What can be done to a case")
public enum CaseMove {
    ACCEPT(STATION_CLERK),
    REQUEST_CORRECTION(STATION_CLERK),
    SUPPLEMENT(RESIDENT),
    SUPPLY_PROOF(RESIDENT),
    APPROVE(INSURANCE_REVIEWER),
    REJECT(INSURANCE_REVIEWER),
    WITHDRAW(RESIDENT);

    final String role;

    CaseMove(String role) {
        this.role = role;
    }

    /** Whether it decides the case, which needs a second person. */
    boolean isDecision() {
        return this == APPROVE || this == REJECT;
    }

    /** Whether it is taken by the applicant's side. */
    boolean isOfApplicant() {
        return role.equals(RESIDENT);
    }
}
