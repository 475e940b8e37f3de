package city.minsheng.property.request;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * How a request came in.
 *
 * @param externalNumber number that the other system gave it; taken once for a community and source, or for a partner
 * @param partner account of the partner agency that reported it; null for every other source
 * @param contactSealed telephone of a caller, encrypted
 * @param contactIndex the keyed index of the same
 * @param transferredFrom the request that was transferred here
 * @param imported whether it was taken over from a list, with the times of its steps
 */
@Embeddable
record Origin(
        @Enumerated(STRING) Source source,
        String externalNumber,
        String partner,
        String contactSealed,
        String contactIndex,
        UUID transferredFrom,
        boolean imported) {
    static Origin of(Source source) {
        return of(source, null, null, null);
    }

    static Origin of(Source source, String externalNumber, String contactSealed, String contactIndex) {
        return new Origin(source, externalNumber, null, contactSealed, contactIndex, null, false);
    }

    static Origin reported(String partner, String itsNumber, String contactSealed, String contactIndex) {
        return new Origin(Source.PARTNER, itsNumber, partner, contactSealed, contactIndex, null, false);
    }

    static Origin imported(Source source) {
        return new Origin(source, null, null, null, null, null, true);
    }

    /** The number of the other system stays with the request that had it. */
    static Origin transferredFrom(UUID request, Origin its) {
        return new Origin(its.source, null, its.partner, its.contactSealed, its.contactIndex, request, false);
    }
}
