package org.changkai.booking.centre.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.changkai.booking.centre.Centre;
import org.changkai.booking.centre.CentrePlan;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.centre.ClosuresDocument;
import org.changkai.booking.centre.CountersDocument;
import org.changkai.booking.centre.LimitsDocument;
import org.changkai.booking.centre.ScheduleDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

final class PostgresCentres implements Centres {

    private static final String PLAN = """
            select id, name, kind, area_code, address, phone, lat, lon, services, opening_hours, home_visits,
                   version, schedule, closures, counters, limits
            from centre where not removed and id = any(?)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresCentres(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public @Nullable CentrePlan find(String id) {
        return find(List.of(id)).stream().findFirst().orElse(null);
    }

    @Override
    public List<CentrePlan> find(Collection<String> ids) {
        return jdbc.sql(PLAN)
                .param(ids.toArray(String[]::new))
                .query(this::plan)
                .list();
    }

    @Override
    public @Nullable Centre lastTold(String id) {
        return jdbc.sql(PLAN.replace("not removed and ", ""))
                .param(new String[] {id})
                .query(this::plan)
                .optional()
                .map(CentrePlan::centre)
                .orElse(null);
    }

    @Override
    public Map<String, Long> versions(Collection<String> ids) {
        var versions = new HashMap<String, Long>();
        jdbc.sql("select id, version from centre where not removed and id = any(?)")
                .param(ids.toArray(String[]::new))
                .query(row -> {
                    versions.put(row.getString(1), row.getLong(2));
                });
        return versions;
    }

    @Override
    public List<Distant> near(double lat, double lon, double metres, String service, boolean homeVisit, int limit) {
        var degrees = metres / 111_000;
        var wider = degrees / Math.max(0.01, Math.cos(Math.toRadians(lat)));
        return jdbc.sql("""
                        select id, metres from (
                            select id, 2 * 6371008.8 * asin(least(1, sqrt(
                                power(sin(radians(lat - :lat) / 2), 2)
                                + cos(radians(:lat)) * cos(radians(lat)) * power(sin(radians(lon - :lon) / 2), 2)))) metres
                            from centre
                            where not removed
                              and lat between :lat - :degrees and :lat + :degrees
                              and lon between :lon - :wider and :lon + :wider
                              and (:service = any(services) or (:homeVisit and home_visits))
                        ) near
                        where metres <= :metres order by metres, id limit :limit
                        """)
                .param("lat", lat)
                .param("lon", lon)
                .param("degrees", degrees)
                .param("wider", wider)
                .param("service", service)
                .param("homeVisit", homeVisit)
                .param("metres", metres)
                .param("limit", limit)
                .query((row, n) -> new Distant(row.getString(1), row.getDouble(2)))
                .list();
    }

    @Override
    public @Nullable String areaOf(String id) {
        return jdbc.sql("select area_code from centre where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable Place placeOf(String id) {
        return jdbc.sql("select lat, lon from centre where id = ? and lat is not null and lon is not null")
                .param(id)
                .query((row, n) -> new Place(row.getDouble(1), row.getDouble(2)))
                .optional()
                .orElse(null);
    }

    @Override
    public boolean save(Centre centre) {
        var before = jdbc.sql("""
                        select services, opening_hours, home_visits, removed, area_code from centre where id = ? for update
                        """)
                .param(centre.id())
                .query((row, n) -> new Before(
                        row.getString(5),
                        !row.getBoolean(4)
                                && centre.services().equals(strings(row, 1))
                                && centre.openingHours().equals(row.getString(2))
                                && centre.homeVisits() == row.getBoolean(3)
                                && centre.areaCode().equals(row.getString(5))))
                .optional()
                .orElse(null);
        jdbc.sql("""
                        insert into centre (id, name, kind, area_code, address, phone, lat, lon, services,
                                            opening_hours, home_visits)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set
                            name = excluded.name, kind = excluded.kind, area_code = excluded.area_code,
                            address = excluded.address, phone = excluded.phone, lat = excluded.lat,
                            lon = excluded.lon, services = excluded.services,
                            opening_hours = excluded.opening_hours, home_visits = excluded.home_visits,
                            removed = false, version = centre.version + 1
                        """)
                .param(centre.id())
                .param(centre.name())
                .param(centre.kind())
                .param(centre.areaCode())
                .param(centre.address())
                .param(centre.phone())
                .param(centre.lat())
                .param(centre.lon())
                .param(centre.services().toArray(String[]::new))
                .param(centre.openingHours())
                .param(centre.homeVisits())
                .update();
        if (before == null) {
            return false;
        }
        takeVisitsAlong(centre, before.area());
        return !before.same();
    }

    /** A centre that goes where it is goes there under the new code too: areas are renumbered, and people stay. */
    private void takeVisitsAlong(Centre centre, String before) {
        if (!centre.areaCode().equals(before)) {
            jdbc.sql("""
                    update taken t set area = c.area_code from centre c
                    where c.id = ? and t.centre_id = c.id and t.area = ? and c.counters ->> 'homeVisitAreas' is null
                    """).params(centre.id(), before).update();
        }
    }

    private record Before(String area, boolean same) {}

    @Override
    public void remove(String id) {
        jdbc.sql("update centre set removed = true, version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    @Override
    public void lock(String id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("centre " + id)
                .query(row -> {});
    }

    @Override
    public void renewAll() {
        jdbc.sql("update centre set version = version + 1").update();
    }

    @Override
    public Setting setting(String id, Part part) {
        var column = column(part);
        return jdbc.sql("select " + column + "_version, " + column + " from centre where id = ?")
                .param(id)
                .query((row, n) -> new Setting(row.getLong(1), document(row.getString(2), type(part))))
                .single();
    }

    @Override
    public void set(String id, Part part, Object document, long revision) {
        var column = column(part);
        jdbc.sql("update centre set version = version + 1, " + column + " = cast(? as jsonb), " + column
                        + "_version = ? where id = ?")
                .params(json.writeValueAsString(document), revision, id)
                .update();
    }

    private CentrePlan plan(ResultSet row, int number) throws SQLException {
        var centre = new Centre(
                row.getString("id"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("area_code"),
                row.getString("address"),
                row.getString("phone"),
                row.getObject("lat", Double.class),
                row.getObject("lon", Double.class),
                strings(row, 9),
                row.getString("opening_hours"),
                row.getBoolean("home_visits"));
        var closures = document(row.getString("closures"), ClosuresDocument.class);
        return new CentrePlan(
                centre,
                row.getLong("version"),
                document(row.getString("schedule"), ScheduleDocument.class),
                closures == null ? ClosuresDocument.NONE : closures,
                document(row.getString("counters"), CountersDocument.class),
                document(row.getString("limits"), LimitsDocument.class));
    }

    private <T> @Nullable T document(@Nullable String text, Class<T> type) {
        return text == null ? null : json.readValue(text, type);
    }

    private static Set<String> strings(ResultSet row, int column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static String column(Part part) {
        return switch (part) {
            case SCHEDULE -> "schedule";
            case CLOSURES -> "closures";
            case COUNTERS -> "counters";
            case LIMITS -> "limits";
        };
    }

    private static Class<?> type(Part part) {
        return switch (part) {
            case SCHEDULE -> ScheduleDocument.class;
            case CLOSURES -> ClosuresDocument.class;
            case COUNTERS -> CountersDocument.class;
            case LIMITS -> LimitsDocument.class;
        };
    }
}
