package city.minsheng.insurance.casework;

import city.minsheng.common.privacy.Vault;
import city.minsheng.common.problem.Refusal;
import city.minsheng.insurance.person.Insured;
import city.minsheng.insurance.problem.InsuranceProblem;

/** An agent as he names himself: open, hence its own text form. */
public record AgentDetails(Relation relation, String residentId, String name, String phone) {
    Agent sealed(Vault vault) {
        return new Agent(relation, vault.seal(name), vault.seal(residentId), vault.seal(phone));
    }

    void requireOtherThan(Insured principal) {
        if (residentId.equals(principal.residentId())) {
            throw Refusal.of(InsuranceProblem.AGENT_SAME);
        }
    }

    @Override
    public String toString() {
        return "AgentDetails[" + relation + "]";
    }
}
