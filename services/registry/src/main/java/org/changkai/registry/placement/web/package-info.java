/** Misplaced centres over HTTP. */
@NullMarked
package org.changkai.registry.placement.web;

import org.jspecify.annotations.NullMarked;
