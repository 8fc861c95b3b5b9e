/** The page on which the newsroom arranges pages. */
@NullMarked
package org.changkai.portal.front.web;

import org.jspecify.annotations.NullMarked;
