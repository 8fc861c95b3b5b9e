package org.changkai.registry.centre;

/** A full centre, or the smaller station of a village or an estate. */
public enum CentreKind {
    CENTRE,
    STATION;

    static boolean isKind(String text) {
        return text.equals(CENTRE.name()) || text.equals(STATION.name());
    }
}
