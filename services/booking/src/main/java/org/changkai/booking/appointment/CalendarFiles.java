package org.changkai.booking.appointment;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import org.changkai.booking.appointment.Appointment.Status;
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
    private final Replacements replacements;
    private final ComeWords come;
    private final Supplier<String> from;
    private final ZoneId zone;

    CalendarFiles(
            PlannedCentres centres,
            ServiceItems items,
            Replacements replacements,
            ComeWords come,
            Supplier<String> from,
            ZoneId zone) {
        this.centres = centres;
        this.items = items;
        this.replacements = replacements;
        this.come = come;
        this.from = from;
        this.zone = zone;
    }

    /** As RFC 5545 wants it; of a cancelled appointment the file that takes it out of a calendar and says so. */
    public String of(Appointment appointment) {
        var centre = centres.lately(appointment.centre());
        var chain = items.byCodes(appointment.services());
        var title = ServiceItem.names(chain, false)
                + (centre == null ? "" : " · " + centre.centre().name());
        var kind = chain.isEmpty() ? Kind.COUNTER : chain.getFirst().kind();
        // who is visited or called would be sent to the wrong place by the centre's
        var at = centre == null || !kind.isAtTheDoor() ? null : centre.centre();
        return CalendarFile.of(
                appointment,
                new CalendarFile.Words(
                        CalendarFile.Organizer.of(
                                centre == null ? "常开" : centre.centre().name(), from.get()),
                        title,
                        at == null ? placeless(kind) : at.address(),
                        "预约编号 " + appointment.reference()
                                + (appointment.status() == Status.CANCELLED
                                        ? cancelled(appointment)
                                        : instructions(appointment, chain, kind)),
                        at == null ? null : at.lat(),
                        at == null ? null : at.lon()),
                zone);
    }

    /** Nobody is to come, wait or bring anything any more. */
    private String cancelled(Appointment appointment) {
        var by = replacements.of(List.of(appointment.reference())).get(appointment.reference());
        return by == null ? "，已取消。" : "，已取消：您已另约同样的事项，新的预约编号 " + by + "。";
    }

    private String instructions(Appointment appointment, List<ServiceItem> chain, Kind kind) {
        var begins = BEGINS.format(appointment.start());
        var documents = ServiceItem.documents(chain);
        return (kind.isAtTheDoor() ? "，请在 " + begins + " 前到达并签到。" : "，" + begins + "，" + come.of(chain))
                + (documents.isEmpty() ? "" : (kind.isAtTheDoor() ? "\n请携带：" : "\n请准备：") + String.join("、", documents));
    }

    /** Never the address of who is visited: the file is opened by its key alone. */
    private static @Nullable String placeless(Kind kind) {
        return kind == Kind.HOME_VISIT ? "上门服务" : null;
    }
}
