package org.changkai.booking.randomwalk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.changkai.booking.appointment.BookAppointment;
import org.changkai.booking.appointment.CancelAppointment;
import org.changkai.booking.appointment.Contact;
import org.changkai.booking.appointment.RescheduleAppointment;
import org.changkai.booking.day.Editions;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.day.ReadCalendar;
import org.changkai.booking.day.SetPart;
import org.changkai.booking.hold.HoldPlace;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.MovableClock;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.waitlist.AnswerOffer;
import org.changkai.booking.waitlist.JoinWaitlist;

/** The use cases, as the controllers call them. */
record Doors(
        HoldPlace hold,
        BookAppointment book,
        CancelAppointment cancel,
        RescheduleAppointment reschedule,
        SetPart set,
        ReadCalendar calendar,
        Editions editions,
        KeptCalendars kept,
        PlannedCentres centres,
        ServiceItems items,
        JoinWaitlist join,
        AnswerOffer answer,
        MovableClock clock) {

    Outcome<BookAppointment.Booked> book(UUID hold) {
        return book.book(hold, somebody(), false, true, null);
    }

    /** Who has never been here before. */
    static Contact somebody() {
        return new Contact("张小明", BookingKit.somePhone(), null, null, null, null, null, null, null);
    }

    ReadCalendar.Date calendar(String id, String service, LocalDate date) {
        var centre = Objects.requireNonNull(centres.now(id));
        var item = Objects.requireNonNull(items.byCode(service));
        var edition = editions.now(List.of(id), item).get(id);
        var read = Objects.requireNonNull(
                        calendar.read(List.of(centre), item, date, 1).get(centre))
                .getFirst();
        kept.compare(id, service, edition, read);
        return read;
    }
}
