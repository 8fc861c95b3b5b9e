package org.changkai.registry.area;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** The areas that many places lie in, asked for once: neighbours share all of them but the smallest. */
public final class AreaLines {

    private final Map<String, String> names;

    /** Reads what is needed for places in these areas. */
    public AreaLines(Areas areas, Collection<String> codes) {
        var all = new HashSet<String>();
        Set.copyOf(codes).forEach(code -> all.addAll(new AreaCode(code).line()));
        names = areas.names(all);
    }

    /** The areas of today that this one lies in, the largest first and itself the last. */
    public <T> List<T> line(String code, BiFunction<String, String, T> codeAndName) {
        return new AreaCode(code)
                .line().stream()
                        .filter(names::containsKey)
                        .map(one -> codeAndName.apply(one, names.getOrDefault(one, "")))
                        .toList();
    }
}
