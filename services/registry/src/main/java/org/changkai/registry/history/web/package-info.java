/** The history over HTTP. */
@NullMarked
package org.changkai.registry.history.web;

import org.jspecify.annotations.NullMarked;
