package org.changkai.gateway.route;

/** With whom a request waits for its turn when its service is busy. */
public enum Turn {

    /** With nobody: it is open for hours, as the call screen is. */
    NONE,

    /** With all that is asked of the service. */
    REQUEST,

    /** With other photographs that are sent: many at once would take lines and processors from whoever reads. */
    PHOTOGRAPH
}
