package org.changkai.registry.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedSocialCreditCodeTest {

    @Test
    void theLastCharacterChecksTheOthers() {
        assertThat(UnifiedSocialCreditCode.isValid("91350100M000100Y43")).isTrue(); // the example of GB 32100-2015
        assertThat(UnifiedSocialCreditCode.isValid("91350100M000100Y44")).isFalse();
        assertThat(UnifiedSocialCreditCode.isValid("91350100M000100I43")).isFalse();
        assertThat(UnifiedSocialCreditCode.isValid("9135")).isFalse();
    }
}
