package org.changkai.portal.office.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.office.Document;
import org.changkai.portal.office.Kind;
import org.changkai.portal.office.http.Office;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A centre or an organization in the office: read, added, changed, taken off the register. */
@Controller
class RecordController {

    private static final String ONE = "/staff/office/{kind:centres|organizations}/{id}";

    private final Pages pages;
    private final Office office;

    RecordController(Pages pages, Office office) {
        this.pages = pages;
        this.office = office;
    }

    @PreAuthorize(OfficeController.CLERK)
    @GetMapping(ONE)
    View show(
            Caller caller,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean done) {
        if (id.equals("new")) {
            return page(caller, kind(kind), new Document(Map.of()), null, "", done, null);
        }
        var answer = office.document(kind, id);
        var document = answer.given();
        return document == null ? pages.instead(answer) : page(caller, kind(kind), document, document, "", done, null);
    }

    /** What the form does not show is kept as it was read a moment before; {@code read} decides whether that was it. */
    @PreAuthorize(OfficeController.CLERK)
    @PostMapping(ONE)
    View save(
            Caller caller,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long read,
            @RequestParam(defaultValue = "") String key,
            @RequestParam MultiValueMap<String, String> form) {
        if (id.equals("new")) {
            var typed = RecordForm.onto(
                    new Document(
                            Map.of("id", form.getOrDefault("id", List.of("")).getFirst())),
                    kind(kind),
                    form);
            var added = office.add(kind, typed, key);
            var given = added.given();
            return given == null
                    ? page(caller, kind(kind), typed, null, key, false, added)
                    : pages.seeOther("/staff/office/" + kind + "/" + given.id() + "?done=true");
        }
        var answer = office.document(kind, id);
        var stands = answer.given();
        if (stands == null) {
            return pages.instead(answer);
        }
        var typed = RecordForm.onto(stands, kind(kind), form);
        var saved = office.save(kind, id, typed, read);
        return saved.given() == null
                ? page(caller, kind(kind), typed, stands, "", false, saved)
                : pages.seeOther("/staff/office/" + kind + "/" + id + "?done=true");
    }

    @PreAuthorize(OfficeController.CLERK)
    @PostMapping(ONE + "/removal")
    View remove(Caller caller, @PathVariable String kind, @PathVariable String id, @RequestParam long read) {
        var removed = office.remove(kind, id, read);
        if (removed.given() != null) {
            return pages.seeOther("/staff/office");
        }
        var answer = office.document(kind, id);
        var stands = answer.given();
        return stands == null ? pages.instead(answer) : page(caller, kind(kind), stands, stands, "", false, removed);
    }

    private Page page(
            Caller caller,
            Kind kind,
            Document document,
            @Nullable Document stands,
            String key,
            boolean done,
            @Nullable Reply<Document> failed) {
        var refusal = failed == null ? null : failed.refusal();
        var away = failed != null && failed.away();
        var once = key.isEmpty() ? UUID.randomUUID().toString() : key;
        var status = failed == null ? 200 : refusal == null ? 503 : refusal.status();
        return pages.of("office/record", new RecordContent(caller, kind, document, stands, once, done, refusal, away))
                .status(status);
    }

    private static Kind kind(String path) {
        var kind = Kind.named(path);
        if (kind == null) {
            throw Problem.of(404, "not-found").exception();
        }
        return kind;
    }
}
