package city.minsheng.common.identifier;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters, the last one a check character. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Uscc.Validator.class)
public @interface Uscc {
    String message() default "not a unified social credit code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks alone, for imports and rules. */
    final class Validator implements ConstraintValidator<Uscc, String> {
        private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || Validator.isValid(value);
        }

        public static boolean isValid(String code) {
            if (code.length() != 18) {
                return false;
            }
            int sum = 0;
            int weight = 1; // 3^(i-1) mod 31
            for (int i = 0; i < 17; i++) {
                int value = ALPHABET.indexOf(code.charAt(i));
                if (value < 0) {
                    return false;
                }
                sum += value * weight;
                weight = weight * 3 % 31;
            }
            return code.charAt(17) == ALPHABET.charAt((31 - sum % 31) % 31);
        }
    }
}
