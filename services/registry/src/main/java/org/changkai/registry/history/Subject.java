package org.changkai.registry.history;

import java.util.Locale;

/** What has a history. */
public enum Subject {
    AREA,
    ORGANIZATION,
    CENTRE;

    /** As the table calls it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
