package org.changkai.portal.booking.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.portal.booking.Contact;
import org.changkai.portal.booking.Hold;
import org.changkai.portal.booking.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What has been chosen so far; it travels in addresses and hidden fields, since the portal remembers nothing.
 *
 * @param services further ones of the same visit
 * @param start as booking wrote it
 * @param area 12-digit code of where a home visit is wanted; empty for none
 * @param hold the place that is kept
 * @param until when it is kept no longer, as booking wrote it
 */
public record Choice(
        String centre, String service, List<String> services, String area, String start, String hold, String until) {

    /** What an address or a form leaves out is empty. */
    public Choice {
        centre = Objects.requireNonNullElse(centre, "");
        service = Objects.requireNonNullElse(service, "");
        services = further(service, services);
        area = Objects.requireNonNullElse(area, "").matches("\\d{12}") ? area : "";
        start = Objects.requireNonNullElse(start, "");
        hold = Objects.requireNonNullElse(hold, "");
        until = Objects.requireNonNullElse(until, "");
    }

    /** Further services as an address or a form names them: each once, the first one not again. */
    static List<String> further(String service, @Nullable List<String> named) {
        return named == null
                ? List.of()
                : named.stream()
                        .filter(code -> code.matches("[A-Za-z0-9-]{1,64}") && !code.equals(service))
                        .distinct()
                        .toList();
    }

    /** All services of the visit, the first one first. */
    List<String> chain() {
        return chain(service, services);
    }

    static List<String> chain(String service, List<String> further) {
        return service.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(service), further.stream()).toList();
    }

    /** The same with its place kept. */
    Choice with(Hold kept) {
        return new Choice(centre, service, services, area, start, kept.id(), kept.expiresAt());
    }

    boolean held() {
        return !centre.isEmpty() && !service.isEmpty() && !hold.isEmpty() && at() != null && keptUntil() != null;
    }

    /** Whether somebody comes to the citizen. */
    public boolean atHome() {
        return !area.isEmpty();
    }

    Map<String, String> mistakes(Contact contact) {
        return contact.mistakes(atHome());
    }

    public @Nullable Instant at() {
        return instant(start);
    }

    public @Nullable Instant keptUntil() {
        return instant(until);
    }

    public @Nullable LocalDate date() {
        return at() == null ? null : Moments.date(start);
    }

    /** Where the reader chooses day and time again. */
    public String again() {
        return "/book?centre=" + encoded(centre) + "&service=" + encoded(service)
                + parameters(services)
                + (area.isEmpty() ? "" : "&area=" + area)
                + (date() == null ? "" : "&date=" + date());
    }

    static String parameters(List<String> further) {
        return further.stream().map(code -> "&services=" + code).collect(Collectors.joining());
    }

    String contactAddress() {
        return UriComponentsBuilder.fromPath("/book/contact")
                .queryParam("centre", "{centre}")
                .queryParam("service", "{service}")
                .queryParam("services", services)
                .queryParam("area", "{area}")
                .queryParam("start", "{start}")
                .queryParam("hold", "{hold}")
                .queryParam("until", "{until}")
                .encode()
                .buildAndExpand(centre, service, area, start, hold, until)
                .toUriString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Moments.instant(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
