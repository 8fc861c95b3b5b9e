/** Organizations over HTTP. */
@NullMarked
package org.changkai.registry.organization.web;

import org.jspecify.annotations.NullMarked;
