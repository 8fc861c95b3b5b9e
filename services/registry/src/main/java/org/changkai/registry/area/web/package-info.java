/** Areas over HTTP. */
@NullMarked
package org.changkai.registry.area.web;

import org.jspecify.annotations.NullMarked;
