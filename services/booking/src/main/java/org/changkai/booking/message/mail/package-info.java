/** E-mail by SMTP. */
@NullMarked
package org.changkai.booking.message.mail;

import org.jspecify.annotations.NullMarked;
