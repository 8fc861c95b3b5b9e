package org.changkai.portal.newsroom.web;

import org.changkai.portal.newsroom.Draft;

/**
 * What the page of a correction shows.
 *
 * @param note that readers see
 * @param editor the text as it will be
 */
public record CorrectionContent(Draft draft, String note, EditorContent editor) {}
