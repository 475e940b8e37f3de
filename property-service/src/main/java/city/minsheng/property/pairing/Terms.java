package city.minsheng.property.pairing;

/**
 * What the policy says of pairings on a day.
 *
 * @param visitsPerMonth agreed for each month of the term
 */
record Terms(int leastStars, int mostCommunities, int surveyMonths, int visitsPerMonth, int answerDays) {}
