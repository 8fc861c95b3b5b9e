package org.changkai.booking.waitlist.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.changkai.booking.appointment.Appointments.PersonKeys;
import org.changkai.booking.appointment.Contact;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.waitlist.Entry;
import org.changkai.booking.waitlist.Entry.Offered;
import org.changkai.booking.waitlist.Entry.Status;
import org.changkai.booking.waitlist.Waitlist;
import org.changkai.platform.crypto.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

final class PostgresWaitlist implements Waitlist {

    /** At a time; the next look finds the others. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SecretBox box;
    private final ReadEntry read;

    PostgresWaitlist(JdbcClient jdbc, JsonMapper json, SecretBox box) {
        this.jdbc = jdbc;
        this.json = json;
        this.box = box;
        this.read = new ReadEntry();
    }

    @Override
    public @Nullable Kept find(String reference) {
        return one(ReadEntry.SELECT + "where e.reference = ?", reference);
    }

    @Override
    public @Nullable Kept lock(String reference) {
        jdbc.sql("select from waitlist_entry where reference = ? for update")
                .param(reference)
                .query(row -> {});
        return find(reference);
    }

    @Override
    public List<Entry> openOf(List<byte[]> phoneKeys) {
        return jdbc.sql(ReadEntry.SELECT + """
            where e.phone_hash = any(?) and e.status in ('WAITING', 'OFFERED') order by e.made_at, e.reference
            """)
                .param(phoneKeys.toArray(byte[][]::new))
                .query((row, n) -> read.entry(row))
                .list();
    }

    @Override
    public void renewSecret(String reference, byte[] secretHash) {
        jdbc.sql("update waitlist_entry set secret_hash = ? where reference = ?")
                .params(secretHash, reference)
                .update();
    }

    private @Nullable Kept one(String sql, String reference) {
        return jdbc.sql(sql)
                .param(reference)
                .query((row, n) -> new Kept(read.entry(row), row.getBytes("secret_hash")))
                .optional()
                .orElse(null);
    }

    @Override
    public boolean add(Entry entry, byte[] secretHash, Contact contact, PersonKeys keys) {
        var last = entry.wishes().stream()
                .map(wish -> wish.to())
                .max(LocalDate::compareTo)
                .orElseThrow();
        var added = jdbc.sql("""
            insert into waitlist_entry (reference, centre_id, service, status, priority, secret_hash,
                phone_hash, person_hash, contact, last_date, made_at, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (reference) do nothing
            """)
                .params(
                        entry.reference(),
                        entry.centre(),
                        entry.service(),
                        entry.status().name(),
                        entry.priority(),
                        secretHash,
                        keys.phone(),
                        keys.person(),
                        box.seal(json.writeValueAsBytes(contact)),
                        last,
                        utc(entry.madeAt()),
                        utc(entry.madeAt()))
                .update();
        if (added == 1) {
            entry.wishes()
                    .forEach(wish -> jdbc.sql("insert into waitlist_wish values (?, ?, ?, ?, ?) on conflict do nothing")
                            .params(entry.reference(), wish.from(), wish.to(), wish.fromMinute(), wish.toMinute())
                            .update());
        }
        return added == 1;
    }

    @Override
    public @Nullable Contact contact(String reference) {
        return jdbc.sql("select contact from waitlist_entry where reference = ? and contact is not null")
                .param(reference)
                .query((row, n) -> json.readValue(box.open(row.getBytes(1)), Contact.class))
                .optional()
                .orElse(null);
    }

    @Override
    public Standing standing(PersonKeys keys, String centre, String service) {
        return jdbc.sql("""
            select count(*),
                   coalesce(bool_or(person_hash = any(?) and centre_id = ? and service = ?), false)
            from waitlist_entry where phone_hash = any(?) and status in ('WAITING', 'OFFERED')
            """)
                .params(
                        keys.people().toArray(byte[][]::new),
                        centre,
                        service,
                        keys.phones().toArray(byte[][]::new))
                .query((row, n) -> new Standing(row.getInt(1), row.getBoolean(2)))
                .single();
    }

    @Override
    public List<Entry> lockWaiting(String centre, LocalDate date) {
        return jdbc.sql(ReadEntry.SELECT + """
            where e.centre_id = ? and e.status = 'WAITING' and exists (
                select from waitlist_wish w where w.entry = e.reference
                and ? between w.first_date and w.last_date)
            order by e.made_at, e.reference limit ? for update of e skip locked
            """)
                .params(centre, date, MOST)
                .query((row, n) -> read.entry(row))
                .list();
    }

    @Override
    public Map<String, Set<Integer>> offeredBefore(Collection<String> references, LocalDate date) {
        var before = new HashMap<String, Set<Integer>>();
        jdbc.sql("select entry, start_minute from waitlist_offer where entry = any(?) and date = ?"
                        + " and outcome <> 'OVERTAKEN'")
                .params(references.toArray(String[]::new), date)
                .query(row -> {
                    before.computeIfAbsent(row.getString(1), any -> new HashSet<>())
                            .add(row.getInt(2));
                });
        return before;
    }

    @Override
    public void offer(Entry entry, Offered offer, Instant now) {
        jdbc.sql("""
            insert into waitlist_offer (hold, entry, centre_id, date, start_minute, end_minute, outcome,
                offered_at, expires_at)
            values (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
            """)
                .params(
                        offer.hold(),
                        entry.reference(),
                        entry.centre(),
                        offer.start().toLocalDate(),
                        Span.minute(offer.start().toLocalTime()),
                        Span.minute(offer.end().toLocalTime()),
                        utc(now),
                        utc(offer.expiresAt()))
                .update();
        change(entry.reference(), Status.OFFERED, entry.missed(), null, now);
    }

    @Override
    public void endOffer(String reference, Ending ending) {
        jdbc.sql("update waitlist_offer set outcome = ? where entry = ? and outcome = 'OPEN'")
                .params(ending.name(), reference)
                .update();
    }

    @Override
    public void change(String reference, Status status, int missed, @Nullable String appointment, Instant now) {
        jdbc.sql("update waitlist_entry set status = ?, missed = ?, appointment = ?, changed_at = ? where"
                        + " reference = ?")
                .param(status.name())
                .param(missed)
                .param(appointment)
                .param(utc(now))
                .param(reference)
                .update();
    }

    @Override
    public List<Entry> lockOffered(Collection<UUID> holds) {
        return jdbc.sql(ReadEntry.SELECT + "where e.status = 'OFFERED' and o.hold = any(?) for update of e skip locked")
                .param(holds.toArray(UUID[]::new))
                .query((row, n) -> read.entry(row))
                .list();
    }

    @Override
    public List<Entry> lockExpired(String centre, LocalDate date, Instant now) {
        return jdbc.sql(ReadEntry.SELECT + """
            where e.status = 'OFFERED' and o.centre_id = ? and o.date = ? and o.expires_at <= ?
            order by e.made_at for update of e skip locked
            """)
                .params(centre, date, utc(now))
                .query((row, n) -> read.entry(row))
                .list();
    }

    @Override
    public List<Day> expired(Instant now) {
        return jdbc.sql("""
            select centre_id, date from waitlist_offer where outcome = 'OPEN' and expires_at <= :now
            union
            select d.centre_id, d.date from centre_day d
            join waitlist_entry e on e.centre_id = d.centre_id and e.status = 'WAITING'
            join waitlist_wish w on w.entry = e.reference and d.date between w.first_date and w.last_date
            where d.fresh_until <= :now
            order by date, centre_id
            """)
                .param("now", utc(now))
                .query((row, n) -> new Day(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    @Override
    public List<Day> seemFree(LocalDate from) {
        return jdbc.sql("""
            select distinct d.centre_id, d.date from waitlist_entry e
            join waitlist_wish w on w.entry = e.reference
            join centre_day d on d.centre_id = e.centre_id
                and d.date between greatest(w.first_date, cast(? as date)) and w.last_date
            where e.status = 'WAITING' and coalesce(d.free ->> e.service, '1') ~ '[1-9]'
            order by d.date, d.centre_id
            """)
                .param(from)
                .query((row, n) -> new Day(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    @Override
    public int end(LocalDate today, Instant now) {
        return jdbc.sql("update waitlist_entry set status = 'ENDED', changed_at = ? where status = 'WAITING' and"
                        + " last_date < ?")
                .params(utc(now), today)
                .update();
    }

    @Override
    public List<Entry> lockAtRemovedCentres() {
        return jdbc.sql(ReadEntry.SELECT + """
            where e.status in ('WAITING', 'OFFERED')
                and exists (select from centre c where c.id = e.centre_id and c.removed)
            order by e.made_at, e.reference limit ? for update of e skip locked
            """)
                .param(MOST)
                .query((row, n) -> read.entry(row))
                .list();
    }

    @Override
    public int ahead(Entry entry) {
        return jdbc.sql("""
            select count(*) from waitlist_entry
            where centre_id = ? and service = ? and status = 'WAITING' and made_at < ?
            """)
                .params(entry.centre(), entry.service(), utc(entry.madeAt()))
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
