package city.minsheng.property.room;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.ProblemCode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused of rooms. */
enum RoomProblem implements ProblemCode {
    MISSING(404, "room.missing", "没有这套房屋,或您无权查看", "There is no such room, or it is not yours to see"),
    COMMUNITY(404, "room.community", "小区 {0} 不存在,或您无权查看", "There is no community {0}, or it is not yours to see");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    RoomProblem(int status, String code, String zh, String en) {
        this.status = status;
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    static class Published {
        @Produces
        @Singleton
        ProblemCatalogue rooms() {
            return ProblemCatalogue.of(RoomProblem.class);
        }
    }
}
