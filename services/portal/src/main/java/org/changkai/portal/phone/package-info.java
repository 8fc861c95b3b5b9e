/** One-time codes by which citizens show that a telephone is theirs. */
@NullMarked
package org.changkai.portal.phone;

import org.jspecify.annotations.NullMarked;
