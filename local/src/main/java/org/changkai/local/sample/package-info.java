/** The sample region: a city like Wuhai, written and drawn by this project, and the way it is brought into a running suite. */
@NullMarked
package org.changkai.local.sample;

import org.jspecify.annotations.NullMarked;
