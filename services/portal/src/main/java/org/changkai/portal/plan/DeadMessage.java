package org.changkai.portal.plan;

import java.util.List;

/**
 * A message that could not be sent.
 *
 * @param kind CONFIRMATION, REMINDER, CHANGE, CANCELLATION, REPLACED, ORPHANED, RESEATED, OFFER, WAITING_ENDED, CODE or HALL_CLOSED
 * @param subject reference of the visit or of the wait list entry that it is about
 */
public record DeadMessage(String id, String kind, String channel, String subject, int attempts) {

    /** All of a centre. */
    public record DeadMessages(List<DeadMessage> items) {}
}
