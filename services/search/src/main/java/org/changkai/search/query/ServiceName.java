package org.changkai.search.query;

import org.changkai.search.analysis.text.Plain;

/**
 * What a service is called.
 *
 * @param plain its name as {@link Plain} has it
 */
public record ServiceName(String code, String plain) {

    public static ServiceName of(String code, String name) {
        return new ServiceName(code, Plain.of(name).strip());
    }
}
