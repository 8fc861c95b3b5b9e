package org.changkai.local.bench.booking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.changkai.local.Answer;
import org.changkai.local.Door;
import org.changkai.local.RegistryImport;
import org.changkai.local.Upload;
import org.changkai.local.load.Reply;
import org.changkai.local.load.Visitor;
import org.changkai.local.process.Signals;

/** A made-up town of many alike centres, all within half an hour's walk of its middle. */
final class Town {

    static final double LAT = 39.665;
    static final double LON = 106.822;
    static final String SERVICE = "certificates";

    private static final String HOURS = "Mo-Fr 08:30-12:00,14:30-17:30";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final double STEP = 0.0008;

    private final Door door;
    private final List<String> centres;

    private Town(Door door, List<String> centres) {
        this.door = door;
        this.centres = centres;
    }

    /** Registers so many centres and waits until booking knows the last one. */
    static Town of(int size, Door door) throws IOException {
        List<String> centres =
                IntStream.range(0, size).mapToObj(i -> "bench-" + i).toList();
        Town town = new Town(door, centres);
        try (InputStream areas = Town.class.getResourceAsStream("/sample/areas.csv")) {
            if (areas == null) {
                throw new IOException("the sample areas are missing");
            }
            town.importFile("areas", areas.readAllBytes());
        }
        town.importFile("centres", file(centres).getBytes(StandardCharsets.UTF_8));
        town.await(
                "booking to know the centres",
                () -> town.calendar(centres.getLast(), 1).status() == 200);
        return town;
    }

    List<String> centres() {
        return centres;
    }

    /** Dates of the next so many days on which the centres are open, the first that can be booked first. */
    List<String> openDates(int days) {
        return calendar(centres.getFirst(), days)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(day -> day.path("open").asBoolean())
                .map(day -> day.path("date").asString())
                .toList();
    }

    /** Starts that a centre lists as free, over its next so many days. */
    static List<String> freeStarts(Visitor visitor, String centre, int days) throws IOException {
        Reply answer = visitor.get(calendarPath(centre, days));
        if (answer.status() != 200) {
            throw new IOException("The calendar of " + centre + " was answered with " + answer.status());
        }
        return freeStarts(answer);
    }

    /** Starts that a calendar's answer lists as free. */
    static List<String> freeStarts(Reply calendar) {
        return calendar.json()
                .path("items")
                .valueStream()
                .filter(day -> day.path("bookable").asBoolean())
                .flatMap(day -> day.path("times").valueStream())
                .filter(time -> time.path("free").asInt() > 0)
                .map(time -> time.path("start").asString())
                .toList();
    }

    static String calendarPath(String centre, int days) {
        return "/api/booking/centres/" + centre + "/calendar?service=" + SERVICE + "&days=" + days;
    }

    private Answer calendar(String centre, int days) {
        return door.get(calendarPath(centre, days));
    }

    private void importFile(String kind, byte[] file) {
        RegistryImport.of(door.asMachine(), kind, new Upload(kind + ".csv", "text/csv", file));
    }

    private void await(String what, BooleanSupplier done) throws IOException {
        if (!Signals.await(done, LONGEST)) {
            throw new IOException("Waited in vain for " + what);
        }
    }

    private static String file(List<String> centres) {
        int side = (int) Math.ceil(Math.sqrt(centres.size()));
        StringBuilder csv =
                new StringBuilder("id,kind,name,area_code,lat,lon,phone,services,opening_hours,home_visits\n");
        for (int i = 0; i < centres.size(); i++) {
            int row = i / side;
            int column = i % side;
            double lat = LAT + (row - side / 2.0) * STEP;
            double lon = LON + (column - side / 2.0) * STEP;
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,CENTRE,测量中心%d（示例）,150302001901,%.5f,%.5f,0473-555 0000,%s;social-insurance,\"%s\",no%n",
                    centres.get(i),
                    i,
                    lat,
                    lon,
                    SERVICE,
                    HOURS));
        }
        return csv.toString();
    }
}
