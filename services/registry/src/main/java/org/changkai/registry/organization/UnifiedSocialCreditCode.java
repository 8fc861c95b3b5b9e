package org.changkai.registry.organization;

/** The identifier of Chinese organizations, 18 characters, the last of which is a check digit (GB 32100-2015). */
public final class UnifiedSocialCreditCode {

    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private UnifiedSocialCreditCode() {}

    public static boolean isValid(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        var sum = 0;
        var weight = 1;
        for (var position = 0; position < LENGTH - 1; position++) {
            var digit = DIGITS.indexOf(code.charAt(position));
            if (digit < 0) {
                return false;
            }
            sum += digit * weight;
            weight = weight * 3 % DIGITS.length();
        }
        var check = (DIGITS.length() - sum % DIGITS.length()) % DIGITS.length();
        return DIGITS.charAt(check) == code.charAt(LENGTH - 1);
    }
}
