package org.changkai.portal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much a person may book and when, at this centre: for all its services, and for single ones. What is left out is as
 * the operator has set it.
 */
public record Limits(@Nullable Own general, List<ForService> services) implements Plan {

    /** The limits of one service here. */
    public record ForService(String service, Own limits) {}

    /**
     * Limits; an empty one is not set.
     *
     * @param verifiedPhone {@code true} or {@code false}
     */
    public record Own(
            String leadWorkingDays,
            String horizonWorkingDays,
            String cancelMinutes,
            String maxPerDay,
            String maxOpen,
            @Nullable Pause noShows,
            @Nullable Pause cancellations,
            String verifiedPhone) {

        static final Own EMPTY = new Own("", "", "", "", "", null, null, "");

        public Pause missed() {
            return noShows == null ? Pause.EMPTY : noShows;
        }

        public Pause cancelled() {
            return cancellations == null ? Pause.EMPTY : cancellations;
        }

        /** The fields of a form, in their order. */
        public Map<String, String> texts() {
            var texts = new LinkedHashMap<String, String>();
            texts.put("leadWorkingDays", leadWorkingDays);
            texts.put("horizonWorkingDays", horizonWorkingDays);
            texts.put("cancelMinutes", cancelMinutes);
            texts.put("maxPerDay", maxPerDay);
            texts.put("maxOpen", maxOpen);
            return texts;
        }

        /** All numbers of the form, those of the pauses too. */
        Map<String, String> numbers() {
            var numbers = new LinkedHashMap<>(texts());
            missed().put("noShows", numbers);
            cancelled().put("cancellations", numbers);
            return numbers;
        }

        /** Where in the limits there is something else than a whole number. */
        private Stream<String> unreadable() {
            return Stream.of(
                            unreadable("", texts()),
                            unreadable("noShows/", missed().texts()),
                            unreadable("cancellations/", cancelled().texts()))
                    .flatMap(Function.identity());
        }

        private static Stream<String> unreadable(String where, Map<String, String> texts) {
            return texts.entrySet().stream()
                    .filter(text ->
                            !text.getValue().isEmpty() && !text.getValue().matches(Plan.WHOLE))
                    .map(text -> where + text.getKey());
        }

        private Map<String, Object> fields() {
            var fields = Plan.numbers(texts());
            if (!missed().equals(Pause.EMPTY)) {
                fields.put("noShows", missed().fields());
            }
            if (!cancelled().equals(Pause.EMPTY)) {
                fields.put("cancellations", cancelled().fields());
            }
            if (!verifiedPhone.isEmpty()) {
                fields.put("verifiedPhone", Boolean.valueOf(verifiedPhone));
            }
            return fields;
        }
    }

    /** So many within so many days pause booking for so many days. */
    public record Pause(String times, String withinDays, String pauseDays) {

        public static final Pause EMPTY = new Pause("", "", "");

        private void put(String name, Map<String, String> numbers) {
            numbers.put(name + "Times", times);
            numbers.put(name + "WithinDays", withinDays);
            numbers.put(name + "PauseDays", pauseDays);
        }

        private Map<String, String> texts() {
            return Map.of("times", times, "withinDays", withinDays, "pauseDays", pauseDays);
        }

        private Map<String, Object> fields() {
            return Plan.numbers(texts());
        }
    }

    /** As it was typed: the first row is for all services; a further one without a service is none. */
    public static Limits typed(Form form) {
        var rows = form.each("service")
                .mapToObj(row -> new ForService(form.at("service", row), own(form, row)))
                .toList();
        return new Limits(
                rows.isEmpty() ? Own.EMPTY : rows.getFirst().limits(),
                rows.stream().skip(1).filter(one -> !one.service().isEmpty()).toList());
    }

    private static Own own(Form form, int row) {
        return new Own(
                form.at("leadWorkingDays", row),
                form.at("horizonWorkingDays", row),
                form.at("cancelMinutes", row),
                form.at("maxPerDay", row),
                form.at("maxOpen", row),
                pause(form, "noShows", row),
                pause(form, "cancellations", row),
                form.at("verifiedPhone", row));
    }

    private static Pause pause(Form form, String name, int row) {
        return new Pause(
                form.at(name + "Times", row), form.at(name + "WithinDays", row), form.at(name + "PauseDays", row));
    }

    /** The general row, those that are there, and one row more. */
    public List<ForService> rows() {
        var rows = new ArrayList<ForService>();
        rows.add(new ForService("", general == null ? Own.EMPTY : general));
        rows.addAll(services);
        rows.add(new ForService("", Own.EMPTY));
        return rows;
    }

    /** Pointers, as booking would give them, to what is no whole number. */
    public List<String> unreadable() {
        var first = general == null ? Stream.<String>of() : general.unreadable().map(field -> "/general/" + field);
        var others = IntStream.range(0, services.size())
                .boxed()
                .flatMap(row ->
                        services.get(row).limits().unreadable().map(field -> "/services/" + row + "/limits/" + field));
        return Stream.concat(first, others).toList();
    }

    @Override
    public Map<String, Object> fields() {
        return Map.of(
                "general",
                (general == null ? Own.EMPTY : general).fields(),
                "services",
                services.stream()
                        .map(one -> Map.of(
                                "service", one.service(), "limits", one.limits().fields()))
                        .toList());
    }
}
