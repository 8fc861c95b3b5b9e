package org.changkai.portal.stand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the neighbours usually answer; the texts are in {@code neighbours/*.json}. */
final class Answers {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    private Answers() {}

    static Neighbourhood.Said to(Neighbourhood.Asked call) {
        var path = call.path().split("\\?", 2)[0];
        var newsroom = NewsroomAnswers.to(call, path);
        if (newsroom != null) {
            return newsroom;
        }
        var office = OfficeAnswers.to(call, path);
        if (office != null) {
            return office;
        }
        var searchDesk = SearchDeskAnswers.to(call, path);
        if (searchDesk != null) {
            return searchDesk;
        }
        var booking = BookingAnswers.to(call, path);
        if (booking != null) {
            return booking;
        }
        return "GET".equals(call.method()) ? got(call, path) : done(call, path);
    }

    private static String circle(String asked) {
        if (!asked.contains("lat=43")) {
            return text("circle");
        }
        var empty = text("circle-empty");
        return asked.contains("service=nowhere") ? empty.replace("\"matching\":true", "\"matching\":false") : empty;
    }

    private static Neighbourhood.Said got(Neighbourhood.Asked call, String path) {
        return switch (path) {
            case "/api/registry/circle" -> Neighbourhood.Said.json(circle(call.path()));
            case "/api/registry/centres/wh-c-001" -> Neighbourhood.Said.json(text("centre"));
            case "/api/registry/centres" ->
                Neighbourhood.Said.json("{\"items\":[" + text("centre") + "],\"next\":null}");
            case "/api/registry/organizations/wh-o-city" -> Neighbourhood.Said.json(text("organization"));
            case "/api/registry/organizations/wh-o-city/children" ->
                Neighbourhood.Said.json("{\"items\":[" + text("organization") + "],\"next\":null}");
            case "/api/registry/organizations/wh-o-city/path" ->
                Neighbourhood.Said.json("{\"items\":[" + text("organization") + "],\"next\":null}");
            case "/api/registry/organizations/wh-o-city/links" -> Neighbourhood.Said.json(text("links"));
            case "/api/registry/areas/150300000000" -> Neighbourhood.Said.json(text("area"));
            case "/api/registry/areas/editions" -> Neighbourhood.Said.json(text("area-editions"));
            case "/api/registry/areas/changes" -> Neighbourhood.Said.json(text("area-changes"));
            case "/api/registry/areas/150300000000/children" -> Neighbourhood.Said.json(text("areas"));
            case "/api/booking/services" -> Neighbourhood.Said.json(text("services"));
            case "/api/booking/centres/wh-c-001/calendar" -> Neighbourhood.Said.json(calendar());
            case "/api/booking/first-free" -> Neighbourhood.Said.json(firstFree());
            case "/api/booking/appointments/BK7Q2M" ->
                "s3cret-words".equals(call.headers().get("booking-secret"))
                                || call.headers().containsKey("authorization")
                        ? Neighbourhood.Said.json(appointment("BOOKED", false))
                        : Neighbourhood.Said.problem(404, "appointment-unknown", "没有这个预约", "请检查预约编号和密码。");
            case "/api/booking/appointments/BK7Q2M/calendar.ics" ->
                new Neighbourhood.Said(200, "text/calendar", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
            case "/api/booking/waitlist/W7Q2M9XA" ->
                "s3cret-words".equals(call.headers().get("booking-secret"))
                        ? Neighbourhood.Said.json(text("entry"))
                        : Neighbourhood.Said.problem(404, "waitlist-entry-unknown", "没有找到这个候补", "请检查。");
            case "/api/booking/tickets/0b5c7f1e-3b1f-4a57-9a0e-6f1f6d0a9d02" -> Neighbourhood.Said.json(text("ticket"));
            case "/api/booking/messages" -> Neighbourhood.Said.json(text("messages"));
            case "/api/booking/centres/wh-c-001/board" -> Neighbourhood.Said.json(text("board"));
            case "/api/booking/centres/wh-c-001/waiting" -> Neighbourhood.Said.json(text("waiting"));
            case "/api/booking/appointments/BK7Q2M/contact" -> Neighbourhood.Said.json(text("contact"));
            case "/api/booking/centres/wh-c-001/agenda" -> Neighbourhood.Said.json(text("agenda"));
            case "/api/news/front", "/api/news/sections/zhendi/front", "/api/news/sections/shidian/front" ->
                Neighbourhood.Said.json(front());
            case "/api/news/stories" -> Neighbourhood.Said.json(text("stories"));
            case "/api/news/stories/open-doors" -> Neighbourhood.Said.json(text("story"));
            case "/api/news/issues/2026-11-23" ->
                Neighbourhood.Said.json("{\"date\":\"2026-11-23\",\"items\":[" + text("story") + "," + text("mongol")
                        + "," + text("story") + "]}");
            case "/api/news/stories/mongol" -> Neighbourhood.Said.json(text("mongol"));
            case "/api/news/stories/taken-back" ->
                new Neighbourhood.Said(410, "application/problem+json", text("withdrawn"));
            case "/api/news/sections" -> Neighbourhood.Said.json(text("sections"));
            case "/api/news/series/fifteen-minutes" ->
                Neighbourhood.Said.json("{\"slug\":\"fifteen-minutes\",\"title\":\"走进十五分钟服务圈\",\"revision\":1}");
            case "/api/search" -> Neighbourhood.Said.json(text("findings"));
            case "/api/registry/openapi.json" ->
                Neighbourhood.Said.json(
                        "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Registry\",\"version\":\"1\"},\"paths\":{}}");
            default ->
                path.contains("/renditions/")
                        ? new Neighbourhood.Said(200, "image/svg+xml", text("picture"))
                        : Neighbourhood.Said.problem(404, "not-found", "没有找到", "这个地址没有内容。");
        };
    }

    private static Neighbourhood.Said done(Neighbourhood.Asked call, String path) {
        return switch (path) {
            case "/api/booking/holds" -> Neighbourhood.Said.created(hold());
            case "/api/booking/appointments" -> Neighbourhood.Said.created(appointment("BOOKED", true));
            case "/api/booking/waitlist" -> Neighbourhood.Said.created(text("entry"));
            case "/api/booking/waitlist/W7Q2M9XA/refusal" -> Neighbourhood.Said.json(text("entry"));
            case "/api/booking/waitlist/W7Q2M9XA/acceptance" -> Neighbourhood.Said.created(appointment("BOOKED", true));
            case "/api/booking/centres/wh-c-001/counters/2/next",
                    "/api/booking/centres/wh-c-001/tickets",
                    "/api/booking/tickets/0b5c7f1e-3b1f-4a57-9a0e-6f1f6d0a9d02/serve" ->
                Neighbourhood.Said.json(text("ticket"));
            case "/api/booking/centres/wh-c-001/closing" -> Neighbourhood.Said.json(text("waiting"));
            case "/api/booking/appointments/BK7Q2M/cancellation" ->
                Neighbourhood.Said.json(appointment("CANCELLED", false));
            case "/api/booking/appointments/BK7Q2M/reschedule" -> Neighbourhood.Said.json(appointment("BOOKED", false));
            default -> Neighbourhood.Said.problem(404, "not-found", "没有找到", call.path());
        };
    }

    /** The usual stories, arranged: the second of them first. */
    private static String front() {
        var stories = text("stories");
        return "{\"items\":[{\"slot\":1,\"story\":" + text("mongol") + "},"
                + stories.substring(stories.indexOf('[') + 1, stories.lastIndexOf(']'))
                        .replaceAll("(?m)^  \\{", "  {\"story\":{")
                        .replaceAll("(?m)^  \\}", "  }}")
                + "]}";
    }

    static OffsetDateTime tomorrowAt(int hour) {
        return LocalDate.now(CLOCK)
                .plusDays(1)
                .atTime(hour, 0)
                .atZone(CLOCK.getZone())
                .toOffsetDateTime();
    }

    /** Today is over, tomorrow has places, the third day is full, the fourth and fifth are closed, the last is provisional. */
    private static String calendar() {
        var today = LocalDate.now(CLOCK);
        var days = IntStream.range(0, 14).mapToObj(day -> day(today.plusDays(day), day));
        return "{\"centre\":\"wh-c-001\",\"centreName\":\"乌海市党群服务中心\",\"service\":\"social-insurance\",\"minutes\":15,\"items\":["
                + days.collect(Collectors.joining(",")) + "]}";
    }

    private static String day(LocalDate date, int ahead) {
        if (ahead == 3) {
            return "{\"date\":\"%s\",\"open\":false,\"reason\":\"每周休息日\",\"closed\":\"WEEKLY_REST\",\"hours\":[],\"bookable\":false,\"free\":0,\"times\":[]}"
                    .formatted(date);
        }
        if (ahead == 4) {
            return "{\"date\":\"%s\",\"open\":false,\"reason\":\"元旦\",\"closed\":\"HOLIDAY\",\"hours\":[],\"bookable\":false,\"free\":0,\"times\":[]}"
                    .formatted(date);
        }
        var free = ahead == 0 || ahead == 2 || ahead > 7 ? 0 : 9;
        var times = free == 0
                ? ""
                : IntStream.of(9, 10, 11, 15, 16)
                        .mapToObj(hour -> "{\"start\":\"%s\",\"free\":%d}"
                                .formatted(
                                        date.atTime(hour, 0)
                                                .atZone(CLOCK.getZone())
                                                .toOffsetDateTime(),
                                        hour == 10 ? 0 : 2))
                        .collect(Collectors.joining(","));
        var provisional = ahead == 13 ? "\"provisional\":true," : "";
        return "{\"date\":\"%s\",\"open\":true,\"hours\":[\"08:30-12:00\",\"14:30-17:30\"],\"bookable\":%s,\"free\":%d,%s\"times\":[%s]}"
                .formatted(date, ahead > 0 && ahead <= 7, free, provisional, times);
    }

    private static String firstFree() {
        return "{\"method\":\"estimated\",\"items\":[{\"centre\":\"wh-c-001\",\"centreName\":\"乌海市党群服务中心\",\"service\":\"social-insurance\",\"start\":\"%s\",\"free\":2,\"distance\":420,\"walkMinutes\":6.3}],\"next\":null}"
                .formatted(tomorrowAt(9));
    }

    private static String hold() {
        var until = OffsetDateTime.now(CLOCK).plusMinutes(10).truncatedTo(ChronoUnit.SECONDS);
        return "{\"id\":\"0b5c7f1e-3b1f-4a57-9a0e-6f1f6d0a9d01\",\"expiresAt\":\"%s\",\"centre\":\"wh-c-001\",\"services\":[\"social-insurance\"],\"start\":\"%s\",\"end\":\"%s\"}"
                .formatted(until, tomorrowAt(9), tomorrowAt(10));
    }

    static String appointment(String status, boolean secret) {
        return "{\"reference\":\"BK7Q2M\",%s\"centre\":\"wh-c-001\",\"centreName\":\"乌海市党群服务中心\",\"service\":\"social-insurance\",\"services\":[\"social-insurance\"],\"start\":\"%s\",\"end\":\"%s\",\"status\":\"%s\",\"ics\":\"/api/booking/appointments/BK7Q2M/calendar.ics?key=k\"}"
                .formatted(secret ? "\"secret\":\"s3cret-words\"," : "", tomorrowAt(9), tomorrowAt(10), status);
    }

    static String text(String name) {
        var file = name.equals("picture") ? "picture.svg" : name + ".json";
        try (var in = Objects.requireNonNull(Answers.class.getResourceAsStream("/neighbours/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
