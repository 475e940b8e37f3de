package city.minsheng.property;

import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.importFile;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import java.util.ArrayList;
import java.util.List;

/** Communities with rooms and owners of a test's own, which it takes away again. */
public final class Estate {
    public static final String ROOMS = "communityCode,building,unit,number,areaSquareMetres,state\n";
    public static final String OWNERS =
            "communityCode,building,unit,number,kind,name,identity,phone,person,share,representative\n";
    private static final List<String> CODES = new ArrayList<>();

    private Estate() {}

    /** An empty community in the village of the worker. */
    public static void community(String code) {
        CODES.add(code);
        Firms.community(code, null);
    }

    /** @param lines {@code number,area,state} in the first unit of the first building */
    public static void rooms(String code, String... lines) {
        var csv = new StringBuilder(ROOMS);
        for (var line : lines) {
            csv.append(code).append(",1号楼,1单元,").append(line).append('\n');
        }
        importFile(COUNTY_A, "rooms", csv.toString(), "").statusCode(200);
    }

    /** @param lines from {@link #owner} */
    public static void owners(String code, String... lines) {
        importFile(COUNTY_A, "owners", ownersFile(code, lines), "").statusCode(200);
    }

    public static String ownersFile(String code, String... lines) {
        var csv = new StringBuilder(OWNERS);
        for (var line : lines) {
            csv.append(code).append(",1号楼,1单元,").append(line).append('\n');
        }
        return csv.toString();
    }

    /** @param user whose account it is; null for an owner without one */
    public static String owner(String room, int person, TestUser user, String share, boolean representative) {
        return "%s,PERSON,样例业主%d,%s,1381234%04d,%s,%s,%s"
                .formatted(
                        room,
                        person,
                        residentId(person),
                        person,
                        user == null ? "" : user.person(),
                        share,
                        representative);
    }

    public static String developer(String room, String uscc, TestUser user) {
        return "%s,DEVELOPER,样例开发企业,%s,,%s,1,false".formatted(room, uscc, user == null ? "" : user.person());
    }

    /** A number that nobody has: the birth date lies in 1900. */
    public static String residentId(int serial) {
        var body = "3715251900010%d%03d".formatted(1 + serial / 1000 % 9, serial % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** Takes away every community of this class, and what hangs on it. */
    public static void removeAll() {
        for (var code : CODES) {
            var votes = "(select id from vote where community_code = '" + code + "')";
            for (var child : List.of("ballot", "proxy", "room", "head", "step", "matter")) {
                PlatformResource.run("delete from vote_" + child + " where vote_id in " + votes);
            }
            var published = "(select id from publicity where kind = 'VOTE_RESULT' and subject_id in " + votes + ")";
            PlatformResource.run("update vote set publicity_id = null where community_code = '" + code + "'");
            PlatformResource.run("delete from publicity_line where publicity_id in " + published);
            PlatformResource.run("delete from publicity where id in " + published);
            PlatformResource.run("delete from vote where community_code = '" + code + "'");
            PlatformResource.run("delete from room_share where room_id in (select id from room where community_code = '"
                    + code + "')");
            for (var table : List.of("owner", "room", "building_unit", "building")) {
                PlatformResource.run("delete from " + table + " where community_code = '" + code + "'");
            }
            PlatformResource.run("delete from community where code = '" + code + "'");
        }
        CODES.clear();
    }
}
