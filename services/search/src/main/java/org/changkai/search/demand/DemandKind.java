package org.changkai.search.demand;

/** Why a question is worth looking at. */
public enum DemandKind {
    UNANSWERED,
    SLOW
}
