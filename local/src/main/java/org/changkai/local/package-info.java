/** The suite on one machine: its command line, and the door through which tests, demo and sample data speak to it. */
@NullMarked
package org.changkai.local;

import org.jspecify.annotations.NullMarked;
