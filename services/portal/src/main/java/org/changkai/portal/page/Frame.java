package org.changkai.portal.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every template is handed beside its content: words, formats and the state of the switches.
 *
 * @param texts in the reader's language
 * @param bigType whether the reader wants bigger type
 * @param path of the page, without parameters
 * @param here path and parameters of the page without those that switch; ends in {@code ?} or {@code &}
 * @param sent whether the page answers a form that was sent, and not one that only wants to be read
 * @param publicUrl under which citizens reach the suite, without a slash at its end
 * @param newspaper the newspaper's name
 * @param hotline to call instead; empty if there is none
 * @param assets where style and modules are, by their file name
 */
public record Frame(
        Texts texts,
        boolean bigType,
        String path,
        String here,
        boolean sent,
        String publicUrl,
        String newspaper,
        String hotline,
        Assets assets) {

    private static final Pattern WHOLE_CREDIT = Pattern.compile("摄|供图|图库|图片");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** Finds the address of a file, with a mark that changes when the file does. */
    public interface Assets {
        String address(String file);
    }

    /** A credit as it stands under a photo: a name gets 摄, a credit that says what was done or names a house stays. */
    public String credit(String credit) {
        return t(WHOLE_CREDIT.matcher(credit).find() ? "photo.credit.whole" : "photo.credit", credit);
    }

    public String t(String key, Object... values) {
        return texts.of(key, values);
    }

    /** Words for a neighbour's code, else the fallback, else what a language is called, else the code itself. */
    public String word(String group, @Nullable String code, @Nullable String fallback) {
        if (code == null) {
            return fallback == null ? "" : fallback;
        }
        var otherwise = group.equals("spoken") ? spoken(code) : code;
        return texts.orElse(group + "." + code, fallback == null ? otherwise : fallback);
    }

    /** A centre may speak any language of the world; those for which we have no words of our own Java names. */
    private String spoken(String code) {
        var spoken = Locale.forLanguageTag(code);
        var name = spoken.getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() || name.equals(spoken.getLanguage())
                ? code
                : spoken.getDisplayName(texts.language().locale());
    }

    public boolean english() {
        return texts.language() == Language.ENGLISH;
    }

    /** What to say while a neighbour is away: what was typed is kept only where something was. */
    public String away(String what) {
        return t("away." + (what.equals("staff") && !sent ? "read" : what));
    }

    public String lang() {
        return texts.language().tag();
    }

    public String asset(String file) {
        return assets.address(file);
    }

    /** E.g. 11月24日（周二） or Tue 24 November. */
    public String date(LocalDate date) {
        var locale = texts.language().locale();
        var weekday = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
        return english()
                ? weekday + " " + date.getDayOfMonth() + " " + date.getMonth().getDisplayName(TextStyle.FULL, locale)
                : date.getMonthValue() + "月" + date.getDayOfMonth() + "日（" + weekday + "）";
    }

    public String weekday(LocalDate date) {
        return date.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, texts.language().locale());
    }

    /** E.g. 2026年11月24日 or 24 November 2026. */
    public String fullDate(Instant instant) {
        var date = instant.atZone(ZONE).toLocalDate();
        return english()
                ? date.getDayOfMonth() + " "
                        + date.getMonth()
                                .getDisplayName(TextStyle.FULL, texts.language().locale()) + " "
                        + date.getYear()
                : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    public String time(LocalTime time) {
        return TIME.format(time);
    }

    /** Day and time of an instant, as the clocks of the centres show it. */
    public String moment(Instant instant) {
        var local = instant.atZone(ZONE);
        return date(local.toLocalDate()) + (english() ? ", " : " ") + TIME.format(local);
    }

    /** Day with its year, and the time to the second, as records have it. */
    public String recorded(Instant instant) {
        return fullDate(instant) + " " + SECOND.format(instant.atZone(ZONE));
    }

    public LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public String clock(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    /** Whether a neighbour's list goes on; what it leaves out is empty to us. */
    public boolean more(@Nullable String next) {
        return next != null && !next.isEmpty();
    }

    /** Metres as people say them. */
    public String distance(double metres) {
        if (metres < 1000) {
            return t("distance.metres", Math.round(metres / 10) * 10);
        }
        return t("distance.kilometres", String.format(Locale.ROOT, "%.1f", metres / 1000));
    }

    /** ①②③ … as the paper numbers the parts of a series. */
    public static String circled(int number) {
        if (number >= 1 && number <= 20) {
            return Character.toString('①' + number - 1);
        }
        if (number >= 21 && number <= 35) {
            return Character.toString('㉑' + number - 21);
        }
        if (number >= 36 && number <= 50) {
            return Character.toString('㊱' + number - 36);
        }
        return "（" + number + "）";
    }
}
