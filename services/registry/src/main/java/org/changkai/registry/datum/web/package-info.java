/** Datums in requests. */
@NullMarked
package org.changkai.registry.datum.web;

import org.jspecify.annotations.NullMarked;
