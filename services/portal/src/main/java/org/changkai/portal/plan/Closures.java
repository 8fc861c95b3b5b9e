package org.changkai.portal.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Single days: closed ones, and ones opened besides the schedule. */
public record Closures(List<Closed> closed, List<Extra> extra) implements Plan {

    /** Rows to fill in besides those that are there. */
    private static final int MORE = 2;

    /**
     * Closed dates.
     *
     * @param to the last of them; empty for one day
     */
    public record Closed(String from, String to, String reason) {}

    /** A date with hours of its own, e.g. {@code 09:00-12:00}. */
    public record Extra(String date, String hours) {}

    /** As it was typed: a row without a date is none. */
    public static Closures typed(Form form) {
        return new Closures(
                form.each("closedFrom")
                        .mapToObj(row -> new Closed(
                                form.at("closedFrom", row), form.at("closedTo", row), form.at("reason", row)))
                        .filter(one -> !one.from().isEmpty())
                        .toList(),
                form.each("date")
                        .mapToObj(row -> new Extra(form.at("date", row), WeekHours.typed(form.at("hours", row))))
                        .filter(one -> !one.date().isEmpty())
                        .toList());
    }

    public List<Closed> closedRows() {
        var rows = new ArrayList<>(closed);
        rows.addAll(Collections.nCopies(MORE, new Closed("", "", "")));
        return rows;
    }

    public List<Extra> extraRows() {
        var rows = new ArrayList<>(extra);
        rows.addAll(Collections.nCopies(MORE, new Extra("", "")));
        return rows;
    }

    @Override
    public Map<String, Object> fields() {
        return Map.of(
                "closed",
                closed.stream()
                        .map(one -> Plan.filled(Map.of("from", one.from(), "to", one.to(), "reason", one.reason())))
                        .toList(),
                "extra",
                extra.stream()
                        .map(one -> Plan.filled(Map.of("date", one.date(), "hours", one.hours())))
                        .toList());
    }
}
