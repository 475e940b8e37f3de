package city.minsheng.common.scope;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What an actor may see of a kind of row: an HQL condition over the alias {@code e} and its parameters. The names of the
 * parameters tell their values, so that two sights of one actor can be joined.
 */
public record Sight(String condition, Map<String, Object> parameters) {
    /** No row at all: what is left when no role opens any. */
    public static Sight nothing() {
        return new Sight("1 = 0", Map.of());
    }

    /** Every row: for what is public. */
    public static Sight everything() {
        return new Sight("1 = 1", Map.of());
    }

    /** The rows of the actor's region and below, if he has one of the roles. {@code e.place} is a {@link Place}. */
    public static Sight within(Actor actor, String... roles) {
        return withinOf("e.place", actor, roles);
    }

    /** The same for another path than {@code e.place}. */
    public static Sight withinOf(String place, Actor actor, String... roles) {
        if (!actor.hasAny(roles) || actor.region() == null) {
            return nothing();
        }
        var attribute = Place.attribute(Level.of(actor.region()));
        return new Sight(place + "." + attribute + " = :actorRegion", Map.of("actorRegion", actor.region()));
    }

    /** The rows that name the actor's person, if he has the role; {@code e.owner} and the like. */
    public static Sight own(String attribute, Actor actor, String role) {
        return actor.has(role) && actor.person() != null
                ? new Sight("e." + attribute + " = :actorPerson", Map.of("actorPerson", actor.person()))
                : nothing();
    }

    /** The rows that name the actor's organisation, if he has the role. */
    public static Sight ofOrg(String attribute, Actor actor, String role) {
        return actor.has(role) && actor.org() != null
                ? new Sight("e." + attribute + " = :actorOrg", Map.of("actorOrg", actor.org()))
                : nothing();
    }

    /**
     * A filter over an enum, as a query parameter gives it: an empty one filters nothing.
     *
     * @param name of the parameter and of the attribute alike
     * @throws Refusal 400 when there is no such value
     */
    public static <E extends Enum<E>> Sight equal(String name, Class<E> type, String text) {
        return equal(name, name, type, text);
    }

    /** The same where the attribute lies deeper than its name as a parameter: {@code course.status}. */
    public static <E extends Enum<E>> Sight equal(String attribute, String name, Class<E> type, String text) {
        if (text == null || text.isEmpty()) {
            return everything();
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .map(known -> new Sight("e." + attribute + " = :" + name, Map.of(name, known)))
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, name));
    }

    public Sight or(Sight other) {
        return join(" or ", other);
    }

    public Sight and(Sight other) {
        return join(" and ", other);
    }

    private Sight join(String word, Sight other) {
        var all = new HashMap<>(parameters);
        all.putAll(other.parameters);
        return new Sight("(" + condition + word + other.condition + ")", all);
    }
}
