package org.changkai.booking.hold;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.day.DayBook;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItems;
import org.jspecify.annotations.Nullable;

/** Looks for the times nearest to another one for which a hold would be given now; takes nothing. */
public final class ProposeTimes {

    private final HoldPlace hold;
    private final ServiceItems items;
    private final DayBooks books;

    ProposeTimes(HoldPlace hold, ServiceItems items, DayBooks books) {
        this.hold = hold;
        this.items = items;
        this.books = books;
    }

    /** A time for all services of a visit, one after the other. */
    public record Proposal(LocalDateTime start, LocalDateTime end) {

        /** How long it is from another time. */
        public Duration from(LocalDateTime other) {
            return Duration.between(other, start).abs();
        }
    }

    /**
     * The nearest first, of equally near ones the earlier; empty if the centre or a service is gone.
     *
     * @param from the first date that is looked at
     * @param area 12-digit code of where the home visit is made; null for none, and where that is not known
     */
    public List<Proposal> near(
            String centre,
            List<String> services,
            LocalDateTime around,
            LocalDate from,
            @Nullable String area,
            boolean byStaff,
            int limit) {
        var chain = items.byCodes(services);
        if (chain.size() < services.size()) {
            return List.of();
        }
        var proposals = new ArrayList<Proposal>();
        var last = hold.lastDate(centre, chain, byStaff);
        for (var date = from; last != null && !date.isAfter(last); date = date.plusDays(1)) {
            var book = books.look(centre, date);
            if (book != null) {
                proposals.addAll(on(book, chain, area, byStaff));
            }
        }
        proposals.sort(Comparator.<Proposal, Duration>comparing(one -> one.from(around))
                .thenComparing(Proposal::start));
        return List.copyOf(proposals.subList(0, Math.min(limit, proposals.size())));
    }

    private List<Proposal> on(DayBook book, List<ServiceItem> chain, @Nullable String area, boolean byStaff) {
        var offer = book.plan().offer(chain.getFirst().code());
        var found = new ArrayList<Proposal>();
        for (var i = 0; offer != null && i < offer.size(); i++) {
            var stays = Stay.chain(chain, offer.start(i));
            var start = book.date().atTime(Span.time(offer.start(i)));
            if (hold.refusal(book.centre(), stays, start, area, byStaff) == null
                    && book.hasRoom(
                            stays.stream().map(stay -> stay.visit(byStaff)).toList())) {
                found.add(new Proposal(start, stays.getLast().until(book.date())));
            }
        }
        return found;
    }
}
