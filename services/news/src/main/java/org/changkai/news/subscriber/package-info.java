/** Machines that are told when a feed has changed: a WebSub hub for the paper's own feeds. */
@NullMarked
package org.changkai.news.subscriber;

import org.jspecify.annotations.NullMarked;
