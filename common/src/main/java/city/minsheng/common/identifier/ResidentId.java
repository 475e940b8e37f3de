package city.minsheng.common.identifier;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A resident identity number (公民身份号码), GB 11643-1999: 17 digits and a check character; the birth date must exist. The
 * region prefix is not looked up, for it may be one that was withdrawn long ago.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ResidentId.Validator.class)
public @interface ResidentId {
    String message() default "not a resident identity number";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks alone, for imports and rules. */
    final class Validator implements ConstraintValidator<ResidentId, String> {
        private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        private static final String CHECKS = "10X98765432";

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || Validator.isValid(value);
        }

        public static boolean isValid(String number) {
            if (!number.matches("[1-9][0-9]{16}[0-9X]")) {
                return false;
            }
            int sum = 0;
            for (int i = 0; i < 17; i++) {
                sum += (number.charAt(i) - '0') * WEIGHTS[i];
            }
            return number.charAt(17) == CHECKS.charAt(sum % 11) && birthDateExists(number);
        }

        private static boolean birthDateExists(String number) {
            try {
                LocalDate.of(
                        Integer.parseInt(number.substring(6, 10)),
                        Integer.parseInt(number.substring(10, 12)),
                        Integer.parseInt(number.substring(12, 14)));
                return true;
            } catch (DateTimeException noSuchDay) {
                return false;
            }
        }
    }
}
