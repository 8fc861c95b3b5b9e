package org.changkai.registry.circle;

/** How fast somebody walks. */
public enum Pace {
    NORMAL,
    /** Older people, prams. */
    SLOW
}
