package org.changkai.booking.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.booking.limit.OwnLimits;
import org.changkai.booking.limit.Scope;
import org.changkai.booking.limit.ServiceLimits.Layer;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen can book.
 *
 * @param code stable, shared with registry's {@code services}
 * @param name in Chinese
 * @param nameEn in English
 * @param minutes that one visit takes
 * @param step minutes between two starts; as long as a visit if nothing is said
 * @param travelMinutes that staff need to get there and again to get back
 * @param sessions of a SESSION: when it is held, as opening hours, e.g. {@code We 19:00-20:30}
 * @param quota of a SESSION: how many may come
 * @param documents to bring, in Chinese
 * @param documentsEn the same in English
 * @param limits that count at every centre which sets none itself
 */
public record ServiceItem(
        @NotBlank @Pattern(regexp = "[a-z0-9-]{1,64}") String code,
        @NotBlank String name,
        @NotBlank String nameEn,
        @NotNull Kind kind,
        @Min(5) @Max(480) int minutes,
        @Min(5) @Max(480) @Nullable Integer step,
        @Min(0) @Max(240) int travelMinutes,
        @Nullable String sessions,
        @Min(0) @Max(10_000) int quota,
        @Nullable List<String> documents,
        @Nullable List<String> documentsEn,
        @Valid @Nullable OwnLimits limits) {

    /** How a service is given. */
    public enum Kind {
        COUNTER,
        ROOM,
        SESSION,
        HOME_VISIT,
        PHONE;

        /** Whether people come to the centre; else somebody comes to them, or calls them. */
        public boolean isAtTheDoor() {
            return this != HOME_VISIT && this != PHONE;
        }
    }

    /** The names of the services of one visit, as they are spoken. */
    public static String names(List<ServiceItem> chain, boolean english) {
        return chain.stream()
                .map(item -> english ? item.nameEn() : item.name())
                .collect(Collectors.joining(english ? ", " : "、"));
    }

    /** What to bring for all of these, in Chinese and each once. */
    public static List<String> documents(List<ServiceItem> chain) {
        return chain.stream()
                .flatMap(item -> item.documents() == null ? Stream.empty() : item.documents().stream())
                .distinct()
                .toList();
    }

    /** The limits that the operator sets for it, closest first; a centre may lay its own over them. */
    public List<Layer> operatorsLayers(OwnLimits operators) {
        return List.of(new Layer(limits, new Scope(null, code)), new Layer(operators, new Scope(null, null)));
    }

    public int stepMinutes() {
        return step == null ? minutes : step;
    }
}
