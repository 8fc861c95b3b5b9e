package org.changkai.booking.message;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.changkai.booking.appointment.Contact;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.message.Outbox.Written;
import org.changkai.booking.message.Sender.Channel;
import org.changkai.booking.settings.BookingSettings;
import org.jspecify.annotations.Nullable;

/** Puts what is to be told into words and into the outbox, on each channel that is on and that the person can be reached by. */
public final class WriteMessages {

    /** Under which a message proposes another time. */
    static final String NEW_TIME = "newTime";

    /** Under which it says where that is; not said of the appointment's own centre. */
    static final String NEW_CENTRE = "newCentre";

    private final Outbox outbox;
    private final List<Sender> senders;
    private final PlannedCentres centres;
    private final Centres known;
    private final ServiceItems items;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;
    private final MessageTexts texts = new MessageTexts();

    WriteMessages(
            Outbox outbox,
            List<Sender> senders,
            PlannedCentres centres,
            Centres known,
            ServiceItems items,
            Supplier<BookingSettings> settings,
            Clock clock) {
        this.outbox = outbox;
        this.senders = List.copyOf(senders);
        this.centres = centres;
        this.known = known;
        this.items = items;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is told.
     *
     * @param subject with kind and sequence it is told once
     * @param values that the words name, besides the names of centre and service; a time is put into the person's language
     * @param calendar makes an iCalendar file that goes with an e-mail; null for none
     */
    public record Told(
            Kind kind,
            Why why,
            String subject,
            int sequence,
            @Nullable String centre,
            List<String> services,
            Map<String, Object> values,
            Instant dueAt,
            @Nullable Instant notAfter,
            @Nullable Supplier<String> calendar) {}

    /** Whether text messages leave at all. */
    public boolean canText() {
        return senders.stream().anyMatch(sender -> sender.channel() == Channel.SMS && sender.isOn());
    }

    /** All of them in one go. */
    public void write(List<Told> told, Contact contact) {
        var messages = new ArrayList<Written>();
        for (var one : told) {
            for (var sender : senders) {
                var to = sender.channel() == Channel.SMS ? contact.phone() : contact.email();
                if (to != null && sender.isOn()) {
                    messages.add(written(one, sender.channel(), to, contact.english()));
                }
            }
        }
        if (!messages.isEmpty()) {
            outbox.write(messages, clock.instant());
        }
    }

    void takeBack(String subject, Kind... kinds) {
        outbox.takeBack(subject, List.of(kinds));
    }

    void forget(String subject, Kind kind) {
        outbox.forget(subject, kind);
    }

    /** Now, or in the morning if it may wait. */
    Instant due(Kind kind, Instant at) {
        return kind.waitsForMorning() ? quiet().after(at) : at;
    }

    private QuietHours quiet() {
        var night = settings.get().waitlist();
        return new QuietHours(night.quietFrom(), night.quietTo(), clock.getZone());
    }

    /** An offer is told at once if it must be answered before the morning. */
    Instant dueBefore(Instant now, Instant answerBy) {
        var morning = quiet().after(now);
        return morning.isBefore(answerBy) ? morning : now;
    }

    private Written written(Told told, Channel channel, String to, boolean english) {
        var values = new LinkedHashMap<String, String>();
        var offer = told.values().containsKey(NEW_TIME) ? "offer.time" : "offer.none";
        values.put("offer", texts.word(told.why().offerKey(offer), english));
        told.values()
                .forEach((name, value) -> values.put(
                        name,
                        value instanceof LocalDateTime at ? MessageTexts.time(at, english) : String.valueOf(value)));
        values.put("centre", told.centre() == null ? "" : MessageTexts.name(name(told.centre())));
        var chain = items.byCodes(told.services());
        values.put("service", ServiceItem.names(chain, english));
        values.put("come", texts.come(chain, english));
        var calendar = channel == Channel.EMAIL ? told.calendar() : null;
        var letter = new Letter(
                to,
                texts.title(told.kind(), told.why(), english),
                texts.text(told.kind(), told.why(), english, values),
                calendar == null ? null : calendar.get());
        return new Written(
                told.kind(),
                told.subject(),
                told.sequence(),
                channel,
                told.centre(),
                letter,
                told.dueAt(),
                told.notAfter());
    }

    /** Also of a centre that was removed before this process was there. */
    private String name(String id) {
        var lately = centres.lately(id);
        var centre = lately == null ? known.lastTold(id) : lately.centre();
        return centre == null ? "" : centre.name();
    }
}
