package org.changkai.registry.area;

import static org.changkai.registry.RegistryFixture.rows;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The rule of renumbered codes worked out once more, from the files of two editions alone and in other words. */
record RenumberedByHand(Collection<Place> removed, Collection<Place> added) {

    /** What names the kind of a body, however much of it stands behind a name. */
    private static final Pattern NAME = Pattern.compile("(.+?)(?:社区|嘎查|村|居|民|委员会|委会|街道|办事处|筹备处|虚拟生活区|虚拟社区|苏木|镇|乡)*");

    record Place(String code, String level, String name) {

        private boolean isPerhaps(Place later) {
            return level.equals(later.level)
                    && code.substring(0, 6).equals(later.code.substring(0, 6))
                    && core(name).equals(core(later.name));
        }

        private static String core(String name) {
            var matcher = NAME.matcher(name);
            return matcher.matches() ? matcher.group(1) : name;
        }
    }

    static RenumberedByHand between(String older, String newer) throws IOException {
        var before = read(older);
        var after = read(newer);
        var removed = new TreeMap<>(before);
        removed.keySet().removeAll(after.keySet());
        var added = new TreeMap<>(after);
        added.keySet().removeAll(before.keySet());
        return new RenumberedByHand(removed.values(), added.values());
    }

    /** The codes of which one may be that of the same place in the newer edition. */
    List<String> perhaps(Place gone) {
        return added.stream().filter(gone::isPerhaps).map(Place::code).toList();
    }

    private static Map<String, Place> read(String edition) throws IOException {
        var places = new TreeMap<String, Place>();
        rows("areas/chifeng_" + edition + ".csv")
                .forEach(row ->
                        places.put(row.get("code"), new Place(row.get("code"), row.get("level"), row.get("name"))));
        return places;
    }
}
