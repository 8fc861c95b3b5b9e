package org.changkai.booking.message;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.changkai.booking.item.ServiceItem;

/**
 * The words of messages. Chinese ones fit into one text message (70 characters) with usual names; a name that is too long
 * is cut.
 */
final class MessageTexts {

    private static final int LONGEST_NAME = 20;
    private static final String BUNDLE = "org.changkai.booking.message.messages";
    private static final DateTimeFormatter DATE_ZH = DateTimeFormatter.ofPattern("M月d日HH:mm", Locale.CHINA);
    private static final DateTimeFormatter DATE_EN = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final ResourceBundle chinese = ResourceBundle.getBundle(
            BUNDLE, Locale.ROOT, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    private final ResourceBundle english = ResourceBundle.getBundle(
            BUNDLE,
            Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    String text(Kind kind, Why why, boolean inEnglish, Map<String, String> values) {
        return filled(word(why.key(kind.name().toLowerCase(Locale.ROOT)), inEnglish), values);
    }

    String title(Kind kind, Why why, boolean inEnglish) {
        return word(why.key("title." + kind.name().toLowerCase(Locale.ROOT)), inEnglish);
    }

    String word(String key, boolean inEnglish) {
        return (inEnglish ? english : chinese).getString(key);
    }

    /** How to be there for the services of one visit. */
    String come(List<ServiceItem> chain, boolean inEnglish) {
        return word(chain.isEmpty() ? "come.counter" : come(chain.getFirst()), inEnglish);
    }

    private static String come(ServiceItem item) {
        return switch (item.kind()) {
            case COUNTER, ROOM, SESSION -> "come.counter";
            case HOME_VISIT -> "come.home_visit";
            case PHONE -> "come.phone";
        };
    }

    static String time(LocalDateTime at, boolean inEnglish) {
        return (inEnglish ? DATE_EN : DATE_ZH).format(at);
    }

    static String name(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static String filled(String template, Map<String, String> values) {
        var text = template;
        for (var value : values.entrySet()) {
            text = text.replace('{' + value.getKey() + '}', value.getValue());
        }
        return text;
    }
}
