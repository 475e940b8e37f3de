package city.minsheng.insurance.person;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What other features need to know of an insured person, opened: it must not be logged, hence its own text form.
 *
 * @param phone null when none is known
 * @param person the account that is his; null while none is linked
 */
public record Insured(
        UUID id, String residentId, String name, String phone, String regionCode, Scheme scheme, UUID person) {
    public LocalDate birthDate() {
        return LocalDate.of(digits(6, 10), digits(10, 12), digits(12, 14));
    }

    private int digits(int from, int to) {
        return Integer.parseInt(residentId.substring(from, to));
    }

    @Override
    public String toString() {
        return "Insured[" + id + "]";
    }
}
