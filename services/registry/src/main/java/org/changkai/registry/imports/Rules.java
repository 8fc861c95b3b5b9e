package org.changkai.registry.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of one thing. */
public final class Rules {

    private final List<Flaw> flaws = new ArrayList<>();

    public Rules required(String field, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            flaws.add(new Flaw(field, "missing", null));
        }
        return this;
    }

    /** If there is a value it has to satisfy the rule. */
    public Rules expect(String field, @Nullable String value, Predicate<String> rule, String reason) {
        if (value != null && !value.isBlank() && !rule.test(value)) {
            flaws.add(new Flaw(field, reason, value));
        }
        return this;
    }

    /** One of a closed set of words, as they are spelled here. */
    public Rules word(String field, @Nullable String value, Class<? extends Enum<?>> words, String reason) {
        return expect(field, value, text -> isWord(words, text), reason);
    }

    /** Whether {@link #word} takes it. */
    public static boolean isWord(Class<? extends Enum<?>> words, String text) {
        return Arrays.stream(words.getEnumConstants())
                .anyMatch(word -> word.name().equals(text));
    }

    public Rules longest(String field, @Nullable String value, int characters) {
        return expect(field, value, text -> text.length() <= characters, "too-long");
    }

    /** Text that every file format can carry and that reads the same after it: one line, nothing around it. */
    public Rules plain(String field, @Nullable String value) {
        return expect(field, value, Rules::isPlain, "not-plain-text");
    }

    /** Whether {@link #plain} takes it. */
    public static boolean isPlain(String text) {
        return text.equals(text.strip()) && text.codePoints().noneMatch(Rules::isUnprintable);
    }

    private static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR -> true;
            default -> false;
        };
    }

    public Rules each(String field, Collection<String> values, Predicate<String> rule, String reason) {
        values.forEach(value -> expect(field, value.isBlank() ? "?" : value, rule, reason));
        return this;
    }

    /** A reference has to be one of those that exist. */
    public Rules exists(String field, @Nullable String value, Set<String> existing, String reason) {
        return expect(field, value, existing::contains, reason);
    }

    public Rules between(String field, @Nullable Double value, double least, double most) {
        if (value != null && !(value >= least && value <= most)) {
            flaws.add(new Flaw(field, "out-of-range", String.valueOf(value)));
        }
        return this;
    }

    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }
}
