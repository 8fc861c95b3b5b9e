package org.changkai.booking.appointment.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.appointment.Appointments;
import org.changkai.booking.appointment.Contact;
import org.changkai.platform.crypto.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

final class PostgresAppointments implements Appointments {

    private static final String COLUMNS = """
        reference, owner, centre_id, services, start_at, end_at, status, sequence, orphaned, by_staff, priority,
        made_at, changed_at, checked_in_at, secret_hash
        """;

    private final JdbcClient jdbc;
    private final ReadEarlier earlier;
    private final JsonMapper json;
    private final SecretBox box;
    private final Clock clock;

    PostgresAppointments(JdbcClient jdbc, JdbcOperations template, JsonMapper json, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.earlier = new ReadEarlier(template);
        this.json = json;
        this.box = box;
        this.clock = clock;
    }

    @Override
    public @Nullable Kept find(String reference) {
        return one("select " + COLUMNS + " from appointment where reference = ?", reference);
    }

    @Override
    public @Nullable Kept lock(String reference) {
        return one("select " + COLUMNS + " from appointment where reference = ? for update", reference);
    }

    @Override
    public List<Appointment> all(Collection<String> references) {
        return jdbc.sql("select " + COLUMNS + " from appointment where reference = any(?) order by reference")
                .param(references.toArray(String[]::new))
                .query(this::appointment)
                .list();
    }

    private @Nullable Kept one(String sql, String reference) {
        return jdbc.sql(sql)
                .param(reference)
                .query((row, n) -> new Kept(appointment(row, n), row.getBytes("secret_hash")))
                .optional()
                .orElse(null);
    }

    @Override
    public boolean isUsed(UUID hold) {
        return jdbc.sql("select exists (select from appointment where owner = ?)")
                .param(hold)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean add(Appointment appointment, byte[] secretHash, Contact contact, PersonKeys keys) {
        return jdbc.sql("""
            with kept as (update taken set expires_at = null, holder = null where owner = ?)
            insert into appointment (reference, owner, centre_id, date, services, start_at, end_at,
                status, by_staff, priority, secret_hash, phone_hash, person_hash, contact,
                made_at, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (reference) do nothing
            """)
                        .params(
                                appointment.owner(),
                                appointment.reference(),
                                appointment.owner(),
                                appointment.centre(),
                                appointment.date(),
                                appointment.services().toArray(String[]::new),
                                at(appointment.start()),
                                at(appointment.end()),
                                appointment.status().name(),
                                appointment.byStaff(),
                                appointment.priority(),
                                secretHash,
                                keys.phone(),
                                keys.person(),
                                box.seal(json.writeValueAsBytes(contact)),
                                utc(appointment.madeAt()),
                                utc(appointment.changedAt()))
                        .update()
                == 1;
    }

    @Override
    public void update(Appointment appointment) {
        var checkedIn = appointment.checkedInAt();
        jdbc.sql("""
            update appointment set owner = ?, centre_id = ?, date = ?, start_at = ?, end_at = ?, status = ?,
                sequence = ?, orphaned = ?, changed_at = ?, checked_in_at = ?, reminded = reminded and start_at = ?,
                replaced_by = case when ? then replaced_by end
            where reference = ?
            """)
                .param(appointment.owner())
                .param(appointment.centre())
                .param(appointment.date())
                .param(at(appointment.start()))
                .param(at(appointment.end()))
                .param(appointment.status().name())
                .param(appointment.sequence())
                .param(appointment.orphaned())
                .param(utc(appointment.changedAt()))
                .param(checkedIn == null ? null : utc(checkedIn))
                .param(at(appointment.start()))
                .param(isReplaceable(appointment))
                .param(appointment.reference())
                .update();
    }

    /** What has a time or a place again needs no other visit that stands for it; nor shall an old one end it once it is displaced anew. */
    private static boolean isReplaceable(Appointment appointment) {
        return switch (appointment.status()) {
            case CANCELLED -> true;
            case BOOKED -> appointment.orphaned();
            case CHECKED_IN, SERVED, NO_SHOW, UNSERVED -> false;
        };
    }

    @Override
    public @Nullable Contact contact(String reference) {
        return jdbc.sql("select contact from appointment where reference = ? and contact is not null")
                .param(reference)
                .query((row, n) -> json.readValue(box.open(row.getBytes(1)), Contact.class))
                .optional()
                .orElse(null);
    }

    @Override
    public Map<String, Contact> contacts(Collection<String> references) {
        var contacts = new HashMap<String, Contact>();
        jdbc.sql("select reference, contact from appointment where reference = any(?) and contact is not null")
                .param(references.toArray(String[]::new))
                .query(row -> {
                    contacts.put(row.getString(1), json.readValue(box.open(row.getBytes(2)), Contact.class));
                });
        return contacts;
    }

    @Override
    public void recordChannel(String reference, Channel channel) {
        jdbc.sql("update appointment set channel = ? where reference = ?")
                .params(channel.name(), reference)
                .update();
    }

    @Override
    public List<Appointment> openOf(List<byte[]> phoneKeys) {
        return jdbc.sql("select " + COLUMNS + """
             from appointment where phone_hash = any(?) and status in ('BOOKED', 'CHECKED_IN') and end_at > ?
            order by start_at, reference limit 200
            """)
                .params(phoneKeys.toArray(byte[][]::new), utc(clock.instant()))
                .query(this::appointment)
                .list();
    }

    @Override
    public void renewSecret(String reference, byte[] hash) {
        var sql = "update appointment set secret_hash = ? where reference = ?";
        jdbc.sql(sql).params(hash, reference).update();
    }

    @Override
    public void recordOpening(String reference, String account, Instant now) {
        jdbc.sql("insert into contact_opened (reference, account, opened_at) values (?, ?, ?)")
                .params(reference, account, utc(now))
                .update();
    }

    @Override
    public List<Earlier> earlier(PersonKeys keys, Instant since, String except) {
        return earlier.read(keys, since, except);
    }

    @Override
    public void excuse(String reference) {
        jdbc.sql("update appointment set excused = true where reference = ?")
                .param(reference)
                .update();
    }

    @Override
    public List<Appointment> on(String centre, LocalDate date) {
        return jdbc.sql("select " + COLUMNS
                        + " from appointment where centre_id = ? and date = ? order by start_at, reference")
                .params(centre, date)
                .query(this::appointment)
                .list();
    }

    @Override
    public List<Appointment> orphans(String centre, LocalDate from) {
        return jdbc.sql("select " + COLUMNS + """
             from appointment where centre_id = ? and date >= ? and orphaned and status = 'BOOKED'
            order by start_at, reference
            """)
                .params(centre, from)
                .query(this::appointment)
                .list();
    }

    private Appointment appointment(ResultSet row, int number) throws SQLException {
        var checkedIn = row.getObject("checked_in_at", OffsetDateTime.class);
        return new Appointment(
                row.getString("reference"),
                row.getObject("owner", UUID.class),
                row.getString("centre_id"),
                List.of((String[]) row.getArray("services").getArray()),
                local(row, "start_at"),
                local(row, "end_at"),
                Appointment.Status.valueOf(row.getString("status")),
                row.getInt("sequence"),
                row.getBoolean("orphaned"),
                row.getBoolean("by_staff"),
                row.getBoolean("priority"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                checkedIn == null ? null : checkedIn.toInstant());
    }

    private LocalDateTime local(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDateTime();
    }

    private OffsetDateTime at(LocalDateTime local) {
        return local.atZone(clock.getZone()).toOffsetDateTime();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
