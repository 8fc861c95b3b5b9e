package org.changkai.booking.message.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.centre.web.AskedArea;
import org.changkai.booking.message.Outbox;
import org.changkai.booking.message.Sender;
import org.changkai.booking.message.ShowInstead;
import org.changkai.booking.message.Shown;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MessagesController {

    private static final int MOST = 200;

    private final Outbox outbox;
    private final Shown shown;
    private final boolean showing;
    private final Centres centres;
    private final Clock clock;

    MessagesController(Outbox outbox, Shown shown, List<Sender> senders, Centres centres, Clock clock) {
        this.outbox = outbox;
        this.shown = shown;
        this.showing = senders.stream().anyMatch(ShowInstead.class::isInstance);
        this.centres = centres;
        this.clock = clock;
    }

    /** Messages of a centre that were given up and would be of use still; nothing of whom. */
    @PreAuthorize("hasAuthority('SCOPE_booking:desk')")
    @GetMapping("/api/booking/centres/{id}/dead-messages")
    ResponseEntity<Page<Outbox.Dead>> dead(@PathVariable String id, Caller caller) {
        AskedArea.require(centres, id, caller);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.whole(outbox.deadOf(id, clock.instant(), MOST)));
    }

    /** Tries a dead message again; one that is no longer true, as of a visit that was cancelled since, is as if it were not there. */
    @PreAuthorize("hasAuthority('SCOPE_booking:desk')")
    @PostMapping("/api/booking/messages/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable UUID id, Caller caller) {
        var dead = outbox.findDead(id, clock.instant());
        if (dead == null) {
            throw Problem.of(404, "message-unknown").exception();
        }
        if (dead.centre() != null) {
            AskedArea.require(centres, dead.centre(), caller);
        }
        outbox.revive(id, clock.instant());
    }

    /** Only where messages are shown instead of sent, on a laptop; anywhere else it is 404. */
    @PreAuthorize("permitAll()")
    @GetMapping("/api/booking/messages")
    ResponseEntity<Page<Shown.Message>> shown() {
        if (!showing) {
            throw Problem.of(404, "not-found").exception();
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Page.whole(shown.last(MOST)));
    }
}
