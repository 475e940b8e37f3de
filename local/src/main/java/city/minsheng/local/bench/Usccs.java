package city.minsheng.local.bench;

/** Unified social credit codes (统一社会信用代码) by number, each with its right check character, GB 32100-2015. */
final class Usccs {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int BODY = 9;

    private Usccs() {}

    /**
     * @param county six digits of the registering authority
     * @param number not negative; another number gives another code
     */
    static String of(String county, int number) {
        var body = new StringBuilder("91").append(county);
        var digits = new StringBuilder();
        for (int rest = number; digits.length() < BODY; rest /= ALPHABET.length()) {
            digits.append(ALPHABET.charAt(rest % ALPHABET.length()));
        }
        body.append(digits.reverse());
        return body.append(check(body)).toString();
    }

    private static char check(CharSequence body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
