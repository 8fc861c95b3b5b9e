package org.changkai.registry.centre.web;

import java.util.List;
import java.util.function.Predicate;
import org.changkai.platform.problem.Problem;
import org.changkai.registry.centre.CentreDraft;
import org.jspecify.annotations.Nullable;

/** Refuses with 422 what no centre can have: an empty list would look like an answer. */
final class AskedFilter {

    private static final String ANY_WAY_IN = "true";
    private static final String NO_MATTER = "false";

    private AskedFilter() {}

    /** Features that all have to be there, {@code true} for a way in without steps; {@code false} asks for none of them. */
    static List<String> features(@Nullable List<String> accessible) {
        var asked = accessible == null
                ? List.<String>of()
                : accessible.stream()
                        .filter(feature -> !feature.equals(NO_MATTER))
                        .toList();
        for (var feature : asked) {
            if (!feature.equals(ANY_WAY_IN)) {
                require("accessible", feature, CentreDraft::isFeature, "unknown-accessibility");
            }
        }
        return asked;
    }

    static void requireCode(String parameter, @Nullable String code) {
        require(parameter, code, CentreDraft::isCode, "not-a-code");
    }

    static void requireZone(@Nullable String zone) {
        require("zone", zone, CentreDraft::isZone, "not-a-zone");
    }

    static void requireLanguage(@Nullable String language) {
        require("language", language, CentreDraft::isLanguage, "not-a-language");
    }

    private static void require(String parameter, @Nullable String value, Predicate<String> rule, String message) {
        if (value != null && !rule.test(value)) {
            throw Problem.invalid(parameter, message).exception();
        }
    }
}
