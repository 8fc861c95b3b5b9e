/** The registry office: centres, organizations, imports and coverage, as far as its pages show and change them. */
@NullMarked
package org.changkai.portal.office;

import org.jspecify.annotations.NullMarked;
