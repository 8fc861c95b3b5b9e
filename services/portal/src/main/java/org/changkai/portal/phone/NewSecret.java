package org.changkai.portal.phone;

/** The secret that opens an appointment from now on; the one before no longer does. */
public record NewSecret(String reference, String secret) {}
