package org.changkai.portal.holiday.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.holiday.NationalYear;
import org.changkai.portal.neighbour.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A year of holidays, and the form that brings another version in.
 *
 * @param lines of the form
 * @param stale whether somebody else has brought the year in meanwhile
 * @param refusal why it was not brought in; null if it was, or nobody tried
 */
public record HolidaysContent(
        Caller caller,
        NationalYear year,
        String etag,
        String lines,
        boolean published,
        boolean done,
        boolean stale,
        @Nullable Refusal refusal,
        boolean away) {}
