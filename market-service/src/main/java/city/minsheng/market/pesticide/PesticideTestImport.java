package city.minsheng.market.pesticide;

import static city.minsheng.common.imports.Column.required;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.imports.Column;
import city.minsheng.common.imports.ImportKind;
import city.minsheng.common.imports.ImportRun;
import city.minsheng.market.register.Reach;
import city.minsheng.market.register.Stalls;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/** Pesticide tests (农残快检), by market, stall, time and produce. Whoever imports them is the tester. */
@Singleton
class PesticideTestImport implements ImportKind {
    @Inject
    EntityManager entities;

    @Inject
    Stalls stalls;

    @Override
    public String kind() {
        return "pesticide-tests";
    }

    @Override
    public String label() {
        return "农残快检记录(导入人即检测人)· Pesticide tests (whoever imports them is the tester)";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.MARKET_INSPECTOR, Roles.MARKET_MANAGER, Roles.ADMIN);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("marketCode", "市场编号 · Market", "NM371502001"),
                required("sampledAt", "采样时间 · Sampled at", "2022-09-01T06:48:00+08:00"),
                required("produce", "品种 · Produce", "菠菜"),
                required("stallNumber", "摊位号 · Stall number", "A-001"),
                required("inhibitionRatePercent", "酶抑制率,百分数 · Inhibition in percent", "5.8"));
    }

    @Override
    public ImportRun begin(Actor actor, Instant now) {
        actor.requirePerson();
        return new TestRun(
                work -> entities.unwrap(Session.class).doWork(work::on),
                actor,
                now,
                Reach.marketRegions(entities, actor),
                stalls.keys(actor));
    }
}
