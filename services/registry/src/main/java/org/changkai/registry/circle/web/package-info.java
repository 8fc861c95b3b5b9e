/** The service circle over HTTP. */
@NullMarked
package org.changkai.registry.circle.web;

import org.jspecify.annotations.NullMarked;
