/** Files to take away. */
@NullMarked
package org.changkai.registry.exports.web;

import org.jspecify.annotations.NullMarked;
