package city.minsheng.common.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a violated constraint is called, and what it says to people. */
final class FieldRules {
    private FieldRules() {}

    static List<FieldError> of(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> FieldError.at(pointer(violation), code(violation), sentence(violation)))
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
                .toList();
    }

    /** The path begins with method and parameter; the pointer is what follows, inside the body, or the parameter. */
    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.isInIterable() && node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(node.getName());
                }
            }
        }
        return pointer.isEmpty() && !parameter.equals("in") ? "/" + parameter : pointer.toString();
    }

    /** {@code NotBlank} is {@code not-blank}. */
    private static String code(ConstraintViolation<?> violation) {
        var name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Sentence sentence(ConstraintViolation<?> violation) {
        var limits = violation.getConstraintDescriptor().getAttributes();
        return switch (code(violation)) {
            case "not-null", "not-blank", "not-empty" -> Sentence.of("此项必填", "This is required");
            case "size" ->
                Sentence.of("长度须在 {0} 到 {1} 之间", "The length must be {0} to {1}", limits.get("min"), limits.get("max"));
            case "min", "decimal-min" -> Sentence.of("不得小于 {0}", "At least {0}", limits.get("value"));
            case "max", "decimal-max" -> Sentence.of("不得大于 {0}", "At most {0}", limits.get("value"));
            case "positive" -> Sentence.of("须大于 0", "More than 0");
            case "positive-or-zero" -> Sentence.of("不得为负", "Not negative");
            case "pattern" -> Sentence.of("格式不正确", "Not of the required form");
            case "resident-id" -> Sentence.of("公民身份号码不正确", "Not a valid resident identity number");
            case "uscc" -> Sentence.of("统一社会信用代码不正确", "Not a valid unified social credit code");
            default -> Sentence.of("此项不正确", "This is not valid");
        };
    }
}
