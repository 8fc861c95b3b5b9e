/** The desk of a hall and its call screen. */
@NullMarked
package org.changkai.portal.hall.web;

import org.jspecify.annotations.NullMarked;
