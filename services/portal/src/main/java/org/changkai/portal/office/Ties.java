package org.changkai.portal.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.changkai.portal.neighbour.Pieces;
import org.jspecify.annotations.Nullable;

/** How an organization is tied to others and how it was assessed, as a form shows it: rows of texts. */
public record Ties(List<Link> links, List<Standing> standings) {

    /** The kinds of links, as registry names them. */
    public static final List<String> TYPES = List.of("CO_BUILDING", "CONTACT_POINT", "MEMBER_OF", "DUAL_REPORT");

    /** The grades of an assessment, as registry names them. */
    public static final List<String> GRADES = List.of("", "EXCELLENT", "GOOD", "FAIR", "POOR");

    /**
     * A link that begins at the organization, whenever it counts.
     *
     * @param target id of the other one; a row without one is none
     * @param from first day
     * @param to first day on which it no longer counts; empty while it goes on
     */
    public record Link(String type, String target, String role, String from, String to) {

        static final Link EMPTY = new Link("CO_BUILDING", "", "", "", "");
    }

    /**
     * An assessment; a row without a year is none.
     *
     * @param stars 1 to 10; empty for none
     */
    public record Standing(String year, String grade, String stars, String honour) {

        static final Standing EMPTY = new Standing("", "", "", "");
    }

    /** What registry tells of assessments, and where the list goes on. */
    public record Standings(List<Told> items, @Nullable String next) implements Pieces<Standings.Told> {

        /** One of them. */
        public record Told(int year, String grade, int stars, String honour) {

            public Standing written() {
                return new Standing(String.valueOf(year), grade, stars == 0 ? "" : String.valueOf(stars), honour);
            }
        }
    }

    /** The links that are there, and one row more. */
    public List<Link> linkRows() {
        var rows = new ArrayList<>(links);
        rows.add(Link.EMPTY);
        return rows;
    }

    /** The assessments that are there, and one row more. */
    public List<Standing> standingRows() {
        var rows = new ArrayList<>(standings);
        rows.add(Standing.EMPTY);
        return rows;
    }

    /** As fields of the organization that registry reads. */
    public Map<String, Object> fields() {
        return Map.of(
                "links",
                links.stream()
                        .filter(link -> !link.target().isBlank())
                        .map(link -> filled(
                                "type",
                                link.type(),
                                "targetId",
                                link.target(),
                                "role",
                                link.role(),
                                "from",
                                link.from(),
                                "to",
                                link.to()))
                        .toList(),
                "standings",
                standings.stream()
                        .filter(one -> !one.year().isBlank())
                        .map(Ties::fields)
                        .toList());
    }

    private static Map<String, Object> fields(Standing one) {
        var fields = filled("grade", one.grade(), "honour", one.honour());
        fields.put("year", number(one.year()));
        if (!one.stars().isBlank()) {
            fields.put("stars", number(one.stars()));
        }
        return fields;
    }

    /** What is no number stays as it is, so that registry says what is wrong with it. */
    private static Object number(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException other) {
            return text;
        }
    }

    private static Map<String, Object> filled(String... pairs) {
        var filled = new LinkedHashMap<String, Object>();
        for (var at = 0; at < pairs.length; at += 2) {
            if (!pairs[at + 1].isBlank()) {
                filled.put(pairs[at], pairs[at + 1].strip());
            }
        }
        return filled;
    }
}
