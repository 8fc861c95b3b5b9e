/** The laptop's page of messages. */
@NullMarked
package org.changkai.portal.message.web;

import org.jspecify.annotations.NullMarked;
