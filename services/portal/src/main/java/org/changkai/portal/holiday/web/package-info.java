/** The manager's page of a national year. */
@NullMarked
package org.changkai.portal.holiday.web;

import org.jspecify.annotations.NullMarked;
