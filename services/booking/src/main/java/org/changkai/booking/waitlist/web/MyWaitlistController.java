package org.changkai.booking.waitlist.web;

import org.changkai.booking.code.PhoneTokens;
import org.changkai.booking.code.web.VerifiedPhone;
import org.changkai.booking.rule.web.Answers;
import org.changkai.booking.waitlist.FindEntries;
import org.changkai.booking.waitlist.FindEntries.Renewed;
import org.changkai.platform.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** For people who wait, have lost their reference or secret and have verified their number. */
@RestController
class MyWaitlistController {

    private final FindEntries find;
    private final PhoneTokens tokens;
    private final TellEntry tell;

    MyWaitlistController(FindEntries find, PhoneTokens tokens, TellEntry tell) {
        this.find = find;
        this.tokens = tokens;
        this.tell = tell;
    }

    /** What the verified number waits for or is offered, who came first first. */
    @PreAuthorize("permitAll()")
    @GetMapping("/api/booking/my-waitlist")
    ResponseEntity<Page<ToldEntry>> myWaitlist(
            @RequestHeader(name = PhoneTokens.HEADER, required = false) @Nullable String token) {
        var items = find.of(VerifiedPhone.of(tokens, token)).stream()
                .map(entry -> tell.told(entry, null))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Page.whole(items));
    }

    /** Gives an entry of the verified number a new secret, with which it is opened, accepted, declined or withdrawn. */
    @PreAuthorize("permitAll()")
    @PostMapping("/api/booking/my-waitlist/{reference}/secret")
    ResponseEntity<Renewed> renewEntry(
            @PathVariable String reference,
            @RequestHeader(name = PhoneTokens.HEADER, required = false) @Nullable String token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Answers.done(find.renew(reference, VerifiedPhone.of(tokens, token))));
    }
}
