package city.minsheng.property.room;

import city.minsheng.common.imports.Row;
import city.minsheng.common.problem.Sentence;
import java.math.BigInteger;
import java.util.Map;
import java.util.UUID;

/** One row of a file of owners, read. */
record OwnerRow(
        Row row,
        UUID room,
        String community,
        OwnerKind kind,
        String name,
        String identity,
        String phone,
        UUID person,
        int numerator,
        int denominator,
        boolean representative) {
    private static final int MOST = 1_000_000;

    /**
     * @param rooms by {@link #key}
     * @return null when the row has a fault
     */
    static OwnerRow read(Row row, Map<String, UUID> rooms) {
        var community = row.text("communityCode", 32);
        var room = rooms.get(key(community, row.text("building", 20), row.text("unit", 20), row.text("number", 20)));
        var kind = row.oneOf("kind", OwnerKind.class);
        var identity = kind == OwnerKind.PERSON ? row.residentId("identity") : row.uscc("identity");
        var person = person(row);
        var share = share(row);
        var representative = row.bool("representative");
        var name = row.text("name", 50);
        var phone = row.text("phone", 20);
        if (row.isGood() && room == null) {
            row.refuse(
                    "number",
                    "unknown-reference",
                    Sentence.of("房屋尚未登记,或不在您的辖区内", "The room is not registered, or outside of your region"));
        }
        return row.isGood()
                ? new OwnerRow(
                        row, room, community, kind, name, identity, phone, person, share[0], share[1], representative)
                : null;
    }

    static String key(String community, String building, String unit, String number) {
        return String.join("\u0000", community + "", building + "", unit + "", number + "");
    }

    /** Of the owner within his community. */
    String ownerKey(String index) {
        return index + "/" + community;
    }

    /** Whether the shares of one room are one whole, exactly. */
    static boolean areWhole(Iterable<OwnerRow> ofRoom) {
        var over = BigInteger.ZERO;
        var under = BigInteger.ONE;
        for (var part : ofRoom) {
            var divisor = BigInteger.valueOf(part.denominator);
            over = over.multiply(divisor).add(under.multiply(BigInteger.valueOf(part.numerator)));
            under = under.multiply(divisor);
        }
        return over.equals(under);
    }

    private static UUID person(Row row) {
        var cell = row.text("person", 36);
        if (cell == null || cell.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return cell == null ? null : UUID.fromString(cell);
        }
        row.refuse("person", "not-a-person", Sentence.of("须为人员标识(UUID)", "Must be the UUID of a person"));
        return null;
    }

    private static int[] share(Row row) {
        var cell = row.text("share", 20);
        if (cell != null && cell.matches("1|[1-9][0-9]{0,6}/[1-9][0-9]{0,6}")) {
            var parts = (cell.equals("1") ? "1/1" : cell).split("/");
            var share = new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
            if (share[0] <= share[1] && share[1] <= MOST) {
                return share;
            }
        }
        if (cell != null) {
            row.refuse(
                    "share",
                    "not-a-share",
                    Sentence.of(
                            "须为 1 或如 1/2 的分数,分母不超过 1000000",
                            "Must be 1 or a fraction such as 1/2, at most over 1000000"));
        }
        return new int[] {0, 1};
    }
}
