package org.changkai.portal.plan.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.page.Language;
import org.changkai.portal.page.Texts;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.plan.Limits;
import org.changkai.portal.plan.Plan;
import org.changkai.portal.plan.PlanPart;
import org.changkai.portal.plan.Standing;
import org.changkai.portal.plan.http.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Hours, single days, counters and limits of a centre, each a form of its own. */
@Controller
class CentrePlanController {

    static final String MANAGER = "hasAuthority('SCOPE_booking:manage')";

    private static final String PART = "/staff/centres/{id:[a-z0-9-]{1,64}}/{part:schedule|closures|counters|limits}";
    private static final int STALE = 412;

    private final Pages pages;
    private final Plans plans;
    private final Booking booking;
    private final Registry registry;
    private final Together together;

    CentrePlanController(Pages pages, Plans plans, Booking booking, Registry registry, Together together) {
        this.pages = pages;
        this.plans = plans;
        this.booking = booking;
        this.registry = registry;
        this.together = together;
    }

    @PreAuthorize(MANAGER)
    @GetMapping(PART)
    View show(
            Caller caller,
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam(defaultValue = "false") boolean done) {
        var named = part(part);
        var read = plans.read(id, named);
        return read instanceof Reply.Given<Standing>(var stands)
                ? page(
                        caller,
                        id,
                        named,
                        new Typed(stands.plan(), stands.etag(), stands.doneNowhere(), null, done, null))
                : pages.instead(read);
    }

    /** If somebody else has set it meanwhile, both are shown, and saving once more puts this one in the other's place. */
    @PreAuthorize(MANAGER)
    @PostMapping(PART)
    View set(
            Caller caller,
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam String etag,
            @RequestParam MultiValueMap<String, String> form,
            Locale locale) {
        var named = part(part);
        var typed = named.typed(name -> Objects.requireNonNullElse(form.get(name), List.of()));
        var unreadable = typed instanceof Limits limits ? limits.unreadable() : List.<String>of();
        var set = unreadable.isEmpty()
                ? plans.set(id, named, typed, etag)
                : new Reply.Refused<Plan>(noNumbers(unreadable, locale));
        if (set.given() != null) {
            return pages.seeOther("/staff/centres/" + id + "/" + part + "?done=true");
        }
        var refusal = set.refusal();
        var other = refusal != null && refusal.status() == STALE
                ? plans.read(id, named).given()
                : null;
        return page(
                        caller,
                        id,
                        named,
                        other == null
                                ? new Typed(typed, etag, List.of(), null, false, set)
                                : new Typed(typed, other.etag(), List.of(), other.plan(), false, set))
                .status(set.status());
    }

    /** Booking would speak of JSON, to programs. */
    private static Refusal noNumbers(List<String> pointers, Locale locale) {
        var message = new Texts(Language.of(locale)).of("plan.limits.whole");
        var errors = pointers.stream()
                .map(pointer -> Map.of("pointer", pointer, "message", message))
                .toList();
        return new Refusal(422, "", "", "", Map.of("errors", errors));
    }

    /** What the form shows, and what came of the last wish. */
    private record Typed(
            Plan plan,
            String etag,
            List<String> doneNowhere,
            @Nullable Plan stands,
            boolean done,
            @Nullable Reply<? extends Plan> failed) {

        @Nullable
        Refusal refusal() {
            return failed == null ? null : failed.refusal();
        }
    }

    private Page page(Caller caller, String id, PlanPart part, Typed typed) {
        var centre = together.ask(() -> registry.centre(id));
        var orphans = together.ask(() -> plans.orphans(id));
        var items = booking.services().given();
        var displaced = orphans.get().given();
        var failed = typed.failed();
        return pages.of(
                "plan/" + part.path(),
                new PlanContent<>(
                        caller,
                        id,
                        centre.get().given(),
                        part,
                        typed.plan(),
                        typed.etag(),
                        typed.doneNowhere(),
                        typed.stands(),
                        items == null ? List.<ServiceItem>of() : items.items(),
                        displaced == null ? 0 : displaced.items().size(),
                        typed.done(),
                        typed.refusal(),
                        failed != null && failed.away()));
    }

    private static PlanPart part(String path) {
        var part = PlanPart.named(path);
        if (part == null) {
            throw Problem.of(404, "not-found").exception();
        }
        return part;
    }
}
