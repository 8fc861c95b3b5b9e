/** Asks booking for the messages that it shows. */
@NullMarked
package org.changkai.portal.message.http;

import org.jspecify.annotations.NullMarked;
