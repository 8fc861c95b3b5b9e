package org.changkai.registry.centre;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void aMongolianNameHasMongolianLetters() {
        assertThat(Script.MONGOLIAN.writes("ᠨᠠᠮ ᠤᠨ ᠠᠷᠠᠳ ᠲᠦᠮᠡᠨ")).isTrue();
        assertThat(Script.MONGOLIAN.writes("ᠨᠠᠮ\u202Fᠤᠨ\u180B 2")).isTrue();
        assertThat(Script.MONGOLIAN.writes("Намын")).isFalse();
        assertThat(Script.MONGOLIAN.writes("ᠨᠠᠮ 党")).isFalse();
        assertThat(Script.MONGOLIAN.writes("ᠨᠠᠮ \uD83D\uDE00")).isFalse();
        assertThat(Script.MONGOLIAN.writes("12")).isFalse();
    }

    @Test
    void aCyrillicNameHasCyrillicLetters() {
        assertThat(Script.CYRILLIC.writes("Намын төв №1 (Үйлчилгээ)")).isTrue();
        assertThat(Script.CYRILLIC.writes("Haмын")).isFalse(); // begins with Latin letters
    }
}
