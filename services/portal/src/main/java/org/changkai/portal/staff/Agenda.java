package org.changkai.portal.staff;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.LocalTime;
import java.util.List;
import org.changkai.portal.booking.Moments;
import org.jspecify.annotations.Nullable;

/** The day's list of a centre; contact data come masked. */
public record Agenda(@JsonAlias("appointments") List<Entry> items) {

    /** One visit. */
    public record Entry(
            String reference,
            String service,
            String start,
            String status,
            String name,
            String phone,
            @Nullable Contact contact) {

        /** The masked contact, where booking puts it together. */
        public record Contact(String name, String phone) {}

        public String who() {
            return contact == null ? name : contact.name();
        }

        public String call() {
            return contact == null ? phone : contact.phone();
        }

        public LocalTime at() {
            return Moments.time(start);
        }
    }
}
