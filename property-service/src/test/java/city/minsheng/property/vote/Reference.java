package city.minsheng.property.vote;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The rules of a vote, written a second time from the text of the law and of the published rules, in fractions of square
 * metres and without a line of what is tested; and random communities to compare the two over.
 */
final class Reference {
    private static final BigInteger PARTS = BigInteger.valueOf(300);

    /** A fraction of any size; its denominator is above zero. */
    record Fraction(BigInteger over, BigInteger under) {
        static Fraction of(long over, long under) {
            return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        int against(Fraction other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }

        Fraction times(Fraction other) {
            return new Fraction(over.multiply(other.over), under.multiply(other.under));
        }
    }

    /** What a group of heads weighs. */
    record Mass(Fraction area, int heads) {
        boolean isAtLeast(Fraction share, Mass whole) {
            return whole.heads > 0
                    && area.against(whole.area.times(share)) >= 0
                    && Fraction.of(heads, 1).against(Fraction.of(whole.heads, 1).times(share)) >= 0;
        }

        boolean isAbove(Fraction share, Mass whole) {
            return whole.heads > 0
                    && area.against(whole.area.times(share)) > 0
                    && Fraction.of(heads, 1).against(Fraction.of(whole.heads, 1).times(share)) > 0;
        }
    }

    private Reference() {}

    /** Rooms that are one head together. */
    static List<List<RosterRoom>> heads(List<RosterRoom> rooms) {
        var heads = new ArrayList<List<RosterRoom>>();
        for (var room : rooms) {
            var home = heads.stream()
                    .filter(head -> isSameHead(head.getFirst(), room))
                    .findFirst();
            if (home.isPresent()) {
                home.get().add(room);
            } else {
                heads.add(new ArrayList<>(List.of(room)));
            }
        }
        return heads;
    }

    private static boolean isSameHead(RosterRoom one, RosterRoom other) {
        if (isDevelopers(one) || isDevelopers(other)) {
            return isDevelopers(one) && isDevelopers(other);
        }
        return !owners(one).isEmpty() && owners(one).equals(owners(other));
    }

    private static boolean isDevelopers(RosterRoom room) {
        return !room.handedOver()
                || room.owners().size() == 1 && room.owners().getFirst().developer();
    }

    private static Set<UUID> owners(RosterRoom room) {
        var owners = new HashSet<UUID>();
        room.owners().forEach(owner -> owners.add(owner.id()));
        return owners;
    }

    static Mass mass(List<List<RosterRoom>> heads) {
        var area = Fraction.of(0, 1);
        for (var head : heads) {
            for (var room : head) {
                area = area.plus(new Fraction(BigInteger.valueOf(room.area()), PARTS));
            }
        }
        return new Mass(area, heads.size());
    }

    /**
     * @param choices of each head by its place in the list; a head that cast no ballot is not in it
     * @return whether each matter passes
     */
    static List<Boolean> decide(
            List<List<RosterRoom>> heads, Map<Integer, List<Choice>> choices, List<Subject> subjects) {
        var all = mass(heads);
        var voting = mass(choices.keySet().stream().map(heads::get).toList());
        var quorum = voting.isAtLeast(Fraction.of(2, 3), all);
        var passed = new ArrayList<Boolean>();
        for (int i = 0; i < subjects.size(); i++) {
            var matter = i;
            var consenting = mass(choices.entrySet().stream()
                    .filter(ballot -> ballot.getValue().get(matter) == Choice.FOR)
                    .map(ballot -> heads.get(ballot.getKey()))
                    .toList());
            var special = Set.of(Subject.FUND_RAISING, Subject.REBUILDING, Subject.COMMON_PARTS_USE)
                    .contains(subjects.get(i));
            passed.add(quorum
                    && (special
                            ? consenting.isAtLeast(Fraction.of(3, 4), voting)
                            : consenting.isAbove(Fraction.of(1, 2), voting)));
        }
        return passed;
    }

    /** Few owners and few different areas, thirds of a square metre among them: so that limits are often met exactly. */
    static List<RosterRoom> community(Random random) {
        long[] areas = {9_000, 10_000, 20_000, 15_000, 26_601, 30_000, 1};
        var same = random.nextBoolean() ? areas[random.nextInt(areas.length)] : 0;
        var people = 1 + random.nextInt(12);
        var rooms = new ArrayList<RosterRoom>();
        for (int i = 1 + random.nextInt(24); i > 0; i--) {
            var owners = new ArrayList<RosterOwner>();
            var taken = new HashSet<Integer>();
            for (int n = random.nextInt(4); n > 0; n--) {
                var who = random.nextInt(people);
                if (taken.add(who)) {
                    owners.add(new RosterOwner(new UUID(7, who), null, who == 0, random.nextInt(4) == 0));
                }
            }
            var area = same > 0 ? same : areas[random.nextInt(areas.length)];
            rooms.add(new RosterRoom(new UUID(random.nextLong(), i), area, random.nextInt(8) > 0, owners));
        }
        return rooms;
    }

    /** Who of so many heads casts a ballot, and what it says. */
    static Map<Integer, List<Choice>> ballots(int heads, int matters, Random random) {
        var ballots = new TreeMap<Integer, List<Choice>>();
        var eager = 2 + random.nextInt(4);
        for (int head = 0; head < heads; head++) {
            if (random.nextInt(eager) > 0) {
                var choices = new ArrayList<Choice>();
                for (int i = 0; i < matters; i++) {
                    var die = random.nextInt(8);
                    choices.add(die < 5 ? Choice.FOR : die < 7 ? Choice.AGAINST : Choice.ABSTAIN);
                }
                ballots.put(head, choices);
            }
        }
        return ballots;
    }
}
