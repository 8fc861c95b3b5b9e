/** How refusals are told over HTTP. */
@NullMarked
package org.changkai.booking.rule.web;

import org.jspecify.annotations.NullMarked;
