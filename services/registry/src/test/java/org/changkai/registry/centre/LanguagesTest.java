package org.changkai.registry.centre;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "mn", "en", "csl", "yue", "evn", "dta", "orh", "zh-Hans", "mn-Mong"})
    void whatPeopleSpeakOrSignIsALanguage(String code) {
        assertThat(CentreDraft.isLanguage(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "qqq", "xx-Hans", "Zh", "chinese", ""})
    void whatNobodyCouldBeToldOfIsNone(String code) {
        assertThat(CentreDraft.isLanguage(code)).isFalse();
    }
}
