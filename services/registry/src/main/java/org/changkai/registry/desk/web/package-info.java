/** The shape of all staff calls that create, change and remove. */
@NullMarked
package org.changkai.registry.desk.web;

import org.jspecify.annotations.NullMarked;
