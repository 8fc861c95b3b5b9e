package org.changkai.search.entry;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.changkai.search.analysis.text.Plain;
import org.changkai.search.analysis.text.Readings;

/** The forms of a name. */
public final class Names {

    private static final List<String> ENDINGS = List.of(
            "村民委员会", "居民委员会", "社区居委会", "社区居民委员会", "嘎查委员会", "嘎查村委会", "村委会", "居委会", "嘎查", "社区", "街道办事处", "街道", "地区办事处",
            "办事处", "党群服务中心", "党群服务站", "苏木", "自治区", "自治旗", "镇", "乡", "村", "市", "县", "区", "旗");

    private static final int LONGEST_READ = 20;
    private static final int MOST_READINGS = 8;

    /** Besides them: what only chooses the glyph of a Mongolian letter. */
    private static final Pattern SPACES_AND_SIGNS = Pattern.compile("[\\s\\p{Z}\\p{C}\\p{P}\u180B-\u180F]+");

    private Names() {}

    /** Plain, without spaces: two names that a person takes for the same are the same. */
    public static String compact(String name) {
        return SPACES_AND_SIGNS.matcher(Plain.of(name)).replaceAll("");
    }

    /** The compact names, each also without what only says the kind of the place; nothing shorter than two characters. */
    public static Set<String> exact(Collection<String> names) {
        var exact = new LinkedHashSet<String>();
        for (var name : names) {
            var compact = compact(name);
            exact.add(compact);
            for (var ending : ENDINGS) {
                if (compact.endsWith(ending) && compact.length() - ending.length() >= 2) {
                    exact.add(compact.substring(0, compact.length() - ending.length()));
                }
            }
        }
        exact.remove("");
        return exact;
    }

    /** How the exact names are read, in every reading of their characters that a person may know; of Chinese ones only. */
    public static Set<String> sounds(Collection<String> names) {
        return exact(names).stream()
                .filter(name -> name.length() <= LONGEST_READ)
                .flatMap(name -> readings(name).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> readings(String name) {
        var read = List.of("");
        for (int at = 0; at < name.length(); at++) {
            read = read(read, Readings.of(name.charAt(at)));
        }
        return read;
    }

    private static List<String> read(List<String> before, List<String> readings) {
        return readings.stream()
                .flatMap(reading -> before.stream().map(begun -> begun + reading))
                .limit(MOST_READINGS)
                .toList();
    }

    /** In the usual reading, without spaces. */
    public static String pinyin(String name) {
        return compact(name)
                .chars()
                .mapToObj(character -> reading((char) character))
                .collect(Collectors.joining());
    }

    /** The first letters of the usual reading. */
    public static String initials(String name) {
        return compact(name)
                .chars()
                .mapToObj(character -> reading((char) character).substring(0, 1))
                .collect(Collectors.joining());
    }

    private static String reading(char character) {
        var readings = Readings.of(character);
        return readings.isEmpty() ? String.valueOf(character) : readings.getFirst();
    }
}
