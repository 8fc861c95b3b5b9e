/** The staff's session in Redis; services see only its token. */
@NullMarked
package org.changkai.gateway.session;

import org.jspecify.annotations.NullMarked;
