package org.changkai.identity.key;

import com.nimbusds.jose.jwk.JWKSet;

/** The keys that sign tokens: the first of the set signs, all are published so that older tokens go on to be believed. */
@FunctionalInterface
public interface SigningKeys {

    JWKSet current();
}
