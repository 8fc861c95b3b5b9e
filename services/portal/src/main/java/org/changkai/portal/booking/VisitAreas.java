package org.changkai.portal.booking;

import java.util.List;

/**
 * Where a centre makes home visits.
 *
 * @param homeVisitAreas 12-digit codes, each with all below it; none for the centre's own area
 */
public record VisitAreas(List<String> homeVisitAreas) {}
