/** Corrections over HTTP. */
@NullMarked
package org.changkai.registry.correction.web;

import org.jspecify.annotations.NullMarked;
