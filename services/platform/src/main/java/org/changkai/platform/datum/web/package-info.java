/** Datums in requests. */
@NullMarked
package org.changkai.platform.datum.web;

import org.jspecify.annotations.NullMarked;
