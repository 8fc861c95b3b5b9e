package org.changkai.registry.organization.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.organization.Organizations;
import org.jspecify.annotations.Nullable;

/**
 * Says only what is asked: a statement for all filters at once would be planned for none of them. A subtree is a range of
 * its path and an area a range of its code, so a piece of a list is read from where the last one ended.
 */
final class OrganizationQuery {

    private final List<String> conditions = new ArrayList<>(List.of("o.removed_at is null"));
    private final Map<String, Object> parameters = new HashMap<>();
    private final String order;

    OrganizationQuery(Organizations.Filter filter, Organizations.@Nullable After after) {
        var tree = TreeColumns.of(filter.tree());
        var area = filter.area();
        if (area != null) {
            add("o.area_code between :area and :lastArea", "area", area);
            parameters.put("lastArea", new AreaCode(area).last());
        }
        add(
                "o.kind = :kind",
                "kind",
                filter.kind() == null ? null : filter.kind().name());
        add(tree.in("o.$parent = :parent"), "parent", filter.parent());
        add("o.unified_social_credit_code = :code", "code", filter.unifiedSocialCreditCode());
        var words = filter.words();
        if (words != null && !words.isBlank()) {
            add("name_grams(o.name || ' ' || coalesce(o.short_name, '')) @> words_grams(:words)", "words", words);
            add("(o.name ilike :like or o.short_name ilike :like)", "like", like(words));
        }
        if (filter.under() != null) {
            var top = "(select $path from organization where id = :under)";
            add(
                    tree.in("o.$path between " + top + " and " + top + " || text2ltree(repeat('z', 65))"),
                    "under",
                    filter.under());
            add(
                    tree.in("o.$path > (select $path from organization where id = :after)"),
                    "after",
                    after == null ? null : after.id());
            order = tree.in("o.$path");
        } else if (area != null && words == null) {
            add("(o.area_code, o.id) > (:afterArea, :after)", "after", after == null ? null : after.id());
            parameters.put("afterArea", after == null ? "" : after.areaCode());
            order = "o.area_code, o.id";
        } else {
            add("o.id > :after", "after", after == null ? null : after.id());
            order = "o.id";
        }
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    static String like(String words) {
        return "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    String where() {
        return " where " + String.join(" and ", conditions) + " order by " + order;
    }

    String order() {
        return order;
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
