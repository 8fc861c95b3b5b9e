package org.changkai.portal.library.web;

import java.util.List;
import java.util.stream.IntStream;
import org.changkai.portal.library.Framing;
import org.springframework.util.MultiValueMap;

/** Reads focus, crop and blurs from fields of the same names in their order; what is empty counts as zero. */
final class FramingForm {

    private static final int OF_AN_AREA = 4;

    private FramingForm() {}

    static Framing framing(MultiValueMap<String, String> form) {
        var blurs = form.getOrDefault("blur", List.of());
        return Framing.of(
                numbers(form.getOrDefault("focus", List.of()), 0, 2),
                numbers(form.getOrDefault("crop", List.of()), 0, OF_AN_AREA),
                IntStream.range(0, blurs.size() / OF_AN_AREA)
                        .mapToObj(row -> numbers(blurs, row * OF_AN_AREA, OF_AN_AREA))
                        .toList());
    }

    private static List<Double> numbers(List<String> values, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(at -> at < values.size() ? number(values.get(at)) : 0.0)
                .toList();
    }

    private static double number(String text) {
        return text.strip().matches("\\d{1,3}(\\.\\d{1,6})?") ? Double.parseDouble(text.strip()) : 0;
    }
}
