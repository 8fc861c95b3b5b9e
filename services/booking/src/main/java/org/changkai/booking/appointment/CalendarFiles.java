package org.changkai.booking.appointment;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItems;

/** Makes the calendar file of an appointment: what, where, when, and what to bring; nothing of whom. */
public final class CalendarFiles {

    private static final DateTimeFormatter BEGINS = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final PlannedCentres centres;
    private final ServiceItems items;
    private final Supplier<String> from;
    private final ZoneId zone;

    CalendarFiles(PlannedCentres centres, ServiceItems items, Supplier<String> from, ZoneId zone) {
        this.centres = centres;
        this.items = items;
        this.from = from;
        this.zone = zone;
    }

    /** As RFC 5545 wants it; of a cancelled appointment the file that takes it out of a calendar. */
    public String of(Appointment appointment) {
        var centre = centres.lately(appointment.centre());
        var chain = items.byCodes(appointment.services());
        var documents = ServiceItem.documents(chain);
        var title = ServiceItem.names(chain, false)
                + (centre == null ? "" : " · " + centre.centre().name());
        var description = "预约编号 " + appointment.reference() + "，请在 " + BEGINS.format(appointment.start()) + " 前到达并签到。"
                + (documents.isEmpty() ? "" : "\n请携带：" + String.join("、", documents));
        return CalendarFile.of(
                appointment,
                new CalendarFile.Words(
                        CalendarFile.Organizer.of(
                                centre == null ? "常开" : centre.centre().name(), from.get()),
                        title,
                        centre == null ? null : centre.centre().address(),
                        description,
                        centre == null ? null : centre.centre().lat(),
                        centre == null ? null : centre.centre().lon()),
                zone);
    }
}
