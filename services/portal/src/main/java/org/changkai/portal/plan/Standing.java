package org.changkai.portal.plan;

import java.util.List;

/**
 * A part of a centre's plan as it stands.
 *
 * @param etag the mark of its revision, for a later {@code If-Match}
 * @param doneNowhere codes of what the centre is said to do and none of its counters does, as booking says
 */
public record Standing(Plan plan, String etag, List<String> doneNowhere) {}
