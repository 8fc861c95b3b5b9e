package org.changkai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SyllablesTest {

    @Test
    void lettersAreCutIntoSyllablesThoughOneOfThemIsMistyped() {
        assertThat(Syllables.of("haibowan")).containsExactly("hai", "bo", "wan");
        assertThat(Syllables.of("wuhia")).containsExactly("wu", "hia");
        assertThat(Syllables.of("chifneg")).containsExactly("chi", "fneg");
        assertThat(Syllables.of("haibowna")).containsExactly("hai", "bo", "wna");
        assertThat(Syllables.of("tuanjieshqudangqun")).containsExactly("tuan", "jie", "shqu", "dang", "qun");
    }

    @Test
    void whatIsNoPinyinIsNotForcedIntoIt() {
        assertThat(Syllables.of("tjsq")).isEmpty();
        assertThat(Syllables.of("hbw")).isEmpty();
        assertThat(Syllables.of("http")).isEmpty();
        assertThat(Syllables.of("")).isEmpty();
        assertThat(Syllables.of("x".repeat(2000))).isEmpty();
    }

    @Test
    void aSlipIsALetterMissingTooMuchAnotherOrSwapped() {
        assertThat(Syllables.isNear("san", "shan")).isTrue();
        assertThat(Syllables.isNear("shan", "san")).isTrue();
        assertThat(Syllables.isNear("hia", "hai")).isTrue();
        assertThat(Syllables.isNear("hao", "hai")).isTrue();
        assertThat(Syllables.isNear("hai", "hai")).isTrue();
        assertThat(Syllables.isNear("li", "lu"))
                .as("every letter of a short syllable is another one")
                .isFalse();
        assertThat(Syllables.isNear("shang", "san")).isFalse();
        assertThat(Syllables.isNear("哈", "哈哈哈")).isFalse();
    }
}
