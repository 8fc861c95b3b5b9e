/** Tests of the gateway in front of a service that behaves as badly as it is told to, with a real Redis. */
@NullMarked
package org.changkai.gateway;

import org.jspecify.annotations.NullMarked;
