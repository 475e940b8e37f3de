/** Candidates for owners' committees (业主委员会委员候选人) and the joint review of what the rules ask of them. */
package city.minsheng.property.candidate;
