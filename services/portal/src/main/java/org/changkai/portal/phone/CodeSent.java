package org.changkai.portal.phone;

/**
 * A code is on its way by text message.
 *
 * @param expiresAt when it counts no longer, as booking wrote it
 */
public record CodeSent(String expiresAt) {}
