package org.changkai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BegunTest {

    @Test
    void charactersStandAsTheyAreAndLettersForTheSyllablesThatBeginSo() {
        var begun = Begun.of("海b");
        assertThat(begun).hasSize(2);
        assertThat(begun.getFirst().character()).isEqualTo("海");
        assertThat(begun.getLast().syllables()).contains("bei", "bo").doesNotContain("hai");
        assertThat(Begun.of("海北jie").getLast().syllables()).contains("jie").doesNotContain("jia");
        assertThat(Begun.of("党群fw")).hasSize(4);
        assertThat(Begun.of("hai北").getFirst().syllables()).containsExactly("hai");
    }

    @Test
    void onlyTheLastSyllableMayGoOn() {
        var begun = Begun.of("xinhuajd");
        assertThat(begun).hasSize(4);
        assertThat(begun.getFirst().syllables()).containsExactly("xin");
        assertThat(begun.get(1).syllables()).containsExactly("hua");
        assertThat(begun.getLast().syllables()).contains("dao");
        assertThat(Begun.of("海hua").getLast().syllables()).contains("hua", "huang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "海北", "xinhua", "dqfw", "wifi", "whc001", "15分钟shenghuo", "海viu"})
    void whatIsOfOneKindOrNoPinyinIsNotHalfTyped(String typed) {
        assertThat(Begun.of(typed)).isEmpty();
    }
}
