/** The staff page: who is signed in, the day's agenda, the stories by state. */
@NullMarked
package org.changkai.portal.staff.web;

import org.jspecify.annotations.NullMarked;
