package city.minsheng.property.hotline;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.problem.Refusal;
import jakarta.persistence.Embeddable;

/**
 * Who is to handle a case (承办单位): the company that serves the community, or a unit.
 *
 * @param unitCode code of an organisation, or of the region whose community workers take it
 */
@Embeddable
record Receiver(String companyUscc, String unitCode) {
    /** @param serving the company that serves the community; null when none does */
    static Receiver of(String companyUscc, String unitCode, String serving) {
        if ((companyUscc == null) == (unitCode == null)) {
            throw Refusal.of(HotlineProblem.RECEIVER_ONE);
        }
        if (companyUscc != null && !companyUscc.equals(serving)) {
            throw Refusal.of(HotlineProblem.RECEIVER, companyUscc);
        }
        return new Receiver(companyUscc, unitCode);
    }

    boolean is(Actor actor, String role) {
        return switch (role) {
            case Roles.PROPERTY_STAFF -> companyUscc != null && companyUscc.equals(actor.org());
            case Roles.COMMUNITY_WORKER ->
                unitCode != null && (unitCode.equals(actor.org()) || unitCode.equals(actor.region()));
            default -> false;
        };
    }
}
