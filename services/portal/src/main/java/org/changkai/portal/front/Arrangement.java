package org.changkai.portal.front;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands in the slots of a page, seen by readers or not yet. */
public record Arrangement(List<Slot> items) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * A story in a slot.
     *
     * @param slot 1 is the first
     * @param story its id
     * @param until when it falls away by itself; empty for never
     * @param headline of the story as it is written now; empty if it is not known
     * @param state one of the newsroom's states; empty if it is not known
     */
    public record Slot(int slot, String story, String until, String headline, String state) {

        /** As a form sends it. */
        public Slot(int slot, String story, String until) {
            this(slot, story, until, "", "");
        }

        /** Whether it is known that readers do not see it. */
        public boolean unseen() {
            return !state.isEmpty() && !state.equals("PUBLISHED");
        }

        private Slot told(Slot known) {
            return new Slot(slot, story, until, known.headline, known.state);
        }

        /** As a field for day and time shows it, in Beijing's time; empty for never. */
        public String localUntil() {
            try {
                return until.isEmpty()
                        ? ""
                        : OffsetDateTime.parse(until)
                                .atZoneSameInstant(ZONE)
                                .toLocalDateTime()
                                .toString();
            } catch (DateTimeException typed) {
                return until;
            }
        }

        private Map<String, Object> document(int place) {
            var document = new LinkedHashMap<String, Object>(Map.of("slot", place, "story", story));
            if (!until.isBlank()) {
                document.put("until", moment(until));
            }
            return document;
        }
    }

    /** The same with what others tell about its stories. */
    public Arrangement told(List<Slot> others) {
        var known =
                others.stream().collect(Collectors.toMap(Slot::story, Function.identity(), (first, again) -> first));
        return new Arrangement(items.stream()
                .map(slot -> slot.told(known.getOrDefault(slot.story(), slot)))
                .toList());
    }

    /** As news reads it: the slots in the order of their numbers, numbered anew. */
    public Map<String, Object> document() {
        var ordered = new ArrayList<>(items);
        ordered.sort(Comparator.comparingInt(Slot::slot));
        var slots = new ArrayList<Map<String, Object>>();
        for (var slot : ordered) {
            slots.add(slot.document(slots.size() + 1));
        }
        return Map.of("items", slots);
    }

    /** What cannot be read goes on as it is: news says what is wrong with it. */
    private static String moment(String text) {
        try {
            return LocalDateTime.parse(text).atZone(ZONE).toOffsetDateTime().toString();
        } catch (DateTimeException another) {
            return text;
        }
    }
}
