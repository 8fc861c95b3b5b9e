package org.changkai.platform.problem;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts problems into words: {@code <code>} is the title, {@code <code>.detail} the detail, in {@code problems.properties}
 * (Chinese) and {@code problems_en.properties} of a service, then in those of the platform.
 */
public final class ProblemTexts {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE_TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final Pattern MEMBER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final List<String> bundles;

    public ProblemTexts() {
        this("problems", "platform-problems");
    }

    ProblemTexts(String... bundles) {
        this.bundles = List.of(bundles);
    }

    /** Chinese unless the reader prefers English; anything unreadable counts as no preference. */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            var best = Locale.lookup(
                    Locale.LanguageRange.parse(acceptLanguage),
                    List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : LANGUAGES.getFirst();
        } catch (IllegalArgumentException unreadable) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    /** The members of the problem document, in the order in which a person reads them. */
    public Map<String, Object> document(Problem problem, Locale language, @Nullable String traceId) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "urn:changkai:problem:" + problem.code());
        document.put("title", title(problem, language));
        document.put("status", problem.status());
        var detail = text(problem.code() + ".detail", language);
        document.put("detail", detail == null ? title(problem, language) : fill(detail, problem.members(), language));
        document.put("code", problem.code());
        document.put("traceId", traceId == null ? "" : traceId);
        if (!problem.errors().isEmpty()) {
            var errors = new ArrayList<Map<String, Object>>();
            for (var error : problem.errors()) {
                var text = text(error.message(), language);
                var message = fill(text == null ? error.message() : text, error.values(), language);
                errors.add(Map.of("pointer", error.pointer(), "message", message));
            }
            document.put("errors", errors);
        }
        problem.members().forEach(document::putIfAbsent);
        return document;
    }

    private String title(Problem problem, Locale language) {
        var title = text(problem.code(), language);
        if (title == null) {
            title = text("status-" + problem.status(), language);
        }
        return fill(title == null ? problem.code() : title, problem.members(), language);
    }

    private @Nullable String text(String key, Locale language) {
        var locale = Locale.ENGLISH.equals(language) ? Locale.ENGLISH : Locale.ROOT;
        for (var name : bundles) {
            var bundle = bundle(name, locale);
            if (bundle != null && bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        return null;
    }

    private static @Nullable ResourceBundle bundle(String name, Locale locale) {
        try {
            return ResourceBundle.getBundle(
                    name,
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        } catch (MissingResourceException absent) {
            return null; // a service without texts of its own uses the platform's
        }
    }

    private static String fill(String text, Map<String, Object> members, Locale language) {
        return MEMBER.matcher(text).replaceAll(match -> {
            var value = members.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : readable(value, language));
        });
    }

    /** The document's member stays as machines read it. */
    private static String readable(Object value, Locale language) {
        var english = Locale.ENGLISH.equals(language);
        return switch (value) {
            case LocalDate date -> date.format(english ? ENGLISH_DATE : CHINESE_DATE);
            case OffsetDateTime time -> time.format(english ? ENGLISH_TIME : CHINESE_TIME);
            case Collection<?> list ->
                list.stream().map(one -> readable(one, language)).collect(Collectors.joining(english ? ", " : "、"));
            default -> value.toString();
        };
    }
}
