package org.changkai.registry.imports;

/** What a file fills. */
public enum ImportKind {
    AREAS,
    ORGANIZATIONS,
    CENTRES
}
