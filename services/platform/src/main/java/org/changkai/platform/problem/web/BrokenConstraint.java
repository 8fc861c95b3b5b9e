package org.changkai.platform.problem.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.changkai.platform.problem.Problem.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * Says of a broken constraint why in words of our own texts. Those that validation brings along call the length of a name a
 * count and speak of null; a constraint with a message of its own keeps it, and its text may name the bounds.
 */
record BrokenConstraint(ConstraintViolation<?> violation) {

    private static final String DEFAULT = "{jakarta.validation.constraints.";
    private static final String VALUE = "value";
    private static final String MIN = "min";
    private static final String MAX = "max";

    InvalidField at(String pointer) {
        var bounds = bounds();
        var own = !violation.getMessageTemplate().startsWith(DEFAULT);
        return new InvalidField(pointer, own ? violation.getMessage() : key(bounds), bounds);
    }

    private String key(Map<String, Object> bounds) {
        return switch (constraint()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> size();
            case "Min", "Max" -> bounds.containsKey(MIN) && bounds.containsKey(MAX) ? "number-between" : limit();
            case "DecimalMin", "DecimalMax" -> limit();
            case "Positive" -> "positive";
            case "Pattern" -> "wrong-form";
            case "Email" -> "wrong-email";
            default -> violation.getMessage();
        };
    }

    private String limit() {
        return constraint().endsWith("Min") ? "at-least" : "at-most";
    }

    private String size() {
        var kind = violation.getInvalidValue() instanceof CharSequence ? "characters" : "items";
        if (Integer.valueOf(0).equals(attribute(MIN))) {
            return "at-most-" + kind;
        }
        return Integer.valueOf(Integer.MAX_VALUE).equals(attribute(MAX)) ? "at-least-" + kind : kind + "-between";
    }

    private String constraint() {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    private @Nullable Object attribute(String name) {
        return violation.getConstraintDescriptor().getAttributes().get(name);
    }

    /** Of a number both bounds, where its field has both: who is told of the one would run into the other. */
    private Map<String, Object> bounds() {
        var bounds = new HashMap<String, Object>();
        for (var name : new String[] {VALUE, MIN, MAX}) {
            var value = attribute(name);
            if (value instanceof Number || value instanceof String) {
                bounds.put(name, value);
            }
        }
        if (constraint().equals("Min") || constraint().equals("Max")) {
            var field = field();
            put(bounds, MIN, field == null ? null : field.getAnnotation(Min.class), Min::value);
            put(bounds, MAX, field == null ? null : field.getAnnotation(Max.class), Max::value);
        }
        return bounds;
    }

    private static <T> void put(Map<String, Object> bounds, String name, @Nullable T bound, Function<T, Long> value) {
        if (bound != null) {
            bounds.put(name, value.apply(bound));
        }
    }

    /** Null if it is no field: a parameter, or an item of a list. */
    private @Nullable Field field() {
        var bean = violation.getLeafBean();
        var path = violation.getPropertyPath().toString();
        var name = path.substring(path.lastIndexOf('.') + 1);
        try {
            return bean == null ? null : bean.getClass().getDeclaredField(name);
        } catch (NoSuchFieldException none) {
            return null;
        }
    }
}
