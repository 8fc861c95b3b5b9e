/** Has booking send codes, and asks it for the appointments of a verified telephone. */
@NullMarked
package org.changkai.portal.phone.http;

import org.jspecify.annotations.NullMarked;
