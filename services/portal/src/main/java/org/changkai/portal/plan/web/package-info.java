/** The manager's pages of a centre. */
@NullMarked
package org.changkai.portal.plan.web;

import org.jspecify.annotations.NullMarked;
