/** Coverage over HTTP. */
@NullMarked
package org.changkai.registry.coverage.web;

import org.jspecify.annotations.NullMarked;
