package city.minsheng.common.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identifier.Ids;
import city.minsheng.common.imports.ImportKind;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.scope.ScopedRepository;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall.Predicates;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import java.security.SecureRandom;
import java.util.Date;

/** The rules of the code that a machine can hold; each service runs them over its own classes and {@code common}. */
public final class ArchitectureRules {
    /** Everything that is not an edge knows no framework: an entity, a rule, a state. */
    @ArchTest
    static final ArchRule rules_and_entities_know_no_framework = classes()
            .that()
            .resideOutsideOfPackage("city.minsheng.common..")
            .and(not(edge()))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "jakarta.persistence..",
                    "org.eclipse.microprofile.openapi.annotations..",
                    "com.fasterxml.jackson.annotation..",
                    "city.minsheng.."));

    @ArchTest
    static final ArchRule only_clocks_reads_the_wall_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("city.minsheng.common.time.Clocks")
            .and()
            .resideOutsideOfPackage("city.minsheng.common.testing..")
            .should()
            .callMethodWhere(Predicates.target(readsTheWallClock()))
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule features_form_no_cycles =
            slices().matching("city.minsheng.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule common_knows_no_service = classes()
            .that()
            .resideInAPackage("city.minsheng.common..")
            .should()
            .onlyDependOnClassesThat(
                    not(resideInAnyPackage("city.minsheng..")).or(resideInAnyPackage("city.minsheng.common..")));

    @ArchTest
    static final ArchRule services_do_not_know_each_other = slices().matching("city.minsheng.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage("city.minsheng.common.."));

    @ArchTest
    static final ArchRule endpoints_are_public =
            methods().that(areEndpoints()).should().bePublic();

    @ArchTest
    static final ArchRule endpoints_say_who_may_call_them = methods()
            .that(areEndpoints())
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(Authenticated.class);

    @ArchTest
    static final ArchRule posts_are_transactional_and_idempotent = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("city.minsheng.common..")
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Idempotent.class)
            .andShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule endpoints_never_return_entities =
            noMethods().that(areEndpoints()).should().haveRawReturnType(entity());

    @ArchTest
    static final ArchRule entities_are_not_public =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule entity_fields_are_private =
            fields().that().areDeclaredInClassesThat(entity()).should().bePrivate();

    @ArchTest
    static final ArchRule entities_have_no_setters =
            noMethods().that().areDeclaredInClassesThat(entity()).should().haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule no_field_is_floating =
            noFields().should().haveRawType(double.class).orShould().haveRawType(float.class);

    /** What an executable keeps from its build must not be random: those two are named in {@code native-image.properties}. */
    @ArchTest
    static final ArchRule nobody_else_keeps_a_source_of_random_numbers = fields().that()
            .areStatic()
            .and()
            .haveRawType(SecureRandom.class)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("city.minsheng.common.testing..")
            .should()
            .beDeclaredInClassesThat(belongToAnyOf(Ids.class, Vault.class));

    /** An executable knows no constructor that only a query names: rows are turned into records by our own code. */
    @ArchTest
    static final ArchRule queries_make_no_records = noMethods().that(query()).should(haveNamed(record()));

    private ArchitectureRules() {}

    private static DescribedPredicate<JavaMethod> query() {
        return describe(
                "query",
                method -> method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getName().matches("create(Native|Selection)?Query")
                                && call.getTargetOwner().isAssignableTo(EntityManager.class)));
    }

    private static DescribedPredicate<JavaClass> record() {
        return describe("a record", JavaClass::isRecord);
    }

    private static ArchCondition<JavaMethod> haveNamed(DescribedPredicate<JavaClass> type) {
        return ArchCondition.from(describe(
                "have named " + type.getDescription(),
                method -> method.getReferencedClassObjects().stream()
                        .map(ReferencedClassObject::getValue)
                        .anyMatch(type)));
    }

    private static DescribedPredicate<JavaClass> edge() {
        return describe(
                "resources, jobs, imports, sockets, channels, figures, problems, configuration and repositories",
                type -> {
                    var top = type;
                    while (top.getEnclosingClass().isPresent()) {
                        top = top.getEnclosingClass().get();
                    }
                    return top.getSimpleName()
                                    .matches(
                                            ".*(Resource|Job|Client|Socket|Channel|Config|Figures|Problem|Problems|package-info)")
                            || top.isAssignableTo(ImportKind.class)
                            || top.isAssignableTo(ScopedRepository.class);
                });
    }

    private static DescribedPredicate<JavaClass> entity() {
        return describe("entities", type -> type.isAnnotatedWith(Entity.class));
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return describe(
                "are endpoints",
                method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
    }

    private static DescribedPredicate<AccessTarget> readsTheWallClock() {
        return describe(
                "reads the wall clock",
                target -> target.getName().equals("now")
                                && target.getOwner().getPackageName().equals("java.time")
                        || target.getName().equals("currentTimeMillis")
                        || target.getName().matches("system.*|tick.*")
                                && target.getOwner().isEquivalentTo(java.time.Clock.class));
    }
}
