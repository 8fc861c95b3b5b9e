/** Import jobs over HTTP. */
@NullMarked
package org.changkai.registry.imports.web;

import org.jspecify.annotations.NullMarked;
