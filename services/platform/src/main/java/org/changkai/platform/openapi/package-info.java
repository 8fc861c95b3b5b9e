/** What the API documents of all services say alike. */
@NullMarked
package org.changkai.platform.openapi;

import org.jspecify.annotations.NullMarked;
