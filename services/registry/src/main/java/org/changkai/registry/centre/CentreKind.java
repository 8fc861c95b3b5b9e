package org.changkai.registry.centre;

/** A full centre, or the smaller station of a village or an estate. */
public enum CentreKind {
    CENTRE,
    STATION
}
