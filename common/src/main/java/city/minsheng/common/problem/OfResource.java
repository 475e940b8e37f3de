package city.minsheng.common.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Codes that only a service answers with which has a resource of this type: the contracts of the others leave them out. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfResource {
    Class<?> value();
}
