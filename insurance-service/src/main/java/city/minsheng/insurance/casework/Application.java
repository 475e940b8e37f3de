package city.minsheng.insurance.casework;

import city.minsheng.insurance.person.Insured;
import java.util.List;

/**
 * What somebody asks for (申请).
 *
 * @param principal the insured person whom it is for
 * @param agent null when the principal files for himself
 * @param stationCode the station that he chose; null leaves the choice to the rule
 * @param handedIn codes of materials
 * @param promised codes of materials that a promise stands in for
 */
public record Application(
        String itemCode,
        Insured principal,
        AgentDetails agent,
        String stationCode,
        List<String> handedIn,
        List<String> promised) {}
