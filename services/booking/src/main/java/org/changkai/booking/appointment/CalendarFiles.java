package org.changkai.booking.appointment;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItem.Kind;
import org.changkai.booking.item.ServiceItems;
import org.jspecify.annotations.Nullable;

/** Makes the calendar file of an appointment: what, where, when, and what to bring; nothing of whom. */
public final class CalendarFiles {

    private static final DateTimeFormatter BEGINS = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final PlannedCentres centres;
    private final ServiceItems items;
    private final ComeWords come;
    private final Supplier<String> from;
    private final ZoneId zone;

    CalendarFiles(PlannedCentres centres, ServiceItems items, ComeWords come, Supplier<String> from, ZoneId zone) {
        this.centres = centres;
        this.items = items;
        this.come = come;
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
        var kind = chain.isEmpty() ? Kind.COUNTER : chain.getFirst().kind();
        var begins = BEGINS.format(appointment.start());
        var description = "预约编号 " + appointment.reference()
                + (kind.isAtTheDoor() ? "，请在 " + begins + " 前到达并签到。" : "，" + begins + "，" + come.of(chain))
                + (documents.isEmpty() ? "" : (kind.isAtTheDoor() ? "\n请携带：" : "\n请准备：") + String.join("、", documents));
        // who is visited or called would be sent to the wrong place by the centre's
        var at = centre == null || !kind.isAtTheDoor() ? null : centre.centre();
        return CalendarFile.of(
                appointment,
                new CalendarFile.Words(
                        CalendarFile.Organizer.of(
                                centre == null ? "常开" : centre.centre().name(), from.get()),
                        title,
                        at == null ? placeless(kind) : at.address(),
                        description,
                        at == null ? null : at.lat(),
                        at == null ? null : at.lon()),
                zone);
    }

    /** Never the address of who is visited: the file is opened by its key alone. */
    private static @Nullable String placeless(Kind kind) {
        return kind == Kind.HOME_VISIT ? "上门服务" : null;
    }
}
