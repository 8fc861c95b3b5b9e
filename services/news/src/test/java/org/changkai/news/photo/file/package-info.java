/** The photo store on a file system is held to the contract. */
@NullMarked
package org.changkai.news.photo.file;

import org.jspecify.annotations.NullMarked;
