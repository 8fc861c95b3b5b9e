package org.changkai.portal.phone;

/** The secret that opens an appointment or an entry of the wait list from now on; the one before no longer does. */
public record NewSecret(String reference, String secret) {}
