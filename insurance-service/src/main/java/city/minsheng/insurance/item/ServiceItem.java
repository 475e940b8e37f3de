package city.minsheng.insurance.item;

import city.minsheng.common.problem.Refusal;
import city.minsheng.insurance.problem.InsuranceProblem;
import java.util.List;

/**
 * A thing that people can have done (医保服务事项).
 *
 * @param acceptLevel the lowest level whose stations accept it
 * @param reviewLevel the lowest level that reviews it
 * @param approveLevel the lowest level that decides it
 * @param legalDays working days that the law allows, from the submission
 * @param promisedDays working days that the agency promises
 * @param online whether it can be done online (网上办)
 * @param phone whether it can be done on the phone (掌上办)
 * @param operable whether a case can be opened here; otherwise it stands in the directory only
 */
public record ServiceItem(
        String code,
        String nameZh,
        String nameEn,
        StationLevel acceptLevel,
        StationLevel reviewLevel,
        StationLevel approveLevel,
        int legalDays,
        int promisedDays,
        boolean online,
        boolean phone,
        boolean operable,
        List<Material> materials) {

    /** Whether a station can do it: it can do what its level accepts. */
    public boolean isAcceptedAt(StationLevel level) {
        return level.covers(acceptLevel);
    }

    public boolean isPromiseAllowed() {
        return materials.stream().anyMatch(Material::promiseAllowed);
    }

    /** What an applicant has to bring. */
    public List<Material> materialsNeeded(boolean byAgent) {
        return materials.stream().filter(material -> material.isNeeded(byAgent)).toList();
    }

    /** @throws Refusal 422 {@code item.not-operable} */
    public void requireOperable() {
        if (!operable) {
            throw Refusal.of(InsuranceProblem.ITEM_NOT_OPERABLE, code);
        }
    }
}
