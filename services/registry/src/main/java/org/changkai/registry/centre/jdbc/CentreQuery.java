package org.changkai.registry.centre.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.centre.Centres;
import org.jspecify.annotations.Nullable;

/** Says only what is asked: a statement for all filters at once would be planned for none of them. */
final class CentreQuery {

    private static final String WORDS = "centre_words(name, address, mongolian_name, cyrillic_name)";

    private final List<String> conditions = new ArrayList<>(List.of("removed_at is null"));
    private final Map<String, Object> parameters = new HashMap<>();

    CentreQuery(Centres.Filter filter, Centres.@Nullable After after) {
        var area = filter.area();
        if (area != null) {
            add("area_code between :area and :lastArea", "area", area);
            parameters.put("lastArea", new AreaCode(area).last());
        }
        add("kind = :kind", "kind", filter.kind() == null ? null : filter.kind().name());
        add("services @> array[cast(:service as text)]", "service", filter.service());
        add("languages @> array[cast(:language as text)]", "language", filter.language());
        add("zones @> array[cast(:zone as text)]", "zone", filter.zone());
        add("organization_id = :organization", "organization", filter.organization());
        for (var feature : filter.accessible()) {
            if (feature.equals("true")) {
                conditions.add("accessibility && array['step-free', 'wheelchair']");
            } else {
                var name = "feature" + parameters.size();
                add("accessibility @> array[cast(:" + name + " as text)]", name, feature);
            }
        }
        var words = filter.words();
        if (words != null) {
            add(WORDS + " @> words_grams(:words)", "words", words);
            add(
                    "concat_ws(' ', name, address, mongolian_name, cyrillic_name) ilike :like",
                    "like",
                    "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        if (after != null) {
            add("(area_code, id) > (:afterArea, :after)", "after", after.id());
            parameters.put("afterArea", after.areaCode());
        }
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    String where() {
        return " where " + String.join(" and ", conditions) + " order by " + order();
    }

    String order() {
        return "area_code, id";
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
