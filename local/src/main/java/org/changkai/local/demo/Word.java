package org.changkai.local.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A place name that nobody has used before, so that finding it proves something.
 *
 * @param characters as people write it
 * @param pinyin as people type it
 */
public record Word(String characters, String pinyin) {

    private static final List<Word> SYLLABLES = List.of(
            new Word("云", "yun"),
            new Word("海", "hai"),
            new Word("春", "chun"),
            new Word("晨", "chen"),
            new Word("松", "song"),
            new Word("泉", "quan"),
            new Word("鹿", "lu"),
            new Word("梅", "mei"),
            new Word("竹", "zhu"),
            new Word("石", "shi"),
            new Word("湖", "hu"),
            new Word("星", "xing"));

    /** Three syllables out of twelve: one of 1,728 names. */
    public static Word random(RandomGenerator dice) {
        Word word = new Word("", "");
        for (int syllable = 0; syllable < 3; syllable++) {
            Word next = SYLLABLES.get(dice.nextInt(SYLLABLES.size()));
            word = new Word(word.characters + next.characters, word.pinyin + next.pinyin);
        }
        return word;
    }
}
