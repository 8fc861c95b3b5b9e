package org.changkai.portal.centre.web;

import java.util.UUID;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.centre.Suggestion;
import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where a reader says what is wrong about a centre; a clerk decides on it. */
@Controller
class SuggestController {

    private static final String PAGE = "/centres/{id}/corrections";

    private final Pages pages;
    private final Registry registry;

    SuggestController(Pages pages, Registry registry) {
        this.pages = pages;
        this.registry = registry;
    }

    @PreAuthorize("permitAll()")
    @GetMapping(PAGE)
    View form(@PathVariable String id) {
        var answer = registry.centre(id);
        var centre = answer.given();
        return centre == null ? pages.instead(answer) : page(centre, Suggestion.of(centre), "", false, null, false);
    }

    @PreAuthorize("permitAll()")
    @PostMapping(PAGE)
    View suggest(@PathVariable String id, @ModelAttribute Suggestion suggestion, @RequestParam String key) {
        var answer = registry.centre(id);
        var centre = answer.given();
        if (centre == null) {
            return pages.instead(answer);
        }
        var document = suggestion.document(centre);
        if (document.isEmpty()) {
            return page(centre, suggestion, key, true, null, false).status(422);
        }
        return switch (registry.suggest(id, document, key)) {
            case Reply.Given<Suggestion.Receipt>(var receipt) ->
                pages.seeOther("/centres/" + id + "/corrections/" + receipt.id());
            case Reply.Refused<Suggestion.Receipt>(var refusal) ->
                page(centre, suggestion, key, false, refusal, false).status(refusal.status());
            case Reply.Away<Suggestion.Receipt> away ->
                page(centre, suggestion, key, false, null, true).status(503);
        };
    }

    /** An address that the reader may keep, also when the centre is gone. */
    @PreAuthorize("permitAll()")
    @GetMapping(PAGE + "/{correction}")
    View receipt(@PathVariable String id, @PathVariable String correction) {
        var answer = registry.receipt(id, correction);
        var receipt = answer.given();
        if (receipt == null) {
            return pages.instead(answer);
        }
        var centre = registry.centre(id);
        return pages.of("suggested", new ReceiptContent(centre.given(), centre.refusal() != null, receipt));
    }

    private Page page(
            Centre centre,
            Suggestion suggestion,
            String key,
            boolean nothing,
            @Nullable Refusal refusal,
            boolean away) {
        var once = key.isEmpty() || refusal != null ? UUID.randomUUID().toString() : key;
        return pages.of("suggest", new SuggestContent(centre, suggestion, once, nothing, refusal, away));
    }
}
