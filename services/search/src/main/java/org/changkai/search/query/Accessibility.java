package org.changkai.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a centre may have for those who cannot do without it, as registry knows it. */
public enum Accessibility {
    STEP_FREE("无台阶通行", "Step-free access"),
    ACCESSIBLE_TOILET("无障碍卫生间", "Accessible toilet"),
    HEARING_LOOP("助听设备", "Hearing loop"),
    WHEELCHAIR("可借轮椅", "Wheelchairs to borrow"),
    PARKING("无障碍停车位", "Accessible parking");

    /** Either is a way in without steps, as in registry. */
    private static final List<String> WAYS_IN = List.of(STEP_FREE.word(), WHEELCHAIR.word());

    private final String chinese;
    private final String english;

    Accessibility(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** As in registry's feed, such as {@code step-free}. */
    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Any of which a centre has to have: {@code true} asks for a way in without steps, {@code false} or nothing for no matter
     * what, which is none. Null if there is no such word: an empty answer would look like one.
     */
    public static @Nullable List<String> asked(@Nullable String word) {
        if (word == null || word.isBlank() || word.equals("false")) {
            return List.of();
        }
        if (word.equals("true")) {
            return WAYS_IN;
        }
        return Arrays.stream(values()).anyMatch(feature -> feature.word().equals(word)) ? List.of(word) : null;
    }

    /** What people call each word. */
    static Map<String, Called> called() {
        return Arrays.stream(values())
                .collect(Collectors.toUnmodifiableMap(
                        Accessibility::word, feature -> new Called(feature.chinese, feature.english)));
    }
}
