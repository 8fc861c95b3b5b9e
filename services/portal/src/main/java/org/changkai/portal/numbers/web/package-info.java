/** The manager's page of numbers. */
@NullMarked
package org.changkai.portal.numbers.web;

import org.jspecify.annotations.NullMarked;
