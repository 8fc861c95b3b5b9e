/** The sample's pictures: flat illustrations drawn here, with the captions, credits and places a camera would write. */
@NullMarked
package org.changkai.local.sample.picture;

import org.jspecify.annotations.NullMarked;
