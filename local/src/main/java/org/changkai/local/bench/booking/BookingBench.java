package org.changkai.local.bench.booking;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.changkai.local.bench.CpuTime;
import org.changkai.local.bench.MeasuredSuite;
import org.changkai.local.bench.MeasuredSuite.Needs;
import org.changkai.local.bench.Measurement;
import org.changkai.local.bench.Table;
import org.changkai.local.bench.WarmUp;
import org.changkai.local.load.Crowd;
import org.changkai.local.load.Load;
import org.changkai.local.load.Waits;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;

/**
 * Everything through the gateway: bookings spread over a town, many who want one place, twenty calendars of sixty days,
 * the first free time among all centres and whether it is the right one, and the minute in which new days open.
 * {@code --parts=spread,hot} says which, {@code --appointments=1000000} beside how many open appointments,
 * {@code --questions=10000} how many times the ranking is compared, {@code --seconds=20} how long each load lasts,
 * {@code --warm-up=300} how many seconds at the most it goes on before that.
 */
public final class BookingBench implements Measurement {

    private static final int CENTRES = 500;
    private static final int CLIENTS = 50;
    private static final int ADDRESSES = 1500;
    private static final int CALENDAR_DAYS = 60;
    private static final int CALENDARS = 20;
    private static final int BOOKABLE_DAYS = 14;
    private static final int MOST_A_DAY = 38;
    private static final int CALENDARS_PER_SECOND = 100;
    private static final int FIRST_FREE_PER_SECOND = 40;
    private static final int CLIENTS_OF_READS = 4;

    /** Every browser takes compressed answers. */
    private static final Map<String, String> AS_BROWSERS = Map.of("Accept-Encoding", "gzip, deflate, br");

    private static final String[] PARTS = {"gateway", "booking", "postgres"};

    /** What can be measured. */
    private enum Part {
        SPREAD,
        HOT,
        CALENDARS,
        FIRST_FREE,
        ORACLE,
        RELEASE;

        static Set<Part> named(String names) {
            Set<Part> parts = EnumSet.noneOf(Part.class);
            for (String name : names.split(",")) {
                parts.add(valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
            }
            return parts;
        }
    }

    @Override
    public void run(Stack laptop, List<String> options, PrintStream out) throws Exception {
        Options asked = Options.of(options);
        try (MeasuredSuite suite = MeasuredSuite.start(laptop, Needs.of(Service.REGISTRY, Service.BOOKING), out)) {
            Town town = Town.of(CENTRES, suite.door());
            try (Crowd crowd = new Crowd(suite.stack().door(), 7, ADDRESSES)) {
                Course course = new Course(suite, town, crowd, asked, out);
                if (asked.appointments() > 0) {
                    course.fill();
                }
                course.run(asked.appointments() + " open");
                if (asked.parts().contains(Part.ORACLE)) {
                    new RankingOracle(town, crowd, out).run(asked.questions());
                }
                if (asked.parts().contains(Part.RELEASE)) {
                    new ReleaseMinute(suite, town, out).run();
                }
            }
        }
    }

    private record Options(Set<Part> parts, long appointments, long questions, Duration time, Duration warmUp) {

        static Options of(List<String> options) {
            Set<Part> parts = EnumSet.allOf(Part.class);
            long appointments = 0;
            long questions = 10_000;
            long seconds = 20;
            long warmUp = 300;
            for (String option : options) {
                String value = option.substring(option.indexOf('=') + 1);
                switch (option.replaceFirst("=.*", "")) {
                    case "--parts" -> parts = Part.named(value);
                    case "--appointments" -> appointments = Long.parseLong(value);
                    case "--questions" -> questions = Long.parseLong(value);
                    case "--seconds" -> seconds = Long.parseLong(value);
                    case "--warm-up" -> warmUp = Long.parseLong(value);
                    default ->
                        throw new IllegalArgumentException(
                                "bench booking takes --parts=spread,hot,calendars,first-free,oracle,release, "
                                        + "--appointments=<number>, --questions=<number>, --seconds=<number> and "
                                        + "--warm-up=<number>, not " + option);
                }
            }
            return new Options(parts, appointments, questions, Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp));
        }
    }

    /** All loads, one after the other. */
    private record Course(MeasuredSuite suite, Town town, Crowd crowd, Options asked, PrintStream out) {

        void run(String state) throws IOException, InterruptedException {
            Table table = Table.ofLoads(out);
            if (asked.parts().contains(Part.SPREAD)) {
                spread(table, state);
            }
            if (asked.parts().contains(Part.HOT)) {
                new HotPlace(suite, town, crowd, out).run(table, state, asked.time(), warmUp(PARTS));
            }
            if (asked.parts().contains(Part.CALENDARS)) {
                String what = state + ": " + CALENDARS + " calendars, " + CALENDAR_DAYS + " days";
                measuredOpen(table, what, CALENDARS_PER_SECOND, number -> {
                    Random chance = new Random(number);
                    return crowd.next(visitor -> visitor.send("GET", calendars(chance), AS_BROWSERS, new byte[0])
                            .status());
                });
            }
            if (asked.parts().contains(Part.FIRST_FREE)) {
                String what = state + ": first free of " + CENTRES + " centres";
                measuredOpen(table, what, FIRST_FREE_PER_SECOND, number -> {
                    Random chance = new Random(number);
                    return crowd.next(visitor -> visitor.get(firstFree(chance)).status());
                });
            }
        }

        /** Each place is booked once: at least half of them are left for what is measured. */
        private void spread(Table table, String state) throws IOException, InterruptedException {
            List<Place> places = places();
            if (places.isEmpty()) {
                out.println("No place is free, so bookings are not measured.");
                return;
            }
            AtomicInteger next = new AtomicInteger();
            Citizens citizens = new Citizens("13");
            Load.Errand book = _ -> {
                Place place = places.get(next.getAndIncrement());
                return crowd.next(visitor -> citizens.book(visitor, place.centre(), place.start()));
            };
            warmUp(PARTS).with(time -> Load.closed(CLIENTS, time, places.size() / 2 - next.get(), book));
            CpuTime cpu = suite.cpu(PARTS);
            int left = places.size() - next.get();
            Waits waits = Load.closed(CLIENTS, asked.time(), left, book);
            String what = state + ": booked, spread, " + CLIENTS + " clients";
            boolean soldOut = waits.count() == left;
            table.load(soldOut ? what + ", sold out after " + Math.round(waits.seconds()) + " s" : what, waits, cpu);
        }

        private void measuredOpen(Table table, String what, int perSecond, Load.Errand errand) {
            String[] parts = {"gateway", "booking", "postgres", "registry"};
            warmUp(parts).with(time -> Load.closed(CLIENTS_OF_READS, time, other(errand)));
            CpuTime cpu = suite.cpu(parts);
            Waits waits = Load.open(perSecond, asked.time(), errand);
            table.load(what + ", " + perSecond + " each second", waits, cpu);
        }

        private WarmUp warmUp(String... parts) {
            return new WarmUp(suite, asked.warmUp(), parts);
        }

        /** Other questions than those that are measured. */
        private static Load.Errand other(Load.Errand errand) {
            return number -> errand.run(number + 1_000_003L);
        }

        private String calendars(Random chance) {
            List<String> asking = new ArrayList<>();
            for (int i = 0; i < CALENDARS; i++) {
                asking.add(town.centres().get(chance.nextInt(CENTRES)));
            }
            return "/api/booking/calendars?centres=" + String.join(",", asking) + "&service=" + Town.SERVICE + "&days="
                    + CALENDAR_DAYS;
        }

        private static String firstFree(Random chance) {
            double lat = Town.LAT + (chance.nextDouble() - 0.5) / 1000;
            double lon = Town.LON + (chance.nextDouble() - 0.5) / 1000;
            return "/api/booking/first-free?lat=" + lat + "&lon=" + lon + "&minutes=30&service=" + Town.SERVICE
                    + "&limit=10";
        }

        /** Every free start of the town that can be booked now, in an order without a pattern. */
        private List<Place> places() throws IOException, InterruptedException {
            List<Place> places = new ArrayList<>();
            for (String centre : town.centres()) {
                crowd.next(visitor -> Town.freeStarts(visitor, centre, BOOKABLE_DAYS))
                        .forEach(start -> places.add(new Place(centre, start)));
            }
            Collections.shuffle(places, new Random(7));
            return places;
        }

        void fill() throws Exception {
            List<String> dates = town.openDates(92);
            int each = (int) Math.ceilDiv(asked.appointments(), (long) CENTRES * dates.size());
            try (Connection database = suite.database(Service.BOOKING)) {
                long written = OpenAppointments.fill(database, town.centres(), dates, Math.min(each, MOST_A_DAY));
                out.println();
                out.println(written + " open appointments were put in.");
            }
            long since = System.nanoTime();
            for (String centre : town.centres()) {
                crowd.next(visitor -> Town.freeStarts(visitor, centre, 92));
            }
            out.printf("Their days were read for the first time in %.0f s.%n", (System.nanoTime() - since) / 1e9);
        }
    }

    private record Place(String centre, String start) {}
}
