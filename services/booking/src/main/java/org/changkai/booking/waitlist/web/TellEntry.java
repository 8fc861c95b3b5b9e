package org.changkai.booking.waitlist.web;

import java.time.Clock;
import org.changkai.booking.calendar.ToldTime;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.waitlist.AnswerOffer;
import org.changkai.booking.waitlist.Entry;
import org.changkai.booking.waitlist.web.ToldEntry.ToldOffer;
import org.changkai.booking.waitlist.web.ToldEntry.ToldWish;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds to an entry what its owner wants to know: names, and how many come before. */
@Component
class TellEntry {

    private final AnswerOffer answer;
    private final PlannedCentres centres;
    private final ServiceItems items;
    private final Clock clock;

    TellEntry(AnswerOffer answer, PlannedCentres centres, ServiceItems items, Clock clock) {
        this.answer = answer;
        this.centres = centres;
        this.items = items;
        this.clock = clock;
    }

    /** With the secret where it was made just now; null else. */
    ToldEntry told(Entry entry, @Nullable String secret) {
        var centre = centres.lately(entry.centre());
        var item = items.byCode(entry.service());
        var offer = entry.offer();
        return new ToldEntry(
                entry.reference(),
                secret,
                entry.centre(),
                centre == null ? null : centre.centre().name(),
                entry.service(),
                item == null ? null : item.name(),
                entry.wishes().stream().map(ToldWish::of).toList(),
                entry.status(),
                entry.status() == Entry.Status.WAITING ? answer.ahead(entry) : null,
                offer == null ? null : ToldOffer.of(offer, clock.getZone()),
                entry.appointment(),
                ToldTime.of(entry.madeAt(), clock.getZone()));
    }
}
