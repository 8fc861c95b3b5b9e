package org.changkai.news.review;

import java.util.List;

/** One of the rounds of 三审三校. */
public enum Round {
    FIRST,
    SECOND,
    FINAL;

    /** Which rounds there are where so many are asked for: the last is always the final one. */
    static List<Round> of(int count) {
        return switch (count) {
            case 0 -> List.of();
            case 1 -> List.of(FINAL);
            case 2 -> List.of(FIRST, FINAL);
            default -> List.of(FIRST, SECOND, FINAL);
        };
    }
}
