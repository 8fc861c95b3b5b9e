package org.changkai.portal.holiday.web;

import java.time.Clock;
import java.time.LocalDate;
import org.changkai.platform.security.Caller;
import org.changkai.portal.holiday.NationalYear;
import org.changkai.portal.holiday.http.NationalYears;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.Tagged;
import org.changkai.portal.page.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The national calendar: what a year holds, and a newer version of it typed from the notice. */
@Controller
class HolidaysController {

    private static final String MANAGER = "hasAuthority('SCOPE_booking:manage')";
    private static final String YEAR = "/staff/holidays/{year:20\\d\\d}";
    private static final int STALE = 412;

    private final Pages pages;
    private final NationalYears years;
    private final Clock clock;

    HolidaysController(Pages pages, NationalYears years, Clock clock) {
        this.pages = pages;
        this.years = years;
        this.clock = clock;
    }

    @PreAuthorize(MANAGER)
    @GetMapping("/staff/holidays")
    View thisYear() {
        return pages.seeOther("/staff/holidays/" + LocalDate.now(clock).getYear());
    }

    @PreAuthorize(MANAGER)
    @GetMapping(YEAR)
    View show(Caller caller, @PathVariable int year, @RequestParam(defaultValue = "false") boolean done) {
        var read = years.read(year);
        if (!(read instanceof Reply.Given<Tagged<NationalYear>>(var stands))) {
            return pages.instead(read);
        }
        var known = stands.value();
        return pages.of(
                "plan/holidays",
                new HolidaysContent(
                        caller, known, stands.etag(), known.lines(), known.published(), done, false, null, false));
    }

    /** If somebody else has brought it in meanwhile, both are shown, and saving once more puts this one in its place. */
    @PreAuthorize(MANAGER)
    @PostMapping(YEAR)
    View bringIn(
            Caller caller,
            @PathVariable int year,
            @RequestParam String etag,
            @RequestParam String lines,
            @RequestParam(defaultValue = "false") boolean published) {
        var brought = years.bringIn(NationalYear.typed(year, published, lines), etag);
        if (brought instanceof Reply.Given) {
            return pages.seeOther("/staff/holidays/" + year + "?done=true");
        }
        var read = years.read(year);
        if (!(read instanceof Reply.Given<Tagged<NationalYear>>(var stands))) {
            return pages.instead(read);
        }
        var stale = brought.status() == STALE;
        return pages.of(
                        "plan/holidays",
                        new HolidaysContent(
                                caller,
                                stands.value(),
                                stale ? stands.etag() : etag,
                                lines,
                                published,
                                false,
                                stale,
                                stale ? null : brought.refusal(),
                                brought.away()))
                .status(brought.status());
    }
}
