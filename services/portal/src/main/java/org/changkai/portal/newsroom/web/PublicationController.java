package org.changkai.portal.newsroom.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.changkai.platform.security.Caller;
import org.changkai.portal.newsroom.http.Newsroom;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Publishes, calls back and withdraws. */
@Controller
class PublicationController {

    private static final String PUBLISHER = "hasAuthority('SCOPE_news:publish')";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Newsroom newsroom;
    private final StoryDesk desk;

    PublicationController(Newsroom newsroom, StoryDesk desk) {
        this.newsroom = newsroom;
        this.desk = desk;
    }

    /** At once, or at the day and time that the form says, as the centres' clocks show it. */
    @PreAuthorize(PUBLISHER)
    @PostMapping("/staff/news/{id}/publication")
    View publish(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "now") String when,
            @RequestParam(defaultValue = "") String at) {
        if (when.equals("now")) {
            return desk.after(caller, id, newsroom.publish(id, Map.of()), "published", "");
        }
        return desk.after(caller, id, newsroom.publish(id, Map.of("at", moment(at))), "scheduled", at);
    }

    /** Sets an embargo, or lifts it where no time is given. */
    @PreAuthorize(PUBLISHER)
    @PostMapping("/staff/news/{id}/embargo")
    View embargo(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String until) {
        return until.isEmpty()
                ? desk.after(caller, id, newsroom.lift(id), "lifted", "")
                : desk.after(caller, id, newsroom.embargo(id, moment(until)), "embargoed", "");
    }

    @PreAuthorize(PUBLISHER)
    @PostMapping("/staff/news/{id}/call-back")
    View callBack(Caller caller, @PathVariable String id) {
        return desk.after(caller, id, newsroom.callBack(id), "called-back", "");
    }

    @PreAuthorize(PUBLISHER)
    @PostMapping("/staff/news/{id}/withdrawal")
    View withdraw(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        return desk.after(caller, id, newsroom.withdraw(id, reason), "withdrawn", reason);
    }

    /** What cannot be read goes on as it is: news says what is wrong with it. */
    private static String moment(String text) {
        try {
            return LocalDateTime.parse(text).atZone(ZONE).toOffsetDateTime().toString();
        } catch (DateTimeException unreadable) {
            return text;
        }
    }
}
