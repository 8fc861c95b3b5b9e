package org.changkai.portal.office.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.news.Story.About;
import org.changkai.portal.news.web.StoryContent.Subject;
import org.changkai.portal.news.web.Subjects;
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
    private final Subjects subjects;
    private final Together together;

    HistoryController(Pages pages, Office office, Subjects subjects, Together together) {
        this.pages = pages;
        this.office = office;
        this.subjects = subjects;
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
        if (history == null) {
            return pages.instead(answer);
        }
        var differs = compared.get();
        var names = names(HistoryContent.thing(things, id), history, differs == null ? null : differs.given());
        return pages.of("office/history", new HistoryContent(caller, things, id, history, from, to, differs, names));
    }

    /** What the thing and those that its changes name are called now; without those of which registry does not say it. */
    private Map<About, String> names(About thing, History history, History.@Nullable Compared compared) {
        var changes = Stream.concat(
                Stream.ofNullable(compared).map(History.Compared::changes),
                history.items().stream().map(History.Entry::changes));
        var named = changes.flatMap(List::stream).flatMap(HistoryWords::named);
        return subjects.of(Stream.concat(Stream.of(thing), named).distinct().toList()).get().stream()
                .filter(subject -> !subject.name().equals(subject.about().id()))
                .collect(Collectors.toMap(Subject::about, Subject::name));
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
