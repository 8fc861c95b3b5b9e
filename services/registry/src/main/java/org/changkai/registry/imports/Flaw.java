package org.changkai.registry.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A field that breaks a rule; the same rule judges a row of a file and a request.
 *
 * @param field its name in JSON, camel case
 * @param reason stable kebab-case code
 */
public record Flaw(String field, String reason, @Nullable String value) {

    public BadRow in(Row row) {
        var column = field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return new BadRow(row.line(), column, reason, value);
    }
}
