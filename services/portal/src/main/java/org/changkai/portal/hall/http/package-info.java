/** Asks booking about a hall, and has it do what the desk does there. */
@NullMarked
package org.changkai.portal.hall.http;

import org.jspecify.annotations.NullMarked;
