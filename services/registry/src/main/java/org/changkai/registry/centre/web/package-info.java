/** Centres over HTTP. */
@NullMarked
package org.changkai.registry.centre.web;

import org.jspecify.annotations.NullMarked;
