/** Which path belongs to which service, and what a request tells the service about its sender. */
@NullMarked
package org.changkai.gateway.route;

import org.jspecify.annotations.NullMarked;
