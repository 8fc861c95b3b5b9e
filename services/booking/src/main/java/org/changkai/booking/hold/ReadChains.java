package org.changkai.booking.hold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.day.DayBook;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.ReadCalendar.Date;
import org.changkai.booking.day.Starts;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.seating.Visit;

/**
 * When several services can be had one after the other, or what the desk may book: exactly the starts that a hold would be
 * given for. Each date is looked at by itself, since what days have written says nothing of chains.
 */
public final class ReadChains {

    /** Nobody needs to know that more chains than this could begin together. */
    private static final int MOST = 20;

    private final HoldPlace hold;
    private final DayBooks books;

    ReadChains(HoldPlace hold, DayBooks books) {
        this.hold = hold;
        this.books = books;
    }

    /**
     * From a date on.
     *
     * @param byStaff whether staff ask, who may use what is kept for them, and book sooner and later
     */
    public List<Date> read(PlannedCentre centre, List<ServiceItem> chain, LocalDate from, int days, boolean byStaff) {
        var windows = hold.windows(centre, chain, byStaff);
        var dates = new ArrayList<Date>(days);
        for (var date = from; date.isBefore(from.plusDays(days)); date = date.plusDays(1)) {
            var on = date;
            var bookable = windows.stream().allMatch(window -> window.contains(on));
            var book = bookable ? books.look(centre.centre().id(), date) : null;
            dates.add(new Date(
                    date,
                    centre.on(date).hours(),
                    bookable,
                    centre.isProvisional(date),
                    book == null ? Starts.NONE : starts(book, chain, byStaff)));
        }
        return dates;
    }

    /** How many such chains citizens could begin together at a minute of one date, as that is now. */
    public IntUnaryOperator on(PlannedCentre centre, List<ServiceItem> chain, LocalDate date) {
        var book = books.look(centre.centre().id(), date);
        return minute -> book == null ? 0 : free(book, Stay.chain(chain, minute), false);
    }

    private Starts starts(DayBook book, List<ServiceItem> chain, boolean byStaff) {
        var offer = book.plan().offer(chain.getFirst().code());
        var size = offer == null ? 0 : offer.size();
        var minutes = new int[size];
        var free = new int[size];
        for (var i = 0; offer != null && i < size; i++) {
            minutes[i] = offer.start(i);
            free[i] = free(book, Stay.chain(chain, minutes[i]), byStaff);
        }
        return Starts.withPlaces(minutes, free);
    }

    /** How many such chains fit, beginning together. */
    private int free(DayBook book, List<Stay> stays, boolean byStaff) {
        var start = book.date().atTime(Span.time(stays.getFirst().start()));
        if (hold.refusal(book.centre(), stays, start, null, byStaff) != null) {
            return 0;
        }
        var visits = stays.stream().map(stay -> stay.visit(byStaff)).toList();
        var wanted = new ArrayList<Visit>(visits);
        return IntStream.range(0, MOST)
                .takeWhile(n -> {
                    var room = book.hasRoom(wanted);
                    wanted.addAll(visits);
                    return room;
                })
                .map(n -> 1)
                .sum();
    }
}
