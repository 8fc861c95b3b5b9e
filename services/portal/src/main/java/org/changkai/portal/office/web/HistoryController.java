package org.changkai.portal.office.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.office.History;
import org.changkai.portal.office.http.Office;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who changed what and when, and what differs between two moments. */
@Controller
class HistoryController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Pages pages;
    private final Office office;
    private final Together together;

    HistoryController(Pages pages, Office office, Together together) {
        this.pages = pages;
        this.office = office;
        this.together = together;
    }

    @PreAuthorize(OfficeController.CLERK)
    @GetMapping("/staff/office/{things:centres|organizations|areas}/{id}/history")
    View history(
            Caller caller,
            @PathVariable String things,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String cursor) {
        Supplier<@Nullable Reply<History.Compared>> compared =
                from.isEmpty() ? () -> null : together.ask(() -> office.compare(things, id, moment(from), moment(to)));
        var answer = office.history(things, id, cursor);
        var history = answer.given();
        return history == null
                ? pages.instead(answer)
                : pages.of("office/history", new HistoryContent(caller, things, id, history, from, to, compared.get()));
    }

    /** What cannot be read goes on as it is: registry says what is wrong with it. */
    private static String moment(String text) {
        try {
            return text.isEmpty()
                    ? ""
                    : LocalDateTime.parse(text).atZone(ZONE).toOffsetDateTime().toString();
        } catch (DateTimeException unreadable) {
            return text;
        }
    }
}
