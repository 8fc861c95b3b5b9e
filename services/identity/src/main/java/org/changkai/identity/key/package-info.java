/** The keys that sign tokens. */
@NullMarked
package org.changkai.identity.key;

import org.jspecify.annotations.NullMarked;
