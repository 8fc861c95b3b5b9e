package org.changkai.booking.day.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changkai.booking.day.Edition;
import org.changkai.booking.day.Editions;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.day.ReadCalendar;
import org.changkai.booking.item.ServiceItem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps centres' calendars as they were written last, each with the edition it was made of. Before one is told again the
 * database is asked which edition counts now, so nothing has to be thrown away when a place is taken or a plan has changed.
 */
final class ReadyCalendars {

    private static final int OVERHEAD = 200;

    private final Editions editions;
    private final PlannedCentres centres;
    private final ReadCalendar calendar;
    private final JsonMapper json;
    private final ZoneId zone;
    private final Cache<Question, Ready> kept;

    /** @param most so many bytes are kept */
    ReadyCalendars(
            Editions editions, PlannedCentres centres, ReadCalendar calendar, JsonMapper json, ZoneId zone, long most) {
        this.editions = editions;
        this.centres = centres;
        this.calendar = calendar;
        this.json = json;
        this.zone = zone;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Question question, Ready ready) -> ready.written().size() + OVERHEAD)
                .build();
    }

    /** What is asked of each centre: from a date on so many days. */
    record Asked(ServiceItem item, LocalDate from, int days, boolean english) {

        Question of(String centre) {
            return new Question(centre, item.code(), from, days, english);
        }
    }

    record Question(String centre, String service, LocalDate from, int days, boolean english) {}

    record Ready(Edition edition, Zipped.Part written) {}

    /** The calendars as JSON, by centre; centres that are not known are missing. */
    Map<String, Zipped.Part> read(Collection<String> ids, Asked asked) {
        var now = editions.now(ids, asked.item());
        var told = new HashMap<String, Zipped.Part>();
        for (var id : ids) {
            var ready = kept.getIfPresent(asked.of(id));
            if (ready != null && ready.edition().equals(now.get(id))) {
                told.put(id, ready.written());
            }
        }
        var missing =
                ids.stream().filter(id -> !told.containsKey(id)).distinct().toList();
        if (!missing.isEmpty()) {
            var read = calendar.read(centres.now(missing).values(), asked.item(), asked.from(), asked.days());
            read.forEach((centre, dates) -> {
                var id = centre.centre().id();
                told.put(id, written(centre, dates, asked, now.get(id)));
            });
        }
        return told;
    }

    /** Who asks for the same at the same time waits for the one who writes. */
    private Zipped.Part written(
            PlannedCentre centre, List<ReadCalendar.Date> dates, Asked asked, @Nullable Edition edition) {
        if (edition == null) {
            return write(centre, dates, asked);
        }
        return kept.asMap()
                .compute(
                        asked.of(centre.centre().id()),
                        (_, before) -> before != null && before.edition().equals(edition)
                                ? before
                                : new Ready(edition, write(centre, dates, asked)))
                .written();
    }

    private Zipped.Part write(PlannedCentre centre, List<ReadCalendar.Date> dates, Asked asked) {
        return Zipped.Part.of(
                json.writeValueAsBytes(ToldCalendar.of(centre, List.of(asked.item()), dates, zone, asked.english())));
    }
}
