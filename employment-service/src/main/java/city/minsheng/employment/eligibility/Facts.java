package city.minsheng.employment.eligibility;

import city.minsheng.common.money.Money;

/**
 * What is known of an enterprise when it is decided (事实). Null is a fact that nobody has supplied: it is never replaced
 * by a default.
 *
 * @param averageInsured employees insured on average last year
 * @param layoffs employees laid off last year
 * @param premiumMonths months for which the premium is paid in full
 * @param premiumPaid what enterprise and staff paid last year
 * @param trainingEligible whether the authority found it to be in the scope of the training subsidy
 * @param grantedYear the other year in which it was granted a benefit that is given once; null is none, and no gap
 */
public record Facts(
        EnterpriseSize size,
        Integer averageInsured,
        Integer layoffs,
        Integer premiumMonths,
        Money premiumPaid,
        Standing status,
        Boolean trainingEligible,
        Integer grantedYear) {}
