package city.minsheng.insurance.item;

/**
 * One thing that an item needs (材料).
 *
 * @param promiseAllowed whether a promise may stand in for it for a while (告知承诺)
 * @param agentOnly whether it is needed only when an agent files
 */
public record Material(String code, String nameZh, String nameEn, boolean promiseAllowed, boolean agentOnly) {
    boolean isNeeded(boolean byAgent) {
        return byAgent || !agentOnly;
    }
}
