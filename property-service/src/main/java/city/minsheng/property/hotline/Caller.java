package city.minsheng.property.hotline;

import jakarta.persistence.Embeddable;

/**
 * Who called (来电人): sealed. Null when the hotline did not say.
 *
 * @param callerIndex keyed index of the phone, by which other cases of the same caller are found
 */
@Embeddable
record Caller(String callerNameSealed, String callerPhoneSealed, String callerIndex) {
    static final Caller UNKNOWN = new Caller(null, null, null);
}
