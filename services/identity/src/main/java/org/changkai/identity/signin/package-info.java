/** What a token tells about its account. */
@NullMarked
package org.changkai.identity.signin;

import org.jspecify.annotations.NullMarked;
