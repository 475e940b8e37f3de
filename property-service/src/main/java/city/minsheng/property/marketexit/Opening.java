package city.minsheng.property.marketexit;

import java.util.UUID;

/**
 * Why a case is opened, and about whom.
 *
 * @param listing the black listing that the policy counts; null when an officer opens it
 * @param parameter version of the policy parameter that was counted by; null with it
 */
record Opening(
        String number,
        String companyUscc,
        String companyName,
        String regionCode,
        String reason,
        UUID listing,
        UUID parameter) {}
