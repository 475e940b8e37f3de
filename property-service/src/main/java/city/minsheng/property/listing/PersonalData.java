package city.minsheng.property.listing;

import city.minsheng.common.identifier.ResidentId;
import java.util.regex.Pattern;

/** Finds in a text what nobody may publish of a person: identity numbers and mobile numbers. */
final class PersonalData {
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Z])([1-9][0-9]{16}[0-9X])(?![0-9A-Z])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Z])1[3-9][0-9]{9}(?![0-9A-Z])");

    private PersonalData() {}

    static boolean isIn(String text) {
        return MOBILE.matcher(text).find()
                || NUMBER.matcher(text).results().anyMatch(found -> ResidentId.Validator.isValid(found.group(1)));
    }
}
