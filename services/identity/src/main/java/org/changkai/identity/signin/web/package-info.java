/** The sign-in page and the chains of filters that guard it. */
@NullMarked
package org.changkai.identity.signin.web;

import org.jspecify.annotations.NullMarked;
